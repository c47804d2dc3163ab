import type { Contact } from '../domain/contact.ts';
import { type Erased, isOnlyAbout, mentionsErased, withoutErased } from '../domain/forgetting.ts';
import type { RecordType } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { lists, type RecordChange } from './changes.ts';
import type { RecordedHistory } from './history.ts';
import type { JournalFile } from './journal-file.ts';
import { type StoredOperation, wholeOperation } from './operations.ts';

/** Whom to erase, with all that goes with them, and the words by which they were known. */
export interface Erasure {
  readonly erased: Erased;
  /** Names, numbers and addresses, of now and of earlier. */
  readonly words: readonly string[];
  /** Whom a record of somebody else is about now. */
  readonly heirOf: (record: Id) => Id | null;
  /** The kinds of the records that go, each once for each record that there is now. */
  readonly going: readonly RecordType[];
}

interface Seen {
  readonly type: RecordType;
  readonly goes: boolean;
  readonly contactId: Id | null;
}

/** Finds all that is about a person and nobody else, by what each record was last; `lines` are those of the operations, oldest first. */
export function erasureOf(person: Id, file: JournalFile, history: RecordedHistory, lines: Iterable<string>): Erasure {
  const seen = new Map<Id, Seen>();
  const words = new Set<string>();
  const look = (type: RecordType, record: object): void => {
    const id = String(Reflect.get(record, 'id'));
    const contactId: unknown = Reflect.get(record, 'contactId');
    seen.set(id, { type, goes: isOnlyAbout(person, type, record), contactId: typeof contactId === 'string' ? contactId : null });
    if (id === person) for (const word of wordsOf(record)) words.add(word);
  };
  for (const line of lines) {
    const changed = line.includes(person) ? operationFrom(line) : [];
    for (const { type, before, after } of changed) for (const record of [before, after]) if (record !== null) look(type, record);
  }
  const present = presentOf(person, file, history);
  for (const { type, record } of present) look(type, record);
  return {
    erased: new Set([...seen].filter(([, { goes }]) => goes).map(([id]) => id)),
    words: [...words],
    heirOf: (record) => heirFrom(seen.get(record), person),
    going: present.filter(({ type, record }) => isOnlyAbout(person, type, record)).map(({ type }) => type),
  };
}

const heirFrom = (seen: Seen | undefined, person: Id): Id | null =>
  seen === undefined || seen.contactId === person ? null : seen.contactId;

type Present = { readonly type: RecordType; readonly record: object };

const presentOf = (person: Id, file: JournalFile, history: RecordedHistory): readonly Present[] => [
  ...history.mentioning([person]),
  ...(Object.keys(lists) as (keyof typeof lists)[]).flatMap((type) =>
    file[lists[type]].map((record): Present => ({ type, record })),
  ),
];

/** What a line that cannot be read changed is not known; whoever rewrites it says that it is damaged. */
const operationFrom = (line: string): readonly RecordChange[] => wholeOperation(line)?.changed ?? [];

/** By what somebody is known: their name, their other names, their numbers and addresses. */
function wordsOf(contact: object): readonly string[] {
  const { name, aliases, channels } = contact as Contact;
  return [name, ...aliases, ...channels.flatMap(({ address }) => address ?? [])];
}

/** What an operation says when it told of them. */
const forgottenWords = 'Something with somebody who was forgotten';

/** A line of the history without them; null when nothing of it is left, the same when it never named them. */
export function historyLineWithout(line: string, { erased, heirOf }: Pick<Erasure, 'erased' | 'heirOf'>): string | null {
  if (!mentionsErased(line, erased)) return line;
  const value = parsed(line);
  if (value === null) return null;
  if (erased.has(value.id ?? '') || erased.has(value.removed ?? '')) return null;
  return JSON.stringify(withoutErased(value, erased, heirOf));
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
  const { erased, words, heirOf } = erasure;
  const isTold = words.some((word) => operation.said.includes(word));
  if (!mentionsErased(line, erased)) return isTold ? { ...operation, said: forgottenWords } : operation;
  const changed = operation.changed
    .filter(({ id }) => !erased.has(id))
    .map(
      (change): RecordChange => ({ ...change, ...withoutErased({ before: change.before, after: change.after }, erased, heirOf) }),
    );
  return { ...operation, said: forgottenWords, changed };
}

/** What is alive without them. */
export function journalWithout(file: JournalFile, { erased, heirOf }: Pick<Erasure, 'erased' | 'heirOf'>): JournalFile {
  const without = Object.values(lists).map((name) => [
    name,
    (file[name] as readonly { readonly id: Id }[])
      .filter(({ id }) => !erased.has(id))
      .map((record) => (mentionsErased(JSON.stringify(record), erased) ? withoutErased(record, erased, heirOf) : record)),
  ]);
  return { ...file, ...Object.fromEntries(without) };
}
