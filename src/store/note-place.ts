import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { namesIn } from './backups.ts';
import { os } from './lazily.ts';
import { inWordsOr, mustBeRefusal, reasonOf } from './reasons.ts';

/** A folder that only we can read, with one file in it for an editor to be opened on. */
export interface NotePlace {
  readonly folder: string;
  readonly file: string;
  /** What was in the file before the editor was opened. */
  readonly before: string;
}

/** Makes a place for a text. Throws a UserError where the system gives none. */
export function placeOfNote(before: string, extension: string): NotePlace {
  const temporary = os().tmpdir();
  try {
    const folder = mkdtempSync(join(temporary, 'keepword-note-'));
    const place = { folder, file: join(folder, `note.${extension}`), before };
    writeFileSync(place.file, before, { mode: 0o600, encoding: 'utf8' });
    return place;
  } catch (error) {
    throw inWordsOr(error, (refusal) => noPlace(temporary, refusal));
  }
}

const noPlace = (folder: string, error: unknown): UserError =>
  new UserError(
    'failed',
    `There is no place for the editor in ${folder}: ${reasonOf(error)}.`,
    'Name a folder that you may write to: export TMPDIR=<folder>',
  );

/** The file where something else was saved than was in it, or the folder where an editor put something beside it; null for neither. */
export function writtenIn({ folder, file, before }: NotePlace): string | null {
  const names = namesIn(folder);
  if (names.includes(basename(file)) && !holds(file, before)) return file;
  return names.some((name) => name !== basename(file)) ? folder : null;
}

function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file).equals(Buffer.from(text));
  } catch (error) {
    mustBeRefusal(error);
    return false;
  }
}

/** Removes what was taken over. Where the system keeps it, only we can read it still. */
export function removeNote({ folder }: NotePlace): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    mustBeRefusal(error);
  }
}
