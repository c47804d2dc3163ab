import { statSync } from 'node:fs';
import { join } from 'node:path';
import { dropNote } from './as-saved.ts';
import { keepEnd } from './aside.ts';
import { namesIn } from './backups.ts';
import { type RecordChange, withChanges } from './changes.ts';
import { isByHand, isJson, lengthByHand } from './edited-history.ts';
import { hasCorrections } from './history-lines.ts';
import { countTheSame, emptyFile, filesIn, type JournalFile, lengthIn, renamedIn } from './journal-file.ts';
import { damaged } from './journal-reading.ts';
import { editedByHand, newestFirst, type StoredOperation, wholeOperation } from './operations.ts';
import { namesThere } from './operations-there.ts';
import { hashOf, noPage, type Page, pageOf } from './page.ts';
import type { Places } from './places.ts';
import { cutTo, partIfThere, syncFile, syncFolder } from './safe-file.ts';

/** A file with more in it than the journal counts: it counts up to `length`, 0 when it is not named at all. */
interface Tail {
  readonly path: string;
  readonly length: number;
  readonly size: number;
}

/** A save that was cut off after it was safe: the journal that it was about to write, and what was done, in the user's words. */
interface CutOff {
  readonly page: Page;
  readonly said: string;
}

/**
 * Settles what an interrupted save left beyond the lengths that count. Answers the journal that it was about to write when
 * its operation is whole, so that it can be carried out; cuts it off and answers null when it is not.
 */
export function interruptedSave(places: Places, page: Page): CutOff | null {
  mustCountAsSaved(places, page.file);
  const left = tailsIn(places, 'operations', page.file).flatMap(operationsIn);
  const [operation] = left;
  const last = left.at(-1);
  if (operation === undefined || last === undefined || (left.length === 1 && operation.command === editedByHand)) {
    settleTails(places, page.file);
    return null;
  }
  const after = left.length === 1 && hasItsHistory(places, operation, page.file) ? carriedOut(page, operation) : null;
  if (after === null) throw olderThan(places, page, last);
  // Whoever wrote it may have died before it was on disk, where it must be before the journal counts it.
  for (const folder of ['history', 'operations'] as const) syncCounted(places, folder, after.file);
  return { page: after, said: operation.said };
}

/** What the journal counts is what its last operation says, or something would be cut off that was saved. */
function mustCountAsSaved(places: Places, file: JournalFile): void {
  const [last] = newestFirst(places, file);
  if (last === undefined) return;
  if (last.revision !== file.revision)
    throw damaged(places, `it is of save ${file.revision}, but counts changes up to ${last.revision}`);
  if (!countTheSame(last, file)) throw damaged(places, 'it counts other lengths than it was saved with');
}

/** The journal after an operation; null when it was not made on this journal. */
function carriedOut(page: Page, operation: StoredOperation): Page | null {
  if (operation.journalBefore !== hashOf(page) || operation.revision !== page.file.revision + 1) return null;
  const after = pageOf(fileAfter(page.file, operation), page);
  return hashOf(after) === operation.journalAfter ? after : null;
}

/** The journal that an operation makes of the one before it. */
export const fileAfter = (
  before: JournalFile,
  { revision, token, files, changed }: Pick<StoredOperation, 'revision' | 'token' | 'files' | 'changed'>,
): JournalFile => ({
  ...withChanges(before, changed),
  revision,
  token,
  files,
  corrected: correctedAfter(before, files, changed),
});

/** The lines of a save all go to the one history file that grows with it. */
function correctedAfter(
  before: JournalFile,
  files: JournalFile['files'],
  changed: readonly RecordChange[],
): JournalFile['corrected'] {
  const corrected = renamedIn(before.corrected, files);
  if (!hasCorrections(changed)) return corrected;
  const grown = filesIn('history', { files }).filter((name) => files[name] !== before.files[name]);
  return [...new Set([...corrected, ...grown])];
}

/** In the file that grew with it: another may have been edited by hand. */
const hasItsHistory = ({ home }: Places, operation: StoredOperation, before: JournalFile): boolean =>
  filesIn('history', operation).every(
    (name) => lengthIn(operation, name) === lengthIn(before, name) || sizeOf(join(home, name)) >= lengthIn(operation, name),
  );

