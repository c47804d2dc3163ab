import type { Instant } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** A question that came up, and what the answer was. */
export interface Answer extends RecordKeys {
  /** The question, in their words. */
  readonly question: string;
  /** What the answer is. */
  readonly answer: string;
  /** How often it was asked, in the order in which it was. */
  readonly asked: readonly {
    /** The commitment to find it out. */
    readonly commitmentId: Id;
    /** When it was asked, in UTC. */
    readonly at: Instant;
  }[];
}
