import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';

/** Where we said "I'll find out", until they have the answer. */
export const questionsToFindOut: Rule = openOfKind('find-out', {
  why: ({ when }) =>
    `You said you would find out${when === null ? '' : `, and promised the answer for ${when.day}${when.left}`}.`,
  command: ({ commitment }) => `kw done ${commitment.id}`,
});
