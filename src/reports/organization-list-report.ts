import type { Organization } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { counted } from '../domain/wording.ts';
import { byName } from './by-name.ts';
import type { Document } from './document.ts';
import { cell } from './facts.ts';
import type { Column, Report, Row } from './report.ts';

/** Every organization, by name. */
export interface OrganizationsDocument extends Document<'keepword.organizations/1'> {
  /** The organizations, by name. */
  readonly items: readonly OrganizationItem[];
}

/** An organization with its people. */
export interface OrganizationItem extends Organization {
  /** Those who belong to it, by name. */
  readonly people: readonly {
    /** Their id. */
    readonly id: Id;
    /** Their full name. */
    readonly name: string;
    /** What they do there; null where it is not known. */
    readonly role: string | null;
  }[];
}

/** Every organization and its people, by name. */
export function organizationListReport(
  journal: Journal,
  shortIds: ReadonlyMap<Id, string>,
): Report & { readonly facts: OrganizationsDocument } {
  const items = byName(journal.organizations).map((organization) => itemFor(organization, journal));
  return {
    title: items.length === 0 ? null : counted(items.length, 'organization'),
    sections: [{ heading: null, columns, rows: items.map((item) => rowFor(item, shortIds)), notes: [] }],
    nothing: 'No organization is here yet. kw organization add "Harbour Bakery" adds one.',
    plainRows: items.map(({ id, name, area, people }) => [id, name, area ?? '', namesOf(people)]),
    facts: { schema: 'keepword.organizations/1', items },
  };
}

const columns: readonly Column[] = [
  { title: 'Name', shrink: 1 },
  { title: 'Area', shrink: 2 },
  { title: 'People', shrink: 3 },
  { title: 'Id', shrink: 0 },
];

const itemFor = (organization: Organization, { contacts }: Journal): OrganizationItem => ({
  ...organization,
  people: byName(contacts.filter(({ organizationId }) => organizationId === organization.id)).map(({ id, name, role }) => ({
    id,
    name,
    role,
  })),
});

const rowFor = ({ id, name, area, people }: OrganizationItem, shortIds: ReadonlyMap<Id, string>): Row => ({
  cells: [cell(name, 'strong'), cell(area ?? ''), cell(namesOf(people)), cell(shortIds.get(id) ?? id, 'quiet')],
});

const namesOf = (people: OrganizationItem['people']): string => people.map(({ name }) => name).join(', ');
