import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { oneOf } from './random-line.ts';
import { type Run, type Started, start } from './runs.ts';

/** How a victim ended, and when it was killed: on its way to saving, in the middle of it, or not at all because it was done. */
export interface Victim extends Run {
  readonly killed: 'before it began to save' | 'while it saved' | 'after it had saved' | 'never';
}

/** The folders in which a save shows: its ticket and lock, its lines, its operation, the new journal. */
const steps = ['.state', 'history', 'operations', '.'];

/**
 * Runs a line and kills it at a random moment: half of the times anywhere in its life of about `usual` milliseconds, half
 * of the times shortly after one of the steps of saving has shown on the disk.
 */
export async function killedRun(env: Readonly<Record<string, string>>, args: readonly string[], usual: number): Promise<Victim> {
  const home = env.KEEPWORD_HOME ?? '';
  const folder = join(home, oneOf(steps));
  const victim: Started = { ...start(env, args) };
  const isClose = existsSync(folder) && Math.random() < 0.5;
  let began = false;
  const seen = existsSync(join(home, '.state'))
    ? watchFor(home, victim.pid, () => {
        began = true;
      })
    : null;
  let killed = false;
  const kill = (): void => {
    killed = true;
    victim.kill();
  };
  const watcher = isClose ? watch(folder, () => later(kill, (Math.random() ** 2 * usual) / 8)) : null;
  const timer = isClose ? null : setTimeout(kill, Math.random() * usual * 1.1);
  const run = await victim.ended;
  for (const each of [watcher, seen]) each?.close();
  if (timer !== null) clearTimeout(timer);
  const whenKilled = run.stdout !== '' ? 'after it had saved' : began ? 'while it saved' : 'before it began to save';
  return { ...run, killed: killed && run.exitCode === null ? whenKilled : 'never' };
}

function watchFor(home: string, pid: number, seen: () => void): FSWatcher {
  return watch(join(home, '.state'), (_, name) => {
    if (name?.startsWith(`ticket.${pid}.`)) seen();
  });
}

/** Node counts no time below a millisecond. */
function later(act: () => void, time: number): void {
  if (time < 1) setImmediate(act);
  else setTimeout(act, time);
}