const olderThan = (places: Places, { file }: Page, last: StoredOperation) =>
  damaged(
    places,
    `it is of save ${file.revision}, but save ${last.revision} lies beside it, so an earlier copy was put in its place`,
  );

/** Whether all that lies there without a journal is a first save that was cut off: then there is no journal yet. */
export function isOnlyFirstSave(places: Places): boolean {
  if (namesIn(places.backups).length > 0) return false;
  const left = tailsIn(places, 'operations', emptyFile).flatMap(operationsIn);
  return (
    left.length <= 1 && left.every(({ journalBefore }) => journalBefore === hashOf(noPage)) && namesIn(places.history).length <= 1
  );
}

/** Removes what an interrupted save left, and puts aside what somebody else wrote there. */
export function settleTails(places: Places, file: JournalFile): void {
  const tails = [...tailsIn(places, 'operations', file), ...tailsIn(places, 'history', file)];
  for (const { path, length } of tails) if (!isLeftBySave(path, length, file.revision)) keepEnd(places, path, length);
  cutTails(places, file);
}

/** Removes what does not count: nobody was ever told that it was saved. An operation goes before the history that belongs to it. */
export function cutTails(places: Places, file: JournalFile): void {
  const operations = tailsIn(places, 'operations', file);
  const history = tailsIn(places, 'history', file);
  if (operations.length + history.length === 0) return;
  dropNote(places);
  for (const { path, length } of operations) cutTo(path, length);
  if (history.length === 0) return;
  // Perhaps somebody else began to take it back, and died before that was on disk.
  syncCounted(places, 'operations', file);
  for (const { path, length } of history) cutTo(path, length);
}

/** Makes sure that the last file of a folder, and which files there are, is on disk. */
function syncCounted(places: Places, folder: 'history' | 'operations', file: JournalFile): void {
  for (const name of filesIn(folder, file).slice(-1)) syncFile(join(places.home, name));
  syncFolder(places[folder]);
}

/** Appending only ever goes to the last file or to a new one after it, so that only these can have a tail. */
function tailsIn(places: Places, folder: 'history' | 'operations', file: JournalFile): readonly Tail[] {
  const last = filesIn(folder, file).at(-1) ?? '';
  const names = namesThere(places, folder);
  if (last !== '' && !names.includes(last)) throw damaged(places, `it names ${last}, which is gone`);
  return names
    .filter((name) => name >= last)
    .filter((name) => folder === 'operations' || lengthIn(file, name) === 0 || !isLeftToDoctor(places, file, name))
    .map((name): Tail => ({ path: join(places.home, name), length: lengthIn(file, name), size: sizeOf(join(places.home, name)) }))
    .filter(({ path, length, size }) => {
      if (size < length) throw damaged(places, `${path} is shorter than it says`);
      if (size > length && isByHand(path, length, file.revision))
        throw damaged(places, `${path} is longer than it says, and was edited by hand`);
      return size > length || length === 0;
    });
}

/** Nothing is cut off from a file that somebody edited; where it has lines that do not count, too, nobody knows what is whose. */
const isLeftToDoctor = (places: Places, file: JournalFile, name: string): boolean =>
  lengthByHand(places, file, name) === sizeOf(join(places.home, name));

/**
 * Whether a save that was cut off can have left what is beyond a length: lines of a revision to come, the last perhaps not whole, and
 * zeros where a power cut kept bytes from the disk. Anything else somebody wrote there.
 */
export const isLeftBySave = (path: string, length: number, revision: number): boolean =>
  partIfThere(path, length, sizeOf(path) - length)
    .toString('latin1')
    .split('\n')
    .every((line, place, { length: lines }) => line.includes('\0') || isOfSaveAfter(revision, line, place + 1 < lines));

function isOfSaveAfter(revision: number, line: string, isWhole: boolean): boolean {
  const own = /^\{"revision":(\d+),/.exec(line)?.[1];
  if (own === undefined) return !isWhole && ('{"revision":'.startsWith(line) || /^\{"revision":\d+$/.test(line));
  return Number(own) > revision && (!isWhole || isJson(line));
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const operationsIn = ({ path, length, size }: Tail): readonly StoredOperation[] =>
  partIfThere(path, length, size - length)
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => wholeOperation(line) ?? []);
