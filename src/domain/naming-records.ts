import type { Answer } from './answer.ts';
import type { Commitment } from './commitment.ts';
import type { Contact, Organization } from './contact.ts';
import { foldings } from './folding.ts';
import { looksLikeId, withIdLike } from './ids.ts';
import { byId, type History, type HistoryRecord, type Journal, type RecordOfType } from './journal.ts';
import { contactsMatching, personOrOrganizationCalled } from './naming-people.ts';
import type { Id } from './record.ts';
import { aliveRecords } from './references.ts';
import { asTyped } from './text.ts';
import { type Candidate, UserError } from './user-error.ts';

/** A record of any kind, with the name of its kind. */
export type AnyRecord =
  | HistoryRecord
  | RecordOfType<'contact', Contact>
  | RecordOfType<'organization', Organization>
  | RecordOfType<'answer', Answer>;

/** The one commitment whose id this is, or begins like this: sought among open ones first, then among all that are alive. */
export function commitmentCalled(journal: Journal, typed: string): Commitment {
  const all = journal.commitments.map((record) => ({ type: 'commitment', record }) as const);
  const found = onlyWithId(journal, typed, [
    [() => all.filter(isOpen), itself],
    [() => all, itself],
  ]);
  if (found) return found.record;
  throw unknownCommitment(journal, typed);
}

/**
 * The one record of any kind that was meant: by an id, sought among what is open first, then among all there is; or by a name.
 * What is shown with a short id comes before what is within a record and has none, since the short ids were made without that.
 */
export function anyRecordCalled(journal: Journal, history: History, typed: string): AnyRecord {
  const all = aliveRecords(journal);
  const alive = [() => all.filter(isOpen), () => all];
  const past = (): readonly AnyRecord[] => history.mentioning([typed.trim().toLowerCase()]);
  const pools = [itself, stepsAndParties, allWithin].flatMap((idsOf) => alive.map((records) => [records, idsOf] as const));
  return onlyWithId(journal, typed, [...pools, [past, allWithin]]) ?? namedRecord(journal, typed);
}

/** Records, and by which ids each may be named. */
type Pool<T extends AnyRecord> = readonly [records: () => readonly T[], idsOf: IdsOf];
type IdsOf = (record: AnyRecord['record']) => readonly { readonly id: Id }[];

/** The only record with such an id in the first pool that has any; undefined when none has. A whole id is never taken for a beginning. */
function onlyWithId<T extends AnyRecord>(journal: Journal, typed: string, pools: readonly Pool<T>[]): T | undefined {
  const word = typed.trim();
  if (!looksLikeId(word)) return undefined;
  for (const [records, idsOf] of pools) {
    const [found, ...others] = records().filter(({ record }) => withIdLike(idsOf(record), word).length > 0);
    if (found && others.length === 0) return found;
    if (found) throw severalIds(journal, typed, [found, ...others]);
  }
  return undefined;
}

function namedRecord(journal: Journal, typed: string): AnyRecord {
  try {
    const record = personOrOrganizationCalled(journal, typed);
    return 'organizationId' in record ? { type: 'contact', record } : { type: 'organization', record };
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'not-found')) throw error;
    const isId = looksLikeId(typed.trim());
    const message = isId
      ? `Nothing has an id that begins with "${asTyped(typed)}".`
      : `There is no record "${asTyped(typed)}": no id begins like that, and nobody is called so.`;
    const hint = `kw due and kw history show the ids${isId ? '' : ', kw contact list shows everybody'}.`;
    throw new UserError('not-found', message, hint, error.candidates);
  }
}

/** Commitments and cases that want something done; people and organizations are never closed. */
const isOpen = ({ type, record }: AnyRecord): boolean =>
  type === 'contact' || type === 'organization' || ((type === 'commitment' || type === 'case') && record.status === 'open');

const itself: IdsOf = (record) => [record];

const stepsAndParties: IdsOf = (record) => ('steps' in record ? [...record.steps, ...record.parties] : []);

/** Its own id, and those of the items within it. */
const allWithin: IdsOf = (record) => [
  record,
  ...('details' in record ? record.details : []),
  ...('facts' in record ? [...record.facts, ...record.options, ...record.steps, ...record.parties, ...record.updates] : []),
];

function severalIds(journal: Journal, typed: string, found: readonly AnyRecord[]): UserError {
  const message = `"${asTyped(typed)}" is how ${found.length} ids begin:`;
  return new UserError('ambiguous', message, 'Type one more character of the id.', found.slice(0, 10).map(asCandidate(journal)));
}

/** What a commitment is about or whom it is with is not its id, but tells which may be meant. */
function unknownCommitment(journal: Journal, typed: string): UserError {
  const message = `No commitment has an id that begins with "${asTyped(typed)}".`;
  const meant = openCommitmentsLike(journal, typed).slice(0, 3);
  const candidates = meant.map((record) => asCandidate(journal)({ type: 'commitment', record }));
  const hint = 'kw due lists what is open, with the ids.';
  return new UserError('not-found', candidates.length > 0 ? `${message} Did you mean:` : message, hint, candidates);
}

/** What is open with somebody who is called so, or is about these words. */
export const openCommitmentsLike = (journal: Journal, typed: string): readonly Commitment[] =>
  journal.commitments.filter(({ status }) => status === 'open').filter(isAbout(journal, typed));

function isAbout(journal: Journal, typed: string): (commitment: Commitment) => boolean {
  const [folded = ''] = foldings(typed);
  const people = new Set(contactsMatching(journal, typed).map(({ id }) => id));
  return ({ what, contactId, fromId }) =>
    folded !== '' &&
    (people.has(contactId) || (fromId !== null && people.has(fromId)) || foldings(what).some((text) => text.includes(folded)));
}

const asCandidate =
  (journal: Journal) =>
  ({ type, record }: AnyRecord): Candidate => ({
    id: record.id,
    name: `${type}: ${asTyped([whatItIs(record), ...withWhom(journal, record)].join(', '))}`,
  });

/** What a record is called or about: of an interaction the note, else how it was. */
export function whatItIs(record: AnyRecord['record']): string {
  if ('question' in record) return record.question;
  if ('name' in record) return record.name;
  if ('contactIds' in record) return record.note ?? record.via;
  return 'what' in record ? record.what || record.kind : record.title;
}

function withWhom({ contacts }: Journal, record: AnyRecord['record']): readonly string[] {
  const ids = 'contactIds' in record ? record.contactIds : 'contactId' in record ? [record.contactId] : [];
  return ids.map((id) => byId(contacts, id)?.name ?? id);
}
