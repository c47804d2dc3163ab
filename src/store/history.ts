import type { History, HistoryRecord } from '../domain/journal.ts';
import { type Corrections, correctionsIn } from './history-corrections.ts';
import { type HistoryText, lineAt, linesWith, type Parts, textsIn } from './history-lines.ts';
import { bytesIn, bytesOf, type RecordBytes, type RecordForm } from './record-bytes.ts';

/** The past as it is written down: also as bare JSON texts, for whoever passes them on without looking into them. */
export interface RecordedHistory extends History {
  /** The JSON of every record, oldest line first. */
  lines(): Iterable<HistoryText>;
  /** The same as bytes, many records at a time. */
  bytes(form: RecordForm): Iterable<RecordBytes>;
}

/** The history in some parts, which are only looked at when something is asked. */
export const historyIn = (parts: Parts): RecordedHistory => ({
  mentioning: (texts) => [...mentioning(parts, texts)].map(recordFrom),
  all: function* () {
    for (const line of current(parts)) yield recordFrom(line);
  },
  lines: () => current(parts),
  bytes: (form) => currentBytes(parts, form),
});

const recordFrom = ({ type, text }: HistoryText): HistoryRecord => ({ type, record: JSON.parse(text) }) as HistoryRecord;

/** Every record as it is now, at the place of its first line. Where nothing was ever corrected, each line is what it says. */
function* current(parts: Parts): Iterable<HistoryText> {
  const corrections = correctionsIn(parts);
  if (corrections.none) for (const part of parts('all')) yield* textsIn(part);
  else yield* corrected(parts, corrections, [Buffer.from('\n')]);
}

function* currentBytes(parts: Parts, form: RecordForm): Iterable<RecordBytes> {
  const corrections = correctionsIn(parts);
  if (corrections.none) for (const part of parts('all')) yield* bytesIn(part, form);
  else for (const line of corrected(parts, corrections, [Buffer.from('\n')])) yield bytesOf(line, form);
}

/** The records whose line as it is now contains one of the texts. Only lines that ever contained one are taken apart. */
function* mentioning(parts: Parts, texts: readonly string[]): Iterable<HistoryText> {
  const corrections = correctionsIn(parts);
  const replaced = corrections.mentioning(texts).map((id) => `"id":${JSON.stringify(id)}`);
  const needles = [...texts, ...replaced].map((text) => Buffer.from(text));
  for (const line of corrected(parts, corrections, needles)) if (texts.some((text) => line.text.includes(text))) yield line;
}

/** What the lines with one of the needles are now. */
function* corrected(parts: Parts, corrections: Corrections, needles: readonly Buffer[]): Iterable<HistoryText> {
  for (const part of parts('all')) {
    for (const place of linesWith(part.bytes, needles)) {
      const now = corrections.applied(lineAt(part, place), part.place + place.start);
      if (now !== null) yield now;
    }
  }
}
