import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../helpers/run-program.ts';
import { environmentFor, freshFolder, inMemory, kwWell } from './helpers/at-home.ts';
import { figure } from './helpers/figures.ts';
import { inLanes, lanes } from './helpers/lanes.ts';
import { type Case, cases, smallJournal, theCall } from './helpers/saves.ts';
import { brokenBackupsIn, leftOversIn, stateOf } from './helpers/state.ts';
import { callsOfSave, faultedCall, type SystemCall, traced } from './helpers/system-calls.ts';
import { timeless } from './helpers/verdict.ts';
import { type Warm, warmProgram } from './helpers/warm.ts';

/** One fault in one call of one kind of save. */
interface Fault {
  readonly call: SystemCall;
  readonly how: string;
}

const everyNth = Number(process.env.TORTURE_EVERY ?? 1);
const otherErrors = ['ENOSPC', 'EDQUOT', 'EACCES', 'EMFILE', 'EROFS'];
const changing = ['write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'renameat2', 'link', 'unlink', 'ftruncate', 'mkdir'];
const { folder, remove } = freshFolder(inMemory);
const warm: Warm[] = [];

beforeAll(() => {
  for (let lane = 0; lane < lanes; lane++) warm.push(warmProgram());
});
afterAll(() => {
  for (const one of warm) one.end();
  remove();
});

/** What the journal tells after each thing that may have come of a run. */
interface Expected {
  readonly old: string;
  /** The old one, with what an earlier save left settled. */
  readonly settled: string;
  readonly new: string;
  readonly oldAndMore: string;
  readonly newAndMore: string;
}

describe('each system call of a save fails in turn', () => {
  for (const one of cases) it(one.what, async () => await failingInTurn(one));
});

const readings = [
  ['due'],
  ['export'],
  ['export', '--format', 'ndjson'],
  ['history'],
  ['brief', 'zoe'],
  ['undo', '--list'],
  ['digest', '--always'],
];

it('each system call of a reading command fails in turn', async () => {
  const home = join(folder, 'reading');
  await smallJournal(home);
  await kwWell(home, ['edit', theCall, '--note', 'Said goodbye']);
  const found: string[] = [];
  let count = 0;
  for (const args of readings) {
    const clean = join(folder, 'reading-clean');
    copied(home, clean);
    const { outcome: right, trace } = await traced(clean, args, 'read');
    const faults = callsOfSave(clean, trace)
      .filter(({ about }) => !/^write\(/.test(about))
      .flatMap((call, place) =>
        ['EIO', otherErrors[place % otherErrors.length]].map((error) => ({ call, how: `error=${error}` })),
      );
    await inLanes(faults, async ({ call, how }, lane) => {
      const copy = join(folder, `reading-${lane}`);
      copied(home, copy);
      const { outcome, trace } = await traced(copy, args, 'read', [`${call.name}:${how}:when=${call.number}`]);
      if (faultedCall(copy, trace) === null) return;
      count++;
      if (!isRightOrRefused(outcome, right))
        found.push(`${args.join(' ')}: ${call.about} ${how}\n    [${outcome.exitCode}] ${outcome.stderr}`);
    });
  }
  figure('System calls failing in turn, reading commands', `${count} faults, ${found.length} bad ends`);
  expect(found.join('\n')).toBe('');
});

/** A reading command may go without a file that it can go without; it never answers with half of the truth. */
function isRightOrRefused({ exitCode, stdout, stderr }: Outcome, right: Outcome): boolean {
  if (exitCode === 0) return timeless(stdout) === timeless(right.stdout);
  if (/This is a bug|\n {4}at /.test(stderr)) return false;
  return exitCode === 4 || (exitCode === 1 && stderr.includes('config.json'));
}

async function failingInTurn(kind: Case): Promise<void> {
  const begin = join(folder, kind.name, 'begin');
  await kind.begin(begin);
  const clean = join(folder, kind.name, 'clean');
  copied(begin, clean);
  const { outcome, trace } = await traced(clean, kind.args, 'fault');
  expect(outcome).toMatchObject({ exitCode: 0 });
  const calls = callsOfSave(clean, trace);
  const expected = await expectedFor(kind, begin, clean, calls);
  const faults = calls.flatMap((call, place) => faultsOf(call, place, kind)).filter((_, place) => place % everyNth === 0);
  const found: string[] = [];
  let missed = 0;
  await inLanes(faults, async (fault, lane) => {
    const home = join(folder, kind.name, `lane-${lane}`);
    copied(begin, home);
    const problems = await cameOf(kind, fault, home, expected, warm[lane] as Warm);
    if (problems === null) missed++;
    else found.push(...problems.map((problem) => `${fault.call.about.replaceAll(folder, '')} ${fault.how}\n    ${problem}`));
  });
  figure(
    `System calls failing in turn, ${kind.what}`,
    `${faults.length - missed} faults in ${calls.length} calls, ${found.length} bad ends`,
  );
  expect(found.join('\n')).toBe('');
  expect(missed).toBeLessThan(faults.length / 20 + 1);
}

/** Every call reports an error of the disk and another error; what changes something is also killed, and told to have written less. */
function faultsOf(call: SystemCall, place: number, { thorough }: Case): readonly Fault[] {
  const others = thorough ? otherErrors : [otherErrors[place % otherErrors.length]];
  const errors = ['EIO', ...others].map((error) => `error=${error}`);
  const kills = changing.includes(call.name) || call.about.includes('O_CREAT') ? ['signal=KILL'] : [];
  const short = call.name.includes('write') ? ['retval=1'] : [];
  return [...errors, ...kills, ...short].map((how) => ({ call, how }));
}

const copied = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true, force: true });
};

