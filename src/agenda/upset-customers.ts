import type { Contact, LastContact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { dayOf } from '../domain/moment.ts';
import type { AgendaItem, Rule } from './agenda-item.ts';
import { aboutPerson, leftUpset } from './people.ts';
import { onDay } from './sentences.ts';
import { isAnythingOpenWith, isWordPlanned } from './words-planned.ts';

/** Who left upset or furious, and we will not speak with them soon: what is far off, or with somebody else, calms nobody. */
export const upsetCustomers: Rule = (journal, desk) =>
  journal.contacts.flatMap((contact) => {
    const { last } = contact;
    if (last === null || !leftUpset(contact)) return [];
    return isWordPlanned(journal, contact.id, dayOf(last.at, desk.zone), desk) ? [] : [itemFor(contact, last, journal, desk)];
  });

const itemFor = (contact: Contact, { at, mood }: LastContact, journal: Journal, desk: Desk): AgendaItem => ({
  ...aboutPerson(contact),
  kind: 'upset',
  urgency: 'now',
  what: `left ${mood}`,
  since: at,
  why: () => {
    const planned = isAnythingOpenWith(journal, contact.id) ? 'no word with them is planned soon' : 'nothing is planned';
    return `${contact.name} was ${mood} when you last spoke, ${onDay(dayOf(at, desk.zone), desk)}, and ${planned}.`;
  },
  command: `kw brief ${contact.id}`,
});
