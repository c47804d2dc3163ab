import type { Commitment } from '../domain/commitment.ts';
import { timesMoved } from '../domain/commitment-changes.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { dayOf, type Instant, instantAt } from '../domain/moment.ts';
import { capitalized } from '../domain/text.ts';
import { addWorkingDays } from '../domain/working-days.ts';

/** What was done since a moment: commitments with their outcomes, tries, and people spoken with. */
export interface Score {
  /** Since when it counts, in UTC. */
  readonly since: Instant;
  /** Kept, by outcome. */
  readonly kept: {
    /** How many on an earlier day than due, or before their window. */
    readonly early: number;
    /** How many within their window. */
    readonly onTime: number;
    /** How many after its end. */
    readonly late: number;
  };
  /** How many commitments were dropped. */
  readonly dropped: number;
  /** How often something was put off. */
  readonly moved: number;
  /** Tries that reached nobody. */
  readonly attempts: number;
  /** How many people we were in contact with. */
  readonly spoken: number;
}

/** The score since a moment, from what is still alive of it: closed commitments stay for 14 days. */
export function scoreSince({ commitments, contacts }: Journal, since: Instant): Score {
  const closed = commitments.filter(({ closedAt }) => closedAt !== null && closedAt >= since);
  const kept = (outcome: Commitment['outcome']) =>
    closed.filter((commitment) => commitment.status === 'kept' && commitment.outcome === outcome).length;
  return {
    since,
    kept: { early: kept('early'), onTime: kept('on-time'), late: kept('late') },
    dropped: closed.filter(({ status }) => status === 'dropped').length,
    moved: commitments.flatMap(movesOf).filter(({ at }) => at >= since).length,
    attempts: commitments.flatMap(({ attempts }) => attempts).filter(({ at }) => at >= since).length,
    spoken: contacts.filter(({ last }) => last !== null && last.at >= since).length,
  };
}

/** Dropping is counted as such. */
const movesOf = (commitment: Commitment): Commitment['moves'] => commitment.moves.slice(0, timesMoved(commitment));

/** When the score begins: with the last working day, or with the last digest when that is longer ago. */
export function scoreBegins({ now, zone, workingTime }: Desk, lastDigest: Instant | null): Instant {
  const working = instantAt(addWorkingDays(dayOf(now, zone), -1, workingTime), '00:00', zone);
  return lastDigest !== null && lastDigest < working ? lastDigest : working;
}

/** "3 kept (1 late), 1 dropped, 2 moved, 2 tries that reached nobody, in contact with 4 people". */
export function scoreInWords({ kept, dropped, moved, attempts, spoken }: Score): string {
  const all = kept.early + kept.onTime + kept.late;
  const remarks = [part(kept.early, 'early'), part(kept.late, 'late')].flat().join(', ');
  const parts = [
    ...part(all, `kept${remarks === '' ? '' : ` (${remarks})`}`),
    ...part(dropped, 'dropped'),
    ...part(moved, 'moved'),
    ...part(attempts, attempts === 1 ? 'try that reached nobody' : 'tries that reached nobody'),
    ...(spoken === 0 ? [] : [`in contact with ${spoken === 1 ? '1 person' : `${spoken} people`}`]),
  ];
  return parts.length === 0 ? 'Nothing was closed, and nobody spoken with.' : `${capitalized(parts.join(', '))}.`;
}

const part = (count: number, word: string): readonly string[] => (count === 0 ? [] : [`${count} ${word}`]);
