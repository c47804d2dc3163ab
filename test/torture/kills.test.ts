import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acknowledgedBy, lostOf } from './helpers/acknowledged.ts';
import { asWritten, leftOvers } from './helpers/as-written.ts';
import { figure } from './helpers/figures.ts';
import { freshHome } from './helpers/homes.ts';
import { killedRun, type Victim } from './helpers/killing.ts';
import { type LowdbOutcome, lowdbOutcome, startLowdb } from './helpers/plain-lowdb.ts';
import { randomLine } from './helpers/random-line.ts';
import { environmentOf, mustRun, type Run, run } from './helpers/runs.ts';
import { inFigures, rounds } from './helpers/scale.ts';

/** One for each processor that can be counted on. */
const lanes = 2;
/** First saves are killed, too, so a journal does not live long. */
const roundsOfAJournal = 40;
/** Never fewer than it takes to lose something. */
const lowdbRounds = Math.max(10, rounds(25));

type Env = Readonly<Record<string, string>>;

/** What a storm has found so far. */
interface Found {
  readonly acknowledged: string[];
  readonly lost: string[];
  readonly problems: string[];
  readonly left: string[];
  readonly killed: Victim['killed'][];
}

it.each([
  { processes: 1, all: 1_000 },
  { processes: 4, all: 300 },
])('kill -9 at a random moment: nothing acknowledged is lost, with processes: $processes', async ({ processes, all }) => {
  const found: Found = { acknowledged: [], lost: [], problems: [], left: [], killed: [] };
  const homes = Array.from({ length: lanes }, freshHome);
  await Promise.all(homes.map((home) => storm(home, processes, Math.ceil(rounds(all) / lanes), found)));
  const when = (moment: Victim['killed']): string => inFigures(found.killed.filter((killed) => killed === moment).length);
  figure(
    `kill -9, ${inFigures(rounds(all))} rounds x ${processes}`,
    `${found.problems.length} damaged, ${found.lost.length} of ${inFigures(found.acknowledged.length)} acknowledged lost, ` +
      `${found.left.length} left-overs; killed ${when('before it began to save')} times before saving, ` +
      `${when('while it saved')} while, ${when('after it had saved')} after, ${when('never')} not in time`,
  );
  expect({ problems: found.problems.slice(0, 3), lost: found.lost.slice(0, 3), left: found.left.slice(0, 3) }).toEqual({
    problems: [],
    lost: [],
    left: [],
  });
});

async function storm(folder: string, processes: number, count: number, found: Found): Promise<void> {
  let life: Life = { home: folder, acknowledged: [], usual: 150 };
  for (let round = 0; round < count; round++) {
    const age = round % roundsOfAJournal;
    if (age === 0) life = { ...life, home: join(folder, String(round)), acknowledged: [] };
    mkdirSync(life.home, { recursive: true });
    // Two days a round, so that what was closed goes into the history.
    const env = environmentOf(life.home, { KEEPWORD_NOW: new Date(Date.UTC(2026, 10, 23 + 2 * age, 7)).toISOString() });
    life = await afterOneRound(life, env, processes, round, found);
  }
}

/** One journal, what of it was acknowledged, and how many milliseconds a run of the program takes just now. */
interface Life {
  readonly home: string;
  readonly acknowledged: readonly string[];
  readonly usual: number;
}

async function afterOneRound(life: Life, env: Env, processes: number, round: number, found: Found): Promise<Life> {
  const before = asWritten(life.home);
  const names = Array.from({ length: processes }, (_, process) => `n${round}x${process}`);
  const victims = await Promise.all(names.map((name) => killedRun(env, [...randomLine(before, name), '--json'], life.usual)));
  const began = performance.now();
  const next = await nextWrite(env, round);
  const usual = 0.8 * life.usual + 0.2 * (performance.now() - began);
  const after = asWritten(life.home);
  const said = [...victims, next].flatMap((each) => acknowledgedBy(each) ?? []);
  const acknowledged = [...life.acknowledged, ...said];
  const lost = lostOf(acknowledged, after);
  const where = `round ${round}: ${JSON.stringify(victims.map(({ args, killed }) => [killed, ...args]))}: `;
  found.acknowledged.push(...said);
  found.killed.push(...victims.map(({ killed }) => killed));
  found.lost.push(...lost.map((each) => where + each));
  found.problems.push(...[...after.problems, ...[...victims, next].flatMap(wronglyEnded)].map((each) => where + each));
  found.left.push(...leftOvers(life.home).map((each) => where + each));
  return { home: life.home, acknowledged: acknowledged.filter((each) => !lost.includes(each)), usual };
}

/** What somebody does next: it must always be possible. */
async function nextWrite(env: Env, round: number): Promise<Run> {
  const undone = round % 3 === 2 ? await run(env, 'undo', '--json') : null;
  if (undone?.exitCode === 0) return undone;
  if (undone !== null && !undone.stderr.includes('There is nothing to take back')) throw new Error(undone.stderr);
  return mustRun(env, 'contact', 'add', `Next ${round}`, '--json');
}

/** A line may come too late for its commitment, or find nothing to take back; it may not find a journal that cannot be used. */
const wronglyEnded = ({ args, exitCode, stderr }: Run): readonly string[] =>
  exitCode === 4 || stderr.includes('bug in Keepword') ? [`kw ${args.join(' ')} exits ${exitCode}: ${stderr}`] : [];

it.each([1, 4])('the same with plain lowdb, with processes: %i', async (processes) => {
  const outcomes: LowdbOutcome[] = [];
  for (let round = 0; round < lowdbRounds; round++) {
    const path = join(freshHome(), 'journal.json');
    const started = Array.from({ length: processes }, (_, writer) => startLowdb(path, String(writer), 100_000));
    await Promise.all(started.map(({ began }) => began));
    for (const { kill } of started) setTimeout(kill, 100 + Math.random() * 300);
    const ended = await Promise.all(started.map((each) => each.ended));
    const acknowledged = ended.flatMap(({ saved }) => saved);
    outcomes.push(lowdbOutcome(path, acknowledged, 0));
  }
  const sum = (counted: (outcome: LowdbOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + counted(outcome), 0);
  const lost = sum((outcome) => outcome.lost);
  figure(
    `kill -9, ${outcomes.length} rounds x ${processes}, plain lowdb`,
    `${sum(({ damaged }) => Number(damaged))} corrupt, ${inFigures(lost)} of ` +
      `${inFigures(sum(({ acknowledged }) => acknowledged))} acknowledged lost, ${sum(({ temporary }) => temporary)} left-overs`,
  );
  expect(lost > 0).toBe(processes > 1);
});
