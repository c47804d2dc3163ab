import type { Instant } from './moment.ts';
import type { Id, Kept } from './record.ts';

/** A question that came up, and what the answer was. */
export interface Answer extends Kept {
  readonly question: string;
  readonly answer: string;
  readonly asked: readonly { readonly commitmentId: Id; readonly at: Instant }[];
}
