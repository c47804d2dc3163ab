import { linkSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toInstant } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { randomHex } from './lazily.ts';
import { type Claimant, isRunning, stateOf, thisProcess } from './processes.ts';
import { codeOf } from './reasons.ts';
import { readWhole, removeFile } from './safe-file.ts';

/** Who holds the lock, doing what since when. */
interface Holder extends Claimant {
  readonly token: string;
  /** The command's name only, never what was typed after it. */
  readonly command: string;
  readonly at: string;
}

/** What waiting for the lock needs from outside. */
export interface Waiting {
  readonly clock: () => number;
  readonly notice: (text: string) => void;
  /** For how long, in milliseconds. */
  readonly patience: number;
}

/** A lock in hand: whether it is still ours. */
export interface Lock {
  isOurs(): boolean;
}

const saySoAfter = 500;

/** Does something while no other process can. Throws a UserError `journal-locked` when the lock is not to be had in time. */
export function withLock<T>(folder: string, command: string, waiting: Waiting, work: (lock: Lock) => T): T {
  const path = join(folder, 'lock');
  const token = randomHex(12);
  const ticket = join(folder, `ticket.${process.pid}.${token}`);
  const holder: Holder = { ...thisProcess(), token, command, at: toInstant(waiting.clock()) };
  const isOurs = (): boolean => holderOf(path)?.token === token;
  writeFileSync(ticket, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  try {
    waitFor(path, ticket, waiting);
  } finally {
    removeFile(ticket);
  }
  try {
    removeLeftTickets(folder);
    return work({ isOurs });
  } finally {
    release(path, isOurs);
  }
}

/** What was done is done: a lock that cannot be removed now is removed by the next who finds its process gone. */
function release(path: string, isOurs: () => boolean): void {
  try {
    if (isOurs()) unlinkSync(path);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

/** The tickets of processes that died before they had the lock. */
function removeLeftTickets(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^ticket\.(\d+)\./.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeFile(join(folder, name));
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
      notice(`Waiting: ${inWords(holderOf(path))}.`);
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
    if (deadToken(path) === dead) unlinkSync(path);
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

/** What names the claim of a dead process; null while it lives, or when nobody can tell, or when it is gone already. */
function deadToken(path: string): string | null {
  const claim = claimAt(path);
  if (claim === null) return null;
  return claim.holder === null || stateOf(claim.holder) === 'gone' ? claim.token : null;
}

const holderOf = (path: string): Holder | null => claimAt(path)?.holder ?? null;

/** Who claimed a path, read from one descriptor. A claim that cannot be read was written before a power cut. */
function claimAt(path: string): { readonly token: string; readonly holder: Holder | null } | null {
  try {
    const { bytes, stat } = readWhole(path, 4096);
    const holder = holderFrom(bytes.toString('latin1'));
    return { token: holder?.token ?? `unreadable-${stat.ino}`, holder };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function holderFrom(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return /^[0-9a-f]+$/.test(holder.token) ? holder : null;
  } catch {
    return null;
  }
}

function lockedFor(path: string): UserError {
  const holder = holderOf(path);
  const elsewhere = holder !== null && stateOf(holder) === 'elsewhere';
  return new UserError(
    'journal-locked',
    `The journal is in use: ${inWords(holder)}. Nothing was changed.`,
    elsewhere ? 'When that is not so any more: kw doctor --repair' : `Look at it: ps -p ${holder?.pid ?? 1}`,
  );
}

const inWords = (holder: Holder | null): string =>
  holder === null
    ? 'another process is saving'
    : `process ${holder.pid} on ${holder.host} has been saving (${holder.command}) since ${holder.at}`;

/** Since the process started: the clock may be set while somebody waits. */
const milliseconds = (): number => process.uptime() * 1_000;

const pause = (time: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
};
