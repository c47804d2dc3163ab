import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';

/** When we meant to speak again, though nobody was promised it. */
export const followUpsDue: Rule = openOfKind('follow-up', {
  why: ({ when }) => `You meant to speak again${when === null ? '' : ` ${when.onDay}${when.left}`}.`,
  command: ({ contact }) => `kw brief ${contact.id}`,
});
