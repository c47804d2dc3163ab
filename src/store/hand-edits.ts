import type { Journal } from '../domain/journal.ts';
import { backupsIn } from './backups.ts';
import { changesBetween, type RecordChange, withChanges } from './changes.ts';
import { emptyFile, journalOf } from './journal-file.ts';
import { damaged, journalBytes, journalFrom } from './journal-reading.ts';
import { newestFirst, type StoredOperation } from './operations.ts';
import { hashOf, type Page } from './page.ts';
import type { Places } from './places.ts';

/** What was changed in `journal.json` without this program. */
export interface HandEdit {
  /** The journal as it was last saved. */
  readonly before: Journal;
  readonly changed: readonly RecordChange[];
}

/** Finds out whether somebody edited `journal.json` since the last save, and what; null when nothing but its looks changed. */
export function handEditOf(places: Places, page: Page): HandEdit | null {
  const [last] = newestFirst(places, page.file);
  if (last === undefined || last.journalAfter === hashOf(page)) return null;
  if (last.revision !== page.file.revision)
    throw damaged(places, `it is of save ${page.file.revision}, but counts changes up to ${last.revision}`);
  journalFrom(places, page.bytes);
  const before = rebuilt(places, page);
  if (before === null) return null;
  const changed = changesBetween(before, { journal: page.file, happened: [] }, () => null);
  return changed.length === 0 ? null : { before, changed };
}

/** The journal as the last save left it: the last backup and all operations since; null when one of them is missing. */
function rebuilt(places: Places, { file }: Page): Journal | null {
  const backup = backupsIn(places).find(({ revision }) => revision < file.revision);
  const bytes = backup === undefined ? null : journalBytes({ ...places, journal: backup.path })?.bytes;
  const base = bytes ? journalFrom(places, bytes) : emptyFile;
  const since: StoredOperation[] = [];
  for (const operation of newestFirst(places, file)) {
    if (operation.revision <= base.revision) break;
    since.push(operation);
  }
  if (since.length !== file.revision - base.revision) return null;
  return since.reduceRight<Journal>((journal, { changed }) => withChanges(journal, changed), journalOf(base));
}
