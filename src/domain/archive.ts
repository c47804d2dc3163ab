import type { Commitment } from './commitment.ts';
import type { Change } from './journal.ts';
import { addMinutes, type Instant } from './moment.ts';

/** How long a closed commitment stays alive, for the score and for second thoughts. */
const daysAlive = 14;

/** The same change, with what has been closed for long moved from what is alive to what has happened. */
export function withPastMoved(change: Change, now: Instant): Change {
  const past = change.journal.commitments.filter((commitment) => isPast(commitment, now));
  if (past.length === 0) return change;
  return {
    ...change,
    journal: { ...change.journal, commitments: change.journal.commitments.filter((commitment) => !isPast(commitment, now)) },
    happened: [...change.happened, ...past.map((record) => ({ type: 'commitment' as const, record }))],
  };
}

/** Whether a commitment has been closed for so long that it belongs to the past; never before they know that it moved. */
export const isPast = ({ closedAt, moves }: Commitment, now: Instant): boolean =>
  closedAt !== null && closedAt < addMinutes(now, -daysAlive * 24 * 60) && moves.every(({ toldAt }) => toldAt !== null);
