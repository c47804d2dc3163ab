import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { randomHex } from './lazily.ts';
import { isUnfinished } from './own-names.ts';

const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = constants;

/** A file as it was read, with what tells it from another file put in its place later. */
export interface ReadFile {
  readonly bytes: Buffer;
  readonly stat: BigIntStats;
}

/** Something that is not a file of ours to read: a folder, a pipe, far too large. */
export class NotReadable extends Error {}

/** The system took less than it was given. */
export class NotWritten extends Error {}

/** Reads a file whole from one descriptor. Throws NotReadable, or the system's error (ENOENT when it is missing). */
export const readWhole = (path: string, atMost: number): ReadFile =>
  withFile(path, O_RDONLY | O_NONBLOCK, (file) => {
    const stat = fstatSync(file, { bigint: true });
    if (!stat.isFile()) throw new NotReadable('it is not a file');
    if (stat.size > atMost) throw new NotReadable(`it is larger than ${atMost >> 20} MiB`);
    return { bytes: readPart(file, 0, Number(stat.size)), stat };
  });

/** Reads some bytes, or as many as there are. */
export function readPart(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, from + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** The same by the name of a file; nothing when it is gone, as what another process takes back may be at any moment. */
export function partIfThere(path: string, from: number, length: number): Buffer {
  try {
    return withFile(path, O_RDONLY | O_NONBLOCK, (file) => readPart(file, from, length));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  }
}

/** Opens a file for as long as something is done with it. */
export function withFile<T>(path: string, flags: number, work: (file: number) => T): T {
  const file = openSync(path, flags, 0o600);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

/** Makes sure that what somebody wrote into a file is there after a power cut. */
export const syncFile = (path: string): void => withFile(path, O_RDONLY | O_NONBLOCK, fsyncSync);

/** Makes sure that what was created or renamed in a folder is there after a power cut. */
export const syncFolder = (folder: string): void => withFile(folder, O_RDONLY, fsyncSync);

/** Creates a folder that only we can look into, and those above it. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  /* v8 ignore else -- @preserve only where a root is missing, such as a drive of Windows */
  if (above !== folder) makeFolder(above);
  try {
    // One at a time: Node's own way to make those above, too, never ends where the system makes none, as in /proc.
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
  syncFolder(above);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Appends in one write, which must be whole and on disk. The file must be exactly as long as was thought; 0: it may be missing. */
export function appendWhole(path: string, length: number, text: string): void {
  const bytes = Buffer.from(text);
  withFile(path, O_WRONLY | O_APPEND | O_NONBLOCK | (length === 0 ? O_CREAT : 0), (file) => {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size !== length) throw new NotReadable(`${basename(path)} is not ${length} bytes long`);
    writeSync(file, bytes);
    mustBeWhole(file, length + bytes.length);
    fsyncSync(file);
  });
  if (length === 0) syncFolder(dirname(path));
}

/** What the system says that it wrote is not enough: the file must have grown by as much. */
function mustBeWhole(file: number, length: number): void {
  if (fstatSync(file).size !== length) throw new NotWritten('it could not be written whole');
}

/** Removes a file, if it is there. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Cuts off what was appended, so that no power cut brings it back; 0: the file was created by it and goes. */
export function cutTo(path: string, length: number): void {
  if (length === 0) {
    removeFile(path);
    syncFolder(dirname(path));
    return;
  }
  withFile(path, O_WRONLY | O_NONBLOCK, (file) => {
    if (fstatSync(file).size <= length) return;
    ftruncateSync(file, length);
    fsyncSync(file);
  });
}

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
export function targetOf(path: string): string {
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
