import { whyNoSuchDay } from './calendar.ts';
import type { Interaction } from './interaction.ts';
import { byId, type Change, type History, type Journal, withRecord } from './journal.ts';
import { contactRetold, interactionsWith } from './last-contact.ts';
import type { AnyRecord } from './naming.ts';
import type { Id } from './record.ts';
import { cleanedTexts } from './record-texts.ts';
import { flawIn } from './strict-json.ts';
import { severalLines } from './text.ts';
import { UserError } from './user-error.ts';

/** A record as text for an editor. */
export const asText = ({ record }: AnyRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** A record as it came out of the editor; whether its values will do is for the store to say. */
export function fromText(text: string, { record }: AnyRecord): AnyRecord['record'] {
  const edited = parsed(text);
  if (edited.id !== record.id || edited.createdAt !== record.createdAt) {
    throw notTaken('id and createdAt belong to the record and cannot be changed.');
  }
  const missing = Object.keys(record).filter((key) => !(key in edited));
  if (missing.length > 0)
    throw new UserError('usage', `${missing.join(', ')} is missing.`, 'Nothing was changed; write null for what is to be empty.');
  return edited;
}

/** Says what is wrong with what came out of the editor. */
export const notTaken = (why: string): UserError => new UserError('usage', why, 'Nothing was changed; edit it again.');

function parsed(text: string): AnyRecord['record'] {
  const flaw = flawIn(text);
  if (flaw !== null) throw notTaken(`What was saved cannot be used: line ${flaw.line}: ${flaw.why}.`);
  const value: unknown = JSON.parse(text, (_, part) => (typeof part === 'string' ? textFrom(part) : part));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return cleanedTexts(value) as AnyRecord['record'];
  throw notTaken('What was saved is not a record { ... }.');
}

/** A text as it is kept: with nothing in it that acts; and what looks like a day must be one. */
function textFrom(typed: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? [];
  const why = year === undefined ? null : whyNoSuchDay(Number(year), Number(month), Number(date));
  if (why !== null) throw notTaken(`There is no such day as ${typed}: ${why}.`);
  return severalLines(typed);
}

/** A record put right, in its old place: in what is alive, or in the past, where a later line replaces it. */
export function withEdited(journal: Journal, history: History, before: AnyRecord, edited: AnyRecord): Omit<Change, 'said'> {
  if (!isPast(journal, edited.record.id)) return { journal: withAlive(journal, edited), happened: [] };
  const happened = { ...edited, replaces: true } as Change['happened'][number];
  const isTold = before.type === 'interaction' && edited.type === 'interaction';
  return { journal: isTold ? withPastRetold(journal, history, before.record, edited.record) : journal, happened: [happened] };
}

const isPast = ({ contacts, organizations, commitments, cases, answers }: Journal, id: Id): boolean =>
  [contacts, organizations, commitments, cases, answers].every((records) => byId<{ readonly id: Id }>(records, id) === undefined);

/** When we last spoke may have been at another time, in another mood, or with somebody else: the past of all these people is told anew. */
function withPastRetold(journal: Journal, history: History, before: Interaction, edited: Interaction): Journal {
  const concerned = new Set([...before.contactIds, ...edited.contactIds]);
  const was = interactionsWith(history, [...concerned]);
  const past = { was, is: withRecord(was, edited) };
  const contacts = journal.contacts.map((contact) => (concerned.has(contact.id) ? contactRetold(contact, past) : contact));
  return { ...journal, contacts };
}

function withAlive(journal: Journal, { type, record }: AnyRecord): Journal {
  switch (type) {
    case 'contact':
      return { ...journal, contacts: withRecord(journal.contacts, record) };
    case 'organization':
      return { ...journal, organizations: withRecord(journal.organizations, record) };
    case 'commitment':
      return { ...journal, commitments: withRecord(journal.commitments, record) };
    case 'case':
      return { ...journal, cases: withRecord(journal.cases, record) };
    case 'answer':
      return { ...journal, answers: withRecord(journal.answers, record) };
    case 'interaction':
      throw new Error('An interaction is never alive.');
  }
}
