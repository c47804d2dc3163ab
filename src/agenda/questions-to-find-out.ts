import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';
import { dayAndTime, timingInWords } from './sentences.ts';

/** P17: where we said "I'll find out", until they have the answer. */
export const questionsToFindOut: Rule = openOfKind('find-out', ({ commitment: { id, due }, timing }, desk) => ({
  why:
    due === null || timing === null
      ? 'You said you would find out.'
      : `You said you would find out, and promised the answer for ${dayAndTime(due, desk)}: ${timingInWords(timing, due, desk)}.`,
  command: `kw done ${id}`,
}));
