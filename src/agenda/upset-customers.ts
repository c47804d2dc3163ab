import type { Contact, LastContact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf } from '../domain/moment.ts';
import type { AgendaItem, Rule } from './agenda-item.ts';
import { aboutPerson, leftUpset, plannedFor } from './people.ts';
import { onDay } from './sentences.ts';

/** Who left upset or furious, and nothing is planned with them. */
export const upsetCustomers: Rule = (journal, desk) => {
  const planned = plannedFor(journal);
  return journal.contacts.flatMap((contact) =>
    contact.last !== null && leftUpset(contact) && !planned.has(contact.id) ? [itemFor(contact, contact.last, desk)] : [],
  );
};

const itemFor = (contact: Contact, { at, mood }: LastContact, desk: Desk): AgendaItem => ({
  ...aboutPerson(contact),
  kind: 'upset',
  urgency: 'now',
  what: `left ${mood}`,
  since: at,
  why: () => `${contact.name} was ${mood} when you last spoke, ${onDay(dayOf(at, desk.zone), desk)}, and nothing is planned.`,
  command: `kw brief ${contact.id}`,
});
