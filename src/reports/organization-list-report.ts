import type { Contact, Organization } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { foldedForComparing } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import { channelsInWords } from './person-words.ts';
import type { Column, Report, Row } from './report.ts';

/** All organizations, with the people who belong to them. */
export interface OrganizationListDocument {
  readonly schema: 'keepword.organizations/1';
  readonly items: readonly OrganizationItem[];
}

/** An organization and its people, by name. */
export interface OrganizationItem {
  readonly organization: Organization;
  readonly people: readonly { readonly id: Id; readonly name: string; readonly role: string | null }[];
}

/** The organizations to read, by name. */
export function organizationListReport({ organizations, contacts }: Journal, shortIds: ReadonlyMap<Id, string>): Report {
  const items = organizations
    .toSorted(byName)
    .map((organization) => ({ organization, people: peopleOf(organization, contacts) }));
  const facts: OrganizationListDocument = { schema: 'keepword.organizations/1', items };
  return {
    title: null,
    sections:
      items.length === 0 ? [] : [{ heading: null, columns, rows: items.map((item) => rowFor(item, shortIds)), notes: [] }],
    nothing: 'No organizations yet. kw organization add "Zoë Ltd" adds one; so does kw contact add with --organization.',
    plainRows: items.map(plainRow),
    facts,
  };
}

const peopleOf = ({ id }: Organization, contacts: readonly Contact[]): OrganizationItem['people'] =>
  contacts
    .filter(({ organizationId }) => organizationId === id)
    .toSorted(byName)
    .map((contact) => ({ id: contact.id, name: contact.name, role: contact.role }));

const columns: readonly Column[] = [
  { title: 'Organization', shrink: 1 },
  { title: 'People', shrink: 2 },
  { title: 'Area', shrink: 2 },
  { title: 'Reach', shrink: 1 },
  { title: 'Id', shrink: 0 },
];

const rowFor = ({ organization, people }: OrganizationItem, shortIds: ReadonlyMap<Id, string>): Row => ({
  cells: [
    { text: organization.name, tone: 'strong' },
    { text: people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ') },
    { text: organization.area ?? '' },
    { text: channelsInWords(organization.channels).join(', ') },
    { text: shortIds.get(organization.id) ?? organization.id, tone: 'quiet' },
  ],
});

const plainRow = ({ organization, people }: OrganizationItem): readonly string[] => [
  organization.name,
  people.map(({ name }) => name).join(', '),
  organization.area ?? '',
  organization.channels.flatMap(({ address }) => (address === null ? [] : [address])).join(', '),
  organization.id,
];

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  const [a, b] = [foldedForComparing(one.name), foldedForComparing(other.name)];
  return a < b ? -1 : a > b ? 1 : 0;
}
