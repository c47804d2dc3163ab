import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './journal-file.ts';
import { noPage, type Page } from './page.ts';
import type { Places } from './places.ts';
import { syncFile, syncFolder } from './safe-file.ts';

/**
 * Makes sure that what a save builds on is on disk: whoever put it there may have died before it was. A journal with the note
 * of its save is; one without may be another program's, or that of a save which was cut off right after the rename.
 */
export function makeGroundSafe(places: Places, page: Page): void {
  if (page.isOwn) return;
  if (page === noPage) syncFoldersAbove(places.home);
  else syncWhole(realpathSync(places.journal));
  // What somebody took back, and died, or was refused, before that was on disk, must not come back beside what is saved now.
  for (const folder of ['history', 'operations'] as const) {
    const last = filesIn(folder, page.file).at(-1);
    if (last !== undefined && existsSync(join(places.home, last))) syncFile(join(places.home, last));
    syncFolder(places[folder]);
  }
}

function syncWhole(path: string): void {
  syncFile(path);
  syncFolder(dirname(path));
}

/** Those on the same disk and of the same owner: no other can have been made by us. */
function syncFoldersAbove(folder: string): void {
  const above = dirname(folder);
  if (above === folder || !isLike(statSync(folder), statSync(above))) return;
  syncFolder(above);
  syncFoldersAbove(above);
}

const isLike = (one: Stats, other: Stats): boolean => one.dev === other.dev && one.uid === other.uid;
