import type { Channel, Contact } from './contact.ts';
import { byId, type Journal, withRecord } from './journal.ts';
import type { Instant } from './moment.ts';
import { readName } from './name.ts';
import type { Id } from './record.ts';
import { UserError } from './user-error.ts';

/** What may be said about a contact; `name` when they are added, anything when they change. */
export type ContactFields = Partial<Omit<Contact, 'id' | 'createdAt' | 'updatedAt' | 'last' | 'lastTry'>>;

/** What is known of somebody of whom nothing is said but the name, in the order of its keys. */
export const blankContact: Omit<Contact, 'id' | 'createdAt' | 'updatedAt' | 'name'> = {
  aliases: [],
  organizationId: null,
  role: null,
  standing: 'customer',
  channels: [],
  zone: null,
  hours: null,
  area: null,
  every: null,
  pausedUntil: null,
  met: null,
  introducedById: null,
  tags: [],
  details: [],
  last: null,
  lastTry: null,
};

/** Somebody new, with what is known so far. A customer unless said. */
export const newContact = ({ name, ...fields }: ContactFields & Pick<Contact, 'name'>, id: Id, now: Instant): Contact => ({
  id,
  createdAt: now,
  updatedAt: now,
  name: readName(name),
  ...blankContact,
  ...fields,
});

/** Somebody with some of what is known about them put right. */
export const editedContact = (contact: Contact, fields: ContactFields, now: Instant): Contact => ({
  ...contact,
  ...fields,
  updatedAt: now,
});

/** The journal with one contact added or changed. */
export const withContact = (journal: Journal, contact: Contact): Journal => ({
  ...journal,
  contacts: withRecord(journal.contacts, contact),
});

/** The contact as they are in this journal, which may be newer than the one that was shown. */
export function contactWithId(journal: Journal, id: Id): Contact {
  const contact = byId(journal.contacts, id);
  if (contact) return contact;
  throw new UserError('not-found', `The contact ${id} is not there any more.`, 'kw undo --list shows what was changed.');
}

/** The journal with one more number of somebody; those that were known stay before it. */
export function withChannel(journal: Journal, id: Id, channel: Channel, now: Instant): Journal {
  const contact = contactWithId(journal, id);
  return withContact(journal, editedContact(contact, { channels: [...contact.channels, channel] }, now));
}
