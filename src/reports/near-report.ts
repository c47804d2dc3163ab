import { mostPressingFirst } from '../agenda/most-pressing-first.ts';
import { phoneOf } from '../agenda/people.ts';
import { areaOf, knownAreas } from '../domain/areas.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { openWith } from '../domain/open-with.ts';
import type { Id } from '../domain/record.ts';
import { asOfNow, type DocumentOfMoment } from './document.ts';
import { excerpt } from './excerpt.ts';
import { whatOf } from './item-words.ts';
import { instantPlain } from './moment-words.ts';
import { stateInWords } from './open-words.ts';
import { lastSpoke, nameAndPlace } from './person-words.ts';
import type { Column, Report, Row } from './report.ts';

/** Who is in an area, with what is open between us: for planning a visit. */
export interface NearDocument extends DocumentOfMoment<'keepword.near/1'> {
  /** As it was asked for. */
  readonly area: string;
  /** Those first with whom we have not spoken for longest. */
  readonly items: readonly NearItem[];
}

/** Somebody who is there. */
export interface NearItem {
  /** Who is there. */
  readonly contact: Contact;
  /** To which they belong; null where none is known. */
  readonly organization: Organization | null;
  /** Their own area, or that of their organization. */
  readonly area: string | null;
  /** What is open with them, the most pressing first, with what they owe on behalf of somebody else. */
  readonly open: readonly Commitment[];
}

/** Who is near, to read: one line for each, and under it what is open. */
export function nearReport(
  journal: Journal,
  contacts: readonly Contact[],
  area: string,
  desk: Desk,
  shortIds: ReadonlyMap<Id, string>,
): Report {
  const items = nearItems(journal, contacts, desk);
  const facts: NearDocument = { ...asOfNow('keepword.near/1', desk), area, items };
  return {
    title: null,
    sections:
      items.length === 0 ? [] : [{ heading: null, columns, rows: items.map((item) => rowFor(item, desk, shortIds)), notes: [] }],
    nothing: nothingNear(journal, area),
    plainRows: items.map((item) => plainRow(item, desk)),
    facts,
  };
}

function nearItems(journal: Journal, contacts: readonly Contact[], desk: Desk): readonly NearItem[] {
  return contacts.map((contact) => ({
    contact,
    organization: byId(journal.organizations, contact.organizationId) ?? null,
    area: areaOf(journal, contact),
    open: mostPressingFirst(openWith(journal, contact.id), journal, desk),
  }));
}

const columns: readonly Column[] = [
  { title: 'Who', shrink: 1 },
  { title: 'Where', shrink: 2 },
  { title: 'Last spoke', shrink: 0 },
  { title: 'Number', shrink: 1, whole: true },
  { title: 'Id', shrink: 0 },
];

function rowFor({ contact, organization, area, open }: NearItem, desk: Desk, shortIds: ReadonlyMap<Id, string>): Row {
  const tasks = open
    .slice(0, 3)
    .map((commitment) => `${excerpt(whatOf(commitment), 60)}, ${stateInWords(commitment, desk, contact)}`);
  const more = open.length > 3 ? [`and ${open.length - 3} more`] : [];
  return {
    cells: [
      { text: nameAndPlace(contact, organization), tone: 'strong' },
      { text: area ?? '' },
      lastSpoke(contact, desk),
      { text: phoneOf(contact) ?? '' },
      { text: shortIds.get(contact.id) ?? contact.id, tone: 'quiet' },
    ],
    ...(tasks.length > 0 && { note: { text: `open: ${[...tasks, ...more].join('; ')}`, tone: 'quiet' as const } }),
  };
}

const plainRow = ({ contact, organization, area, open }: NearItem, { zone }: Desk): readonly string[] => [
  contact.name,
  organization?.name ?? '',
  area ?? '',
  instantPlain(contact.last?.at, zone),
  phoneOf(contact) ?? '',
  contact.id,
  open.map(whatOf).join('; '),
];

function nothingNear(journal: Journal, area: string): string {
  const known = knownAreas(journal);
  const areas =
    known.length === 0
      ? 'kw contact edit <contact> --area <area> says where somebody is.'
      : `Areas you know: ${known.slice(0, 12).join(', ')}.`;
  return `Nobody you know is near "${excerpt(area, 60)}". ${areas}`;
}
