import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../helpers/run-program.ts';
import { environmentFor, freshFolder, inMemory, kw, kwWell } from './helpers/at-home.ts';
import { figure } from './helpers/figures.ts';
import { inLanes, lanes, rounds } from './helpers/lanes.ts';
import { theCall } from './helpers/saves.ts';
import { treeOf } from './helpers/tree.ts';
import { canBeParsed, type Damage, verdictOn } from './helpers/verdict.ts';
import { type Warm, warmProgram } from './helpers/warm.ts';

const flips = rounds('TORTURE_FLIPS', 10_000);
const everyNthLength = rounds('TORTURE_EVERY', 1);
/** So many of the flips are also shown to the program in a process of its own. */
const realFlips = rounds('TORTURE_REAL_FLIPS', 200);

const files = ['journal.json', 'history/2026.jsonl', 'operations/2026-11.jsonl'] as const;
const readings = [
  ['due'],
  ['export'],
  ['history'],
  ['brief', 'zoe'],
  ['undo', '--list'],
  ['export', '--format', 'ndjson'],
  ['digest', '--always'],
];
const savings = [['log', 'zoe', 'Afterwards'], ['undo'], ['edit', theCall, '--note', 'Put right']];

type Run = (args: readonly string[], home: string) => Promise<Outcome>;

const { folder, remove } = freshFolder(inMemory);
const begin = join(folder, 'begin');
const warm: Warm[] = [];
const right = new Map<string, string>();
const inProcess =
  (lane: number): Run =>
  (args, home) =>
    (warm[lane] as Warm).run(args, environmentFor(home, 'afterwards'));
const onItsOwn: Run = (args, home) => kw(home, args, { seed: 'afterwards' });

beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane++) warm.push(warmProgram());
  await kwWell(begin, ['log', 'Zoë Adams', 'Said hello', '--new', '--promise', 'the offer by fri'], { seed: 'one' });
  await kwWell(begin, ['log', 'zoe', 'Wants prices'], { seed: 'two' });
  for (const args of readings) right.set(args.join(' '), await kwWell(begin, args));
});
afterAll(() => {
  for (const one of warm) one.end();
  remove();
});

const damageTo = (name: string, what: string, bytes: Buffer): Damage => ({
  what,
  name,
  bytes,
  isReadable: canBeParsed(name, bytes),
});
const homeOf = (lane: number): string => join(folder, `lane-${lane}`, 'keepword');

function freshHome(lane: number): string {
  const home = homeOf(lane);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(begin, home, { recursive: true, preserveTimestamps: true });
  return home;
}

/** What is wrong with how a reading command and a saving one take a damage. */
async function takenBy(
  run: Run,
  home: string,
  damage: Damage,
  reading: readonly string[],
  saving: readonly string[],
): Promise<readonly string[]> {
  const path = join(home, damage.name);
  writeFileSync(path, damage.bytes);
  const read = verdictOn(reading, await run(reading, home), damage, right.get(reading.join(' ')) ?? '');
  const isUntouched = readFileSync(path).equals(damage.bytes);
  const before = treeOf(home);
  const outcome = await run(saving, home);
  const saved =
    verdictOn(saving, outcome, damage, outcome.stdout) ??
    (outcome.exitCode === 0 ? whatIsOverwritten(home, damage) : isSame(before, treeOf(home)));
  return [
    ...(read === null ? [] : [`kw ${reading.join(' ')}: ${read}`]),
    ...(isUntouched ? [] : [`kw ${reading.join(' ')} changes it`]),
    ...(saved === null ? [] : [`kw ${saving.join(' ')}: ${saved}`]),
  ].map((problem) => `${damage.name}, ${damage.what}: ${problem}`);
}

const isSame = (before: object, after: object): string | null =>
  JSON.stringify(before) === JSON.stringify(after) ? null : 'it refuses, and changes something all the same';

/** A save may only add to the past; the journal that it replaces must be among the backups, to the byte. */
function whatIsOverwritten(home: string, { name, bytes }: Damage): string | null {
  if (name !== 'journal.json')
    return readFileSync(join(home, name)).subarray(0, bytes.length).equals(bytes) ? null : 'it overwrites the file';
  const kept = [join(home, name), ...readdirSync(join(home, 'backups')).map((backup) => join(home, 'backups', backup))];
  return kept.some((path) => readFileSync(path).equals(bytes)) ? null : 'it replaces the file and keeps no copy of it';
}

/** Goes through many damages, in turn with each of the reading and saving commands. */
async function problemsOf(damages: readonly Damage[]): Promise<readonly string[]> {
  const found: string[] = [];
  await inLanes([...damages.entries()], async ([number, damage], lane) => {
    const [reading, saving] = commandsFor(number);
    found.push(...(await takenBy(inProcess(lane), freshHome(lane), damage, reading, saving)));
  });
  return found;
}

const commandsFor = (number: number): readonly [readonly string[], readonly string[]] => [
  readings[number % readings.length] as readonly string[],
  savings[number % savings.length] as readonly string[],
];

const listed = (problems: readonly string[]): string => problems.slice(0, 40).join('\n');

