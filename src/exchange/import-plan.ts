import type { History, Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import type { GivenPlace, Refused } from './given-records.ts';
import type { Ready, ReadyRecord } from './import-readying.ts';
import { referencesOf } from './import-references.ts';
import { keyOf, withKeysOnce } from './keys-once.ts';
import { type KnownRecord, type KnownRecords, knownRecords } from './known-records.ts';

/** What an import means for one record: `conflicting` is here in another version that is as new, and is taken only when asked for. */
export type ImportState = 'new' | 'changed' | 'same' | 'conflicting';

/** One record of an import, and what is here of it. */
export interface PlannedRecord extends GivenPlace {
  readonly state: ImportState;
  readonly record: AnyRecord;
  readonly here: KnownRecord | null;
}

/** What an import would do, in the order of what was given. */
export interface ImportPlan {
  readonly records: readonly PlannedRecord[];
  readonly refused: readonly Refused[];
}

/**
 * What taking these records into this journal would do; nothing is ever removed by it. With `replace` what is here in another
 * version gives way, whichever is newer.
 */
export function importPlan(journal: Journal, history: History, ready: Ready, replace: boolean): ImportPlan {
  const single = withoutDoubles(ready.fit);
  const known = knownRecords(journal, history, idsWanted(single.fit), keysIn(single.fit));
  const judged = single.fit.map((one) => judgedBy(one, known, replace));
  const keyed = withKeysOnce(judged.filter((one): one is PlannedRecord => 'state' in one));
  const led = withoutDangling(keyed.records, known);
  const notFit = judged.filter((one): one is Refused => 'why' in one);
  const refused = [...ready.refused, ...single.refused, ...notFit, ...keyed.refused, ...led.refused];
  return { records: led.records, refused: refused.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

/** The same id twice is one record where both say the same. */
function withoutDoubles(all: readonly ReadyRecord[]): Ready {
  const first = new Map<Id, ReadyRecord>();
  const refused: Refused[] = [];
  for (const one of all) {
    const before = first.get(one.record.record.id);
    if (before === undefined) first.set(one.record.record.id, one);
    else if (JSON.stringify(before.record) !== JSON.stringify(one.record))
      refused.push({ line: one.line, place: one.place, why: `its id is that of ${before.place}, which says something else` });
  }
  return { fit: [...first.values()], refused };
}

const idsWanted = (all: readonly ReadyRecord[]): ReadonlySet<Id> =>
  new Set(all.flatMap(({ record: { type, record } }) => [record.id, ...referencesOf(type, record).map(({ to }) => to)]));

const keysIn = (all: readonly ReadyRecord[]): ReadonlySet<string> => new Set(all.flatMap(({ record }) => keyOf(record) ?? []));

/** A new interaction with a key that is known here is the one that is here. */
function judgedBy(
  { line, place, record, came, keys }: ReadyRecord,
  { byId, byKey }: KnownRecords,
  replace: boolean,
): PlannedRecord | Refused {
  const here = byId.get(record.record.id) ?? null;
  const first = byKey.get(keyOf(record) ?? '') ?? null;
  if (here === null && first !== null) return { line, place, record: first.known, here: first, state: 'same' };
  if (here === null) return { line, place, record, here, state: 'new' };
  if (keys !== null && saysNothingNew(record, here.known, keys)) return { line, place, record: here.known, here, state: 'same' };
  const state = stateOf(record, here.known, came, replace);
  const why = whyNotThis(record, here, came) ?? (state === 'changed' ? whyNotItsKey(record, here, first) : null);
  return why === null ? { line, place, record, here, state } : { line, place, why };
}

/** The same line came before, and what it leaves open may have become anything since. */
const saysNothingNew = (given: AnyRecord, known: AnyRecord, keys: readonly string[]): boolean =>
  given.type === known.type && keys.every((key) => isSame([Reflect.get(given.record, key)], [Reflect.get(known.record, key)]));

/** What changes may not take the key of another. */
function whyNotItsKey(record: AnyRecord, here: KnownRecord, first: KnownRecord | null): string | null {
  if (first === null || keyOf(record) === keyOf(here.known) || first.known.record.id === record.record.id) return null;
  return `its key is that of the interaction ${first.known.record.id}`;
}

function whyNotThis({ type, record }: AnyRecord, { known, isPast }: KnownRecord, came: ReadyRecord['came']): string | null {
  if (known.type !== type)
    return `there is ${known.type === 'organization' || known.type === 'interaction' || known.type === 'answer' ? 'an' : 'a'} ${known.type} with its id`;
  if (came === 'in part') return 'it is here, and some of its keys are missing; kw edit changes a part of a record';
  if (type === 'commitment' && isPast && record.status === 'open') return 'it is open there, but closed and past here';
  return null;
}

/** What came without an id was made by the same line before, if it is here. */
function stateOf(given: AnyRecord, known: AnyRecord, came: ReadyRecord['came'], replace: boolean): ImportState {
  if (came === 'without an id' || isSame(comparable(given), comparable(known))) return 'same';
  return replace || given.record.updatedAt > known.record.updatedAt ? 'changed' : 'conflicting';
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** When we last spoke follows from the interactions that are here. */
const comparable = ({ type, record }: AnyRecord): object =>
  type === 'contact' ? { ...record, last: null, lastTry: null } : record;

/** What a record needs to be there; what is the same as another of the file by its key needs that one. */
function namedBy({ state, here, record: { type, record } }: PlannedRecord): ReturnType<typeof referencesOf> {
  if (state !== 'same') return referencesOf(type, record);
  return here === null ? [{ key: 'key', to: record.id, types: ['interaction'] }] : [];
}

/** What names something that is nowhere cannot be taken, nor what names that. */
function withoutDangling(
  all: readonly PlannedRecord[],
  { byId }: KnownRecords,
): { readonly records: readonly PlannedRecord[]; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  for (let left = all; ; ) {
    const given = new Map(
      left.filter(({ state, here }) => state !== 'same' || here !== null).map(({ record }) => [record.record.id, record.type]),
    );
    const isThere = (id: Id, types: readonly string[]): boolean =>
      types.includes(given.get(id) ?? byId.get(id)?.known.type ?? 'nothing');
    const led = left.filter((one) => {
      const wrong = namedBy(one).find(({ to, types }) => !isThere(to, types));
      if (wrong !== undefined)
        refused.push({
          line: one.line,
          place: one.place,
          why: `${wrong.key} names ${wrong.to}, and there is no such ${wrong.types.join(' or ')}`,
        });
      return wrong === undefined;
    });
    if (led.length === left.length) return { records: led, refused };
    left = led;
  }
}
