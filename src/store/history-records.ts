import type { HistoryRecord } from '../domain/journal.ts';
import type { Keyed } from '../domain/keyed.ts';
import { flawIn } from '../domain/strict-json.ts';
import type { Unreadable } from './history-lines.ts';
import type { LocatedText } from './history-texts.ts';
import { mismatchInRecord } from './schema.ts';

/** The record that a text of the history is; null when it is none, which is told. */
export function recordFrom({ type, text, where, isDoubtful }: LocatedText, unreadable: Unreadable): HistoryRecord | null {
  const record = parsed(text);
  if (record !== null && hasShapeOf[type](record) && !(isDoubtful && isFlawed(type, text, record)))
    return { type, record } as unknown as HistoryRecord;
  unreadable(where());
  return null;
}

/** Looked at as strictly as `journal.json` is: what cannot be kept exactly, or is no such record, is not read. */
const isFlawed = (type: LocatedText['type'], text: string, record: Keyed): boolean =>
  flawIn(text) !== null || mismatchInRecord(type, record) !== null;

function parsed(text: string): Keyed | null {
  try {
    return JSON.parse(text) as Keyed;
  } catch {
    return null;
  }
}

const areTexts = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string');
const areLists = (...values: readonly unknown[]): boolean => values.every((value) => Array.isArray(value));

/** Enough of each kind that nobody who reads it stumbles; the whole is checked when it is saved, and by `doctor`. */
const hasShapeOf: Readonly<Record<LocatedText['type'], (record: Keyed) => boolean>> = {
  interaction: ({ id, at, zone, via, contactIds, commitmentIds }) =>
    areTexts(id, at, zone, via) && areLists(contactIds, commitmentIds),
  commitment: ({ id, contactId, kind, what, moves, attempts }) =>
    areTexts(id, contactId, kind, what) && areLists(moves, attempts),
  case: ({ id, contactId, title, facts, steps }) => areTexts(id, contactId, title) && areLists(facts, steps),
};
