import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../../src/store/lock.ts';
import { isRunning } from '../../../src/store/processes.ts';

/** What a breaker is asked: to take the lock in this folder, for as long as it may wait. */
export interface Task {
  readonly folder: string;
  readonly patience: number;
  /** `guarded` is the lock of the store; `naive` removes a stale lock as soon as it sees one, and is there to be caught. */
  readonly kind: 'guarded' | 'naive';
}

/** What came of it: whether it held the lock, and whether somebody else held it at the same time. */
export interface Answer {
  readonly held: boolean;
  readonly together: string | null;
}

/** A process that lives long and takes a lock whenever it is asked to. */
process.on('message', ({ folder, patience, kind }: Task) => {
  const answer: { held: boolean; together: string | null } = { held: false, together: null };
  const hold = (): void => {
    answer.held = true;
    answer.together = alone(folder);
  };
  try {
    if (kind === 'naive') naively(folder, hold);
    else withLock(folder, 'log', { clock: Date.now, notice: () => undefined, patience }, hold);
  } catch (error) {
    if (!/^The journal is in use/.test((error as Error).message)) answer.together = String((error as Error).stack);
  }
  process.send?.(answer);
});

/** Stays in the lock for a moment, with a sign on the door; says who else had put one there and still lives. */
function alone(folder: string): string | null {
  const door = join(folder, 'held');
  let other: string | null = null;
  try {
    writeFileSync(door, String(process.pid), { flag: 'wx' });
  } catch {
    const pid = Number(read(door));
    if (pid > 0 && isRunning(pid)) other = `${process.pid} and ${pid}`;
    writeFileSync(door, String(process.pid));
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 3);
  if (read(door) !== String(process.pid)) other ??= `${process.pid} and ${read(door)}`;
  else unlinkSync(door);
  return other;
}

/** As locks are often made: who finds the process gone removes its lock. */
function naively(folder: string, hold: () => void): void {
  const lock = join(folder, 'lock');
  const ticket = join(folder, `mine.${process.pid}`);
  writeFileSync(ticket, JSON.stringify({ pid: process.pid }));
  try {
    if (!isRunning(JSON.parse(read(lock) || '{"pid":0}').pid || process.pid)) unlinkSync(lock);
    linkSync(ticket, lock);
    hold();
    unlinkSync(lock);
  } catch {
    // Somebody else was quicker.
  } finally {
    unlinkSync(ticket);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
