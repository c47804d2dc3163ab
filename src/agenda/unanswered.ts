import type { Via } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf, type Instant, minutesBetween, timeOf } from '../domain/moment.ts';
import { distanceInWords, minutesInWords } from '../domain/wording.ts';
import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';
import { onDay } from './sentences.ts';
import { todayAt } from './urgency.ts';

/** What they wrote and we have not answered, with its channel, so that a letter is answered with a letter. */
export const unanswered: Rule = openOfKind('reply', {
  why: ({ commitment: { via, createdAt }, contact, when }, desk) =>
    `${contact.name} ${wrote[via ?? 'email']} ${since(createdAt, desk)}, and has no answer yet${when === null ? '' : `; it is due ${when.onDay}${when.left}`}.`,
  command: ({ commitment: { id, via }, contact }) => `kw log ${contact.id} --via ${via ?? 'email'} --done ${id}`,
});

/** When it arrived, and how long ago: "on Friday at 14:10, 3 days ago"; on the day itself to the minute. */
function since(at: Instant, desk: Desk): string {
  const day = dayOf(at, desk.zone);
  const ago =
    day === todayAt(desk)
      ? `${minutesInWords(Math.max(1, minutesBetween(at, desk.now)))} ago`
      : distanceInWords(todayAt(desk), day);
  return `${onDay(day, desk)} at ${timeOf(at, desk.zone)}${ago === 'yesterday' || at > desk.now ? '' : `, ${ago}`}`;
}

const wrote: Readonly<Record<Via, string>> = {
  call: 'called',
  visit: 'came by',
  video: 'called by video',
  email: 'wrote an email',
  message: 'sent a message',
  chat: 'wrote in a chat',
  letter: 'wrote a letter',
};
