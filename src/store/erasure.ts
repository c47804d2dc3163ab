import type { Contact } from '../domain/contact.ts';
import { type Erased, isOnlyAbout, mentionsErased, withoutErased } from '../domain/forgetting.ts';
import type { RecordType } from '../domain/journal.ts';
import { type KnownBy, knownBy } from '../domain/mentions.ts';
import type { Id } from '../domain/record.ts';
import { lists, type RecordChange } from './changes.ts';
import { lineReworded, presentRecords, type Rewording, rewordingOf, unmistakable } from './earlier-wording.ts';
import { alsoKnownBy, type GonePersons, gonePersons } from './gone-persons.ts';
import type { RecordedHistory } from './history.ts';
import type { JournalFile } from './journal-file.ts';
import { idsOf } from './merged-persons.ts';
import { type StoredOperation, wholeOperation } from './operations.ts';

/** Whom to erase, with all that goes with them, and the words by which they were known. */
export interface Erasure {
  readonly erased: Erased;
  /** Names, numbers and addresses, of now and of earlier, and of whom was merged into them. */
  readonly known: KnownBy;
  /** Whom a record of somebody else is about now. */
  readonly heirOf: (record: Id) => Id | null;
  /** What goes from earlier versions of records of others. */
  readonly earlier: Rewording;
  /** The kinds of the records that go, each once for each record that there is now. */
  readonly going: readonly RecordType[];
}

interface Seen {
  readonly type: RecordType;
  readonly goes: boolean;
  readonly contactId: Id | null;
}

/** What is kept of the past beside the history, each read anew whenever it is asked for, the oldest first. */
export interface KeptPast {
  /** The lines of the operations. */
  readonly lines: () => Iterable<string>;
  readonly backups: () => Iterable<JournalFile>;
}

/**
 * Finds all that is about a person and nobody else, by what each record was last. Whoever is not there any more, and was known by a name, a
 * number or an address of theirs, is taken for the same person.
 */
export function erasureOf(person: Id, file: JournalFile, history: RecordedHistory, past: KeptPast): Erasure {
  const own = erasureOfAll(idsOf(person, file.contacts, past.lines()), file, history, past);
  const again = alsoKnownBy(goneFrom(file, past), own.known).filter((id) => !own.erased.has(id));
  if (again.length === 0) return own;
  const persons = [person, ...again].flatMap((id) => [...idsOf(id, file.contacts, past.lines())]);
  return erasureOfAll(new Set(persons), file, history, past);
}

/** Whoever is not there any more, and is kept somewhere. */
export function goneFrom({ contacts }: JournalFile, { backups, lines }: KeptPast): GonePersons {
  const kept = function* (): Iterable<Contact> {
    for (const backup of backups()) yield* backup.contacts;
  };
  return gonePersons(contacts, kept(), lines());
}

function erasureOfAll(persons: ReadonlySet<Id>, file: JournalFile, history: RecordedHistory, past: KeptPast): Erasure {
  const seen = new Map<Id, Seen>();
  const versions: Contact[] = [];
  const look = (type: RecordType, record: object): void => {
    const id = String(Reflect.get(record, 'id'));
    const contactId: unknown = Reflect.get(record, 'contactId');
    seen.set(id, { type, goes: isOnlyAbout(persons, type, record), contactId: typeof contactId === 'string' ? contactId : null });
    if (persons.has(id)) versions.push(record as Contact);
  };
  const ids = [...persons];
  for (const backup of past.backups())
    for (const { type, record } of aliveIn(backup)) if (isOnlyAbout(persons, type, record)) look(type, record);
  for (const line of past.lines()) {
    const changed = ids.some((id) => line.includes(id)) ? changedIn(line) : [];
    for (const { type, before, after } of changed) for (const record of [before, after]) if (record !== null) look(type, record);
  }
  const present = [...history.mentioning(ids), ...aliveIn(file)];
  for (const { type, record } of present) look(type, record);
  const erased = new Set([...seen].filter(([, { goes }]) => goes).map(([id]) => id));
  const heirOf = (record: Id): Id | null => heirFrom(seen.get(record), persons);
  const known = knownBy(versions);
  const left = function* (): Iterable<object> {
    for (const record of presentRecords(file, history)) yield withoutErased(record, erased, heirOf);
  };
  return {
    erased,
    known,
    heirOf,
    earlier: rewordingOf(unmistakable(known), left),
    going: present.filter(({ type, record }) => isOnlyAbout(persons, type, record)).map(({ type }) => type),
  };
}

const heirFrom = (seen: Seen | undefined, persons: ReadonlySet<unknown>): Id | null =>
  seen === undefined || persons.has(seen.contactId) ? null : seen.contactId;

const aliveIn = (file: JournalFile): readonly { readonly type: RecordType; readonly record: object }[] =>
  (Object.keys(lists) as (keyof typeof lists)[]).flatMap((type) => file[lists[type]].map((record) => ({ type, record })));

/** What a line of the operations changed; not known where it cannot be read: whoever rewrites it says that it is damaged. */
export const changedIn = (line: string): readonly RecordChange[] => wholeOperation(line)?.changed ?? [];

/** Every word by which somebody is or was known. */
export const wordsOf = ({ names, addresses }: KnownBy): readonly string[] => [...names, ...addresses];

/** What an operation says when it told of them. */
const forgottenWords = 'Something with somebody who was forgotten';

/** What is needed to take somebody out of lines and records. */
export type Without = Pick<Erasure, 'erased' | 'heirOf' | 'earlier'>;

/** A line of the history without them; null when nothing of it is left, the same when it never named them. */
export function historyLineWithout(line: string, { erased, heirOf, earlier }: Without): string | null {
  if (!mentionsErased(line, erased)) return lineReworded(line, earlier);
  const value = parsed(line);
  if (value === null) return null;
  if (erased.has(value.id ?? '') || erased.has(value.removed ?? '')) return null;
  return lineReworded(JSON.stringify(withoutErased(value, erased, heirOf)), earlier);
}

/** Null for a damaged line, which cannot be rewritten. */
function parsed(line: string): { readonly id?: Id; readonly removed?: Id } | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** An operation without them. */
export function operationWithout(operation: StoredOperation, line: string, erasure: Erasure): StoredOperation {
  const { erased, known, earlier } = erasure;
  const isNamed = mentionsErased(line, erased);
  const isTold = isNamed || wordsOf(known).some((word) => operation.said.includes(word)) || earlier.isMeant(operation.said);
  const changed = operation.changed
    .filter(({ id }) => !erased.has(id))
    .map((change): RecordChange => {
      const { before, after } = isNamed ? withoutLinks(change, erasure) : change;
      return { ...change, before: before && earlier.reworded(before), after: after && earlier.reworded(after) };
    });
  return { ...operation, said: isTold ? forgottenWords : operation.said, changed };
}

const withoutLinks = ({ before, after }: RecordChange, { erased, heirOf }: Erasure): Pick<RecordChange, 'before' | 'after'> =>
  withoutErased({ before, after }, erased, heirOf);

/** What is alive without them. */
export function journalWithout(file: JournalFile, { erased, heirOf, earlier }: Without): JournalFile {
  const without = Object.values(lists).map((name) => [
    name,
    (file[name] as readonly { readonly id: Id }[])
      .filter(({ id }) => !erased.has(id))
      .map((record) => (mentionsErased(JSON.stringify(record), erased) ? withoutErased(record, erased, heirOf) : record))
      .map(earlier.reworded),
  ]);
  return { ...file, ...Object.fromEntries(without) };
}
