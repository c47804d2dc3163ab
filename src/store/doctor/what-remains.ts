import type { Id } from '../../domain/record.ts';
import type { HistoryText } from '../history-lines.ts';
import { readable as bytesThere, type FileLine, linesOf } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { copiesOf } from './expected-history.ts';
import type { HistoryState } from './history-state.ts';
import { type ReadLine, readable, readableIn } from './read-lines.ts';

/** What is left of the history: the text of each file, as it makes sense without what is lost, and the records in them. */
export interface Remains {
  readonly texts: ReadonlyMap<string, string>;
  readonly past: ReadonlyMap<Id, HistoryText>;
}

/** What remains of the history, up to a save. */
export function whatRemains(places: Places, states: readonly HistoryState[], revision: number): Remains {
  const past = new Map<Id, HistoryText>();
  const texts = new Map<string, string>();
  for (const state of states) {
    const lines = state.state === 'lost' ? linesLeft(places, state, revision) : readableIn(state.expected.bytes);
    texts.set(state.name, lines.map((line) => asItStands(line, past)).join(''));
  }
  return { texts, past };
}

/** The lines that the operations, the file or a copy of it still have, in the order of their saves. */
function linesLeft(places: Places, { name, present, expected }: HistoryState, atMost: number): readonly ReadLine[] {
  const found = new Map<string, ReadLine>();
  const isKnown = ({ from, to }: FileLine): boolean => !expected.lost.some((gap) => from < gap.to && to > gap.from);
  const known = readable([...linesOf(expected.bytes)].filter(isKnown));
  const copies = copiesOf(places, name).flatMap((copy) => readableIn(bytesThere(places, copy)));
  for (const line of [...known, ...readableIn(present), ...copies]) {
    const key = `${line.revision} ${line.kind} ${line.id}`;
    if (line.revision <= atMost && !found.has(key)) found.set(key, line);
  }
  return [...found.values()].toSorted((one, other) => one.revision - other.revision);
}

/** What replaces a line that is lost is the first one now, and what removes it removes nothing. */
function asItStands({ id, kind, type, text, written }: ReadLine, past: Map<Id, HistoryText>): string {
  const isThere = past.has(id);
  if (kind === 'removed') return past.delete(id) ? `${written}\n` : '';
  past.set(id, { type, text });
  return `${kind === 'replaces' && !isThere ? written.replace(',"replaces":true', '') : written}\n`;
}
