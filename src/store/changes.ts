import type { Change, Journal, RecordType } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import type { Changed } from './store.ts';

/** Where a record was or is: its place in its list of the journal, somewhere in the history, or nowhere. */
export type Place = number | 'history' | null;

/** What one save does to one record. Swapping before and after takes it back exactly. */
export interface RecordChange extends Changed {
  readonly was: Place;
  readonly is: Place;
}

type Alive = Exclude<RecordType, 'interaction'>;
type Identified = { readonly id: Id };

/** The list of the journal that holds each kind of record; interactions are never alive. */
export const lists = {
  contact: 'contacts',
  organization: 'organizations',
  commitment: 'commitments',
  case: 'cases',
  answer: 'answers',
} as const satisfies Record<Alive, keyof Journal>;

const alive = Object.keys(lists) as Alive[];

/** All that differs between the journal and what a command wants of it. `earlier` answers the history's record that one replaces. */
export function changesBetween(
  before: Journal,
  { journal, happened }: Pick<Change, 'journal' | 'happened'>,
  earlier: (id: Id) => object | null,
): readonly RecordChange[] {
  const past = new Map(happened.map((happening) => [happening.record.id, happening]));
  const left = new Map<Id, RecordChange>();
  const changes = alive.flatMap((type) => changesOfList(type, before[lists[type]], journal[lists[type]]));
  for (const change of changes) if (change.is === null && past.has(change.id)) left.set(change.id, change);
  const ofPast = [...past.values()].map(({ type, record, replaces }): RecordChange => {
    const after = withIdFirst(record);
    const moved = left.get(record.id);
    if (moved) return { ...moved, after, is: 'history' };
    return {
      type,
      id: record.id,
      before: replaces ? earlier(record.id) : null,
      after,
      was: replaces ? 'history' : null,
      is: 'history',
    };
  });
  return [...changes.filter(({ id }) => !left.has(id)), ...ofPast];
}

/** Spread, not assigned: a key called `__proto__` is data, too. */
const withIdFirst = (record: Identified): Identified => ({ ...{ id: record.id }, ...record });

/** Records that stay keep their order; new ones go to the end. */
function changesOfList(type: Alive, before: readonly Identified[], after: readonly Identified[]): readonly RecordChange[] {
  if (before === after) return [];
  const wanted = recordsById(type, after);
  const known = recordsById(type, before);
  const ofKnown = before.flatMap((old, place): RecordChange[] => {
    const record = wanted.get(old.id) ?? null;
    if (record !== null && isSame(old, record)) return [];
    return [{ type, id: old.id, before: old, after: record, was: place, is: record === null ? null : place }];
  });
  const gone = ofKnown.filter(({ is }) => is === null).length;
  const end = before.length - gone;
  const ofNew = after
    .filter(({ id }) => !known.has(id))
    .map((record, count): RecordChange => ({ type, id: record.id, before: null, after: record, was: null, is: end + count }));
  return [...ofKnown, ...ofNew];
}

function recordsById(type: RecordType, records: readonly Identified[]): ReadonlyMap<Id, Identified> {
  const found = new Map(records.map((record) => [record.id, record]));
  if (found.size !== records.length) throw new Error(`the same ${type} is there twice`);
  return found;
}

/** Whether two records are the same to the byte. */
export const isSame = (one: object | null, other: object | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The journal with the changes made, and nothing else: what stays keeps its order, what is added gets its place. */
export function withChanges<T extends Journal>(journal: T, changes: readonly RecordChange[]): T {
  const changed = alive.map((type) => {
    const own = changes.filter((change) => change.type === type);
    return [lists[type], own.length === 0 ? journal[lists[type]] : withChangesOfList(journal[lists[type]], own)];
  });
  return { ...journal, ...Object.fromEntries(changed) };
}

function withChangesOfList(records: readonly Identified[], changes: readonly RecordChange[]): readonly Identified[] {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const result = records.flatMap((record) => {
    const change = changed.get(record.id);
    if (change === undefined) return [record];
    return typeof change.was === 'number' && typeof change.is === 'number' ? [change.after as Identified] : [];
  });
  for (const { is, after } of additions(changes)) result.splice(is, 0, after as Identified);
  return result;
}

const additions = (changes: readonly RecordChange[]): readonly (RecordChange & { readonly is: number })[] =>
  changes
    .filter(
      (change): change is RecordChange & { readonly is: number } =>
        typeof change.was !== 'number' && typeof change.is === 'number',
    )
    .toSorted((one, other) => one.is - other.is);

/** The changes that take these back. */
export const inverse = (changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.map(({ type, id, before, after, was, is }) => ({ type, id, before: after, after: before, was: is, is: was }));

/** As scripts are told of them: new records first. */
export const newFirst = (changes: readonly RecordChange[]): readonly Changed[] =>
  changes
    .map(({ type, id, before, after }): Changed => ({ type, id, before, after }))
    .toSorted((one, other) => Number(one.before !== null) - Number(other.before !== null));

/** The record as its list in the journal has it now; null when it is not alive. */
export const aliveNow = (journal: Journal, { type, id }: RecordChange): object | null =>
  type === 'interaction' ? null : ((journal[lists[type]] as readonly Identified[]).find((record) => record.id === id) ?? null);
