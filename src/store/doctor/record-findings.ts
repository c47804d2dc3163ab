import type { Interaction } from '../../domain/interaction.ts';
import type { HistoryRecord, Journal, RecordType } from '../../domain/journal.ts';
import type { Keyed } from '../../domain/keyed.ts';
import { contactsTold } from '../../domain/last-contact.ts';
import { addMinutes, type Instant } from '../../domain/moment.ts';
import type { Id } from '../../domain/record.ts';
import { senselessIn } from '../../domain/record-sense.ts';
import { aliveRecords, type Dangling, namedBy } from '../../domain/references.ts';
import { type JournalFile, journalOf } from '../journal-file.ts';
import type { Places } from '../places.ts';
import { inWords, mismatchInRecord } from '../schema.ts';
import { type Found, problem, worthKnowing } from './found.ts';

/** What there is to look at: what is alive, and the past that can be read. */
export interface Records {
  readonly head: JournalFile;
  readonly past: () => Iterable<HistoryRecord>;
  /** The later of the clock and the moment that is pretended. */
  readonly now: Instant;
}

interface Known {
  readonly type: RecordType;
  readonly record: { readonly id: Id };
}

/** Looks at every record: whether it is one, what it names, and whether it is of a time to come. */
export function recordFindings({ journal: path }: Places, { head, past, now }: Records): readonly Found[] {
  const journal = journalOf(head);
  const alive = aliveRecords(journal);
  const dangling = danglingIn(journal, past);
  return [
    ...twiceThere(alive, past),
    ...invalidIn(past),
    ...senselessAmong(path, alive),
    ...dangling.map((one) => danglingFinding(path, one, alive)),
    ...lastFindings(path, journal, past),
    ...fromTheFuture(alive, past, now),
  ];
}

/** What is alive must not be in the past as well. */
function twiceThere(alive: readonly Known[], past: Records['past']): readonly Found[] {
  const ids = new Set(alive.map(({ record }) => record.id));
  return [...past()]
    .filter(({ record }) => ids.has(record.id))
    .map(({ type, record }) =>
      problem({
        kind: 'same-id-twice',
        what: `The ${type} ${record.id} is alive and in the history as well.`,
        command: `kw show ${record.id}`,
      }),
    );
}

function invalidIn(past: Records['past']): readonly Found[] {
  const found: Found[] = [];
  for (const { type, record } of past()) {
    const mismatch = mismatchInRecord(type, record);
    if (mismatch !== null)
      found.push(
        problem({
          kind: 'record-invalid',
          what: `The ${type} ${record.id} in the history is not as it should be: ${inWords(mismatch)}.`,
          command: `kw edit ${record.id}`,
        }),
      );
  }
  return found;
}

/** What no command would have written, such as hours that nobody can read. */
function senselessAmong(path: string, alive: readonly Known[]): readonly Found[] {
  return alive.flatMap(({ type, record }) => {
    const why = senselessIn(record);
    if (why === null) return [];
    const what = `The ${type} ${record.id} is not as it should be: ${why}.`;
    return problem({ kind: 'record-invalid', where: path, what, command: `kw edit ${record.id}` });
  });
}

/** Every record that names another which is nowhere. */
export function danglingIn(journal: Journal, past: Records['past']): readonly Dangling[] {
  const alive = aliveRecords(journal);
  const ids = new Set(alive.map(({ record }) => record.id));
  for (const { record } of past()) ids.add(record.id);
  const found: Dangling[] = [];
  const look = ({ type, record }: Known): void => {
    for (const named of namedBy(type, record)) if (!ids.has(named.to)) found.push({ type, id: record.id, ...named });
  };
  for (const known of alive) look(known);
  for (const known of past()) look(known);
  return found;
}

function danglingFinding(path: string, { type, id, key, to, isNeeded }: Dangling, alive: readonly Known[]): Found {
  const what = `The ${type} ${id} names ${to} as ${inUsersWords(key)}, which is not there.`;
  const canBeEmptied = !isNeeded && alive.some(({ record }) => record.id === id);
  return problem({
    kind: 'reference',
    where: path,
    what,
    ...(canBeEmptied ? { repair: 'records' } : { command: `kw edit ${id}` }),
  });
}

/** What a key is called by those who use the program. */
const inUsersWords = (key: string): string => words[key as keyof typeof words];

const words = {
  organizationId: 'its organization',
  introducedById: 'who introduced them',
  contactId: 'whom it is about',
  contactIds: 'whom it was with',
  fromId: 'who owes it',
  checkOf: 'what it asks about',
  caseId: 'its case',
  commitmentIds: 'what it kept',
  interactionId: 'where it comes from',
  'details.interactionId': 'where a detail was learned',
  'asked.commitmentId': 'who asked it',
};

function lastFindings(path: string, journal: Journal, past: Records['past']): readonly Found[] {
  return contactsTold(journal, interactionsIn(past())).map(({ id, name }) =>
    problem({
      kind: 'last-contact',
      where: path,
      what: `When we last spoke with ${name} (${id}) is not what the history says.`,
      repair: 'records',
    }),
  );
}

/** The interactions among the records of the past. */
export function* interactionsIn(past: Iterable<HistoryRecord>): Iterable<Interaction> {
  for (const { type, record } of past) if (type === 'interaction') yield record;
}

/** Two machines' clocks may differ a little. */
const tolerated = 10;

function fromTheFuture(alive: readonly Known[], past: Records['past'], now: Instant): readonly Found[] {
  const latest = addMinutes(now, tolerated);
  const isLater = ({ record }: Known): boolean => {
    const { createdAt, updatedAt, at } = record as Keyed;
    return [createdAt, updatedAt, at].some((moment) => typeof moment === 'string' && moment > latest);
  };
  return [...alive, ...past()].filter(isLater).map(({ type, record }) =>
    worthKnowing({
      kind: 'future',
      what: `The ${type} ${record.id} is of a time that has not come yet: the clock was or is wrong.`,
      command: `kw show ${record.id}`,
    }),
  );
}
