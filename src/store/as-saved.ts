import { type BigIntStats, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalFile, journalVersion } from './journal-file.ts';
import type { Places } from './places.ts';
import { type ReadFile, readWhole } from './safe-file.ts';

/** What a file of this format is, to the nanosecond: any change of it changes this. */
export const markOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [journalVersion, dev, ino, size, mtimeNs, ctimeNs].join(' ');

const noteIn = ({ state }: Places): string => join(state, 'as-saved');

/**
 * The journal in a file that is still the one this program wrote: it was checked then, and checking it again would take
 * longer than reading it. Null when it may have been changed since.
 */
export function asSaved(places: Places, { bytes, stat }: ReadFile): JournalFile | null {
  try {
    if (readWhole(noteIn(places), 1024).bytes.toString('latin1') !== markOf(stat)) return null;
    return JSON.parse(bytes.toString('utf8')) as JournalFile;
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
