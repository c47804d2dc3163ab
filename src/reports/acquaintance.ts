import { todayAt } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf, type Instant } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import type { BriefDocument } from './brief-document.ts';
import { howInWords } from './interaction-words.ts';
import { agoInWords, dayOfInWords } from './moment-words.ts';

/** How you know each other, in a few sentences: a customer is a person you have met. */
export const acquaintance = (brief: BriefDocument, desk: Desk): string =>
  [howYouMet(brief, desk), lastSeen(brief, desk), lastSpoken(brief, desk), lastTried(brief, desk)]
    .filter((sentence) => sentence !== null)
    .join(' ');

function howYouMet({ contact: { met }, introducedBy }: BriefDocument, desk: Desk): string | null {
  const introduced = introducedBy !== null && !mentions(met?.how ?? '', introducedBy.name);
  const through = introduced ? `${introducedBy.name} introduced you` : null;
  const on = met?.on ? `on ${dayInWords(met.on, todayAt(desk))}` : null;
  const circumstances = [on, met?.how].filter((part) => part).join(', ');
  const sentence = [circumstances && `You met ${circumstances}`, through].filter((part) => part).join('; ');
  return sentence === '' ? null : `${sentence}.`;
}

/** Whoever brought you together may already be named in how you met, if only by their first name: "at the Albert Hall" names no Al. */
const mentions = (text: string, name: string): boolean => text.includes(name) || wordsOf(text).includes(wordsOf(name)[0] ?? name);

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [];

function lastSeen({ lastSeen: seen, contact }: BriefDocument, desk: Desk): string | null {
  if (seen === null) return null;
  const since = seen.interactionId === contact.last?.interactionId ? ', and have not spoken since' : '';
  if (dayOf(seen.at, desk.zone) !== contact.met?.on) return `You last saw each other ${onDay(seen.at, desk)}${since}.`;
  return `That was also the last time you saw each other, ${agoInWords(seen.at, desk)}${since}.`;
}

function lastSpoken({ contact: { last }, lastSeen: seen }: BriefDocument, desk: Desk): string | null {
  if (last === null) return 'You have not spoken yet.';
  if (last.interactionId === seen?.interactionId) return null;
  return `You last spoke ${onDay(last.at, desk)}: ${howInWords({ ...last, reached: true })}.`;
}

/** Only where the attempt came after the last word. */
function lastTried({ contact: { last, lastTry } }: BriefDocument, desk: Desk): string | null {
  if (lastTry === null || (last !== null && last.at >= lastTry.at)) return null;
  return `You tried to reach them ${agoInWords(lastTry.at, desk)}.`;
}

/** "on Mon 16 Nov, 6 days ago", or only "yesterday". */
function onDay(at: Instant, desk: Desk): string {
  const ago = agoInWords(at, desk);
  return ago === 'today' || ago === 'yesterday' ? ago : `on ${dayOfInWords(at, desk)}, ${ago}`;
}
