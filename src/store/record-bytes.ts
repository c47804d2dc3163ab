import { isUtf8 } from 'node:buffer';
import { allLines, damagedLine, type HistoryText, type Part } from './history-lines.ts';
import type { LocatedText } from './history-texts.ts';
import { endOfObject } from './json-line.ts';

/** Records of one kind as bytes, one after the other. Only until more are asked for: the memory is used again. */
export interface RecordBytes {
  readonly type: HistoryText['type'];
  readonly bytes: Buffer;
}

/** `lines`: each record with its type, and a line break after it; `list`: each record bare, and a comma before it. */
export type RecordForm = 'lines' | 'list';

const quote = 0x22;
const lineBreak = 0x0a;
const comma = 0x2c;
const brace = 0x7b;

/** What stands between the revision of a line and its type. */
const beforeType = Buffer.from(',"type":"');

/** The kinds by the letter that tells them apart. */
const kinds: readonly { readonly place: number; readonly letter: number; readonly type: HistoryText['type'] }[] = [
  { place: 0, letter: 0x69, type: 'interaction' },
  { place: 1, letter: 0x6f, type: 'commitment' },
  { place: 1, letter: 0x61, type: 'case' },
];

/** The lines of a part in which nothing is corrected, cut to their records where they lie: nothing becomes text on its way through. */
export function* bytesIn(part: Part, form: RecordForm): Iterable<RecordBytes> {
  const { bytes, where } = part;
  mustBeText(part);
  let type: HistoryText['type'] | null = null;
  let from = 0;
  let to = 0;
  for (let start = 0; start < bytes.length; ) {
    // Looking at each byte takes longer than all the rest, and what this program wrote itself is one object a line.
    const stop = part.isDoubtful ? endOfObject(bytes, start) : bytes.indexOf(lineBreak, start);
    const afterRevision = bytes.indexOf(comma, start);
    const found = typeAt(bytes, afterRevision);
    if (stop === -1 || found === null) throw damagedLine(where(start));
    if (type !== null && found !== type) {
      yield { type, bytes: bytes.subarray(from, to) };
      from = to;
    }
    type = found;
    to =
      form === 'lines'
        ? asLine(bytes, to, afterRevision, stop)
        : inList(bytes, to, afterRevision + beforeType.length + type.length + 1, stop);
    start = stop + 1;
  }
  if (type !== null) yield { type, bytes: bytes.subarray(from, to) };
}

/** Bytes that are no text may not be passed on as a whole past. */
function mustBeText({ bytes, where }: Part): void {
  if (isUtf8(bytes)) return;
  for (const { start, end } of allLines(bytes)) if (!isUtf8(bytes.subarray(start, end))) throw damagedLine(where(start));
}

/** The same of a record that was corrected, and so has no place in a file. */
export function bytesOf({ type, text, where }: LocatedText, form: RecordForm): RecordBytes {
  if (endOfObject(Buffer.from(`${text}\n`), 0) === -1) throw damagedLine(where());
  return { type, bytes: Buffer.from(form === 'lines' ? `{"type":"${type}",${text.slice(1)}\n` : `,${text}`) };
}

function typeAt(bytes: Buffer, before: number): HistoryText['type'] | null {
  for (let place = 0; place < beforeType.length; place++) if (bytes[before + place] !== beforeType[place]) return null;
  const at = before + beforeType.length;
  const kind = kinds.find(({ place, letter, type }) => bytes[at + place] === letter && bytes[at + type.length] === quote);
  return kind?.type ?? null;
}

/** Each of these writes a record from `to` on, which is never beyond where it was, and answers where it ends. */
function asLine(bytes: Buffer, to: number, afterRevision: number, stop: number): number {
  bytes[to] = brace;
  bytes.copyWithin(to + 1, afterRevision + 1, stop + 1);
  return to + 1 + stop - afterRevision;
}

function inList(bytes: Buffer, to: number, beforeRecord: number, stop: number): number {
  bytes[to] = comma;
  bytes[to + 1] = brace;
  bytes.copyWithin(to + 2, beforeRecord + 1, stop);
  return to + 1 + stop - beforeRecord;
}
