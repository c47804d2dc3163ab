import { whereToReach } from '../domain/address.ts';
import type { Commitment, CommitmentKind } from '../domain/commitment.ts';
import { isUntold, lastingOf, timesMoved } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import type { AgendaItem, ItemKind, Rule } from './agenda-item.ts';
import { contactsById, leftUpset, somebodyUnknown } from './people.ts';
import { remembered } from './remembered.ts';
import { dayAndTime, times, type WhenSaid, whenSaid } from './sentences.ts';
import { aheadOf, type Timing, timingOf } from './urgency.ts';

/** An open commitment that wants attention, as a rule has to put it into words. */
export interface OpenCommitment {
  readonly commitment: Commitment;
  /** Whom to speak to now. */
  readonly contact: Contact;
  /** On whose behalf, when that is somebody else. */
  readonly for: Contact | null;
  /** Null when there is no date: as soon as possible. */
  readonly timing: Timing | null;
}

/** The same with its date in words, for a sentence. */
export interface SaidCommitment extends OpenCommitment {
  readonly when: WhenSaid | null;
}

/** What a rule says of a commitment. */
export interface Saying {
  /** Whether it is this rule's matter; all of its kind are when absent. */
  readonly concerns?: (open: OpenCommitment) => boolean;
  /** Under which other kind it wants attention. */
  readonly also?: ItemKind;
  /** Why it is here. */
  readonly why: (open: SaidCommitment, desk: Desk) => string;
  /** What to type next. */
  readonly command: (open: OpenCommitment) => string;
}

/**
 * The rule for one kind of commitment: all that is open and due within the days looked at, and whatever else is open
 * for somebody who left upset, because they should not have to ask again.
 */
export const openOfKind =
  (kind: CommitmentKind, saying: Saying): Rule =>
  (journal, desk, days) => {
    const contacts = contactsById(journal);
    const isAhead = aheadOf(desk, days);
    return (openByKind(journal).get(kind) ?? [])
      .filter((commitment) => isAhead(commitment.due) || concernsUpset(commitment, contacts))
      .map((commitment) => withPeople(commitment, contacts, desk))
      .filter((open) => saying.concerns?.(open) ?? true)
      .map((open) => itemFor(open, saying, desk, contacts));
  };

/** What is open, by kind, so that each rule looks only at its own. */
const openByKind = remembered(({ commitments }: Journal): ReadonlyMap<CommitmentKind, readonly Commitment[]> => {
  const open = new Map<CommitmentKind, Commitment[]>();
  commitments.forEach((commitment) => {
    if (commitment.status !== 'open') return;
    const own = open.get(commitment.kind);
    if (own === undefined) open.set(commitment.kind, [commitment]);
    else own.push(commitment);
  });
  return open;
});

/** What any item about a commitment has, whatever its kind. */
export const aboutCommitment = (commitment: Commitment, contact: Contact, fromText: string | null = null): AboutCommitment => ({
  id: commitment.id,
  contact,
  fromText,
  what: commitment.what,
  mood: contact.last?.mood ?? null,
  due: commitment.due,
  first: timesMoved(commitment) > 0 ? (commitment.moves[0]?.from ?? null) : null,
  moved: timesMoved(commitment),
  attempts: commitment.attempts.length,
  since: commitment.createdAt,
  via: commitment.via ?? (commitment.kind === 'callback' ? 'call' : null),
  number: commitment.number ?? (fromText === null ? whereToReach(contact, commitment.via) : null),
});

/** Who owes it when that is nobody in the journal, so that the contact's own number would reach the wrong person. */
export const strangerOwing = ({ fromId, fromText }: Commitment): string | null => (fromId === null ? fromText : null);

type AboutCommitment = Omit<AgendaItem, 'kind' | 'also' | 'urgency' | 'for' | 'late' | 'why' | 'command'>;

const concernsUpset = ({ contactId, fromId }: Commitment, contacts: ReadonlyMap<Id, Contact>): boolean =>
  didLeaveUpset(contacts.get(contactId)) || (fromId !== null && didLeaveUpset(contacts.get(fromId)));

const didLeaveUpset = (contact: Contact | undefined): boolean => contact !== undefined && leftUpset(contact);

function withPeople(commitment: Commitment, contacts: ReadonlyMap<Id, Contact>, desk: Desk): OpenCommitment {
  const customer = contacts.get(commitment.contactId) ?? somebodyUnknown(commitment);
  const contact = (commitment.fromId === null ? undefined : contacts.get(commitment.fromId)) ?? customer;
  const behalf = contact.id === customer.id ? null : customer;
  const { due } = commitment;
  return { commitment, contact, for: behalf, timing: due === null ? null : timingOf(due, desk, lastingOf(commitment)) };
}

/** The date in words, which takes longer than all else and is asked for only where the sentence is shown. */
function said(open: OpenCommitment, desk: Desk): SaidCommitment {
  const { commitment, timing } = open;
  const { due, kind, via } = commitment;
  const isCall = kind === 'callback' && via !== 'visit';
  return { ...open, when: due === null || timing === null ? null : whenSaid(due, timing, desk, isCall) };
}

const itemFor = (
  open: OpenCommitment,
  { why, command, also }: Saying,
  desk: Desk,
  contacts: ReadonlyMap<Id, Contact>,
): AgendaItem => ({
  kind: open.commitment.kind,
  urgency: open.timing?.urgency ?? 'now',
  for: open.for,
  late: open.timing?.late ?? null,
  ...aboutCommitment(open.commitment, open.contact, strangerOwing(open.commitment)),
  why: () => [why(said(open, desk), desk), ...storyOf(open.commitment, desk)].join(' '),
  also: also === undefined ? [] : [also],
  command: contacts.has(open.contact.id) ? command(open) : `kw show ${open.commitment.id}`,
});

/** What has happened to it since it was said. */
function storyOf(commitment: Commitment, desk: Desk): readonly string[] {
  const moved = timesMoved(commitment);
  const tries = commitment.attempts.length;
  const first = commitment.moves[0]?.from ?? null;
  return [
    ...(moved === 0
      ? []
      : [`It moved ${times(moved)}${first === null ? '' : `; at first it was for ${dayAndTime(first, desk)}`}.`]),
    ...(isUntold(commitment) ? ['They do not know yet that it moved.'] : []),
    ...(tries === 0 ? [] : [`Tried ${times(tries)}, nobody reached.`]),
  ];
}
