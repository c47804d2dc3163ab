import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { noPage, type Page } from './page.ts';
import type { Places } from './places.ts';
import { syncFile, syncFolder } from './safe-file.ts';

/**
 * Makes sure that what a save builds on is on disk: whoever put it there may have died before it was. A journal with the note
 * of its save is; one without may be another program's, or that of a save which was cut off right after the rename.
 */
export function makeGroundSafe({ home, journal, history, operations }: Places, page: Page): void {
  if (page === noPage) {
    syncFoldersAbove(home);
    // What a first save that was cut off took back may not be gone from the disk yet.
    for (const folder of [history, operations]) syncFolder(folder);
  } else if (!page.isOwn) {
    const path = realpathSync(journal);
    syncFile(path);
    syncFolder(dirname(path));
  }
}

/** Those on the same disk and of the same owner: no other can have been made by us. */
function syncFoldersAbove(folder: string): void {
  const above = dirname(folder);
  if (above === folder || !isLike(statSync(folder), statSync(above))) return;
  syncFolder(above);
  syncFoldersAbove(above);
}

const isLike = (one: Stats, other: Stats): boolean => one.dev === other.dev && one.uid === other.uid;
