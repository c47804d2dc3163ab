import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toInstant } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { deadToken, type Holder, holderOf, removeLeftClaims } from './claims.ts';
import { randomHex } from './lazily.ts';
import { ownTimeAt } from './own-time.ts';
import { isStopped, stateOf, thisProcess } from './processes.ts';
import { codeOf } from './reasons.ts';
import { removeFile } from './safe-file.ts';

/** What waiting for the lock needs from outside. */
export interface Waiting {
  /** The real one, in milliseconds since 1970. */
  readonly clock: () => number;
  /** Is told when another process must be waited for. */
  readonly notice: (text: string) => void;
  /** For how long, in milliseconds. */
  readonly patience: number;
}

/** A lock in hand: whether it is still ours. */
export interface Lock {
  isOurs(): boolean;
}

const saySoAfter = 500;

/** Milliseconds. A save takes less than a second: who has held the lock for longer is stuck, or died. */
export const longForASave = 60_000;

/** For how long a person at a terminal waits, and for how long a program does, which has nobody to start it again. */
export const patience = { ofPeople: 30_000, ofPrograms: 120_000 } as const;

/** Does something while no other process can. Throws a UserError `journal-locked` when the lock is not to be had in time. */
export function withLock<T>(folder: string, command: string, waiting: Waiting, work: (lock: Lock) => T): T {
  const path = join(folder, 'lock');
  const token = randomHex(12);
  const ticket = join(folder, `ticket.${process.pid}.${token}`);
  const holder: Holder = { ...thisProcess(), token, command, at: toInstant(waiting.clock()) };
  const isOurs = (): boolean => holderOf(path)?.token === token;
  try {
    writeFileSync(ticket, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
    waitFor(path, ticket, waiting);
  } finally {
    removeFile(ticket);
  }
  try {
    removeLeftClaims(folder);
    return work({ isOurs });
  } finally {
    release(path, isOurs);
  }
}

/** What was done is done: a lock that cannot be removed now is removed by the next who finds its process gone. */
function release(path: string, isOurs: () => boolean): void {
  try {
    if (isOurs()) unlinkSync(path);
  } catch {
    // The work is done, and must not look as if it were not.
  }
}

function waitFor(path: string, ticket: string, { notice, patience }: Waiting): void {
  const began = milliseconds();
  let said = false;
  while (!claim(path, ticket)) {
    const waited = milliseconds() - began;
    if (waited > patience) throw lockedFor(path);
    if (waited > saySoAfter && !said) {
      said = true;
      notice(`Waiting: ${inWords(path, holderOf(path))}.`);
    }
    pause(2 + Math.random() * Math.min(50, 5 + waited / 10));
  }
}

/**
 * Claims a path by linking the ticket to it: at once, and with all that is in it. What a dead process left is removed
 * first, by the one process that claimed the removal, so that two can never both take the place of the dead one.
 */
function claim(path: string, ticket: string): boolean {
  if (linked(ticket, path)) return true;
  const dead = deadToken(path);
  if (dead === null) return false;
  const guard = join(dirname(path), `lock.${dead}`);
  if (!claim(guard, ticket)) return false;
  try {
    /* v8 ignore else -- @preserve only when another process took its place right now; the tests of many processes come to it */
    if (deadToken(path) === dead) removeFile(path);
  } finally {
    removeFile(guard);
  }
  return linked(ticket, path);
}

function linked(ticket: string, path: string): boolean {
  try {
    linkSync(ticket, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function lockedFor(path: string): UserError {
  const holder = holderOf(path);
  return new UserError('journal-locked', `The journal is in use: ${inWords(path, holder)}. Nothing was changed.`, wayOut(holder));
}

function wayOut(holder: Holder | null): string {
  if (holder === null) return 'Try it again.';
  if (stateOf(holder) === 'elsewhere') return 'When that is not so any more: kw doctor --repair';
  if (isStopped(holder.pid)) return `It is stopped. Let it go on: kill -CONT ${holder.pid}`;
  return `Look at it: ps -p ${holder.pid}`;
}

const inWords = (path: string, holder: Holder | null): string =>
  holder === null
    ? 'another process is saving'
    : `process ${holder.pid} on ${holder.host} has been saving (${holder.command}) since ${ownTimeAt(path, holder.at)}`;

/** Since the process started: the clock may be set while somebody waits. */
const milliseconds = (): number => process.uptime() * 1_000;

const pause = (time: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
};
