import type { Desk } from './desk.ts';
import { dayOf, type Instant, spanOf, timeOf, toInstant, type Window, type Zone } from './moment.ts';
import { dayInWords, distance } from './wording.ts';
import { offsetAt } from './zone.ts';

/**
 * A whole day of theirs by both clocks, where it ends at another time for us than one would think: "Mon 23 Nov for Kai Lee, until 19:30
 * for you, today". Null where it has hours, is of our own clocks, or ends about when ours does.
 */
export function dayForBoth(window: Window, desk: Desk, name: string): string | null {
  if (window.from !== null || window.to !== null || !isFarFromOurs(window.zone, desk)) return null;
  const { end } = spanOf(window);
  const today = dayOf(desk.now, desk.zone);
  const last = dayOf(lastSecondBefore(end), desk.zone);
  const day = last === window.day ? '' : `${dayInWords(last, today)} `;
  const about = window.tentative ? 'about ' : '';
  return `${about}${dayInWords(window.day, today)} for ${name}, until ${day}${timeOf(end, desk.zone)} for you, ${distance(window, desk)}`;
}

/** Three hours apart, an afternoon on one side is none on the other; and where it is another day there by now, "today" is not ours. */
function isFarFromOurs(zone: Zone, { now, zone: ours }: Desk): boolean {
  return Math.abs(offsetAt(zone, now) - offsetAt(ours, now)) >= 180 || dayOf(now, zone) !== dayOf(now, ours);
}

const lastSecondBefore = (end: Instant): Instant => toInstant(Date.parse(end) - 1000);
