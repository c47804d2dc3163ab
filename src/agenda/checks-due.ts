import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';
import { onDayAndTime, timingInWords } from './sentences.ts';

/** P20: a few days after something was delivered, ask whether all is well. */
export const checksDue: Rule = openOfKind('check', ({ commitment: { due }, contact, timing }, desk) => ({
  why:
    due === null || timing === null
      ? 'Ask whether all is well with it.'
      : `You meant to ask ${onDayAndTime(due, desk)} whether all is well with it: ${timingInWords(timing, due, desk)}.`,
  command: `kw brief ${contact.id}`,
}));
