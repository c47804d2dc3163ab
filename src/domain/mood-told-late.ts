import type { Interaction } from './interaction.ts';
import type { History, Journal } from './journal.ts';
import { contactRetold, interactionsWith } from './last-contact.ts';

/**
 * The journal with the mood of an interaction that was written down after later ones: it lasts until another was noticed, so that
 * it is theirs still unless one of those says otherwise. Only then the past is read.
 */
export function withMoodToldLate(journal: Journal, history: History, interaction: Interaction): Journal {
  const { mood, contactIds, at } = interaction;
  const isLate = ({ id, last }: Journal['contacts'][number]): boolean => contactIds.includes(id) && last !== null && last.at > at;
  if (mood === null || !journal.contacts.some(isLate)) return journal;
  const was = interactionsWith(history, contactIds);
  const past = { was, is: [...was, interaction] };
  const contacts = journal.contacts.map((contact) => (isLate(contact) ? contactRetold(contact, past) : contact));
  return { ...journal, contacts };
}
