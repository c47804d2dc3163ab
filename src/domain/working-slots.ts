import type { Desk, WorkingTime } from './desk.ts';
import { formatHours, type Hours, parseHours } from './hours.ts';
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  minutesBetween,
  spanOf,
  timeOf,
  type Window,
  type Zone,
} from './moment.ts';
import { dayAndTimesInWords, dayInWords, shownIn } from './wording.ts';
import { isWorkingDay, workingDayNotBefore } from './working-days.ts';

/**
 * Why a window is to be pointed out, as a sentence: a weekend, a day off, an hour outside theirs or ours; null when it
 * is none of these. Their hours are by the clocks the window was meant in, unless `theirs` says otherwise; those that are
 * only assumed are not called theirs.
 */
export function outsideWorkingTime(
  window: Window,
  desk: Desk,
  theirHours: string | null,
  theirs: Zone = window.zone,
  areAssumed = false,
): string | null {
  const { workingTime, zone: ours } = desk;
  const today = dayOf(desk.now, ours);
  const when = (zone: Zone): string => dayAndTimesInWords(shownIn(window, zone), today);
  switch (whatIsOutside(window, { workingTime, ours, theirs, theirHours: hoursIn(theirHours) })) {
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
}

/**
 * The next time, from the window on, that is within our working time and their hours: at the same time of day where that
 * is possible, otherwise as soon as somebody opens. Where it fits nowhere, the same times on the next working day.
 */
export function nextWorkingSlot(
  window: Window,
  workingTime: WorkingTime,
  theirHours: string | null,
  clocks: Clocks = {},
): Window {
  const { ours = window.zone, theirs = window.zone } = clocks;
  const opening: Opening = { workingTime, ours, theirs, theirHours: hoursIn(theirHours) };
  for (let days = 0; window.from !== null && days <= farthestSlot; days += 1) {
    const slot = slotsOn(addDays(window.day, days), window, opening).find((slot) => whatIsOutside(slot, opening) === null);
    if (slot !== undefined) return slot;
  }
  return { ...window, day: workingDayNotBefore(window.day, workingTime) };
}

/** Days. Long enough for a summer holiday. */
const farthestSlot = 60;

/** When both sides can be spoken to. No hours of theirs means that nothing is known of them. */
interface Opening {
  readonly workingTime: WorkingTime;
  readonly ours: Zone;
  readonly theirs: Zone;
  readonly theirHours: readonly Hours[];
}

const hoursIn = (theirHours: string | null): readonly Hours[] => (theirHours === null ? [] : parseHours(theirHours));

function whatIsOutside(window: Window, opening: Opening): 'day' | 'their-day' | 'hours' | 'their-hours' | null {
  const { workingTime, theirHours } = opening;
  const [ours, theirs] = [shownIn(window, opening.ours), shownIn(window, opening.theirs)];
  if (!isWorkingDay(ours.day, workingTime)) return 'day';
  if (!isWorkingDay(theirs.day, { ...workingTime, daysOff: [], holidays: {} })) return 'their-day';
  if (!isWithin(ours, workingTime)) return 'hours';
  return theirHours.length === 0 || theirHours.some((hours) => isWithin(theirs, hours)) ? null : 'their-hours';
}

function isWithin({ from, to }: Window, hours: Hours): boolean {
  const [start, end] = [from ?? hours.from, to ?? from ?? hours.to];
  return start >= hours.from && end <= hours.to && start <= end;
}

/** The window moved to a day: to its own time first, then to when we or they open; never before the window itself. */
function slotsOn(day: Day, window: Window, { workingTime, ours, theirs, theirHours }: Opening): readonly Window[] {
  const { start } = spanOf(window);
  const openings = [instantAt(day, workingTime.from, ours), ...theirHours.map(({ from }) => instantAt(day, from, theirs))];
  return [instantAt(day, window.from ?? '00:00', window.zone), ...openings.toSorted()]
    .filter((instant) => instant >= start)
    .map((instant) => movedTo(instant, window));
}

function movedTo(instant: Instant, window: Window): Window {
  const { start, end } = spanOf(window);
  const to = window.to === null ? null : timeOf(addMinutes(instant, minutesBetween(start, end)), window.zone);
  return { ...window, day: dayOf(instant, window.zone), from: timeOf(instant, window.zone), to };
}
