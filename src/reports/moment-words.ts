import { todayAt } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf, type Instant, spanOf, timeOf, type Window, withOffset, type Zone } from '../domain/moment.ts';
import { dayInWords, distanceInWords } from '../domain/wording.ts';

/** A point in time on our clocks: "Thu 19 Nov 16:00". */
export const instantInWords = (at: Instant, desk: Desk): string =>
  `${dayInWords(dayOf(at, desk.zone), todayAt(desk))} ${timeOf(at, desk.zone)}`;

/** The day of a point in time, as our calendar has it: "Thu 19 Nov". */
export const dayOfInWords = (at: Instant, desk: Desk): string => dayInWords(dayOf(at, desk.zone), todayAt(desk));

/** How long ago a point in time was, in days: "4 days ago". */
export const agoInWords = (at: Instant, desk: Desk): string => distanceInWords(todayAt(desk), dayOf(at, desk.zone));

/** A point in time for scripts, with the offset of our zone; empty when there is none. */
export const instantPlain = (at: Instant | null | undefined, zone: Zone): string => (at ? withOffset(at, zone) : '');

/** When a window opens, for scripts. */
export const startPlain = (due: Window | null, zone: Zone): string => instantPlain(due && spanOf(due).start, zone);
