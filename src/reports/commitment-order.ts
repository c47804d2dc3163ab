import { byText } from '../domain/by-text.ts';
import type { Commitment } from '../domain/commitment.ts';
import { spanOf } from '../domain/moment.ts';

/** What has no date is wanted as soon as possible, so it comes first, what waits longest before the rest; then whatever begins soonest. */
export const soonestFirst = (commitments: readonly Commitment[]): readonly Commitment[] =>
  commitments
    .map((commitment) => ({
      commitment,
      start: commitment.due === null ? `-${commitment.createdAt}` : spanOf(commitment.due).start,
    }))
    .toSorted((one, other) => byText(one.start, other.start))
    .map(({ commitment }) => commitment);
