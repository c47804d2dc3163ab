import type { Commitment } from './commitment.ts';
import type { Contact } from './contact.ts';
import { byId, type Journal } from './journal.ts';

/** Whom it is for, and who owes it where that is somebody else. */
type Owing = Pick<Commitment, 'contactId' | 'fromId' | 'fromText'>;

/**
 * With whom a commitment is spoken about: whoever owes what is waited for, otherwise the contact it is for; null when
 * somebody owes it who is not among the contacts.
 */
export function whomToAsk({ contacts }: Journal, { contactId, fromId, fromText }: Owing): Contact | null {
  if (fromId === null && fromText !== null) return null;
  return byId(contacts, fromId ?? contactId) ?? byId(contacts, contactId) ?? null;
}

/** By whose clock and hours it is spoken about; of whoever is only a name none are known, and those of the customer would mislead. */
export function whoseHours(journal: Journal, commitment: Owing, contact: Contact): Contact {
  const { fromId, fromText } = commitment;
  if (fromId === null && fromText === null) return contact;
  return whomToAsk(journal, commitment) ?? { ...contact, name: fromText ?? contact.name, zone: null, hours: null };
}

/** The name of who owes what is waited for, as they are called now; null where it is the contact themselves. */
export const nameOwing = ({ contacts }: Journal, { contactId, fromId, fromText }: Commitment): string | null =>
  fromId === contactId ? null : (byId(contacts, fromId)?.name ?? fromText);
