import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';

const { O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants;

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
  return done === length ? bytes : bytes.subarray(0, done);
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

/**
 * Appends lines in one write, which must be whole and on disk. The file must be exactly as long as was thought, and end with the end of
 * a line, so that none is ever joined to a damaged one; 0: it may be missing.
 */
export function appendWhole(path: string, length: number, text: string): void {
  const bytes = Buffer.from(text);
  withFile(path, O_APPEND | O_NONBLOCK | (length === 0 ? O_WRONLY | O_CREAT : O_RDWR), (file) => {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size !== length) throw new NotReadable(`${basename(path)} is not ${length} bytes long`);
    if (length > 0 && readPart(file, length - 1, 1)[0] !== lineEnd)
      throw new NotReadable(`the last line of ${basename(path)} is not finished`);
    writeSync(file, bytes);
    mustBeWhole(file, length + bytes.length);
    fsyncSync(file);
  });
  if (length === 0) syncFolder(dirname(path));
}

const lineEnd = 0x0a;

/** What the system says that it wrote is not enough: the file must have grown by as much. */
export function mustBeWhole(file: number, length: number): void {
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
