import { addressFor } from '../domain/address.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact } from '../domain/contact.ts';
import { newContact } from '../domain/contact-changes.ts';
import type { Journal } from '../domain/journal.ts';
import { isUpset } from '../domain/mood.ts';
import type { Id } from '../domain/record.ts';
import { usualVia } from '../domain/usual-via.ts';
import type { AgendaItem } from './agenda-item.ts';
import { remembered } from './remembered.ts';

/** Everybody by id, so that a rule finds the person of each commitment at once. */
export const contactsById = remembered(
  ({ contacts }: Journal): ReadonlyMap<Id, Contact> => new Map(contacts.map((contact) => [contact.id, contact])),
);

/** Stands for somebody whose record is gone, so that what was said to them does not get lost as well. */
export const somebodyUnknown = ({ contactId, createdAt }: Pick<Commitment, 'contactId' | 'createdAt'>): Contact =>
  newContact({ name: 'Somebody unknown' }, contactId, createdAt);

/** They were upset or furious when we last spoke. */
export const leftUpset = ({ last }: Contact): boolean => last !== null && isUpset(last.mood);

/** The number to call them on: the one they prefer, else their first. */
export const phoneOf = (contact: Contact): string | null => addressFor(contact, 'call');

/** The address to write to: the one they prefer, else their first. */
export const emailOf = (contact: Contact): string | null => addressFor(contact, 'email');

/** What an item has that concerns a person and no commitment. */
export const aboutPerson = (contact: Contact): Omit<AgendaItem, 'kind' | 'urgency' | 'what' | 'why' | 'command'> => ({
  also: [],
  id: null,
  contact,
  for: null,
  fromText: null,
  mood: contact.last?.mood ?? null,
  due: null,
  first: null,
  late: null,
  moved: 0,
  attempts: 0,
  since: null,
  via: usualVia(contact),
  number: phoneOf(contact),
});
