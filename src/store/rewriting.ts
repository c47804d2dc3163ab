import type { LowSync } from 'lowdb';
import { UserError } from '../domain/user-error.ts';
import { eraseRest } from './erasing-rest.ts';
import { ChangedMeanwhile, PerhapsSaved } from './journal-adapter.ts';
import type { Lock } from './lock.ts';
import { noPage, type Page, pageOf } from './page.ts';
import type { Places } from './places.ts';
import { isRefusal, reasonOf } from './reasons.ts';
import { makeGroundSafe } from './safe-ground.ts';
import { removeUnfinishedRewrite } from './unnamed-files.ts';

/** Replaces the journal by one that names files which `rewrite` writes; where that fails, these go again. */
export function replaceWith(places: Places, lock: Lock, db: LowSync<Page>, rewrite: (page: Page) => Page): void {
  const before = db.data.file;
  try {
    db.data = rewrite(db.data);
    db.write();
  } catch (error) {
    if (!(error instanceof PerhapsSaved) && lock.isOurs()) removeUnfinishedRewrite(places, before);
    throw error;
  }
}

/** Does what is left to do once the journal is replaced, and says that it counts where that fails. */
export function finishing(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof ChangedMeanwhile || error instanceof UserError)) throw error;
    throw new PerhapsSaved(
      'not-saved',
      `It is gone from the journal, but not from every other file yet: ${reasonOf(error)}.`,
      'The next change finishes it.',
    );
  }
}

/** The journal, once forgetting somebody is finished where it was begun: until then nothing else is done. */
export function forgotten(places: Places, open: () => LowSync<Page>): LowSync<Page> {
  const db = open();
  const { erasing, ...file } = db.data.file;
  if (erasing === undefined) return db;
  // The journal that names the new files must survive a power cut before the old ones go.
  makeGroundSafe(places, { ...db.data, isOwn: false });
  eraseRest(places, erasing, file);
  db.data = pageOf(file, noPage);
  db.write();
  return open();
}
