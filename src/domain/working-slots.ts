import type { Desk, WorkingTime } from './desk.ts';
import { formatHours, type Hours, readableHours } from './hours.ts';
import { type Day, dayOf, type Window, type Zone } from './moment.ts';
import { dayAndTimesInWords, dayInWords, shownIn } from './wording.ts';
import { isWorkingDay } from './working-days.ts';

/**
 * Why a window is to be pointed out, as a sentence: a weekend, a day off, an hour outside theirs or ours; null when it
 * is none of these. Their hours are by the clocks the window was meant in, unless `theirs` says otherwise; those that are
 * only assumed are not called theirs. A call that is to begin when they close comes too late, and what is due then does not.
 */
export function outsideWorkingTime(
  window: Window,
  desk: Desk,
  theirHours: string | null,
  theirs: Zone = window.zone,
  areAssumed = false,
  isCall = false,
): string | null {
  const { workingTime, zone: ours } = desk;
  const today = dayOf(desk.now, ours);
  const when = (zone: Zone): string => dayAndTimesInWords(shownIn(window, zone), today);
  switch (whatIsOutside(window, { workingTime, ours, theirs, theirHours: hoursIn(theirHours), isCall })) {
    case 'day':
      return `${dayInWords(shownIn(window, ours).day, today)} is ${dayOffInWords(shownIn(window, ours).day, workingTime)}.`;
    case 'their-day':
      return `It is ${when(theirs)} for them, which is no working day.`;
    case 'hours':
      return `${when(ours)} is outside your working hours, ${workingTime.from}-${workingTime.to}.`;
    case 'their-hours':
      if (areAssumed) return `It is ${when(theirs)} for them.`;
      return when(theirs) === when(ours)
        ? `${when(theirs)} is outside their hours, ${formatHours(hoursIn(theirHours))}.`
        : `It is ${when(theirs)} for them, which is outside their hours, ${formatHours(hoursIn(theirHours))}.`;
    case null:
      return null;
  }
}

/** A holiday by its name; a weekend and a day of our own need none. */
function dayOffInWords(day: Day, { holidays }: WorkingTime): string {
  const name = holidays?.[day];
  return name === undefined ? 'no working day' : `a holiday (${name})`;
}

/** Whose clocks the working hours are by; those of the window unless said otherwise. */
export interface Clocks {
  readonly ours?: Zone;
  readonly theirs?: Zone;
  /** It begins then, as a call and a visit do; what is due then ends. */
  readonly isCall?: boolean;
}

/** When both sides can be spoken to. No hours of theirs means that nothing is known of them. */
export interface Opening {
  readonly workingTime: WorkingTime;
  readonly ours: Zone;
  readonly theirs: Zone;
  readonly theirHours: readonly Hours[];
  readonly isCall: boolean;
}

/** Hours as they are written, as stretches of the day; none where nothing is known, or nobody can read them. */
export const hoursIn = (theirHours: string | null): readonly Hours[] =>
  theirHours === null ? [] : (readableHours(theirHours) ?? []);

/** What of it a window is outside of; null when it suits both. */
export function whatIsOutside(window: Window, opening: Opening): 'day' | 'their-day' | 'hours' | 'their-hours' | null {
  const { workingTime, theirHours, isCall } = opening;
  const [ours, theirs] = [shownIn(window, opening.ours), shownIn(window, opening.theirs)];
  if (!isWorkingDay(ours.day, workingTime)) return 'day';
  if (!isWorkingDay(theirs.day, { ...workingTime, daysOff: [], holidays: {} })) return 'their-day';
  if (!isWithin(ours, workingTime, isCall)) return 'hours';
  return theirHours.length === 0 || theirHours.some((hours) => isWithin(theirs, hours, isCall)) ? null : 'their-hours';
}

function isWithin({ from, to }: Window, hours: Hours, isCall: boolean): boolean {
  if (isCall && from !== null && to === null) return from >= hours.from && from < hours.to;
  const [start, end] = [from ?? hours.from, to ?? from ?? hours.to];
  return start >= hours.from && end <= hours.to && start <= end;
}
