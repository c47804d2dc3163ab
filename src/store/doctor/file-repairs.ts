import { join } from 'node:path';
import { toInstant } from '../../domain/moment.ts';
import { counted } from '../../domain/wording.ts';
import { noteAsSaved } from '../as-saved.ts';
import { keepAside } from '../aside.ts';
import { DiskReader } from '../disk-reader.ts';
import type { JournalFile } from '../journal-file.ts';
import type { Lock } from '../lock.ts';
import type { Places } from '../places.ts';
import { makeFolder, removeFile } from '../safe-file.ts';
import { replaceFollowed, replaceSimply } from '../safe-replacing.ts';
import { writingOf } from '../saving.ts';
import { writeDown } from '../writing-down.ts';
import type { Files } from './files.ts';
import type { HistoryState } from './history-state.ts';
import { isDamaged, type OperationsState } from './operations-state.ts';

/** What was done to one file, in words. */
export interface Done {
  readonly where: string;
  readonly words: string;
}

/**
 * Puts the journal's files right, as far as that can be done: the history first, the journal after, what undo needs last. What was edited
 * and cannot be taken over holds the others up, unless it is to be put back.
 */
export function repairFiles(places: Places, files: Files, lock: Lock, now: number, putsBack: boolean): readonly Done[] {
  for (const folder of [places.history, places.operations, places.backups]) makeFolder(folder);
  keepUnproved(places, files, now);
  return [
    ...repairHistory(places, files, now, putsBack),
    ...repairJournal(places, files, now),
    ...repairOperations(places, files, lock, now),
  ];
}

/** What lies behind the newest save that can be proved would be cut off by whoever saves on a journal that is made again. */
function keepUnproved(places: Places, { apart }: Files, now: number): void {
  for (const name of apart?.unproved?.names ?? []) keepAside(places, join(places.home, name), 'damaged', now);
}

/** A file edited by hand is put back as it was, too: what was edited is written down as a change after that. */
function repairHistory(places: Places, { history, edits }: Files, now: number, putsBack: boolean): readonly Done[] {
  const mayTakeOver = putsBack || edits.every(({ problem }) => problem === null);
  const isEdited = (file: string): boolean => edits.some(({ name }) => name === file);
  return history
    .filter(
      ({ name, state }) => state === 'mixed up' || (state === 'damaged' && !isEdited(name)) || (isOther(state) && mayTakeOver),
    )
    .map(({ name, state, expected }) => {
      const where = join(places.home, name);
      const words = putInPlace(places, where, expected.bytes, state === 'edited' ? 'edited' : 'damaged', now);
      return { where, words };
    });
}

const isOther = (state: HistoryState['state']): boolean => state === 'damaged' || state === 'edited';

function repairJournal(places: Places, { there }: Files, now: number): readonly Done[] {
  const { rebuilt } = there;
  if (rebuilt === null) return [];
  const words = putInPlace(places, places.journal, rebuilt.bytes, 'damaged', now);
  noteAsSaved(places);
  return [{ where: places.journal, words: `${words} It is of save ${rebuilt.file.revision}.` }];
}

/** Writes a file in the place of another, which is kept. */
function putInPlace(places: Places, path: string, bytes: Buffer, why: 'damaged' | 'edited', now: number): string {
  const aside = keepAside(places, path, why, now);
  replaceFollowed(path, bytes);
  return `Made again.${aside === null ? '' : ` What was there is kept as ${aside}.`}`;
}

/** Names only what is there: what can be read of the damaged files, and a new operation that says so. */
function repairOperations(places: Places, { operations, apart }: Files, lock: Lock, now: number): readonly Done[] {
  const damaged = operations.filter(isDamaged);
  if (damaged.length === 0 || apart !== null) return [];
  const done = damaged.map((state) => cutDown(places, state, now));
  const db = new DiskReader(places).opened(lock);
  const files = lengthsNow(db.data.file.files, damaged);
  db.data = { ...db.data, file: { ...db.data.file, files }, isOwn: false };
  const said = `doctor: ${damaged.map(({ name }) => name).join(', ')} was damaged; what it held cannot be taken back`;
  writeDown(places, lock, db, writingOf(db.data, 'doctor', { said, changed: [], undoes: null, redoes: null }, toInstant(now)));
  return done;
}

function cutDown(places: Places, { name, whole, revisions }: OperationsState, now: number): Done {
  const where = join(places.home, name);
  const aside = keepAside(places, where, 'damaged', now);
  if (whole.length === 0) removeFile(where);
  else replaceSimply(where, whole);
  const kept = aside === null ? '' : ` What was there is kept as ${aside}.`;
  return { where, words: `${counted(revisions.length, 'step')} of it can still be read.${kept}` };
}

function lengthsNow(files: JournalFile['files'], damaged: readonly OperationsState[]): JournalFile['files'] {
  const lengths = new Map(damaged.map(({ name, whole }) => [name, whole.length]));
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, length]) => {
      const now = lengths.get(name) ?? length;
      return now === 0 ? [] : [[name, now]];
    }),
  );
}
