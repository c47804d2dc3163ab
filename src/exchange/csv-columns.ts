import { preferredFirst } from '../domain/address.ts';
import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Channel, Contact, Organization } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { RecordType } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';

/** What stands in a cell; null where nothing is known. */
export type CsvCell = string | number | boolean | null;

/** What somebody or something with this id is called. */
export type NameOf = (id: Id | null) => string | null;

/** The names of all columns of a table, in their order. */
export const columnsOf = (type: RecordType): readonly string[] => Object.keys(tables[type]);

/** The cells of a record in these columns. What is a list within it becomes one text, or how many there are. */
export function csvCells({ type, record }: AnyRecord, columns: readonly string[], nameOf: NameOf): readonly CsvCell[] {
  const table: Table<never> = tables[type];
  return columns.map((name) => table[name]?.(record as never, nameOf) ?? null);
}

/** Each column of a kind of record, and what of a record stands in it. */
type Table<Known> = Readonly<Record<string, (record: Known, nameOf: NameOf) => CsvCell>>;

/** Columns that have the name of what stands in them. */
const own = <Key extends string>(...keys: readonly Key[]): Table<Readonly<Record<Key, CsvCell>>> =>
  Object.fromEntries(keys.map((key) => [key, (record) => record[key]]));

const listed = (texts: readonly string[]): string | null => texts.join('; ') || null;

/** The addresses of a way, the preferred one first. */
const addresses = (channels: readonly Channel[], isWanted: (via: Channel['via']) => boolean): readonly string[] =>
  preferredFirst(channels).flatMap(({ via, address }) => (isWanted(via) && address !== null ? [address] : []));

const phones = (channels: readonly Channel[]): readonly string[] => addresses(channels, (via) => via === 'call');
const emails = (channels: readonly Channel[]): readonly string[] => addresses(channels, (via) => via === 'email');
const others = (channels: readonly Channel[]): readonly string[] =>
  addresses(channels, (via) => via !== 'call' && via !== 'email');

const whereToReach: Table<Contact | Organization> = {
  phone: ({ channels }) => phones(channels)[0] ?? null,
  otherPhones: ({ channels }) => listed(phones(channels).slice(1)),
  email: ({ channels }) => emails(channels)[0] ?? null,
  otherEmails: ({ channels }) => listed(emails(channels).slice(1)),
  otherAddresses: ({ channels }) => listed(others(channels)),
};

const contact: Table<Contact> = {
  ...own('id', 'name'),
  aliases: ({ aliases }) => listed(aliases),
  organization: ({ organizationId }, nameOf) => nameOf(organizationId),
  ...own('organizationId', 'role', 'standing'),
  ...whereToReach,
  ...own('zone', 'hours', 'area', 'every', 'pausedUntil'),
  metOn: ({ met }) => met?.on ?? null,
  metHow: ({ met }) => met?.how ?? null,
  introducedBy: ({ introducedById }, nameOf) => nameOf(introducedById),
  ...own('introducedById'),
  tags: ({ tags }) => listed(tags),
  details: ({ details }) => listed(details.map(({ text }) => text)),
  lastAt: ({ last }) => last?.at ?? null,
  lastVia: ({ last }) => last?.via ?? null,
  lastMood: ({ last }) => last?.mood ?? null,
  lastTryAt: ({ lastTry }) => lastTry?.at ?? null,
  ...own('createdAt', 'updatedAt'),
};

const organization: Table<Organization> = {
  ...own('id', 'name'),
  aliases: ({ aliases }) => listed(aliases),
  ...whereToReach,
  ...own('area'),
  tags: ({ tags }) => listed(tags),
  ...own('createdAt', 'updatedAt'),
};

const interaction: Table<Interaction> = {
  ...own('id', 'at', 'zone'),
  contacts: ({ contactIds }, nameOf) => listed(contactIds.map((one) => nameOf(one) ?? one)),
  contactIds: ({ contactIds }) => listed(contactIds),
  ...own('via', 'direction', 'reached', 'minutes', 'note', 'why', 'offered'),
  moodStart: ({ mood }) => mood?.start ?? null,
  moodEnd: ({ mood }) => mood?.end ?? null,
  ...own('rating', 'quote', 'caseId'),
  commitmentIds: ({ commitmentIds }) => listed(commitmentIds),
  ...own('key', 'createdAt', 'updatedAt'),
};

const commitment: Table<Commitment> = {
  ...own('id'),
  contact: ({ contactId }, nameOf) => nameOf(contactId),
  ...own('contactId', 'kind', 'what'),
  from: ({ fromId, fromText }, nameOf) => nameOf(fromId) ?? fromText,
  ...own('fromId'),
  dueDay: ({ due }) => due?.day ?? null,
  dueFrom: ({ due }) => due?.from ?? null,
  dueTo: ({ due }) => due?.to ?? null,
  dueZone: ({ due }) => due?.zone ?? null,
  tentative: ({ due }) => due?.tentative ?? null,
  ...own('via', 'number', 'status', 'closedAt', 'outcome', 'extra', 'answer', 'well'),
  moves: ({ moves }) => moves.length,
  attempts: ({ attempts }) => attempts.length,
  ...own('checkOf', 'caseId', 'interactionId', 'createdAt', 'updatedAt'),
};

const theCase: Table<Case> = {
  ...own('id'),
  contact: ({ contactId }, nameOf) => nameOf(contactId),
  ...own('contactId', 'title', 'status'),
  facts: ({ facts }) => listed(facts.map(({ text }) => text)),
  options: ({ options }) => listed(options.map(({ text }) => text)),
  chosen: ({ options }) => listed(options.filter(({ chosen }) => chosen).map(({ text }) => text)),
  ...own('agreedAt', 'stake', 'apologisedAt'),
  steps: ({ steps }) => listed(steps.map(({ text }) => text)),
  parties: ({ parties }, nameOf) => listed(parties.map((party) => nameOf(party.contactId) ?? party.contactId)),
  updates: ({ updates }) => updates.length,
  ...own('cause', 'solution', 'deadline'),
  reopened: ({ reopened }) => reopened.length,
  ...own('createdAt', 'updatedAt'),
};

const answer: Table<Answer> = {
  ...own('id', 'question', 'answer'),
  asked: ({ asked }) => asked.length,
  ...own('createdAt', 'updatedAt'),
};

const tables = { contact, organization, interaction, commitment, case: theCase, answer } as const;
