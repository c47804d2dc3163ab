import type { Via } from './contact.ts';
import type { Instant, Window } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/**
 * What one side said it would do. `request` is an item they asked for, `reply` an answer we owe to something written,
 * `check` asks whether all is well after something was delivered, `follow-up` only means to speak again.
 */
export type CommitmentKind = 'callback' | 'promise' | 'waiting' | 'find-out' | 'request' | 'reply' | 'check' | 'follow-up';

/** Every kind, in the order in which the contract names them. */
export const commitmentKinds: readonly CommitmentKind[] = [
  'callback',
  'promise',
  'waiting',
  'find-out',
  'request',
  'reply',
  'check',
  'follow-up',
];

/** How something was kept, by the clock. */
export type Outcome = 'early' | 'on-time' | 'late';

/** It was put off; dropping it is a last move to nowhere (`to` null). `toldAt` is null until they know. */
export interface Move {
  readonly from: Window | null;
  readonly to: Window | null;
  readonly at: Instant;
  readonly toldAt: Instant | null;
  readonly why: string | null;
}

/** It was tried, and nobody was reached. */
export interface Attempt {
  readonly at: Instant;
  readonly result: 'no-answer' | 'voicemail';
}

/** A commitment, open until its outcome is said: kept or dropped. */
export interface Commitment extends RecordKeys {
  readonly contactId: Id;
  readonly kind: CommitmentKind;
  readonly what: string;
  /** Who owes it, for `waiting`, when that is a contact; null when it is the contact themselves or only a name. */
  readonly fromId: Id | null;
  readonly fromText: string | null;
  /** Null: as soon as possible. */
  readonly due: Window | null;
  readonly via: Via | null;
  readonly number: string | null;
  readonly status: 'open' | 'kept' | 'dropped';
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  /** More than was promised. */
  readonly extra: string | null;
  readonly answer: string | null;
  /** The answer to a `check`: is everything good? */
  readonly well: boolean | null;
  readonly moves: readonly Move[];
  readonly attempts: readonly Attempt[];
  /** The commitment whose keeping this one checks. */
  readonly checkOf: Id | null;
  readonly caseId: Id | null;
  /** The interaction it came from. */
  readonly interactionId: Id | null;
}

/** How long a point in time lasts for a call-back or a visit: to call at 15:10 is to be on time for 15:00. */
export const graceMinutes = 15;
