import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';
import { dayAndTime, timingInWords } from './sentences.ts';

/** P14: what we promised, from a few days before until it is kept. */
export const promisesDue: Rule = openOfKind('promise', ({ commitment: { id, due }, timing }, desk) => ({
  why:
    due === null || timing === null
      ? 'You promised it as soon as possible.'
      : `You promised it for ${dayAndTime(due, desk)}: ${timingInWords(timing, due, desk)}.`,
  command: `kw done ${id}`,
}));
