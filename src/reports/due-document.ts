import type { AgendaItem, ItemKind, Urgency } from '../agenda/agenda-item.ts';
import { emailOf, phoneOf } from '../agenda/people.ts';
import { lastingOfItem, spanLasting } from '../agenda/urgency.ts';
import type { Contact, Mood, Organization, Via } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { ClockTime, Day, Instant, Window, Zone } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { asOfNow, type DocumentOfMoment, type Named, type Owing } from './document.ts';

/** What wants attention, the most pressing first. */
export interface DueDocument extends DocumentOfMoment<'keepword.due/1'> {
  /** How many of each urgency there are, those cut by `--limit` included. */
  readonly counts: DueCounts;
  /** How many were cut by `--limit`. */
  readonly more: number;
  /** What wants attention, the most pressing first; each id appears once. */
  readonly items: readonly DueItem[];
}

/** How many items there are of each urgency. */
export interface DueCounts {
  /** Those whose time has passed. */
  readonly late: number;
  /** Those whose time is now, or that have none. */
  readonly now: number;
  /** Those of later today. */
  readonly today: number;
  /** Those of the days ahead. */
  readonly soon: number;
}

/** One thing that wants attention. */
export interface DueItem {
  /** Why it wants attention: the kind of a commitment, of something about a case, or a thing that follows from the journal. `untold` moved or was dropped without their knowing, `upset` left upset and no word with them is planned soon, `unlogged` its time passed without a word. */
  readonly kind: ItemKind;
  /** The other kinds under which the same record wants attention. */
  readonly also: readonly ItemKind[];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** Of the commitment or case, of a `case-step` or `party` its own; null for `keep-in-touch`, `upset` and `date`. */
  readonly id: Id | null;
  /** Whom to speak to now. */
  readonly contact: DueContact;
  /** On whose behalf, when that is somebody else. */
  readonly for: Named | null;
  /** Who owes it, for `waiting`; `id` is null where that is only a name, and `contact` is then whom it is for. */
  readonly from: Owing | null;
  /** What it is about, in a line; may be empty. */
  readonly what: string;
  /** How the contact felt when we last spoke. */
  readonly mood: Mood | null;
  /** Null: as soon as possible, or nothing was ever said; then the urgency is `now`. */
  readonly due: DueWindow | null;
  /** What was promised first, when it moved. */
  readonly first: DueWindow | null;
  /** Since the end of `due`, in calendar days and in minutes; null unless late. */
  readonly late: {
    /** In calendar days of our zone; of a day without an hour in those of the zone in which it was meant. 0 as long as it is still that day. */
    readonly days: number;
    /** In minutes. */
    readonly minutes: number;
  } | null;
  /** How often it moved. */
  readonly moved: number;
  /** How often it was tried, and nobody reached. */
  readonly attempts: number;
  /** How it is to be done; null where it is open. */
  readonly via: Via | null;
  /** The number to call, or the address where the answer is to be written. */
  readonly number: string | null;
  /** Why it is here, in a plain sentence. */
  readonly why: string;
  /** What to type next, ready for a shell. */
  readonly command: string;
  /** Since when it waits: when it was said, asked for or arrived; for `untold` when it moved or was dropped, for `upset` when we last spoke. Null for `keep-in-touch`, `date` and what is about a case. */
  readonly since: Instant | null;
}

/** A person, and how to reach them. */
export interface DueContact {
  /** Their id. */
  readonly id: Id;
  /** Their full name. */
  readonly name: string;
  /** The name of their organization; null where none is known. */
  readonly organization: string | null;
  /** The number at which they are best reached; null where none is known. */
  readonly phone: string | null;
  /** Their address for mail; null where none is known. */
  readonly email: string | null;
}

/** A window as it was meant, and where it begins and ends in real time. */
export interface DueWindow {
  /** The day, as the calendar in its zone has it. */
  readonly day: Day;
  /** When it begins on the clock of its zone; null: at any time of the day. */
  readonly from: ClockTime | null;
  /** When it ends; null: `from` is a point in time, or it is the whole day. */
  readonly to: ClockTime | null;
  /** The zone in which it was meant. */
  readonly zone: Zone;
  /** Said with "about": not to be held to the minute. */
  readonly tentative: boolean;
  /** When it begins, in UTC. */
  readonly start: Instant;
  /** The first instant that is too late. */
  readonly end: Instant;
}

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
