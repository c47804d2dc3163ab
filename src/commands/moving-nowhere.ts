import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { commitmentWithId, isUntold, told, withCommitment } from '../domain/commitment-changes.ts';
import { nameOf } from '../domain/commitment-name.ts';
import type { Contact } from '../domain/contact.ts';
import { capitalized } from '../domain/text.ts';
import { windowForBoth } from '../domain/wording.ts';
import { titleOf } from '../reports/commitment-words.ts';
import { save, sayUnchanged } from './saving.ts';

/** Moving something to where it is already is no move: nothing changes, but that they know now of an earlier one, where that is said. */
export function stayedWhereItIs(context: Context, commitment: Commitment, contact: Contact, isTold: boolean): void {
  const { desk, store } = context;
  const { due } = commitment;
  const when =
    due === null ? 'has no day already' : `is due already ${windowForBoth(due, desk, contact.name, contact.zone ?? due.zone)}`;
  const already = `${capitalized(titleOf(store.read(), commitment, contact))} ${when}`;
  if (!isTold || !isUntold(commitment)) sayUnchanged(context, 'move', `${already}. Nothing was changed.`);
  else saveTold(context, commitment, contact, already);
}

function saveTold(context: Context, commitment: Commitment, { name }: Contact, already: string): void {
  const { id } = commitment;
  save(context, 'move', (latest) => ({
    journal: withCommitment(latest, told(commitmentWithId(latest, id), context.desk.now)),
    happened: [],
    said: `${already}; ${name} knows now that ${nameOf(commitment)} moved`,
  }));
}
