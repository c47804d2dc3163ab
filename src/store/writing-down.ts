import { join } from 'node:path';
import type { LowSync } from 'lowdb';
import { lookThroughOne, noteAppending } from './history-note.ts';
import { PerhapsSaved } from './journal-adapter.ts';
import { filesIn, type JournalFile } from './journal-file.ts';
import type { Lock } from './lock.ts';
import type { Page } from './page.ts';
import type { Places } from './places.ts';
import { reasonOf } from './reasons.ts';
import { cutTails } from './recovery.ts';
import { appendWhole, NotWritten } from './safe-file.ts';
import type { Writing } from './saving.ts';

/** Writes a save down: the rename at the end of writing the journal makes it count. What fails before is cut off again. */
export function writeDown(places: Places, lock: Lock, db: LowSync<Page>, { appended, page }: Writing): void {
  const before = db.data.file;
  const names = appended.map(({ name }) => name).filter((name) => name.startsWith('history/'));
  const noteHistory = names.length === 0 ? () => {} : noteAppending(places, names);
  try {
    for (const { name, length, text } of appended) appendWhole(join(places.home, name), length, text);
    db.data = page;
    db.write();
  } catch (error) {
    if (!(error instanceof PerhapsSaved)) takeBack(places, lock, before);
    throw error;
  } finally {
    noteHistory();
  }
  lookThroughOne(places, filesIn('history', page.file));
}

function takeBack(places: Places, lock: Lock, before: JournalFile): void {
  try {
    if (!lock.isOurs()) throw new NotWritten('another process took the lock away');
    cutTails(places, before);
  } catch (error) {
    throw new PerhapsSaved(
      'not-saved',
      `The change may have been saved or not: ${reasonOf(error)}.`,
      'The next change settles it; then kw undo --list shows what was saved.',
    );
  }
}
