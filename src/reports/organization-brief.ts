import { mostPressingFirst } from '../agenda/most-pressing-first.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { openWith } from '../domain/open-with.ts';
import type { Id } from '../domain/record.ts';
import { inQuotes } from '../domain/shell-word.ts';
import { byName } from './by-name.ts';
import { asOfNow, type DocumentOfMoment } from './document.ts';
import { cell, factIfAny, factSection, factsUnder } from './facts.ts';
import { startPlain } from './moment-words.ts';
import { openInWords } from './open-words.ts';
import { channelsInWords, lastSpoke } from './person-words.ts';
import type { Column, Report, Row, Section } from './report.ts';

/** An organization, its people, and what is open with them. */
export interface OrganizationBriefDocument extends DocumentOfMoment<'keepword.organization-brief/1'> {
  /** Which it is, whole. */
  readonly organization: Organization;
  /** Those who belong to it, by name. */
  readonly people: readonly PersonOfOrganization[];
}

/** Somebody who belongs to it, with what is open, the most pressing first. */
export interface PersonOfOrganization extends Contact {
  /** What is open with them, the most pressing first, with what they owe on behalf of somebody else. */
  readonly open: readonly Commitment[];
}

/** One screen about an organization: how to reach it, who decides, when each of them was last spoken to, what is open. */
export function organizationBriefReport(
  journal: Journal,
  organization: Organization,
  desk: Desk,
  shortIds: ReadonlyMap<Id, string>,
): Report & { readonly facts: OrganizationBriefDocument } {
  const people = peopleOf(organization, journal, desk);
  const reach = channelsInWords(organization.channels).join(', ');
  return {
    title: [organization.name, organization.area].filter((part) => part).join(', '),
    sections: [
      factSection(factIfAny('reach', reach)),
      peopleSection(people, desk, shortIds),
      openSection(people, desk, shortIds),
    ],
    nothing: `Nobody at ${organization.name} is known yet. kw contact add "Ida Lund" --organization ${inQuotes(organization.name)} adds somebody.`,
    plainRows: [['name', organization.name, organization.id], ...people.flatMap((person) => plainRows(person, desk))],
    facts: {
      ...asOfNow('keepword.organization-brief/1', desk),
      organization,
      people,
    },
  };
}

function peopleOf({ id }: Organization, journal: Journal, desk: Desk): readonly PersonOfOrganization[] {
  return byName(journal.contacts.filter(({ organizationId }) => organizationId === id)).map((contact) => ({
    ...contact,
    open: mostPressingFirst(openWith(journal, contact.id), journal, desk),
  }));
}

const peopleColumns: readonly Column[] = [
  { title: 'Who', shrink: 1 },
  { title: 'Role', shrink: 2 },
  { title: 'Reach', shrink: 1, whole: true },
  { title: 'Last spoke', shrink: 0 },
  { title: 'Id', shrink: 0 },
];

const peopleSection = (people: readonly PersonOfOrganization[], desk: Desk, shortIds: ReadonlyMap<Id, string>): Section => ({
  heading: null,
  columns: peopleColumns,
  rows: people.map((person) => ({
    cells: [
      cell(person.name, 'strong'),
      cell(person.role ?? ''),
      cell(channelsInWords(person.channels)[0] ?? ''),
      lastSpoke(person, desk),
      cell(shortIds.get(person.id) ?? person.id, 'quiet'),
    ],
  })),
  notes: [],
});

const openSection = (people: readonly PersonOfOrganization[], desk: Desk, shortIds: ReadonlyMap<Id, string>): Section => ({
  ...factSection(people.flatMap((person) => openRows(person, desk, shortIds))),
  heading: cell('Open'),
});

const openRows = (person: PersonOfOrganization, desk: Desk, shortIds: ReadonlyMap<Id, string>): readonly Row[] =>
  factsUnder(
    person.name,
    person.open.map((commitment) => openInWords(commitment, person, desk, shortIds)),
  );

const plainRows = ({ id, name, role, open }: PersonOfOrganization, { zone }: Desk): readonly (readonly string[])[] => [
  ['person', id, name, role ?? ''],
  ...open.map(({ id, kind, due, what }) => ['open', id, kind, startPlain(due, zone), what, name]),
];
