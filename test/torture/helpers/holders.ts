import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisProcess } from '../../../src/store/processes.ts';
import { type Started, start } from './runs.ts';

/** A lock as it would lie there if somebody else had taken it: this process at this moment, unless said otherwise. */
export function forgeLock(home: string, holder: object): void {
  mkdirSync(join(home, '.state'), { recursive: true });
  const usual = { ...thisProcess(), token: 'abc123', command: 'log', at: '2026-11-23T06:00:00Z' };
  writeFileSync(join(home, '.state', 'lock'), JSON.stringify({ ...usual, ...holder }));
}

/** Starts a line again and again until one of its runs was caught by the signal with the lock in its hand. */
export async function caughtHolding(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  signal: 'SIGSTOP' | 'SIGKILL',
): Promise<Started> {
  const lock = join(env.KEEPWORD_HOME ?? '', '.state', 'lock');
  for (;;) {
    const holder = start(env, args);
    const watcher = watch(join(env.KEEPWORD_HOME ?? '', '.state'), () => {
      if (existsSync(lock)) signalTo(holder.pid, signal);
    });
    await Promise.race([holder.ended, isIn(holder.pid, 'T')]);
    watcher.close();
    if (existsSync(lock) && readFileSync(lock, 'utf8').includes(`"pid":${holder.pid},`)) return holder;
    signalTo(holder.pid, 'SIGKILL');
    await holder.ended;
  }
}

/** Sends a signal to a process that may have ended already. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

/** Waits until a process is in this state, or gone. */
async function isIn(pid: number, state: string): Promise<void> {
  while (existsSync(`/proc/${pid}`)) {
    try {
      if (readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.[0] === state) return;
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
