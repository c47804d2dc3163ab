import { closeSync, constants, fstatSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { randomHex } from './lazily.ts';
import type { Places } from './places.ts';
import { NotWritten, removeFile, syncFolder } from './safe-file.ts';

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;

/** Throws a UserError for a place where a copy would be lost together with the journal. */
export function mustBeElsewhere({ home }: Places, path: string): void {
  const within = relative(home, resolve(path));
  if (within.startsWith('..')) return;
  throw new UserError(
    'usage',
    `${path} is in the folder of the journal itself, and would be lost with it.`,
    'Save it to another folder, better still to another disk.',
  );
}

/** Writes a file part by part, and gives it its name only when all of it is on disk. Answers how long it is. */
export function writeInParts(path: string, parts: Iterable<Buffer>): number {
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

function written(path: string, parts: Iterable<Buffer>): number {
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
