import type { Rule } from './agenda-item.ts';
import { type OpenCommitment, openOfKind, type SaidCommitment, strangerOwing } from './open-commitments.ts';

/** What others owe, chased on the customer's behalf on the day that was meant. The contact is whom to chase, unless that is only a name. */
export const waitingForOthers: Rule = openOfKind('waiting', {
  why: (open) => `${whoOwes(open)}; ${whenToChase(open)}.`,
  command: ({ commitment, contact }) =>
    strangerOwing(commitment) === null ? `kw brief ${contact.id}` : `kw show ${commitment.id}`,
});

const whenToChase = ({ when }: SaidCommitment): string =>
  when === null ? 'ask how far it is' : `you meant to chase it ${when.onDay}${when.left}`;

function whoOwes({ commitment, contact, for: behalf }: OpenCommitment): string {
  const stranger = strangerOwing(commitment);
  const customer = stranger === null ? behalf : contact;
  return `You are waiting for this from ${stranger ?? contact.name}${customer === null ? '' : `, for ${customer.name}`}`;
}
