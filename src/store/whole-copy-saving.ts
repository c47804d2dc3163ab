import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import { randomHex } from './lazily.ts';
import type { Places } from './places.ts';
import { NotWritten, removeFile, syncFolder } from './safe-file.ts';

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;

/**
 * The file that a copy goes into, its links followed. Throws a UserError for what is there and no file, and for a place where it
 * would be lost together with the journal.
 */
export function placeOfCopy(
  { home, journal }: Places,
  typed: string,
  asking = { command: 'kw backup save', file: 'keepword.copy' },
): string {
  const path = followed(resolve(typed));
  const isJournal = path === followed(journal);
  if (isJournal || !relative(followed(home), path).startsWith('..')) {
    throw new UserError(
      'usage',
      isJournal
        ? `${typed} is the journal itself.`
        : `${typed} is in the folder of the journal itself, and would be lost with it.`,
      'Save it to another folder, better still to another disk.',
    );
  }
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined || there.isFile()) return path;
  const [is, file] = there.isDirectory() ? ['a folder', join(typed, asking.file)] : ['no file', asking.file];
  throw new UserError('usage', `${typed || path} is ${is}.`, `Name a file: ${asking.command} ${asShellWord(file)}`);
}

/** As it is, where it leads nowhere yet. */
function followed(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}

/** Writes a file part by part, and gives it its name only when all of it is on disk. Answers how long it is. */
export function writeInParts(path: string, parts: Iterable<Uint8Array>): number {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.${randomHex(6)}.tmp`);
  try {
    const length = written(unfinished, parts);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return length;
  } catch (error) {
    removeFile(unfinished);
    throw error;
  }
}

function written(path: string, parts: Iterable<Uint8Array>): number {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    let length = 0;
    for (const part of parts) {
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
      length += part.length;
    }
    if (fstatSync(file).size !== length) throw new NotWritten('it could not be written whole');
    fsyncSync(file);
    return length;
  } finally {
    closeSync(file);
  }
}
