import type { Commitment, Move } from '../domain/commitment.ts';
import { isUntold } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { AgendaItem, Rule } from './agenda-item.ts';
import { aboutCommitment } from './open-commitments.ts';
import { contactsById, somebodyUnknown } from './people.ts';
import { dayAndTime } from './sentences.ts';

/** What moved or was dropped without a word to them. It is pressing at once, however far off the new day is. */
export const untoldMoves: Rule = (journal, desk) => {
  const contacts = contactsById(journal);
  return journal.commitments
    .filter((commitment) => commitment.status !== 'kept' && isUntold(commitment))
    .map((commitment) => {
      const known = contacts.get(commitment.contactId);
      return itemFor(commitment, known ?? somebodyUnknown(commitment), desk, known ? 'told' : 'show');
    });
};

const itemFor = (commitment: Commitment, contact: Contact, desk: Desk, next: 'told' | 'show'): AgendaItem => ({
  kind: 'untold',
  also: [],
  urgency: 'now',
  for: null,
  late: null,
  ...aboutCommitment(commitment, contact),
  ...(commitment.status === 'dropped' ? { due: null } : {}),
  since: firstUntold(commitment)?.at ?? null,
  why: () => `${whatHappened(commitment, desk)}, and ${contact.name} does not know yet.`,
  command: `kw ${next} ${commitment.id}`,
});

const firstUntold = ({ moves }: Pick<Commitment, 'moves'>): Move | undefined => moves.find(({ toldAt }) => toldAt === null);

function whatHappened({ status, due, moves }: Commitment, desk: Desk): string {
  if (status === 'dropped') return 'You dropped it';
  const [from, to] = [firstUntold({ moves })?.from, due].map((window) => window && dayAndTime(window, desk));
  if (from === to) return 'It moved away and back';
  return `It moved${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`;
}
