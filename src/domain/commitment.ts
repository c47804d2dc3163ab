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
  /** The window it had before; null: as soon as possible. */
  readonly from: Window | null;
  /** The window it was put off to; null: none, so that it is as soon as possible; or nowhere, as the last move of what was dropped. */
  readonly to: Window | null;
  /** When it was put off, in UTC. */
  readonly at: Instant;
  /** When they were told, in UTC; null until they know. */
  readonly toldAt: Instant | null;
  /** The reason; null where none was given. */
  readonly why: string | null;
}

/** It was tried, and nobody was reached. */
export interface Attempt {
  /** When it was tried, in UTC. */
  readonly at: Instant;
  /** What came of it: nobody answered, or a message was left. */
  readonly result: 'no-answer' | 'voicemail';
}

/** A commitment, open until its outcome is said: kept or dropped. */
export interface Commitment extends RecordKeys {
  /** Whom it is with: to whom we owe it, or from whom or for whom something is awaited. */
  readonly contactId: Id;
  /** What kind of thing it is. */
  readonly kind: CommitmentKind;
  /** What is to be done, in a line; may be empty for `callback`, `reply` and `follow-up`. */
  readonly what: string;
  /** Who owes it, for `waiting`, when that is a contact; null when it is the contact themselves or only a name. */
  readonly fromId: Id | null;
  /** The name of whoever owes it, for `waiting`, where that is no contact; else null. */
  readonly fromText: string | null;
  /** When it is due; for `waiting`, when to chase it. Null: as soon as possible. */
  readonly due: Window | null;
  /** How it is to be done or answered; null where it is open. */
  readonly via: Via | null;
  /** The number to call for it, where it is not their usual one; else null. */
  readonly number: string | null;
  /** Open until its outcome is said. */
  readonly status: 'open' | 'kept' | 'dropped';
  /** When it was kept or dropped, in UTC; null while it is open. */
  readonly closedAt: Instant | null;
  /** How it was kept, by the clock; null while it is open, or where it was dropped. */
  readonly outcome: Outcome | null;
  /** What was done beyond what was promised; null where it was just that. */
  readonly extra: string | null;
  /** What was answered, found out, or came of it; null where nothing was said. */
  readonly answer: string | null;
  /** The answer to a `check`: is everything good? Null until it was said, and for other kinds. */
  readonly well: boolean | null;
  /** How often it was put off, in the order in which it was; dropping it is the last. */
  readonly moves: readonly Move[];
  /** The tries that reached nobody, in the order in which they were made. */
  readonly attempts: readonly Attempt[];
  /** The commitment whose keeping this one checks; null for other kinds. */
  readonly checkOf: Id | null;
  /** The case to which it belongs; null where it is part of none. */
  readonly caseId: Id | null;
  /** The interaction it came from; null where it was made by itself. */
  readonly interactionId: Id | null;
}

/** How long a point in time lasts for a call-back or a visit: to call at 15:10 is to be on time for 15:00. */
export const graceMinutes = 15;
