import type { AgendaItem } from '../agenda/agenda-item.ts';
import { emailOf, phoneOf } from '../agenda/people.ts';
import { lastingOfItem, spanLasting } from '../agenda/urgency.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Window } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { asOfNow } from './document.ts';
import type { DueContact, DueCounts, DueDocument, DueItem, DueWindow } from './due-document.ts';

/** The organizations' names by id. */
export type OrganizationNames = ReadonlyMap<Id, string>;

/** The names of organizations, to be looked up for each item. */
export const organizationNames = (organizations: readonly Organization[]): OrganizationNames =>
  new Map(organizations.map(({ id, name }) => [id, name]));

/** The document of these items, of which the first `shown` are in it. */
export const dueDocument = (
  items: readonly AgendaItem[],
  desk: Desk,
  { shown, organizations }: { readonly shown: number; readonly organizations: OrganizationNames },
): DueDocument => ({
  ...asOfNow('keepword.due/1', desk),
  counts: countsOf(items),
  more: Math.max(0, items.length - shown),
  items: items.slice(0, shown).map((item) => dueItem(item, organizations)),
});

/** How many items there are of each urgency. */
export function countsOf(items: readonly AgendaItem[]): DueCounts {
  const counts = { late: 0, now: 0, today: 0, soon: 0 };
  for (const { urgency } of items) counts[urgency] += 1;
  return counts;
}

/** One item as scripts get it. */
export const dueItem = (item: AgendaItem, organizations: OrganizationNames): DueItem => ({
  kind: item.kind,
  also: item.also,
  urgency: item.urgency,
  id: item.id,
  contact: dueContact(item.contact, organizations),
  for: item.for === null ? null : { id: item.for.id, name: item.for.name },
  from: whoOwes(item),
  what: item.what,
  mood: item.mood,
  due: item.due === null ? null : dueWindow(item.due, item),
  first: item.first === null ? null : dueWindow(item.first, item),
  late: item.late,
  moved: item.moved,
  attempts: item.attempts,
  via: item.via,
  number: item.number,
  why: item.why(),
  command: item.command,
  since: item.since,
});

function whoOwes({ kind, contact, fromText }: AgendaItem): DueItem['from'] {
  if (kind !== 'waiting') return null;
  return fromText === null ? { id: contact.id, name: contact.name } : { id: null, name: fromText };
}

const dueContact = (contact: Contact, organizations: OrganizationNames): DueContact => ({
  id: contact.id,
  name: contact.name,
  organization: contact.organizationId === null ? null : (organizations.get(contact.organizationId) ?? null),
  phone: phoneOf(contact),
  email: emailOf(contact),
});

function dueWindow(window: Window, item: AgendaItem): DueWindow {
  const { day, from, to, zone, tentative } = window;
  const { start, end } = spanLasting(window, lastingOfItem(item));
  return { day, from, to, zone, tentative, start, end };
}
