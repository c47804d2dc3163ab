import type { Id } from '../domain/record.ts';
import { type LocatedLine, lineAt, linesWith, type Parts, type Unreadable } from './history-lines.ts';
import type { LocatedText } from './history-texts.ts';

/** A line that replaces or removes an earlier one, and where it stands. */
interface Correction {
  readonly line: LocatedLine;
  readonly place: number;
}

/** What later lines say about earlier ones. */
export interface Corrections {
  readonly none: boolean;
  /** What a line is now; null when it was removed, or is itself a correction. `place` is its first byte, counted through all parts. */
  applied(line: LocatedLine, place: number): LocatedText | null;
  /** The records that came to contain one of these texts when they were replaced. */
  mentioning(texts: readonly string[]): readonly Id[];
}

/** In no text of a record: quotes are escaped there. In a record's own keys they do no harm. */
const marks = [Buffer.from(',"replaces":true,'), Buffer.from(',"removed":"')];

/** Finds the corrections without taking any other line apart. */
export function correctionsIn(parts: Parts, unreadable: Unreadable): Corrections {
  const found = new Map<Id, Correction[]>();
  for (const part of parts('corrected')) {
    for (const place of linesWith(part.bytes, marks)) {
      const line = lineAt(part, place, unreadable);
      if (line !== null && line.kind !== 'new')
        found.set(line.id, [...(found.get(line.id) ?? []), { line, place: part.place + place.start }]);
    }
  }
  return {
    none: found.size === 0,
    applied: (line, place) => (line.kind === 'new' ? asCorrected(line, found.get(line.id) ?? [], place) : null),
    mentioning: (texts) =>
      [...found].filter(([, own]) => own.some(({ line }) => texts.some((text) => line.text.includes(text)))).map(([id]) => id),
  };
}

/** Only what comes after a line can correct it; the last word counts. A removed record may come back as a new line. */
function asCorrected(line: LocatedLine, corrections: readonly Correction[], place: number): LocatedText | null {
  const later = corrections.filter((correction) => correction.place > place).map((correction) => correction.line);
  if (later.some(({ kind }) => kind === 'removed')) return null;
  return later.at(-1) ?? line;
}
