import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';
import { onDayAndTime, timingInWords } from './sentences.ts';

/** When we meant to speak again, though nobody was promised it. */
export const followUpsDue: Rule = openOfKind('follow-up', ({ commitment: { due }, contact, timing }, desk) => ({
  why:
    due === null || timing === null
      ? 'You meant to speak again.'
      : `You meant to speak again ${onDayAndTime(due, desk)}: ${timingInWords(timing, due, desk)}.`,
  command: `kw brief ${contact.id}`,
}));
