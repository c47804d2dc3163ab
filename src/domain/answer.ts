import type { Instant } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** A question that came up, and what the answer was. */
export interface Answer extends RecordKeys {
  readonly question: string;
  readonly answer: string;
  readonly asked: readonly { readonly commitmentId: Id; readonly at: Instant }[];
}
