import type { Commitment } from './commitment.ts';
import type { Journal } from './journal.ts';
import type { Id } from './record.ts';

/** What is open with somebody: with them, for them, or owed by them on behalf of somebody else. */
export const openWith = ({ commitments }: Journal, id: Id): readonly Commitment[] =>
  commitments.filter(({ status, contactId, fromId }) => status === 'open' && (contactId === id || fromId === id));
