import type { Commitment } from './commitment.ts';
import { outcomeAt } from './commitment-changes.ts';

/**
 * Something kept that was put right: what the clock had said of it, it says again by the day that is right. An outcome that somebody
 * wrote stays, whether just now or earlier, so that it is not what the clock would have said.
 */
export function measuredAnew(before: Commitment, edited: Commitment): Commitment {
  const { status, closedAt } = edited;
  const isWritten = edited.outcome !== before.outcome || !isByTheClock(before);
  if (isWritten || status !== 'kept' || closedAt === null) return edited;
  return { ...edited, outcome: outcomeAt(edited, closedAt) };
}

const isByTheClock = (commitment: Commitment): boolean =>
  commitment.closedAt !== null && commitment.outcome === outcomeAt(commitment, commitment.closedAt);
