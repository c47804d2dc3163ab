import { caughtHolding, forgeLock, signalTo } from './holders.ts';
import { newHome, removeHome } from './homes.ts';
import { environmentOf, mustRun, type Run, type Started, start, startInTerminal } from './runs.ts';

/** How somebody who had to wait came off. */
export interface Waited {
  readonly run: Run;
  readonly seconds: number;
}

/** Those who wait as long as their patience lasts. */
export interface LongWaits {
  /** The process that was stopped while it was saving. */
  readonly stopped: number;
  readonly personForStopped: Promise<Waited>;
  /** It is let go on when the person has given up. */
  readonly programForStopped: Promise<Waited>;
  readonly stoppedItself: Promise<Run>;
  readonly personForOtherHost: Promise<Waited>;
  readonly programForOtherHost: Promise<Waited>;
  end(): void;
}

/** Begins all of them at once. */
export async function beginLongWaits(): Promise<LongWaits> {
  const homes = [newHome(), newHome()] as const;
  const [stopped, elsewhere] = homes.map((home) => environmentOf(home)) as [Env, Env];
  for (const env of [stopped, elsewhere]) await mustRun(env, 'contact', 'add', 'Zoë Adams');
  const holder = await caughtHolding(stopped, lineOf('the holder'), 'SIGSTOP');
  forgeLock(homes[1], { host: 'elsewhere' });
  const all = [
    startInTerminal(stopped, lineOf('a person')),
    start(stopped, lineOf('a program')),
    startInTerminal(elsewhere, lineOf('a person')),
    start(elsewhere, lineOf('a program')),
  ] as const;
  const personForStopped = waited(all[0]);
  void personForStopped.then(() => signalTo(holder.pid, 'SIGCONT'));
  return {
    stopped: holder.pid,
    personForStopped,
    programForStopped: waited(all[1]),
    stoppedItself: holder.ended,
    personForOtherHost: waited(all[2]),
    programForOtherHost: waited(all[3]),
    end: () => {
      for (const { pid } of [holder, ...all]) signalTo(pid, 'SIGKILL');
      for (const home of homes) removeHome(home);
    },
  };
}

type Env = ReturnType<typeof environmentOf>;

const lineOf = (who: string): readonly string[] => ['promise', 'zoe', `what ${who} said`, '--by', '+3d', '--exact', '--no-input'];

async function waited({ ended }: Started): Promise<Waited> {
  const began = performance.now();
  const run = await ended;
  return { run, seconds: (performance.now() - began) / 1000 };
}
