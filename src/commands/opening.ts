import type { Context } from '../context.ts';
import { type NewCommitment, openedCommitment, withCommitment } from '../domain/commitment-changes.ts';
import type { Channel, Contact } from '../domain/contact.ts';
import { withChannel } from '../domain/contact-changes.ts';
import type { Change, Journal } from '../domain/journal.ts';
import { commitmentInWords } from '../reports/commitment-words.ts';
import { save } from './saving.ts';

/** Saves a new commitment, with a number of theirs that is to be kept, and says it with its day resolved. */
export function open(
  context: Context,
  contact: Contact,
  known: Omit<NewCommitment, 'id' | 'contactId'>,
  learned: Channel | null = null,
): void {
  const { desk, newId } = context;
  const commitment = openedCommitment({ id: newId(), contactId: contact.id, ...known }, desk.now);
  save(context, commitment.kind, (latest: Journal): Change => {
    const said = `${commitmentInWords(latest, commitment, contact, desk)}${learned === null ? '' : `. ${learned.address} is kept with them`}`;
    const journal = learned === null ? latest : withChannel(latest, contact.id, learned, desk.now);
    return { journal: withCommitment(journal, commitment), happened: [], said };
  });
}
