import { mostPressingFirst } from '../agenda/most-pressing-first.ts';
import { timingOf } from '../agenda/urgency.ts';
import { byText } from '../domain/by-text.ts';
import type { Commitment, CommitmentKind, Outcome } from '../domain/commitment.ts';
import { lastingOf } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type History, type Journal } from '../domain/journal.ts';
import { type Instant, spanOf } from '../domain/moment.ts';
import { asOfNow, type DocumentOfMoment, type Named, type Owing } from './document.ts';
import { pastOf } from './past.ts';

/** What is open, the most pressing first, then what was closed, the latest first. */
export interface CommitmentsDocument extends DocumentOfMoment<'keepword.commitments/1'> {
  /** Of all that were asked for, also of those cut by `--limit`. */
  readonly counts: {
    /** How many are open. */
    readonly open: number;
    /** How many were kept. */
    readonly kept: number;
    /** How many were dropped. */
    readonly dropped: number;
  };
  /** How many were cut by `--limit`. */
  readonly more: number;
  /** What is open, the most pressing first, then what was closed, the latest first. */
  readonly items: readonly CommitmentItem[];
}

/** A commitment, with whom it is for and who owes it. */
export interface CommitmentItem extends Commitment {
  /** Whom it is with. */
  readonly contact: Named;
  /** Who owes what is waited for; null when that is us. */
  readonly from: Owing | null;
  /** Open, and its time has passed. */
  readonly late: boolean;
}

/** Which commitments are wanted; null for all. */
export interface CommitmentsWanted {
  /** Those for them, and what they owe. */
  readonly contact: Contact | null;
  readonly kinds: readonly CommitmentKind[] | null;
  readonly status: Commitment['status'] | null;
  readonly outcome: Outcome | null;
  /** Their moment is not before this: when it was closed, or ends while it is open. */
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly limit: number | null;
}

/** Gathers them. The past is only looked into where something closed may be wanted. */
export function commitmentsDocument(
  journal: Journal,
  history: () => History,
  desk: Desk,
  wanted: CommitmentsWanted,
): CommitmentsDocument {
  const past = wanted.status === 'open' ? [] : history().mentioning([onlyInCommitments]);
  const found = pastOf(journal, past).commitments.filter(isWanted(wanted, desk));
  const shown = inOrder(found, journal, desk).slice(0, wanted.limit ?? found.length);
  const count = (status: Commitment['status']): number => found.filter((one) => one.status === status).length;
  return {
    ...asOfNow('keepword.commitments/1', desk),
    counts: { open: count('open'), kept: count('kept'), dropped: count('dropped') },
    more: found.length - shown.length,
    items: shown.map((commitment) => itemFor(commitment, journal, desk)),
  };
}

/** A key that no other kind of record has, so that only their lines are taken apart. */
const onlyInCommitments = '"checkOf":';

function isWanted({ contact, kinds, status, outcome, since, until }: CommitmentsWanted, desk: Desk) {
  return (commitment: Commitment): boolean =>
    (contact === null || commitment.contactId === contact.id || commitment.fromId === contact.id) &&
    (kinds === null || kinds.includes(commitment.kind)) &&
    (status === null || commitment.status === status) &&
    (outcome === null || commitment.outcome === outcome) &&
    (since === null || momentOf(commitment, desk).end >= since) &&
    (until === null || momentOf(commitment, desk).start < until);
}

/** When it was closed; while it is open, when it is due, which is now where no day was said. */
function momentOf({ closedAt, due }: Commitment, { now }: Desk): { readonly start: Instant; readonly end: Instant } {
  if (closedAt !== null) return { start: closedAt, end: closedAt };
  return due === null ? { start: now, end: now } : spanOf(due);
}

function inOrder(commitments: readonly Commitment[], journal: Journal, desk: Desk): readonly Commitment[] {
  const closed = commitments.filter(({ status }) => status !== 'open');
  return [
    ...mostPressingFirst(
      commitments.filter(({ status }) => status === 'open'),
      journal,
      desk,
    ),
    ...closed.toSorted((one, other) => byText(other.closedAt ?? '', one.closedAt ?? '')),
  ];
}

function itemFor(commitment: Commitment, { contacts }: Journal, desk: Desk): CommitmentItem {
  const { contactId, kind, fromId, fromText, status, due } = commitment;
  const contact = { id: contactId, name: byId(contacts, contactId)?.name ?? contactId };
  const from = {
    id: fromId ?? (fromText === null ? contactId : null),
    name: byId(contacts, fromId)?.name ?? fromText ?? contact.name,
  };
  return {
    ...commitment,
    contact,
    from: kind === 'waiting' ? from : null,
    late: status === 'open' && due !== null && timingOf(due, desk, lastingOf(commitment)).urgency === 'late',
  };
}
