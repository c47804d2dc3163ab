import type { Rule } from './agenda-item.ts';
import { type OpenCommitment, openOfKind } from './open-commitments.ts';
import { onDayAndTime, timingInWords } from './sentences.ts';

/** P19: what others owe, chased on the customer's behalf on the day that was meant. The contact is whom to chase. */
export const waitingForOthers: Rule = openOfKind('waiting', (open, desk) => {
  const { due } = open.commitment;
  const chase =
    due === null || open.timing === null
      ? 'ask how far it is'
      : `you meant to chase it ${onDayAndTime(due, desk)}: ${timingInWords(open.timing, due, desk)}`;
  return { why: `${whoOwes(open)}; ${chase}.`, command: `kw brief ${open.contact.id}` };
});

function whoOwes({ commitment: { fromId, fromText }, contact, for: behalf }: OpenCommitment): string {
  if (behalf !== null) return `${contact.name} owes you this, for ${behalf.name}`;
  if (fromId === null && fromText !== null) return `${fromText} owes you this, for ${contact.name}`;
  return `${contact.name} owes you this`;
}
