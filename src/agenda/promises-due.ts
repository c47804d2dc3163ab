import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';

/** What we promised, from a few days before until it is kept. */
export const promisesDue: Rule = openOfKind('promise', {
  why: ({ when }) => (when === null ? 'You promised it as soon as possible.' : `You promised it for ${when.day}${when.left}.`),
  command: ({ commitment }) => `kw done ${commitment.id}`,
});
