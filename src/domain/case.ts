import type { Day, Instant, Window } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** Something wrong that takes several interactions. */
export interface Case extends RecordKeys {
  /** Whose it is. */
  readonly contactId: Id;
  /** What is wrong, in a line. */
  readonly title: string;
  /** Open; solved, as we see it; confirmed, by them. */
  readonly status: 'open' | 'solved' | 'confirmed';
  /** What is known, in the order in which it was learned. */
  readonly facts: readonly {
    /** What names it, as of a record. */
    readonly id: Id;
    /** What is known, in a line. */
    readonly text: string;
    /** It is sure, and not only said. */
    readonly confirmed: boolean;
  }[];
  /** What could be done about it. */
  readonly options: readonly {
    /** What names it, as of a record. */
    readonly id: Id;
    /** What could be done, in a line. */
    readonly text: string;
    /** It is what will be done. */
    readonly chosen: boolean;
  }[];
  /** When they agreed to what will be done, in UTC; null until then. */
  readonly agreedAt: Instant | null;
  /** What it puts at stake for them; null where it was not said. */
  readonly stake: string | null;
  /** When we said that we are sorry, in UTC; null until then. */
  readonly apologisedAt: Instant | null;
  /** What is to be done, in its order. */
  readonly steps: readonly {
    /** What names it, as of a record. */
    readonly id: Id;
    /** What is to be done, in a line. */
    readonly text: string;
    /** When it is due; null: as soon as possible. */
    readonly due: Window | null;
    /** When it was done, in UTC; null until then. */
    readonly doneAt: Instant | null;
  }[];
  /** Whom it concerns besides, and what they are to be told. */
  readonly parties: readonly {
    /** What names it, as of a record. */
    readonly id: Id;
    /** Who it is. */
    readonly contactId: Id;
    /** What they are to be told; null: how it stands. */
    readonly tell: string | null;
    /** When they are to be told; null: as soon as possible. */
    readonly due: Window | null;
    /** The contact who gave leave to tell them; null: not yet. */
    readonly withLeaveOf: Id | null;
    /** When they were told, in UTC; null until then. */
    readonly toldAt: Instant | null;
  }[];
  /** What was told of how it stands, in the order in which it was. */
  readonly updates: readonly {
    /** What names it, as of a record. */
    readonly id: Id;
    /** When it was told, in UTC. */
    readonly at: Instant;
    /** The contact who was told. */
    readonly to: Id;
    /** What was told. */
    readonly text: string;
  }[];
  /** What was the matter; null until it is known. */
  readonly cause: string | null;
  /** What solved it; null until then. */
  readonly solution: string | null;
  /** The day by which it must be solved; null where none was set. */
  readonly deadline: Day | null;
  /** How often it came back after it was solved, in the order in which it did. */
  readonly reopened: readonly {
    /** When it came back, in UTC. */
    readonly at: Instant;
    /** What was the matter then. */
    readonly why: string;
  }[];
}
