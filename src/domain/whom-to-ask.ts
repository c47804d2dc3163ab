import type { Commitment } from './commitment.ts';
import type { Contact } from './contact.ts';
import { byId, type Journal } from './journal.ts';

/**
 * With whom a commitment is spoken about: whoever owes what is waited for, otherwise the contact it is for; null when
 * somebody owes it who is not among the contacts.
 */
export function whomToAsk({ contacts }: Journal, { contactId, fromId, fromText }: Commitment): Contact | null {
  if (fromId === null && fromText !== null) return null;
  return byId(contacts, fromId ?? contactId) ?? byId(contacts, contactId) ?? null;
}

/** The name of who owes what is waited for, as they are called now; null where it is the contact themselves. */
export const nameOwing = ({ contacts }: Journal, { contactId, fromId, fromText }: Commitment): string | null =>
  fromId === contactId ? null : (byId(contacts, fromId)?.name ?? fromText);