async function expectedFor({ args, more }: Case, begin: string, clean: string, calls: readonly SystemCall[]): Promise<Expected> {
  const [looking] = warm as [Warm];
  const old = join(clean, '..', 'old');
  copied(begin, old);
  const before = await stateOf(old, looking);
  const last = calls.findLast(({ name, about }) => name === 'rename' && about.includes('/journal.json"'));
  const { outcome } = await traced(old, args, 'fault', [`rename:error=EIO:when=${last?.number}`]);
  expect(outcome).toMatchObject({ exitCode: 1 });
  const states = { old: before, settled: await stateOf(old, looking), new: await stateOf(clean, looking) };
  for (const home of [old, clean]) await kwWell(home, more, { seed: 'more' });
  return { ...states, oldAndMore: await stateOf(old, looking), newAndMore: await stateOf(clean, looking) };
}

/** What is wrong with what came of a fault; null when it was not hit. */
async function cameOf(
  kind: Case,
  { call, how }: Fault,
  home: string,
  expected: Expected,
  looking: Warm,
): Promise<readonly string[] | null> {
  const { outcome, trace } = await traced(home, kind.args, 'fault', [`${call.name}:${how}:when=${call.number}`]);
  const { exitCode, stderr } = outcome;
  const killed = exitCode === 137;
  if (!killed && faultedCall(home, trace) === null) return null;
  const problems: string[] = [];
  const state = await stateOf(home, looking);
  if (![expected.old, expected.settled, expected.new].includes(state)) problems.push(`between: ${state.slice(0, 300)}`);
  if (/This is a bug|\n {4}at /.test(stderr) || exitCode < 0 || (exitCode > 128 && !killed))
    problems.push(`no error but a crash: [${exitCode}] ${stderr}`);
  const after = await looking.run(kind.more, environmentFor(home, 'more'));
  if (after.exitCode !== 0) return [...problems, `the next save does not work: ${after.stderr}`];
  const then = await stateOf(home, looking);
  const isNew = then === expected.newAndMore;
  if (!isNew && then !== expected.oldAndMore) problems.push(`between after the next save: ${then.slice(0, 300)}`);
  if (!killed && !isTrue(exitCode, stderr, isNew))
    problems.push(`a lie: ${isNew ? 'saved' : 'not saved'}, but [exit ${exitCode}] ${stderr}`);
  problems.push(
    ...leftOversIn(home).map((name) => `left over: ${name}`),
    ...brokenBackupsIn(home).map((name) => `broken backup: ${name}`),
  );
  return problems;
}

/** An error that says nothing of the change means that it was not saved. */
function isTrue(exitCode: number, stderr: string, isNew: boolean): boolean {
  if (exitCode === 0) return isNew;
  // A reader may have said before that a later save lies beside an earlier journal.
  if (/^The change is there, but may not survive|^It is saved, /m.test(stderr)) return isNew;
  if (stderr.includes('may have been saved or not')) return true;
  return !isNew;
}
