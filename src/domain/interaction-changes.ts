import type { Contact, LastContact } from './contact.ts';
import type { Interaction } from './interaction.ts';
import type { Change, Journal } from './journal.ts';
import type { Instant } from './moment.ts';
import { severalLinesIfAny } from './text.ts';

/** What must be known to write an interaction down; the rest is empty. */
export type NewInteraction = Pick<Interaction, 'id' | 'contactIds' | 'at' | 'zone' | 'via'> & Partial<Interaction>;

/** An interaction as it is written down. */
export const writtenInteraction = ({ id, contactIds, at, zone, via, ...known }: NewInteraction, now: Instant): Interaction => ({
  id,
  createdAt: now,
  updatedAt: now,
  contactIds,
  at,
  zone,
  via,
  direction: 'out',
  reached: true,
  minutes: null,
  mood: null,
  rating: null,
  caseId: null,
  commitmentIds: [],
  key: null,
  ...known,
  note: severalLinesIfAny(known.note),
  why: severalLinesIfAny(known.why),
  offered: severalLinesIfAny(known.offered),
  quote: severalLinesIfAny(known.quote),
});

/** The journal with its contacts' last contact, or last try, brought up to this interaction. */
export const withLastContact = (journal: Journal, interaction: Interaction): Journal => ({
  ...journal,
  contacts: journal.contacts.map((contact) =>
    interaction.contactIds.includes(contact.id) ? afterInteraction(contact, interaction) : contact,
  ),
});

/** The journal once an interaction is written down, and what has happened by it; null leaves it as it is. */
export const withInteraction = (journal: Journal, interaction: Interaction | null): Pick<Change, 'journal' | 'happened'> =>
  interaction === null
    ? { journal, happened: [] }
    : { journal: withLastContact(journal, interaction), happened: [{ type: 'interaction', record: interaction }] };

/** A contact once an interaction with them is known. */
export function afterInteraction(contact: Contact, interaction: Interaction): Contact {
  if (interaction.reached === true)
    return isLatest(contact.last, interaction.at) ? { ...contact, last: lastOf(contact, interaction) } : contact;
  return isLatest(contact.lastTry, interaction.at) ? { ...contact, lastTry: { at: interaction.at } } : contact;
}

const isLatest = (last: { readonly at: Instant } | null, at: Instant): boolean => last === null || last.at <= at;

/** A mood lasts until another is noticed: writing to somebody who is upset does not make them calm. */
const lastOf = (contact: Contact, { id, at, via, direction, mood }: Interaction): LastContact => ({
  at,
  via,
  direction,
  mood: mood?.end ?? contact.last?.mood ?? null,
  interactionId: id,
});
