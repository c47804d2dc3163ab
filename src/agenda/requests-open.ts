import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';
import { dayAndTime, timingInWords } from './sentences.ts';

/** P8: each item they asked for, until it is answered; the second of a list as much as the first. */
export const requestsOpen: Rule = openOfKind('request', ({ commitment: { id, due }, contact, timing }, desk) => ({
  why:
    due === null || timing === null
      ? `${contact.name} asked for this and has no answer yet.`
      : `${contact.name} asked for this; an answer is due ${dayAndTime(due, desk)}: ${timingInWords(timing, due, desk)}.`,
  command: `kw done ${id}`,
}));
