import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLock } from '../../src/store/lock.ts';
import { Breakers, nobody } from './helpers/breakers.ts';
import { figure } from './helpers/figures.ts';
import { caughtHolding, forgeLock } from './helpers/holders.ts';
import { freshHome } from './helpers/homes.ts';
import { beginLongWaits, type LongWaits } from './helpers/long-waits.ts';
import { environmentOf, mustRun } from './helpers/runs.ts';
import { inFigures, rounds } from './helpers/scale.ts';

const breakers = 64;
const breakings = rounds(1_000);
const killings = rounds(300);
/** Never fewer, and more until it has found something. */
const naiveBreakings = 100;
/** In milliseconds: so that after the first some others get it, too, and most give up. */
const patience = 5;

/** These take as long as patience lasts, so they begin first and are looked at last. */
let waits: LongWaits;
beforeAll(async () => {
  waits = await beginLongWaits();
});
afterAll(() => waits.end());

it('is never held twice when 64 processes break a stale one', async () => {
  let held = 0;
  const together: string[] = [];
  for (const late of [false, true]) {
    const all = await Breakers.of(breakers, { late });
    for (let round = 0; round < breakings / 2; round++) {
      const { folder, answers } = await all.round('guarded', patience);
      held += answers.filter((answer) => answer.held).length;
      together.push(...answers.flatMap((answer) => answer.together ?? []));
      expect(readdirSync(folder), 'what is left of it').toEqual([]);
      expect(
        answers.some((answer) => answer.held),
        'somebody gets it',
      ).toBe(true);
      rmSync(folder, { recursive: true });
    }
  }
  figure(
    `lock: ${breakers} processes breaking one stale lock, ${inFigures(breakings)} rounds`,
    `taken ${inFigures(held)} times, ${together.length} times by two at once`,
  );
  expect(together).toEqual([]);
});

it('is held twice when a stale one is simply removed, which these storms notice', async () => {
  const all = await Breakers.of(16, { late: true });
  let twice = 0;
  let round = 0;
  for (; round < naiveBreakings || (twice === 0 && round < 20 * naiveBreakings); round++) {
    const { folder, answers } = await all.round('naive', 0);
    if (answers.some(({ together }) => together !== null)) twice++;
    rmSync(folder, { recursive: true });
  }
  figure(`lock: 16 processes breaking one stale lock without a guard, ${inFigures(round)} rounds`, `two holders in ${twice}`);
  expect(twice).toBeGreaterThan(0);
});

it('is never held twice, and leaves nothing behind, when those who take it are killed', async () => {
  const all = await Breakers.of(16, { late: true });
  const together: string[] = [];
  let killed = 0;
  for (let round = 0; round < killings; round++) {
    const { folder, answers } = await all.round('guarded', patience, 4);
    killed += 16 - answers.length;
    together.push(...answers.flatMap((answer) => answer.together ?? []));
    rmSync(`${folder}/held`, { force: true });
    const left = withLock(folder, 'log', { clock: Date.now, notice: () => undefined, patience: 2_000 }, () =>
      readdirSync(folder),
    );
    expect(left, 'beside the lock itself').toEqual(['lock']);
    rmSync(folder, { recursive: true });
  }
  figure(
    `lock: kills at random moments of the claim, ${inFigures(killings)} rounds x 16 processes`,
    `${inFigures(killed)} killed, ${together.length} times two holders, 0 left-overs after the next claim`,
  );
  expect(together).toEqual([]);
});

describe('the lock of a process that is no more is taken at once:', () => {
  it('one that was killed with it', async () => {
    const env = environmentOf(freshHome());
    await mustRun(env, 'contact', 'add', 'Zoë Adams');
    await caughtHolding(env, ['log', 'zoe', 'This will not be finished'], 'SIGKILL');
    expect((await mustRun(env, 'log', 'zoe', 'The next one')).stderr).not.toContain('Waiting');
  });

  it.each([
    ['one whose number was given to another', { started: '1' }],
    ['one that there never was', { pid: nobody }],
    ['one from before the machine was started again', { boot: 'another', pid: 1 }],
  ])('%s', async (_, holder) => {
    const home = freshHome();
    forgeLock(home, holder);
    expect((await mustRun(environmentOf(home), 'contact', 'add', 'Zoë Adams')).stderr).not.toContain('Waiting');
  });
});

describe('a lock that must not be taken', () => {
  const stopped = (): string => `process ${waits.stopped} on ${hostname()} has been saving \\(promise\\) since \\S+`;
  const elsewhere = `process ${process.pid} on elsewhere has been saving \\(log\\) since 2026-11-23T\\S+`;

  it('of a stopped process is waited for by a person for half a minute', async () => {
    const { run, seconds } = await waits.personForStopped;
    const words = `Waiting: ${stopped()}\\.\\s+The journal is in use: ${stopped()}\\. Nothing was changed\\.\\s+It is stopped\\. Let it go on: kill -CONT ${waits.stopped}`;
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(words));
    expect({ exitCode: run.exitCode, isPatient: seconds >= 30 }).toEqual({ exitCode: 4, isPatient: true });
  });

  it('of a stopped process is waited for by a program for longer, until it is there again', async () => {
    const { run, seconds } = await waits.programForStopped;
    expect(run.stderr).toMatch(new RegExp(`^Waiting: ${stopped()}\\.\nPromised`));
    expect({ exitCode: run.exitCode, isPatient: seconds >= 30 }).toEqual({ exitCode: 0, isPatient: true });
    expect((await waits.stoppedItself).exitCode).toBe(0);
  });

  it('of another machine is waited for by a person and by a program, and the way out is named', async () => {
    const [person, program] = await Promise.all([waits.personForOtherHost, waits.programForOtherHost]);
    figure(
      'lock: of a stopped process, of another machine',
      `never taken; given up by a person after ${Math.floor(person.seconds)} s, by a program after ${Math.floor(program.seconds)} s`,
    );
    const words = new RegExp(
      `The journal is in use: ${elsewhere}\\. Nothing was changed\\.\\s+When that is not so any more: kw doctor --repair\\s*$`,
    );
    expect({
      exitCode: person.run.exitCode,
      isPatient: person.seconds >= 30,
      words: person.run.stdout.replaceAll(/\s+/g, ' '),
    }).toEqual({ exitCode: 4, isPatient: true, words: expect.stringMatching(words) });
    expect({ exitCode: program.run.exitCode, isPatient: program.seconds >= 120, words: program.run.stderr }).toEqual({
      exitCode: 4,
      isPatient: true,
      words: expect.stringMatching(words),
    });
  });
});
