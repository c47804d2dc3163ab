import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';

/** A few days after something was delivered, ask whether all is well. */
export const checksDue: Rule = openOfKind('check', {
  why: ({ when }) => `You meant to ask${when === null ? '' : ` ${when.onDay}`} whether all is well with it${when?.left ?? ''}.`,
  command: ({ contact }) => `kw brief ${contact.id}`,
});
