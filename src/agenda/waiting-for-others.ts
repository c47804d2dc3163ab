import type { Rule } from './agenda-item.ts';
import { type OpenCommitment, openOfKind } from './open-commitments.ts';

/** What others owe, chased on the customer's behalf on the day that was meant. The contact is whom to chase. */
export const waitingForOthers: Rule = openOfKind('waiting', {
  why: (open) => `${whoOwes(open)}; ${whenToChase(open)}.`,
  command: ({ contact }) => `kw brief ${contact.id}`,
});

const whenToChase = ({ when }: OpenCommitment): string =>
  when === null ? 'ask how far it is' : `you meant to chase it ${when.onDay}${when.left}`;

function whoOwes({ commitment: { fromId, fromText }, contact, for: behalf }: OpenCommitment): string {
  if (behalf !== null) return `You are waiting for this from ${contact.name}, for ${behalf.name}`;
  if (fromId === null && fromText !== null) return `You are waiting for this from ${fromText}, for ${contact.name}`;
  return `You are waiting for this from ${contact.name}`;
}
