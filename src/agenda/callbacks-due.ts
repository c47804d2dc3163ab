import type { Rule } from './agenda-item.ts';
import { passedWithoutAWord, whatWasSaid } from './calls-promised.ts';
import { openOfKind } from './open-commitments.ts';

/** Call-backs and visits, each at its hour on the customer's clock, so that nobody who was told to wait has to call us. */
export const callbacksDue: Rule = openOfKind('callback', {
  concerns: (open) => !passedWithoutAWord(open),
  why: (open) => `${whatWasSaid(open)}${open.when?.left ?? ''}.`,
  command: ({ contact }) => `kw brief ${contact.id}`,
});
