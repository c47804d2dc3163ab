import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import { type Claimant, isRunning, isThisProcess, stateOf } from './processes.ts';
import { codeOf } from './reasons.ts';
import { NotReadable, readWhole, removeFile } from './safe-file.ts';

/** Who claimed something, doing what since when. */
export interface Holder extends Claimant {
  readonly token: string;
  /** The command's name only, never what was typed after it. */
  readonly command: string;
  readonly at: string;
}

/** Who claimed a path; null when nobody did, or when it cannot be read. */
export const holderOf = (path: string): Holder | null => claimAt(path)?.holder ?? null;

/**
 * What names the claim of a dead process, or one that this process could not remove earlier; null while its process lives, or when
 * nobody can tell, or when it is gone already.
 */
export function deadToken(path: string): string | null {
  const claim = claimAt(path);
  if (claim === null) return null;
  return claim.holder === null || isLeftBehind(claim.holder) ? claim.token : null;
}

/**
 * Removes every guard, and the tickets of processes that died before they had the lock. Only to be called by whoever holds it: then
 * each guard is of a lock that is gone, and guards nothing any more, whether or not its process lives. One that is still at it finds
 * another lock than the dead one, and touches nothing.
 */
export function removeLeftClaims(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith('lock.') || (name.startsWith('ticket.') && isLeft(path, name))) removeFile(path);
  }
}

/** A process takes one lock at a time, so that what it finds of itself is of an earlier one. */
const isLeftBehind = (holder: Holder): boolean => stateOf(holder) === 'gone' || isThisProcess(holder);

/** Who wrote a ticket that cannot be read may still be writing it; one of this process itself could not be removed earlier. */
function isLeft(path: string, name: string): boolean {
  const holder = holderOf(path);
  if (holder === null) return !isRunning(Number(name.split('.')[1]));
  return isLeftBehind(holder);
}

/** Read from one descriptor. A claim that cannot be read was written before a power cut. */
function claimAt(path: string): { readonly token: string; readonly holder: Holder | null } | null {
  try {
    const { bytes, stat } = readWhole(path, 4096);
    const holder = holderFrom(bytes);
    return { token: holder?.token ?? `unreadable-${stat.ino}`, holder };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error instanceof NotReadable ? inTheWay(path, error.message) : error;
  }
}

const inTheWay = (path: string, why: string): UserError =>
  new UserError(
    'journal-locked',
    `${path} is in the way of the lock: ${why}. Nothing was changed.`,
    `Look at it: ls -la ${asShellWord(path)}`,
  );

/** Whose claim it is, by the bytes of its file; null when they are none that was written whole. */
export function holderFrom(bytes: Buffer): Holder | null {
  try {
    const holder = JSON.parse(bytes.toString('utf8')) as Holder;
    return /^[0-9a-f]+$/.test(holder.token) ? holder : null;
  } catch {
    return null;
  }
}
