import { nextDay } from '../agenda/dates-ahead.ts';
import { mostPressingFirst } from '../agenda/most-pressing-first.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import { isUntold } from '../domain/commitment-changes.ts';
import type { Contact, Mood, Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Interaction } from '../domain/interaction.ts';
import { byId, type History, type Journal } from '../domain/journal.ts';
import { type Day, dayOf, daysBetween, type Instant, withOffset } from '../domain/moment.ts';
import { openWith } from '../domain/open-with.ts';
import type { Id } from '../domain/record.ts';
import { asOfNow, type DocumentOfMoment, type Named } from './document.ts';
import { type Past, pastOf } from './past.ts';

/** All that is good to know before a conversation, with whole records. */
export interface BriefDocument extends DocumentOfMoment<'keepword.brief/1'> {
  /** Who it is, whole. */
  readonly contact: Contact;
  /** To which they belong; null where none is known. */
  readonly organization: Organization | null;
  /** Who introduced them; null where nobody did. */
  readonly introducedBy: Named | null;
  /** The time on their clocks, with its offset. */
  readonly theirTime: string;
  /** The last visit; null where there was none. */
  readonly lastSeen: {
    /** When it was, in UTC. */
    readonly at: Instant;
    /** The interaction that it was. */
    readonly interactionId: Id;
  } | null;
  /** How they felt when it was last noticed; null where it never was. */
  readonly mood: {
    /** At the start of that interaction. */
    readonly start: Mood;
    /** At its end. */
    readonly end: Mood;
    /** When it was, in UTC. */
    readonly at: Instant;
    /** The interaction that it was. */
    readonly interactionId: Id;
  } | null;
  /** What is open on our side, the most pressing first. */
  readonly youOwe: readonly Commitment[];
  /** What they owe, also on behalf of somebody else. */
  readonly theyOwe: readonly Commitment[];
  /** What somebody else owes on their behalf. */
  readonly awaited: readonly Commitment[];
  /** What moved or was dropped without their knowing; closed ones too. */
  readonly untold: readonly Commitment[];
  /** Open cases of theirs, and those in which they are to be kept informed. */
  readonly cases: readonly Case[];
  /** The last three, newest first. */
  readonly interactions: readonly Interaction[];
  /** Dates of theirs that come up, the soonest first. */
  readonly ahead: readonly DateAhead[];
}

/** A date of theirs that comes up. */
export interface DateAhead {
  /** The day on which it comes up. */
  readonly day: Day;
  /** How many days from today. */
  readonly inDays: number;
  /** What it is, in a line. */
  readonly text: string;
  /** The detail that has it. */
  readonly detailId: Id;
}

/** Gathers all of it. Reads only those lines of the past that mention them. */
export function briefDocument(journal: Journal, history: History, contact: Contact, desk: Desk): BriefDocument {
  const { interactions } = pastOf(journal, history.mentioning([contact.id]));
  const together = interactions.filter(({ contactIds }) => contactIds.includes(contact.id));
  return {
    ...asOfNow('keepword.brief/1', desk),
    contact,
    organization: byId(journal.organizations, contact.organizationId) ?? null,
    introducedBy: introducerOf(journal, contact),
    theirTime: withOffset(desk.now, contact.zone ?? desk.zone),
    ...lastTimes(together),
    ...openBetween(journal, contact, desk),
    interactions: together.slice(0, 3),
    ahead: datesAhead(contact, desk),
  };
}

function introducerOf({ contacts }: Journal, { introducedById }: Contact): BriefDocument['introducedBy'] {
  const introducer = byId(contacts, introducedById);
  return introducer === undefined ? null : { id: introducer.id, name: introducer.name };
}

function lastTimes(together: Past['interactions']): Pick<BriefDocument, 'lastSeen' | 'mood'> {
  const seen = together.find(({ via, reached }) => via === 'visit' && reached === true);
  const noticed = together.find(({ mood }) => mood !== null);
  return {
    lastSeen: seen === undefined ? null : { at: seen.at, interactionId: seen.id },
    mood: noticed?.mood ? { ...noticed.mood, at: noticed.at, interactionId: noticed.id } : null,
  };
}

function openBetween(
  journal: Journal,
  { id }: Contact,
  desk: Desk,
): Pick<BriefDocument, 'youOwe' | 'theyOwe' | 'awaited' | 'untold' | 'cases'> {
  const open = mostPressingFirst(openWith(journal, id), journal, desk);
  const isTheirDebt = ({ kind, contactId, fromId, fromText }: Commitment): boolean =>
    kind === 'waiting' && (fromId === id || (contactId === id && fromId === null && fromText === null));
  return {
    youOwe: open.filter(({ contactId, kind }) => contactId === id && kind !== 'waiting'),
    theyOwe: open.filter(isTheirDebt),
    awaited: open.filter(
      (commitment) => commitment.contactId === id && commitment.kind === 'waiting' && !isTheirDebt(commitment),
    ),
    untold: journal.commitments.filter((commitment) => commitment.contactId === id && isUntold(commitment)),
    cases: journal.cases.filter(
      ({ status, contactId, parties }) =>
        status !== 'confirmed' && (contactId === id || parties.some((party) => party.contactId === id)),
    ),
  };
}

function datesAhead({ details }: Contact, { now, zone }: Desk): BriefDocument['ahead'] {
  const today = dayOf(now, zone);
  return details
    .flatMap((detail) => {
      const day = nextDay(detail, today);
      return day === null || day < today
        ? []
        : [{ day, inDays: daysBetween(today, day), text: detail.text, detailId: detail.id }];
    })
    .toSorted((one, other) => one.inDays - other.inDays);
}
