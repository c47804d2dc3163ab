import type { Commitment } from '../domain/commitment.ts';
import { isUntold, told, withCommitment } from '../domain/commitment-changes.ts';
import { nameOf } from '../domain/commitment-name.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Change, Journal } from '../domain/journal.ts';
import { capitalized } from '../domain/text.ts';
import { whoseHours } from '../domain/whom-to-ask.ts';
import { dueForBoth, titleOf } from '../reports/commitment-words.ts';

/** Moving something to where it is already is no move: nothing changes, but that they know now of an earlier one, where that is said. */
export function stayedWhereItIs(latest: Journal, commitment: Commitment, contact: Contact, isTold: boolean, desk: Desk): Change {
  const { due } = commitment;
  const when =
    due === null ? 'has no day already' : `is due already ${dueForBoth(due, whoseHours(latest, commitment, contact), desk)}`;
  const already = `${capitalized(titleOf(latest, commitment, contact))} ${when}`;
  if (!isTold || !isUntold(commitment)) return { journal: latest, happened: [], said: `${already}. Nothing was changed` };
  return {
    journal: withCommitment(latest, told(commitment, desk.now)),
    happened: [],
    said: `${already}; ${contact.name} knows now that ${nameOf(commitment)} moved`,
  };
}
