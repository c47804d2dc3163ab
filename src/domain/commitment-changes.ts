import { type Attempt, type Commitment, type CommitmentKind, graceMinutes, type Outcome } from './commitment.ts';
import { nameOf } from './commitment-name.ts';
import { byId, type Journal, withRecord } from './journal.ts';
import { dayOf, type Instant, spanOf, type Window } from './moment.ts';
import type { Id } from './record.ts';
import { capitalized, severalLinesIfAny, singleLine } from './text.ts';
import { UserError } from './user-error.ts';

/** What must be known to open a commitment; the rest is empty until something happens to it. */
export type NewCommitment = Pick<Commitment, 'id' | 'contactId' | 'kind' | 'what'> & Partial<Commitment>;

/** What is known of a commitment of which nothing is said but whose it is, its kind and what, in the order of its keys. */
export const blankCommitment: Omit<Commitment, 'id' | 'createdAt' | 'updatedAt' | 'contactId' | 'kind' | 'what'> = {
  fromId: null,
  fromText: null,
  due: null,
  via: null,
  number: null,
  status: 'open',
  closedAt: null,
  outcome: null,
  extra: null,
  answer: null,
  well: null,
  moves: [],
  attempts: [],
  checkOf: null,
  caseId: null,
  interactionId: null,
};

/** A commitment as it is when it is made. */
export const openedCommitment = (
  { id, contactId, kind, what, fromText, number, ...known }: NewCommitment,
  now: Instant,
): Commitment => ({
  id,
  createdAt: now,
  updatedAt: now,
  contactId,
  kind,
  what: singleLine(what),
  ...blankCommitment,
  fromText: cleanedLine(fromText),
  number: cleanedLine(number),
  ...known,
});

/** How long a point in time lasts for this kind: a call at 15:10 is on time for 15:00, a promise by 15:00 is not. */
export const lastingOf = ({ kind, via }: Pick<Commitment, 'kind' | 'via'>): number =>
  kind === 'callback' || via === 'visit' ? graceMinutes : 0;

/** Kept early is on an earlier day than due, or before the window opens; late is after its end. Whatever has no date is on time. */
export function outcomeAt(commitment: Pick<Commitment, 'due' | 'kind' | 'via'>, at: Instant): Outcome {
  const { due } = commitment;
  if (due === null) return 'on-time';
  const { start, end } = spanOf(due, lastingOf(commitment));
  if (at < start || dayOf(at, due.zone) < due.day) return 'early';
  return at < end || at === start ? 'on-time' : 'late';
}

/** What is told when something is kept. */
export interface Keeping {
  readonly at: Instant;
  readonly extra?: string | null;
  readonly answer?: string | null;
  readonly well?: boolean | null;
}

/** Kept; the clock gives the outcome. */
export function kept(commitment: Commitment, { at, extra, answer, well }: Keeping, now: Instant): Commitment {
  mustBeOpen(commitment);
  return {
    ...commitment,
    updatedAt: now,
    status: 'kept',
    closedAt: at,
    outcome: outcomeAt(commitment, at),
    extra: severalLinesIfAny(extra) ?? commitment.extra,
    answer: severalLinesIfAny(answer) ?? commitment.answer,
    well: well ?? commitment.well,
  };
}

/** Tried in vain. A new slot is a part of the attempt, not a move: nobody was let down. */
export function tried(commitment: Commitment, attempt: Attempt, again: Window | null, now: Instant): Commitment {
  mustBeOpen(commitment);
  return { ...commitment, updatedAt: now, attempts: [...commitment.attempts, attempt], due: again ?? commitment.due };
}

/** What is told when something moves. */
export interface Moving {
  readonly to: Window | null;
  readonly at: Instant;
  readonly told: boolean;
  readonly why: string | null;
}

/** Put off, or brought forward. Whoever knows of this move knows where it is now, so that an earlier one is no news any more. */
export function moved(commitment: Commitment, { to, at, told, why }: Moving): Commitment {
  mustBeOpen(commitment);
  const move = { from: commitment.due, to, at, toldAt: null, why: severalLinesIfAny(why) };
  const after = { ...commitment, updatedAt: at, due: to, moves: [...commitment.moves, move] };
  return told ? known(after, at) : after;
}

/** Not going to happen: the last move, to nowhere. What only we meant to do needs no telling. */
export function dropped(commitment: Commitment, { at, told, why }: Omit<Moving, 'to'>): Commitment {
  const { moves } = moved(commitment, { to: null, at, told, why });
  return { ...commitment, updatedAt: at, status: 'dropped', closedAt: at, moves };
}

/** They know now. */
export function told(commitment: Commitment, at: Instant): Commitment {
  if (!isUntold(commitment)) {
    const message = `Nothing to tell about ${nameOf(commitment)}: it has not moved since they last knew.`;
    throw new UserError('usage', message, `kw show ${commitment.id} tells its story.`);
  }
  return known(commitment, at);
}

/** They know where it is, whether or not there was anything to tell. */
export const known = (commitment: Commitment, at: Instant): Commitment => ({
  ...commitment,
  updatedAt: at,
  moves: commitment.moves.map((move) => (move.toldAt === null ? { ...move, toldAt: at } : move)),
});

/** It moved or was dropped, and they have not been told. */
export const isUntold = ({ moves }: Commitment): boolean => moves.some(({ toldAt }) => toldAt === null);

/** How often it was put off; dropping it does not count. */
export const timesMoved = ({ moves, status }: Commitment): number => moves.length - (status === 'dropped' ? 1 : 0);

/** Whether they would want to know when it moves: what we only noted for ourselves concerns nobody else. */
export const concernsThem = (kind: CommitmentKind): boolean => kind !== 'follow-up' && kind !== 'check' && kind !== 'reply';

/** The journal with one commitment changed. */
export const withCommitment = (journal: Journal, commitment: Commitment): Journal => ({
  ...journal,
  commitments: withRecord(journal.commitments, commitment),
});

/** The commitment as it is in this journal, which may be newer than the one that was shown. */
export function commitmentWithId(journal: Journal, id: Id): Commitment {
  const commitment = byId(journal.commitments, id);
  if (commitment) return commitment;
  throw new UserError('not-found', `The commitment ${id} is not there any more.`, 'kw due lists what is open.');
}

/** Throws a UserError where an outcome has been said already. */
export function mustBeOpen(commitment: Commitment): void {
  const { status, id } = commitment;
  if (status === 'open') return;
  const message = `${capitalized(nameOf(commitment))} is not open: it was ${status} already.`;
  throw new UserError('usage', message, `kw show ${id} tells its story.`);
}

const cleanedLine = (text: string | null | undefined): string | null => (text ? singleLine(text) : null) || null;
