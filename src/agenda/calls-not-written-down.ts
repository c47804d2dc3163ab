import type { Rule } from './agenda-item.ts';
import { passedWithoutAWord, whatWasSaid } from './calls-promised.ts';
import { openOfKind } from './open-commitments.ts';

/** A call-back whose hour has passed without a word: most were made and only not written down, so it asks. */
export const callsNotWrittenDown: Rule = openOfKind('callback', {
  concerns: passedWithoutAWord,
  also: 'unlogged',
  why: (open) => `Did you speak with ${open.contact.name}? ${whatWasSaid(open)}, and nothing is written down since.`,
  command: ({ commitment: { id } }) => `kw done ${id}`,
});
