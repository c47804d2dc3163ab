import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn } from './backups.ts';
import type { JournalFile } from './journal-file.ts';
import { isOfARewrite, isOfThePast, isUnfinished } from './own-names.ts';
import type { Places } from './places.ts';
import { removeFile, syncFolder } from './safe-file.ts';

const folders = ['history', 'operations'] as const;

/**
 * Removes the files of a rewrite that was cut off before the journal named them. A save never makes a file with a number in its
 * name; where the journal is an older one that somebody put back, such files are all that there is, and stay.
 */
export function removeUnfinishedRewrite(places: Places, file: JournalFile): void {
  const left = unnamed(places, file).filter(isOfARewrite);
  if (left.length === 0 || file.revision === 0 || !hasAll(places, file)) return;
  for (const name of left) removeFile(join(places.home, name));
}

/** Removes, for good, all files of ours that the journal does not name: those that a finished rewrite has replaced. */
export function removeReplaced(places: Places, file: JournalFile): void {
  const left = unnamed(places, file).filter((name) => isOfThePast(name) || isUnfinished(basename(name)));
  for (const name of left) removeFile(join(places.home, name));
  for (const folder of folders) syncFolder(places[folder]);
}

const unnamed = (places: Places, { files }: JournalFile): readonly string[] =>
  folders
    .flatMap((folder) => namesIn(places[folder]).map((name) => `${folder}/${name}`))
    .filter((name) => files[name] === undefined && sizeOf(join(places.home, name)) !== null);

/** Null when it is no file, such as the folder in which a sync tool keeps its own. */
function sizeOf(path: string): number | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : null;
}

const hasAll = ({ home }: Places, { files }: JournalFile): boolean =>
  Object.entries(files).every(([name, length]) => (sizeOf(join(home, name)) ?? 0) >= length);
