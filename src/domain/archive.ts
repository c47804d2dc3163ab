import type { Commitment } from './commitment.ts';
import type { Change } from './journal.ts';
import { addMinutes, type Instant } from './moment.ts';

/** How long a closed commitment stays alive, for the score and for second thoughts. */
const daysAlive = 14;

/** The same change, with what has been closed for long moved from what is alive to what has happened. */
export function withPastMoved(change: Change, now: Instant): Change {
  const before = addMinutes(now, -daysAlive * 24 * 60);
  const past = change.journal.commitments.filter((commitment) => isPast(commitment, before));
  if (past.length === 0) return change;
  return {
    ...change,
    journal: { ...change.journal, commitments: change.journal.commitments.filter((commitment) => !isPast(commitment, before)) },
    happened: [...change.happened, ...past.map((record) => ({ type: 'commitment' as const, record }))],
  };
}

const isPast = ({ closedAt, moves }: Commitment, before: Instant): boolean =>
  closedAt !== null && closedAt < before && moves.every(({ toldAt }) => toldAt !== null);
