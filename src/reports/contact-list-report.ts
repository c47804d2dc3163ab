import { emailOf, phoneOf } from '../agenda/people.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { besideName } from '../domain/name.ts';
import { openWith } from '../domain/open-with.ts';
import type { Id } from '../domain/record.ts';
import { counted } from '../domain/wording.ts';
import { byName } from './by-name.ts';
import { asOfNow, type DocumentOfMoment } from './document.ts';
import { cell } from './facts.ts';
import { instantPlain } from './moment-words.ts';
import { lastSpoke } from './person-words.ts';
import type { Column, Report, Row } from './report.ts';

/** Everybody, by name. */
export interface ContactsDocument extends DocumentOfMoment<'keepword.contacts/1'> {
  /** The people, by name. */
  readonly items: readonly ContactItem[];
}

/** Somebody, with what a list says beside the record. */
export interface ContactItem extends Contact {
  /** The name of their organization. */
  readonly organization: string | null;
  /** How many commitments are open with them, those included that they owe on behalf of somebody else. */
  readonly open: number;
}

/** Everybody, by name. */
export function contactListReport(
  journal: Journal,
  desk: Desk,
  shortIds: ReadonlyMap<Id, string>,
): Report & { readonly facts: ContactsDocument } {
  const items = byName(journal.contacts).map((contact) => itemFor(contact, journal));
  return {
    title: items.length === 0 ? null : counted(items.length, 'contact'),
    sections: [{ heading: null, columns, rows: items.map((item) => rowFor(item, desk, shortIds)), notes: [] }],
    nothing: 'Nobody is here yet. kw contact add "Ida Lund" adds somebody; so does kw log.',
    plainRows: items.map((item) => plainRow(item, desk)),
    facts: { ...asOfNow('keepword.contacts/1', desk), items },
  };
}

const columns: readonly Column[] = [
  { title: 'Name', shrink: 1 },
  { title: 'Role', shrink: 2 },
  { title: 'Last spoke', shrink: 0 },
  { title: 'Open', shrink: 0 },
  { title: 'Id', shrink: 0 },
];

const itemFor = (contact: Contact, journal: Journal): ContactItem => ({
  ...contact,
  organization: byId(journal.organizations, contact.organizationId)?.name ?? null,
  open: openWith(journal, contact.id).length,
});

const rowFor = (item: ContactItem, desk: Desk, shortIds: ReadonlyMap<Id, string>): Row => ({
  cells: [
    cell(item.name, 'strong'),
    cell(roleInWords(item)),
    lastSpoke(item, desk),
    cell(item.open === 0 ? '' : String(item.open)),
    cell(shortIds.get(item.id) ?? item.id, 'quiet'),
  ],
});

/** Customers are the rule; what somebody else is to us is said. */
const roleInWords = ({ name, standing, role, organization }: ContactItem): string =>
  [standing === 'customer' ? null : standing, role, besideName(name, organization)].filter((part) => part).join(', ');

const plainRow = (item: ContactItem, { zone }: Desk): readonly string[] => [
  item.id,
  item.name,
  item.organization ?? '',
  item.role ?? '',
  item.standing,
  phoneOf(item) ?? '',
  emailOf(item) ?? '',
  instantPlain(item.last?.at, zone),
];
