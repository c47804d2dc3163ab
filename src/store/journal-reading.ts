import { isUtf8 } from 'node:buffer';
import { lstatSync } from 'node:fs';
import { asShellWord } from '../domain/shell-word.ts';
import { flawIn } from '../domain/strict-json.ts';
import { UserError } from '../domain/user-error.ts';
import { isOnlyFormatChanged } from './changed-format.ts';
import { type JournalFile, journalText, journalVersion } from './journal-file.ts';
import { largestJournal } from './largest-journal.ts';
import { type Formats, knownFormats, migrated, versionOf } from './migrations.ts';
import type { Places } from './places.ts';
import { codeOf, isRefusal, mustBeRefusal, reasonOf } from './reasons.ts';
import { NotReadable, type ReadFile, readWhole } from './safe-file.ts';
import { inWords, mismatchIn } from './schema.ts';
import { wayBack } from './way-back.ts';

/** The bytes of `journal.json`, or null when there is no such file. */
export function journalBytes(places: Places): ReadFile | null {
  try {
    return readWhole(places.journal, largestJournal);
  } catch (error) {
    // A file that is there by now was not yet: a first save came between.
    if (codeOf(error) === 'ENOENT' && !isLink(places.journal)) return null;
    if (codeOf(error) === 'ENOENT') throw damaged(places, 'its link leads nowhere');
    if (error instanceof NotReadable || isRefusal(error)) throw damaged(places, reasonOf(error));
    throw error;
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** What the bytes of `journal.json` say, read strictly: what cannot be kept exactly is never read. */
export function journalFrom(places: Places, bytes: Buffer, formats: Formats = knownFormats): JournalFile {
  if (!isUtf8(bytes)) throw damaged(places, 'it is not UTF-8');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw damaged(places, 'it is empty');
  const value = parsed(text);
  if (!isOwnText(value, text)) {
    const flaw = flawIn(text);
    if (flaw !== null) throw damaged(places, `line ${flaw.line}: ${flaw.why}`);
  }
  return checked(places, value, bytes, formats);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What this program wrote itself needs no second look: it would write it again to the letter. */
function isOwnText(value: unknown, text: string): boolean {
  try {
    return versionOf(value) !== null && journalText(value as JournalFile) === text;
  } catch {
    return false;
  }
}

function checked(places: Places, value: unknown, bytes: Buffer, formats: Formats): JournalFile {
  const version = versionOf(value);
  if (version === null) throw damaged(places, 'it does not say that it is a journal ("schema": "keepword.journal/1")');
  if (version > journalVersion && isOnlyFormatChanged(places, bytes, value as object))
    throw damaged(places, `it says that it is of format ${version}, and was saved in format ${journalVersion}`);
  if (version > journalVersion) throw newer(places, version);
  if (version < formats.oldest) throw damaged(places, `it is of format ${version}, which is too old for this version`);
  const journal = migrated(value, version, formats);
  const mismatch = mismatchIn(journal);
  if (mismatch === null) return journal as JournalFile;
  throw damaged(places, inWords(mismatch));
}

/** Says that `journal.json` cannot be used, why, and the way back. */
export const damaged = (places: Places, why: string): UserError =>
  new UserError('journal-damaged', `${places.journal} cannot be used: ${why}. Nothing was changed.`, hintFor(places));

/** Where not even the backups can be looked at, the folder is what to look at. */
function hintFor(places: Places): string {
  try {
    return wayBack(places);
  } catch (error) {
    mustBeRefusal(error);
    return `Look at the folder: ls -la ${asShellWord(places.home)}`;
  }
}

const newer = ({ journal }: Places, version: number): UserError =>
  new UserError(
    'journal-newer',
    `${journal} was written by a newer version of Keepword (format ${version}, this one knows ${journalVersion}). Nothing was changed.`,
    'Install that version, in the way this one was installed.',
  );
