import { addMinutes, dayOf, type Instant, instantAt, timeOf, type Zone } from './moment.ts';
import { dayInWords } from './wording.ts';

/** A point in time that a day and a time in a zone can mean, and what is to be said where it is not the very one that was meant. */
export interface Shown {
  readonly instant: Instant;
  readonly remarks: readonly string[];
}

/**
 * The first point in time, from this one on, that its day and time mean. Where the clocks are put back, those of the second hour mean
 * the first; who says "in 2 hours" means neither an hour less, so that it is the end of the second.
 */
export function firstShowing(meant: Instant, now: Instant, zone: Zone): Shown {
  let instant = meant;
  while (isSecondShowing(instant, zone)) instant = addMinutes(instant, 1);
  if (instant === meant) return { instant, remarks: [] };
  const [time, later, day] = [timeOf(meant, zone), timeOf(instant, zone), dayInWords(dayOf(meant, zone), dayOf(now, zone))];
  return {
    instant,
    remarks: [
      `The clocks of ${zone} show ${time} on ${day} twice, and this is the second: it is put at ${later}, right after it.`,
    ],
  };
}

/** Whether the clocks have shown this day and time before, so that it means an earlier point in time. */
export const isSecondShowing = (instant: Instant, zone: Zone): boolean =>
  instantAt(dayOf(instant, zone), timeOf(instant, zone), zone).slice(0, 16) < instant.slice(0, 16);
