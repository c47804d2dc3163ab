import type { Day, Instant, Window } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** Something wrong that takes several interactions. */
export interface Case extends RecordKeys {
  readonly contactId: Id;
  readonly title: string;
  readonly status: 'open' | 'solved' | 'confirmed';
  readonly facts: readonly { readonly id: Id; readonly text: string; readonly confirmed: boolean }[];
  readonly options: readonly { readonly id: Id; readonly text: string; readonly chosen: boolean }[];
  readonly agreedAt: Instant | null;
  /** What it puts at stake for them. */
  readonly stake: string | null;
  readonly apologisedAt: Instant | null;
  readonly steps: readonly {
    readonly id: Id;
    readonly text: string;
    readonly due: Window | null;
    readonly doneAt: Instant | null;
  }[];
  readonly parties: readonly {
    readonly id: Id;
    readonly contactId: Id;
    readonly tell: string | null;
    readonly due: Window | null;
    readonly withLeaveOf: Id | null;
    readonly toldAt: Instant | null;
  }[];
  readonly updates: readonly { readonly id: Id; readonly at: Instant; readonly to: Id; readonly text: string }[];
  readonly cause: string | null;
  readonly solution: string | null;
  readonly deadline: Day | null;
  readonly reopened: readonly { readonly at: Instant; readonly why: string }[];
}
