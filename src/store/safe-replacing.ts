import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { randomHex } from './lazily.ts';
import { isUnfinished } from './own-names.ts';
import { mustBeWhole, NotWritten, removeFile, withFile } from './safe-file.ts';

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;

/** What `replaceWhole` is told: the file that is replaced, and a last check before it is. */
export interface Replacing {
  readonly old: Pick<BigIntStats, 'mode' | 'uid' | 'gid'> | null;
  /** Throws when the file must not be replaced after all. */
  readonly before: () => void;
  /** The folder could not be synced: the new file is there, but may not survive a power cut. */
  readonly unsure: (error: unknown) => Error;
}

/** Replaces a file at once and for good: whoever reads sees the old one or the new one, also after a power cut. Answers what it wrote. */
export function replaceWhole(path: string, parts: Iterable<Uint8Array>, { old, before, unsure }: Replacing): BigIntStats {
  const folder = openSync(dirname(path), O_RDONLY);
  const temporary = temporaryFor(path);
  let written: BigIntStats;
  try {
    written = writeNew(temporary, parts, old);
    before();
    renameSync(temporary, path);
  } catch (error) {
    clearUp(folder, temporary);
    throw error;
  }
  try {
    syncAndClose(folder);
  } catch (error) {
    throw unsure(error);
  }
  return written;
}

/** What went wrong first is what matters: what cannot be cleared up now is removed by the next change. */
function clearUp(folder: number, temporary: string): void {
  try {
    closeSync(folder);
    removeFile(temporary);
  } catch {}
}

function syncAndClose(file: number): void {
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Replaces a file of which nothing more has to be checked. */
export const replaceSimply = (
  path: string,
  text: string | Uint8Array,
  old: Replacing['old'] = null,
  unsure = asItIs,
): BigIntStats => replaceWhole(path, [typeof text === 'string' ? Buffer.from(text) : text], { old, before: () => {}, unsure });

/** Writes a file part by part, and gives it its name only when all of it is on disk. Answers how long it is. */
export const writeInParts = (path: string, parts: Iterable<Uint8Array>, unsure = asItIs): number =>
  Number(replaceWhole(path, parts, { old: null, before: () => {}, unsure }).size);

const asItIs: Replacing['unsure'] = (error) => error as Error;

/** Replaces what a path leads to: a link that somebody made there, as to a folder with all their settings, is followed and stays one. */
export function replaceFollowed(path: string, text: string | Uint8Array): void {
  const target = targetOf(path);
  const old = statSync(target, { bigint: true, throwIfNoEntry: false }) ?? null;
  if (old !== null && !old.isFile() && !old.isDirectory()) throw new NotWritten('it is no file');
  replaceSimply(target, text, old);
}

/** Where a path leads, also when nothing is there yet. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return isLink ? targetOf(resolve(dirname(path), readlinkSync(path))) : path;
  }
}

const temporaryFor = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.${randomHex(6)}.tmp`);

/** Whether a name is that of a file which was never finished. */
export const isTemporaryOf = (path: string, name: string): boolean =>
  name.startsWith(`.${basename(path)}.`) && isUnfinished(name);

/** Writes a file that is not there yet, all of it, to the disk. Answers what it is then. */
export const writeNew = (path: string, parts: Iterable<Uint8Array>, like: Replacing['old'] = null): BigIntStats =>
  withFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, (file) => {
    let length = 0;
    for (const part of parts) {
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
      length += part.length;
    }
    mustBeWhole(file, length);
    if (like !== null) keepOwner(file, like);
    fsyncSync(file);
    return fstatSync(file, { bigint: true });
  });

function keepOwner(file: number, { mode, uid, gid }: NonNullable<Replacing['old']>): void {
  const own = fstatSync(file);
  if (own.uid !== Number(uid) || own.gid !== Number(gid)) fchownSync(file, Number(uid), Number(gid));
  if ((own.mode & 0o777) !== (Number(mode) & 0o777)) fchmodSync(file, Number(mode) & 0o777);
}
