import { emptyFile, isRecords, type JournalFile, journalText, recordText, valueText } from './journal-file.ts';
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

/** A journal as it will be in its file. What stays is copied from the old page, which is quicker than writing it anew. */
export function pageOf(file: JournalFile, old: Page): Page {
  const bytes = old.isOwn ? copiedFrom(old, file) : Buffer.from(journalText(file));
  return { file, bytes, isOwn: true };
}

function copiedFrom(old: Page, file: JournalFile): Buffer {
  const before: Readonly<Record<string, unknown>> = { ...old.file };
  const pieces = Object.entries({ ...emptyFile, ...file }).flatMap(([key, value]) => {
    const head = Buffer.from(`${key === 'schema' ? '{' : ','}\n  ${JSON.stringify(key)}: `);
    const known = before[key];
    if (!isRecords(value) || !isRecords(known)) return [head, Buffer.from(valueText(value))];
    return [head, Buffer.from('[\n'), ...recordLines(value, known, linesOf(old.bytes, key)), Buffer.from('\n  ]')];
  });
  return Buffer.concat([...pieces, Buffer.from('\n}\n')]);
}

/** The lines of a list, without its first and its last one. No other line begins like those. */
function linesOf(bytes: Buffer, key: string): Buffer {
  const first = `\n  ${JSON.stringify(key)}: [\n`;
  const start = bytes.indexOf(first) + Buffer.byteLength(first);
  return bytes.subarray(start, bytes.indexOf('\n  ]', start));
}

/** The lines of records: of those that are in the old list, whole stretches are copied. */
function recordLines(records: readonly object[], old: readonly object[], lines: Buffer): readonly Buffer[] {
  if (records === old) return [lines];
  const places = new Map(old.map((record, place) => [record, place]));
  const starts = startsOf(lines);
  const pieces: Buffer[] = [];
  for (let next = 0; next < records.length; ) {
    const record = records[next] as object;
    const place = places.get(record);
    let count = 1;
    if (place === undefined) pieces.push(comma, Buffer.from(recordText(record)));
    else {
      while (places.get(records[next + count] ?? {}) === place + count) count++;
      pieces.push(comma, lines.subarray(starts[place], (starts[place + count] as number) - comma.length));
    }
    next += count;
  }
  return pieces.slice(1);
}

const comma = Buffer.from(',\n');

/** Where each line starts, and where the one after the last would. */
function startsOf(lines: Buffer): readonly number[] {
  const starts = [0];
  for (let at = lines.indexOf(0x0a); at !== -1; at = lines.indexOf(0x0a, at + 1)) starts.push(at + 1);
  return [...starts, lines.length + comma.length];
}

/** SHA-256 of the file, as the operations name it; null when there is none. */
export const hashOf = (page: Page): string | null => (page === noPage ? null : sha256(page.bytes));

/** SHA-256 of some bytes, in hexadecimal digits. */
export const sha256 = (bytes: Buffer): string => crypto().createHash('sha256').update(bytes).digest('hex');
