import { emptyFile, isRecords, type JournalFile, journalLines } from './journal-file.ts';
import { crypto } from './lazily.ts';

/** `journal.json` as a value and as the bytes that are it. */
export interface Page {
  readonly file: JournalFile;
  readonly bytes: Buffer;
  /** The bytes are, to the letter, how this program writes the value. */
  readonly isOwn: boolean;
}

/** The page before there is a file. */
export const noPage: Page = { file: emptyFile, bytes: Buffer.alloc(0), isOwn: false };

/** A journal as it will be in its file. The lines of records that stay are taken over from the old page, which is quicker. */
export function pageOf(file: JournalFile, old: Page): Page {
  const known = old.isOwn ? recordsIn(old) : new Map<object, Buffer>();
  const lines = journalLines(file, (record) => known.get(record) ?? JSON.stringify(record));
  return { file, bytes: Buffer.concat(lines.map(asBytes)), isOwn: true };
}

const between = ',\n    ';
const bytesBetween = Buffer.from(between);

const asBytes = (line: string | Buffer): Buffer =>
  line === between ? bytesBetween : typeof line === 'string' ? Buffer.from(line) : line;

/** Where each record stands in a page of our own: the lines come in the order of the values. */
function recordsIn({ file, bytes }: Page): ReadonlyMap<object, Buffer> {
  const found = new Map<object, Buffer>();
  let at = bytes.indexOf(0x0a) + 1;
  for (const value of Object.values({ ...emptyFile, ...file })) {
    at = bytes.indexOf(0x0a, at) + 1;
    if (!isRecords(value)) continue;
    for (const [place, record] of value.entries()) {
      const end = bytes.indexOf(0x0a, at);
      found.set(record, bytes.subarray(at + 4, place < value.length - 1 ? end - 1 : end));
      at = end + 1;
    }
    at = bytes.indexOf(0x0a, at) + 1;
  }
  return found;
}

/** SHA-256 of the file, as the operations name it; null when there is none. */
export const hashOf = (page: Page): string | null => (page === noPage ? null : sha256(page.bytes));

export const sha256 = (bytes: Buffer): string => crypto().createHash('sha256').update(bytes).digest('hex');
