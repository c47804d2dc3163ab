import type { Journal, RecordType } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { isSame, lists, type Place, type RecordChange } from './changes.ts';
import type { RecordedHistory } from './history.ts';
import type { HistoryLine, HistoryText } from './history-lines.ts';

/** The journal at one moment, and what the history held of the records that differ from another moment. */
export interface State {
  readonly journal: Journal;
  readonly past: ReadonlyMap<Id, HistoryText>;
}

/** What the history held of some records at an earlier and at a later moment; `since` is what was written between the two. */
export function pastsOf(
  earlier: RecordedHistory,
  since: readonly HistoryLine[],
): { readonly before: State['past']; readonly after: State['past'] } {
  const isNew = new Set<Id>();
  const corrected = new Set<Id>();
  for (const { id, kind } of since) if (!corrected.has(id) && !isNew.has(id)) (kind === 'new' ? isNew : corrected).add(id);
  const before = corrected.size === 0 ? new Map<Id, HistoryText>() : found(earlier, corrected);
  const after = new Map(before);
  for (const { id, kind, type, text } of since) {
    if (kind === 'removed') after.delete(id);
    else after.set(id, { type, text });
  }
  return { before, after };
}

function found(history: RecordedHistory, ids: ReadonlySet<Id>): Map<Id, HistoryText> {
  const texts = new Map<Id, HistoryText>();
  for (const line of history.lines()) {
    const id = idOf(line);
    if (ids.has(id)) texts.set(id, line);
  }
  return texts;
}

/** The id is the first key of every record. */
const idOf = ({ text }: HistoryText): Id => text.slice('{"id":"'.length, '{"id":"'.length + 12);

/** What makes the state of one moment that of another, record by record, so that taking it back is exact. */
export function changesFromTo(now: State, then: State): readonly RecordChange[] {
  const alive = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((type) =>
    changesOfAlive(type, now.journal[lists[type]], then.journal[lists[type]], now.past, then.past),
  );
  const settled = new Set(alive.map(({ id }) => id));
  const ids = [...new Set([...now.past.keys(), ...then.past.keys()])];
  const past = ids.filter((id) => !settled.has(id)).flatMap((id) => changeOfPast(id, now.past.get(id), then.past.get(id)));
  return inOrderOfPast([...alive, ...past], ids);
}

/** Lines are written in the order of the changes, both ways: so what is in the past stands in the order in which it was written there. */
function inOrderOfPast(changes: readonly RecordChange[], ids: readonly Id[]): readonly RecordChange[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: RecordChange): number => Number(places.get(id));
  const isOfPast = ({ id }: RecordChange): boolean => places.has(id);
  return [
    ...changes.filter((change) => !isOfPast(change)),
    ...changes.filter(isOfPast).toSorted((one, other) => placeOf(one) - placeOf(other)),
  ];
}

type Identified = { readonly id: Id };

function changesOfAlive(
  type: RecordType,
  now: readonly Identified[],
  then: readonly Identified[],
  pastNow: State['past'],
  pastThen: State['past'],
): readonly RecordChange[] {
  const placesNow = placesIn(now);
  const placesThen = placesIn(then);
  const of = (id: Id): RecordChange => {
    const [was, before] = placesNow.get(id) ?? inPast(pastNow.get(id));
    const [is, after] = placesThen.get(id) ?? inPast(pastThen.get(id));
    return { type, id, before, after, was, is };
  };
  const ids = new Set([...placesNow.keys(), ...placesThen.keys()]);
  return [...ids].map(of).filter(({ before, after, was, is }) => typeof was !== typeof is || !isSame(before, after));
}

/** Where a record stood at one moment, and what it was. */
type Placed = readonly [Place, object | null];

const placesIn = (records: readonly Identified[]): ReadonlyMap<Id, Placed> =>
  new Map(records.map((record, place) => [record.id, [place, record]]));

const inPast = (past: HistoryText | undefined): Placed =>
  past === undefined ? [null, null] : ['history', JSON.parse(past.text)];

const typeOf = (now: HistoryText | undefined, then: HistoryText | undefined): RecordType =>
  ({ ...then, ...now }).type as RecordType;

function changeOfPast(id: Id, now: HistoryText | undefined, then: HistoryText | undefined): readonly RecordChange[] {
  if (now?.text === then?.text) return [];
  const [was, before] = inPast(now);
  const [is, after] = inPast(then);
  return [{ type: typeOf(now, then), id, before, after, was, is }];
}
