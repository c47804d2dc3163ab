import { isPast } from '../domain/archive.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import { afterInteraction } from '../domain/interaction-changes.ts';
import { type Change, emptyJournal, type Happening, type History, type HistoryRecord, type Journal } from '../domain/journal.ts';
import { contactsTold } from '../domain/last-contact.ts';
import type { Instant } from '../domain/moment.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import type { PlannedRecord } from './import-plan.ts';

/** The journal with what is new and what changed of an import. New records keep the order in which they were given. */
export function importChange(
  journal: Journal,
  history: History,
  planned: readonly PlannedRecord[],
  now: Instant,
): Omit<Change, 'said'> {
  const taken = planned.filter(({ state }) => state === 'new' || state === 'changed');
  const past = pastOf(taken, now);
  const alive = taken.filter(({ record }) => !past.has(record.record.id)).map(withOwnLast);
  const listed = <T extends { readonly id: Id }>(type: AnyRecord['type'], records: readonly T[]): readonly T[] =>
    withTaken(
      records,
      alive.filter((record) => record.type === type).map(({ record }) => record as object as T),
    );
  const taking: Journal = {
    contacts: listed('contact', journal.contacts),
    organizations: listed('organization', journal.organizations),
    commitments: listed('commitment', journal.commitments),
    cases: listed('case', journal.cases),
    answers: listed('answer', journal.answers),
  };
  return { journal: { ...taking, contacts: retold(taking, history, taken) }, happened: [...past.values()] };
}

/**
 * What goes to the past: interactions, what is there already, and of new commitments those that come first, as long as they are
 * closed for long. What comes after the first that is alive stays with it, so that the order is kept; the next change moves it.
 */
function pastOf(taken: readonly PlannedRecord[], now: Instant): ReadonlyMap<Id, Happening> {
  const past = new Map<Id, Happening>();
  let isAlive = false;
  for (const { record, here } of taken) {
    const isNewlyPast = here === null && record.type === 'commitment' && !isAlive && isPast(record.record, now);
    if (here?.isPast) past.set(record.record.id, { ...record, replaces: true } as Happening);
    else if (record.type === 'interaction' || isNewlyPast) past.set(record.record.id, record);
    else if (record.type === 'commitment' && here === null) isAlive = true;
  }
  return past;
}

/** Of somebody who is here, when we last spoke is known here. */
function withOwnLast({ record, here }: PlannedRecord): AnyRecord {
  if (record.type !== 'contact' || here?.known.type !== 'contact') return record;
  const { last, lastTry } = here.known.record;
  return { ...record, record: { ...record.record, last, lastTry } };
}

function withTaken<T extends { readonly id: Id }>(records: readonly T[], taken: readonly T[]): readonly T[] {
  if (taken.length === 0) return records;
  const left = new Map(taken.map((record) => [record.id, record]));
  const kept = records.map((record) => {
    const now = left.get(record.id) ?? record;
    left.delete(record.id);
    return now;
  });
  return [...kept, ...left.values()];
}

/** Whoever came without a word on when we last spoke, or was here, is told anew by what came with them. */
function retold({ contacts }: Journal, history: History, taken: readonly PlannedRecord[]): readonly Contact[] {
  const interactions = taken.flatMap(({ record, here }) =>
    record.type === 'interaction' ? [{ now: record.record, before: before(here) }] : [],
  );
  if (interactions.length === 0) return contacts;
  const trusted = new Set(
    taken.filter(({ record, here }) => here === null && record.type === 'contact' && knowsLast(record.record)).map(idOf),
  );
  const told = new Map<Id, Contact>(contacts.filter(({ id }) => !trusted.has(id)).map((contact) => [contact.id, contact]));
  for (const { now, before: old } of interactions) if (old === null) tell(told, now);
  const again = interactions.some(({ before: old }) => old !== null) ? toldByAll(told, history, interactions) : told;
  return contacts.map((contact) => again.get(contact.id) ?? contact);
}

/** An interaction as it is to be, and as it is here; null when it is new. */
interface Retelling {
  readonly now: Interaction;
  readonly before: Interaction | null;
}

const before = (here: PlannedRecord['here']): Interaction | null =>
  here?.known.type === 'interaction' ? here.known.record : null;

const idOf = ({ record }: PlannedRecord): Id => record.record.id;

const knowsLast = ({ last, lastTry }: Contact): boolean => last !== null || lastTry !== null;

function tell(told: Map<Id, Contact>, interaction: Interaction): void {
  for (const id of interaction.contactIds) {
    const contact = told.get(id);
    if (contact !== undefined) told.set(id, afterInteraction(contact, interaction));
  }
}

/** An interaction that is another now may have been the last one: then all of their past says which is. */
function toldByAll(told: ReadonlyMap<Id, Contact>, history: History, taken: readonly Retelling[]): ReadonlyMap<Id, Contact> {
  const concerned = new Set(taken.flatMap(({ now, before: old }) => [...now.contactIds, ...(old?.contactIds ?? [])]));
  const contacts = [...told.values()].filter(({ id }) => concerned.has(id));
  const right = contactsTold({ ...emptyJournal, contacts }, withNow(history.all(), taken));
  return new Map([...told, ...right.map((contact) => [contact.id, contact] as const)]);
}

function* withNow(past: Iterable<HistoryRecord>, taken: readonly Retelling[]): Iterable<Interaction> {
  const left = new Map(taken.map(({ now }) => [now.id, now]));
  for (const { type, record } of past) {
    if (type !== 'interaction') continue;
    yield left.get(record.id) ?? record;
    left.delete(record.id);
  }
  yield* left.values();
}
