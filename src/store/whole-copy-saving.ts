import { existsSync, lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import type { Places } from './places.ts';
import { inWordsOr, reasonOf, whatToLookAt } from './reasons.ts';

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
  const there = statOf(path, typed);
  if (there === undefined || there.isFile()) return path;
  const [is, file] = there.isDirectory() ? ['a folder', join(typed, asking.file)] : ['no file', asking.file];
  throw new UserError('usage', `${typed || path} is ${is}.`, `Name a file: ${asking.command} ${asShellWord(file)}`);
}

function statOf(path: string, typed: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw inWordsOr(error, (refusal) => noPlace(typed, refusal));
  }
}

const noPlace = (path: string, error: unknown): UserError =>
  new UserError('failed', `${path} cannot be written: ${reasonOf(error)}.`, 'Name a file in a folder that is there.');

/** As it is, where it leads nowhere yet. */
function followed(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}

/** Says that a file was written, but perhaps not for good: it has taken the place of what was there. */
export const perhapsWritten = (path: string, error: unknown): UserError =>
  new UserError(
    'not-saved',
    `${path} is written, but may not survive a power cut: ${reasonOf(error)}.`,
    whatToLookAt(dirname(path), error),
  );
