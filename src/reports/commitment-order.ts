import type { Commitment } from '../domain/commitment.ts';
import { spanOf } from '../domain/moment.ts';

/** What has no date is wanted as soon as possible, so it comes first; then whatever begins soonest. */
export function soonestFirst({ due: one }: Commitment, { due: other }: Commitment): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  const [start, otherStart] = [spanOf(one).start, spanOf(other).start];
  return start < otherStart ? -1 : start > otherStart ? 1 : 0;
}
