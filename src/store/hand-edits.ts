import { journalIfGood } from './backup-reading.ts';
import { backupsIn } from './backups.ts';
import { changesBetween, type RecordChange } from './changes.ts';
import { emptyFile, type JournalFile } from './journal-file.ts';
import { journalFrom } from './journal-reading.ts';
import { newestFirst, type StoredOperation } from './operations.ts';
import { hashOf, type Page, sha256 } from './page.ts';
import type { Places } from './places.ts';
import { carriedOn } from './rebuild.ts';

/** What was changed in `journal.json` without this program. */
export interface HandEdit {
  /** The journal as it was last saved. */
  readonly before: JournalFile;
  readonly changed: readonly RecordChange[];
}

/**
 * Finds out whether somebody edited `journal.json` since the last save, and what; null when nothing but its looks changed, or
 * when what it was before cannot be told any more.
 */
export function handEditOf(places: Places, page: Page): HandEdit | null {
  const [last] = newestFirst(places, page.file);
  if (last === undefined || last.journalAfter === hashOf(page)) return null;
  // A page that was taken as it was saved has not been checked, and now it is not as it was saved.
  if (page.isOwn) journalFrom(places, page.bytes);
  const before = asLastSaved(places, page.file, last);
  if (before === null) return null;
  const changed = changesBetween(before, { journal: page.file, happened: [] }, () => null);
  return changed.length === 0 ? null : { before, changed };
}

/** The journal as the last save left it: the newest backup from which it can be made again to the byte, or at least record by record. */
function asLastSaved(places: Places, file: JournalFile, last: StoredOperation): JournalFile | null {
  let alike: JournalFile | null = null;
  for (const base of basesUpTo(places, file.revision)) {
    const made = carriedOn(base, operationsSince(places, file, base.revision));
    if (made.file.revision !== file.revision) continue;
    if (sha256(made.bytes) === last.journalAfter) return made.file;
    // A backup of this very revision may be the edited file itself, if a save was cut off between link and rename.
    if (base.revision < file.revision) alike ??= made.file;
  }
  return alike;
}

function* basesUpTo(places: Places, atMost: number): Iterable<JournalFile> {
  for (const backup of backupsIn(places)) {
    const file = backup.revision > atMost ? null : journalIfGood(places, backup);
    if (file !== null) yield file;
  }
  yield emptyFile;
}

function operationsSince(places: Places, file: JournalFile, revision: number): readonly StoredOperation[] {
  const since: StoredOperation[] = [];
  for (const operation of newestFirst(places, file)) {
    if (operation.revision <= revision) break;
    since.push(operation);
  }
  return since;
}
