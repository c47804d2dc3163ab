import type { AgendaItem } from '../agenda/agenda-item.ts';
import { timingInWords } from '../agenda/sentences.ts';
import { timingOfItem } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import { minutesBetween } from '../domain/moment.ts';
import { shownIn, timesInWords } from '../domain/wording.ts';

/** What a window is about to do, for whoever looks at the list now: "closes in 10 min", "opens in 20 min"; and its hours beside it. */
export interface Countdown {
  /** Null for a point in time, which says more by itself. */
  readonly says: string | null;
  readonly hours: string;
}

/** How a window of today stands to the minute; null where it has no hours, or is not on and does not open soon. */
export function countdownOf(item: AgendaItem, desk: Desk): Countdown | null {
  const timing = timingOfItem(item, desk);
  if (item.due === null || item.due.from === null || timing === null || timing.urgency !== item.urgency) return null;
  const isCall = item.kind === 'callback' && (item.via === 'call' || item.via === 'video');
  const words = timingInWords(timing, item.due, desk, isCall).split(', ');
  const here = shownIn(item.due, desk.zone);
  if (timing.urgency === 'now') {
    const until = here.to === null ? [] : [`until ${here.to}`];
    return { says: here.to && (words[1] ?? null), hours: [...(isCall ? ['callable now'] : []), ...until].join(', ') };
  }
  const opens = timing.urgency === 'today' && here.to !== null && minutesBetween(desk.now, timing.start) <= aWhile;
  return opens ? { says: words[0] ?? null, hours: timesInWords(here) } : null;
}

/** For how many minutes ahead time is counted in minutes. */
export const aWhile = 90;