describe('a damaged file is never overwritten unseen, and never breaks the program', () => {
  it.each(files)('%s cut off at every length', async (name) => {
    const bytes = readFileSync(join(begin, name));
    const lengths = [...bytes.keys()].filter((length) => length % everyNthLength === 0);
    const problems = await problemsOf(
      lengths.map((length) => damageTo(name, `cut off after ${length} bytes`, bytes.subarray(0, length))),
    );
    figure(`Damaged files, ${name} cut off at every length`, `${lengths.length} lengths, ${problems.length} bad ends`);
    expect(listed(problems)).toBe('');
  });

  it('each of them with a byte changed somewhere', async () => {
    const damages = Array.from({ length: flips }, (_, number) => flipped(files[number % files.length] as string));
    const problems = [...(await problemsOf(damages))];
    await inLanes([...damages.slice(0, realFlips).entries()], async ([number, damage], lane) => {
      const [reading, saving] = commandsFor(number + 1);
      problems.push(...(await takenBy(onItsOwn, freshHome(lane), damage, reading, saving)));
    });
    figure(
      'Damaged files, random byte flips',
      `${flips} flips and ${realFlips} of them in processes of their own, ${problems.length} bad ends`,
    );
    expect(listed(problems)).toBe('');
  });
});

/** Ways to be bad that no chance finds. What is nested or long stands in a line, or in a record, of an otherwise whole file. */
const badContents: readonly (readonly [what: string, change: (bytes: Buffer, name: string) => Buffer])[] = [
  ['empty', () => Buffer.alloc(0)],
  ['null', () => Buffer.from('null')],
  ['a list', () => Buffer.from('[]\n')],
  ['all zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['with a byte order mark', (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])],
  ['UTF-16', (bytes) => Buffer.from(`\uFEFF${bytes}`, 'utf16le')],
  ['not UTF-8', (bytes) => Buffer.from(`${bytes}`, 'latin1')],
  ['100,000 nested brackets', withInFirstRecord(`"more":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['100,000 brackets that are never closed', withInFirstRecord(`"more":${'['.repeat(100_000)}`)],
  ['a key given twice', withInFirstRecord('"area":null,"note":"one","note":"two","area":"x"')],
  ['a key __proto__', withInFirstRecord('"__proto__":{"polluted":true}')],
  ['a number of 20 digits', withInFirstRecord('"fax":12345678901234567890')],
];

function withInFirstRecord(text: string): (bytes: Buffer) => Buffer {
  return (bytes) => Buffer.from(`${bytes}`.replace(/"createdAt"/, `${text},"createdAt"`));
}

describe.each(files)('%s that is', (name) => {
  it.each(badContents)('%s', async (what, change) => {
    const bytes = change(readFileSync(join(begin, name)), name);
    const found: string[] = [];
    await inLanes([...readings, ...savings], async (args, lane) => {
      const home = freshHome(lane);
      writeFileSync(join(home, name), bytes);
      if (name !== 'journal.json') countAs(home, name, bytes.length);
      const damage = damageTo(name, what, bytes);
      const before = treeOf(home);
      const outcome = await onItsOwn(args, home);
      looked++;
      const isSaving = savings.includes(args);
      const verdict = verdictOn(args, outcome, damage, isSaving ? outcome.stdout : (right.get(args.join(' ')) ?? ''));
      const after = outcome.exitCode === 0 && isSaving ? whatIsOverwritten(home, damage) : isSame(before, treeOf(home));
      found.push(...[verdict, after].flatMap((problem) => (problem === null ? [] : [`kw ${args.join(' ')}: ${problem}`])));
    });
    expect(listed(found)).toBe('');
  });

  it('600 MB long', async () => {
    for (const args of [...readings, ...savings]) {
      const home = freshHome(0);
      truncateSync(join(home, name), 600 * 2 ** 20);
      if (name !== 'journal.json') countAs(home, name, 600 * 2 ** 20);
      const outcome = await onItsOwn(args, home);
      looked++;
      const verdict = verdictOn(
        args,
        outcome,
        damageTo(name, '600 MB', Buffer.from('{')),
        right.get(args.join(' ')) ?? outcome.stdout,
      );
      expect([args, verdict]).toEqual([args, null]);
      expect(statSync(join(home, name)).size).toBeGreaterThanOrEqual(600 * 2 ** 20);
    }
  });
});

let looked = 0;
afterAll(() => figure('Damaged files, bad contents', `${looked} runs, 0 bad ends`));

/** As if the file had been saved like this. */
function countAs(home: string, name: string, length: number): void {
  const journal = join(home, 'journal.json');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(new RegExp(`"${name}":\\d+`), `"${name}":${length}`));
}

/** One bit, or a whole byte, is another. */
function flipped(name: string): Damage {
  const bytes = readFileSync(join(begin, name));
  const at = Math.floor(Math.random() * bytes.length);
  const old = bytes[at] ?? 0;
  bytes[at] =
    Math.random() < 0.5 ? old ^ (1 << Math.floor(Math.random() * 8)) : (old + 1 + Math.floor(Math.random() * 255)) % 256;
  return damageTo(
    name,
    `byte ${at} ${JSON.stringify(String.fromCharCode(old))} is ${JSON.stringify(String.fromCharCode(bytes[at]))}`,
    bytes,
  );
}
