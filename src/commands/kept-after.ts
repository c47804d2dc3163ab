import type { Commitment } from '../domain/commitment.ts';
import { nameOf } from '../domain/commitment-name.ts';
import type { Desk } from '../domain/desk.ts';
import { type Instant, spanOf } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { instantInWords } from '../reports/moment-words.ts';
import type { WhenOptions } from './due-meant.ts';

/**
 * Refuses to keep something at a moment before it was written down, unless that was meant; what was written down only after its time
 * had begun may have been kept since then.
 */
export function mustFollowIts(commitment: Commitment, at: Instant, desk: Desk, { allowPast }: WhenOptions): void {
  const { createdAt } = commitment;
  if (allowPast || !precedesIt(commitment, at)) return;
  throw new UserError(
    'past',
    `${instantInWords(at, desk)} is before it was written down, ${instantInWords(createdAt, desk)}: ${nameOf(commitment)}.`,
    'Say when it was kept; or add --allow-past, where it was said before it was written down.',
  );
}

/** Whether a moment is before something was written down, and before its time had begun. */
export const precedesIt = ({ createdAt, due }: Commitment, at: Instant): boolean =>
  at < createdAt && (due === null || at < spanOf(due).start);
