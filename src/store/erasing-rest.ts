import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Erased, mentionsErased } from '../domain/forgetting.ts';
import type { Id } from '../domain/record.ts';
import { namesIn } from './backups.ts';
import { isId, presentRecords, rewordingOf } from './earlier-wording.ts';
import { journalWithout, type Without } from './erasure.ts';
import { filesIn, type JournalFile, journalText, lengthIn, periodOf } from './journal-file.ts';
import { historyOf, inHome } from './lineage.ts';
import { LengthsBySave, linesOfFile } from './lines-of-files.ts';
import { newestFirst } from './operations.ts';
import { isAside, isBackup, isUnfinished } from './own-names.ts';
import type { Places } from './places.ts';
import { readWhole, syncFolder } from './safe-file.ts';
import { replaceSimply } from './safe-replacing.ts';
import { mismatchIn } from './schema.ts';
import { removeReplaced } from './unnamed-files.ts';

/**
 * Finishes forgetting somebody whom the journal does not name any more: removes the files that were replaced, and rewrites backups and
 * drafts. What this program did not write stays as it is. It may be begun any number of times. What it does is on disk when it ends.
 */
export function eraseRest(places: Places, erasing: readonly Id[], file: JournalFile): void {
  const erased: Erased = new Set(erasing.filter(isId));
  const texts = erasing.filter((one) => !isId(one));
  removeReplaced(places, file);
  eraseFromBackups(places, file, erased, texts);
  eraseFromDrafts(places, erased);
}

function eraseFromBackups(places: Places, file: JournalFile, erased: Erased, texts: readonly string[]): void {
  const files = namesIn(places.backups)
    .filter((name) => isBackup(name) || isAside(name) || isUnfinished(name))
    .map((name) => join(places.backups, name))
    .filter(isFile);
  if (files.length === 0) return;
  const lengths = new Map(
    (['history', 'operations'] as const)
      .flatMap((folder) => filesIn(folder, file))
      .map((name) => [name, lengthsOf(places, file, name)]),
  );
  const earlier = rewordingOf(texts, () => presentRecords(file, historyOf(inHome(places, file))));
  const erasure = { erased, heirOf: heirsIn(places, file), earlier };
  for (const path of files) {
    const text = readWhole(path, Number.MAX_SAFE_INTEGER).bytes.toString('utf8');
    const journal = journalFrom(text);
    if (journal !== null) rewrite(path, journalText(asOf(journal, file, lengths, erasure)));
    else if (!areFreeLines(text, erased)) rmSync(path);
  }
  syncFolder(places.backups);
}

function rewrite(path: string, text: string): void {
  replaceSimply(path, text, statSync(path, { bigint: true }));
}

/** An earlier journal without them, and with the names and lengths that the rewritten files had at its save. */
function asOf(
  journal: JournalFile,
  now: JournalFile,
  lengths: ReadonlyMap<string, LengthsBySave>,
  erasure: Without,
): JournalFile {
  const { erasing: _, ...without } = journalWithout(journal, erasure);
  const files = [...lengths]
    .map(([name, own]): [string, number] => [name, own.at(journal.revision)])
    .filter(([, length]) => length > 0);
  const corrected = journal.corrected.map(periodOf);
  return {
    ...without,
    files: Object.fromEntries(files),
    corrected: now.corrected.filter((name) => corrected.includes(periodOf(name))),
  };
}

/** Whom each record was about last, as the rewritten operations have it; they are read when it is first asked. */
function heirsIn(places: Places, file: JournalFile): (record: Id) => Id | null {
  let known: Map<Id, Id> | null = null;
  const heirs = (): Map<Id, Id> => {
    const found = new Map<Id, Id>();
    for (const { changed } of newestFirst(places, file))
      for (const { id, before, after } of changed) {
        const contactId: unknown = Reflect.get({ ...before, ...after }, 'contactId');
        if (typeof contactId === 'string' && !found.has(id)) found.set(id, contactId);
      }
    return found;
  };
  return (record) => {
    known ??= heirs();
    return known.get(record) ?? null;
  };
}

function lengthsOf({ home }: Places, file: JournalFile, name: string): LengthsBySave {
  const lengths = new LengthsBySave();
  for (const line of linesOfFile(join(home, name), lengthIn(file, name))) lengths.add(line);
  return lengths;
}

/** Null when it is no journal, or a damaged one. */
function journalFrom(text: string): JournalFile | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return mismatchIn(value) === null ? (value as JournalFile) : null;
  } catch {
    return null;
  }
}

/** What cannot be read cannot be rewritten: such a file stays only when each of its lines is whole and names none of them. */
function areFreeLines(text: string, erased: Erased): boolean {
  if (mentionsErased(text, erased)) return false;
  try {
    for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** A draft is typed about one person; it goes with them, and so does what an interrupted program left of it. */
function eraseFromDrafts({ state }: Places, erased: Erased): void {
  const folder = join(state, 'drafts');
  const files = allIn(folder);
  for (const path of files) {
    if (mentionsErased(readWhole(path, Number.MAX_SAFE_INTEGER).bytes.toString('utf8'), erased)) rmSync(path);
  }
  if (files.length > 0) syncFolder(folder);
}

/** Every file in a folder and in those within it. */
const allIn = (folder: string): readonly string[] =>
  namesIn(folder).length === 0
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter(isFile);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
