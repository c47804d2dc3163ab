import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../domain/user-error.ts';
import { type Holder, holderFrom } from '../claims.ts';
import { randomHex } from '../lazily.ts';
import { longForASave } from '../lock.ts';
import { ownTime } from '../own-time.ts';
import type { Places } from '../places.ts';
import { isStopped, stateOf } from '../processes.ts';
import { readWhole, removeFile } from '../safe-file.ts';
import { type Found, problem, worthKnowing } from './found.ts';

/** The lock as it is found: whose it is, since when by its file's time, and whether that process lives. */
export type LockThere =
  | { readonly state: 'gone'; readonly holder: Holder | null; readonly since: number }
  | { readonly state: 'alive' | 'elsewhere'; readonly holder: Holder; readonly since: number };

/** The lock that lies there; null when nobody has it. */
export function lockIn({ state }: Places): LockThere | null {
  try {
    const { bytes, stat } = readWhole(join(state, 'lock'), 4096);
    const holder = holderFrom(bytes);
    const since = Number(stat.mtimeMs);
    return holder === null ? { holder, state: 'gone', since } : { holder, state: stateOf(holder), since };
  } catch {
    return null;
  }
}

/** What is the matter with the lock. */
export function lockFindings(places: Places, lock: LockThere | null, now: number): readonly Found[] {
  if (lock === null) return [];
  const { holder, since } = lock;
  const where = join(places.state, 'lock');
  const who = holder === null ? 'Another process' : `Process ${holder.pid} on ${holder.host} (${holder.command})`;
  if (lock.state === 'gone') {
    const what = `${who} died while it was saving, and left its lock; the next change removes it.`;
    return [worthKnowing({ kind: 'lock-stale', where, what, repair: 'files' })];
  }
  if (lock.state === 'elsewhere') {
    const what = `${who} holds the lock since ${ownTime(places, lock.holder.at)}, and from here nobody can tell whether it still runs.`;
    return [problem({ kind: 'lock-elsewhere', where, what, command: 'kw doctor --repair --yes' })];
  }
  if (isStopped(lock.holder.pid)) {
    const what = `${who} holds the lock since ${ownTime(places, lock.holder.at)}, and was stopped: nothing can be saved until it goes on or ends.`;
    return [problem({ kind: 'lock-held', where, what, command: `kill -CONT ${lock.holder.pid}` })];
  }
  if (now - since < longForASave) return [];
  const what = `${who} has held the lock since ${ownTime(places, lock.holder.at)}: it is stuck, and nothing can be saved until it goes on or ends.`;
  return [problem({ kind: 'lock-held', where, what, command: `ps -p ${lock.holder.pid}` })];
}

/**
 * Removes the lock of another machine, once a person has said that nothing runs there any more. Not when it is younger than a
 * minute, nor when it is not the same any more: then somebody is at work. Two that remove it at once never both do.
 */
export function removeLockElsewhere(
  { state }: Places,
  { holder, since }: Pick<LockThere & { state: 'elsewhere' }, 'holder' | 'since'>,
  now: number,
): string {
  if (now - since < longForASave) throw inUse('It was taken less than a minute ago.');
  const { token } = holder;
  const ticket = join(state, `ticket.${process.pid}.${randomHex(12)}`);
  const guard = join(state, `lock.${token}`);
  writeFileSync(ticket, JSON.stringify({ ...holder, token: randomHex(12), pid: process.pid }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(ticket, guard);
  } catch {
    throw inUse('Another process is removing it.');
  } finally {
    removeFile(ticket);
  }
  try {
    if (holderFrom(readWhole(join(state, 'lock'), 4096).bytes)?.token !== token) throw inUse('It has been taken anew.');
    unlinkSync(join(state, 'lock'));
    return 'Removed.';
  } finally {
    removeFile(guard);
  }
}

const inUse = (why: string): UserError =>
  new UserError('journal-locked', `The lock of another machine stays. ${why} Nothing was changed.`, 'Try it again in a minute.');
