import { type JournalFile, journalVersion } from './journal-file.ts';
import { newestFirst, type StoredOperation } from './operations.ts';
import { sha256 } from './page.ts';
import type { Places } from './places.ts';
import { orRefused } from './refused.ts';
import { mismatchIn } from './schema.ts';

const ownFormat = `keepword.journal/${journalVersion}`;

/**
 * Whether a `journal.json` that says that it is of a newer format is otherwise, to the byte, what the last operation made of it in this
 * one: then no newer version wrote it, but a byte of it went bad.
 */
export function isOnlyFormatChanged(places: Places, bytes: Buffer, value: object): boolean {
  const file = { ...value, schema: ownFormat } as JournalFile;
  if (mismatchIn(file) !== null) return false;
  const asItWas = bytes.toString('latin1').replace(/keepword\.journal\/\d+/, ownFormat);
  const made = orRefused(() => lastOf(places, file)?.journalAfter);
  return made === sha256(Buffer.from(asItWas, 'latin1'));
}

function lastOf(places: Places, file: JournalFile): StoredOperation | undefined {
  const [last] = newestFirst(places, file);
  return last;
}
