import type { History, HistoryRecord, Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import { aliveRecords } from '../domain/references.ts';

/** A record as it is here, and whether it is alive or in the past. */
export interface KnownRecord {
  readonly known: AnyRecord;
  readonly isPast: boolean;
}

/** Those of the records here that an import may be about. */
export interface KnownRecords {
  readonly byId: ReadonlyMap<Id, KnownRecord>;
  /** The interactions with one of the keys of `--once`. */
  readonly byKey: ReadonlyMap<string, KnownRecord>;
}

/** Few are looked for, many are found by reading the past once. */
const few = 12;

/** Finds the records with these ids, and the interactions with these keys. */
export function knownRecords(journal: Journal, history: History, ids: ReadonlySet<Id>, keys: ReadonlySet<string>): KnownRecords {
  const byId = new Map<Id, KnownRecord>();
  const byKey = new Map<string, KnownRecord>();
  for (const { type, record } of pastWith(history, ids, keys)) {
    const known: KnownRecord = { known: { type, record } as AnyRecord, isPast: true };
    if (ids.has(record.id)) byId.set(record.id, known);
    if (type === 'interaction' && record.key !== null && keys.has(record.key) && !byKey.has(record.key))
      byKey.set(record.key, known);
  }
  for (const known of aliveRecords(journal)) if (ids.has(known.record.id)) byId.set(known.record.id, { known, isPast: false });
  return { byId, byKey };
}

function pastWith(history: History, ids: ReadonlySet<Id>, keys: ReadonlySet<string>): Iterable<HistoryRecord> {
  if (ids.size + keys.size > few) return history.all();
  return history.mentioning([...[...ids].map((id) => `"id":"${id}"`), ...[...keys].map((key) => `"key":${JSON.stringify(key)}`)]);
}
