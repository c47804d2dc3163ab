import type { Context } from '../context.ts';
import { type NewCommitment, openedCommitment, withCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Change, Journal } from '../domain/journal.ts';
import { commitmentInWords } from '../reports/commitment-words.ts';
import { save } from './saving.ts';

/** Saves a new commitment and says it with its day resolved. */
export function open(context: Context, contact: Contact, known: Omit<NewCommitment, 'id' | 'contactId'>): void {
  const { desk, newId } = context;
  const commitment = openedCommitment({ id: newId(), contactId: contact.id, ...known }, desk.now);
  const said = commitmentInWords(commitment, contact, desk);
  save(
    context,
    commitment.kind,
    (latest: Journal): Change => ({ journal: withCommitment(latest, commitment), happened: [], said }),
  );
}
