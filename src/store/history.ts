import type { History, HistoryRecord } from '../domain/journal.ts';
import { checkDoubtful } from './history-check.ts';
import { type Corrections, correctionsIn } from './history-corrections.ts';
import { type HistoryText, lineAt, linesWith, type Parts, refusing, type Unreadable } from './history-lines.ts';
import { recordFrom } from './history-records.ts';
import { type LocatedText, textsIn } from './history-texts.ts';
import { bytesIn, bytesOf, type RecordBytes, type RecordForm } from './record-bytes.ts';

/** The past as it is written down: also as bare JSON texts, for whoever passes them on without looking into them. */
export interface RecordedHistory extends History {
  /** The JSON of every record, oldest line first, whatever it says. */
  lines(unreadable?: Unreadable): Iterable<HistoryText>;
  /** The same as bytes, many records at a time. */
  bytes(form: RecordForm): Iterable<RecordBytes>;
  /** The same past for whoever only shows it: a line that cannot be read is told and left out, and is no error. */
  skipping(unreadable: Unreadable): History;
}

/** The history in some parts, which are only looked at when something is asked. A line that cannot be read is an error. */
export const historyIn = (parts: Parts): RecordedHistory => ({
  all: readIn(parts, refusing).all,
  mentioning: (texts) => {
    const found = readIn(parts, refusing).mentioning(texts);
    // What seems not to be there may be in a line that cannot be read.
    if (found.length === 0) checkDoubtful(parts, refusing);
    return found;
  },
  lines: (unreadable = refusing) => current(parts, unreadable),
  bytes: (form) => currentBytes(parts, form),
  skipping: (unreadable) => ({
    all: readIn(parts, unreadable).all,
    mentioning: (texts) => {
      // A line may have lost the very text that it is looked for by.
      checkDoubtful(parts, unreadable);
      return readIn(parts, unreadable).mentioning(texts);
    },
  }),
});

const readIn = (parts: Parts, unreadable: Unreadable): History => ({
  mentioning: (texts) => [...recordsOf(mentioning(parts, texts, unreadable), unreadable)],
  all: () => recordsOf(current(parts, unreadable), unreadable),
});

function* recordsOf(texts: Iterable<LocatedText>, unreadable: Unreadable): Iterable<HistoryRecord> {
  for (const text of texts) {
    const record = recordFrom(text, unreadable);
    if (record !== null) yield record;
  }
}

/** Every record as it is now, at the place of its first line. Where nothing was ever corrected, each line is what it says. */
function* current(parts: Parts, unreadable: Unreadable): Iterable<LocatedText> {
  const corrections = correctionsIn(parts, unreadable);
  if (corrections.none) for (const part of parts('all')) yield* textsIn(part, unreadable);
  else yield* corrected(parts, corrections, [Buffer.from('\n')], unreadable);
}

function* currentBytes(parts: Parts, form: RecordForm): Iterable<RecordBytes> {
  // Before the first of it is put out.
  checkDoubtful(parts, refusing);
  const corrections = correctionsIn(parts, refusing);
  if (corrections.none) for (const part of parts('all')) yield* bytesIn(part, form);
  else for (const line of corrected(parts, corrections, [Buffer.from('\n')], refusing)) yield bytesOf(line, form);
}

/** The records whose line as it is now contains one of the texts. Only lines that ever contained one are taken apart. */
function* mentioning(parts: Parts, texts: readonly string[], unreadable: Unreadable): Iterable<LocatedText> {
  const corrections = correctionsIn(parts, unreadable);
  const replaced = corrections.mentioning(texts).map((id) => `"id":${JSON.stringify(id)}`);
  const needles = [...texts, ...replaced].map((text) => Buffer.from(text));
  for (const line of corrected(parts, corrections, needles, unreadable))
    if (texts.some((text) => line.text.includes(text))) yield line;
}

/** What the lines with one of the needles are now. */
function* corrected(
  parts: Parts,
  corrections: Corrections,
  needles: readonly Buffer[],
  unreadable: Unreadable,
): Iterable<LocatedText> {
  for (const part of parts('all')) {
    for (const place of linesWith(part.bytes, needles)) {
      const line = lineAt(part, place, unreadable);
      const now = line === null ? null : corrections.applied(line, part.place + place.start);
      if (now !== null) yield now;
    }
  }
}
