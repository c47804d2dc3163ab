import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';

/** Each item they asked for, until it is answered; the second of a list as much as the first. */
export const requestsOpen: Rule = openOfKind('request', {
  why: ({ contact, when }) =>
    `${contact.name} asked for this and has no answer yet${when === null ? '' : `; it is due ${when.onDay}${when.left}`}.`,
  command: ({ commitment }) => `kw done ${commitment.id}`,
});
