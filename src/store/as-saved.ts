import { type BigIntStats, statSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { type JournalFile, journalVersion } from './journal-file.ts';
import type { Places } from './places.ts';
import { type ReadFile, readWhole, removeFile } from './safe-file.ts';
import { textOf } from './text-of.ts';

/** What a file of this format is, to the nanosecond: any change of it changes this. */
export const markOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [journalVersion, dev, ino, size, mtimeNs, ctimeNs].join(' ');

const noteIn = ({ state }: Places): string => `${state}${sep}as-saved`;

/** Whether a file is still the one that this program wrote. */
export function isNoted(places: Places, stat: BigIntStats): boolean {
  try {
    return readWhole(noteIn(places), 1024).bytes.toString('latin1') === markOf(stat);
  } catch {
    return false;
  }
}

/** To be called before anything is taken back: should that be cut off, whoever comes next takes nothing for settled. */
export const dropNote = (places: Places): void => removeFile(noteIn(places));

/**
 * The journal in a file that is still the one this program wrote: it was checked then, and checking it again would take
 * longer than reading it. Null when it may have been changed since.
 */
export function asSaved(places: Places, { bytes, stat }: ReadFile): JournalFile | null {
  if (!isNoted(places, stat)) return null;
  try {
    return JSON.parse(textOf(bytes)) as JournalFile;
  } catch {
    return null;
  }
}

/**
 * Notes the file that was just written, unless somebody changed it already; without saying which was written, the one that is
 * there. Without the note everything works, but slower.
 */
export function noteAsSaved(places: Places, written: BigIntStats | null = null): void {
  try {
    const stat = statSync(places.journal, { bigint: true });
    const { ino, size, mtimeNs } = written ?? stat;
    const isOurs = stat.ino === ino && stat.size === size && stat.mtimeNs === mtimeNs;
    if (isOurs) writeFileSync(noteIn(places), markOf(stat), { mode: 0o600 });
  } catch {
    // A reader then checks for itself.
  }
}
