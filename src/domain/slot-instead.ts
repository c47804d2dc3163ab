import { bothThere, common, theirsOn } from './both-there.ts';
import type { WorkingTime } from './desk.ts';
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  minuteOf,
  minutesBetween,
  type Span,
  spanOf,
  timeOf,
  type Window,
} from './moment.ts';
import { isWorkingDay, workingDayNotBefore } from './working-days.ts';
import { type Clocks, hoursIn, type Opening, whatIsOutside } from './working-slots.ts';

/** A slot that may be taken instead. */
export interface SlotInstead {
  readonly slot: Window;
  /** Our hours and theirs never meet: it is within theirs, and as little outside ours as can be. */
  readonly isOutside: boolean;
}

/**
 * What may be taken instead of a window that suits not both: as long and as soon as possible, else the part of it that suits
 * both, else the next slot of a usual length; where they never meet, the slot within their hours that is least outside ours.
 * Null where nothing is better than what was said.
 */
export function slotInstead(
  window: Window,
  workingTime: WorkingTime,
  theirHours: string | null,
  clocks: Clocks = {},
): SlotInstead | null {
  if (window.from === null) return dayInstead(window, workingTime);
  const opening = openingFor(window, workingTime, theirHours, clocks);
  const slot = asLong(window, opening) ?? part(window, opening) ?? usual(window, opening);
  if (slot !== null) return { slot, isOutside: false };
  const outside = leastOutside(window, opening);
  return outside && { slot: outside, isOutside: true };
}

/** The next time from a window on that suits both, as long as it is, or as long as they are both there; null where they never are. */
export function nextWorkingSlot(
  window: Window,
  workingTime: WorkingTime,
  theirHours: string | null,
  clocks: Clocks = {},
): Window | null {
  const opening = openingFor(window, workingTime, theirHours, clocks);
  return asLong(window, opening) ?? usual(window, opening);
}

/** The slot within their hours, from a window on, that is least outside ours; null where nothing is known of theirs. */
export const slotLeastOutside = (
  window: Window,
  workingTime: WorkingTime,
  theirHours: string | null,
  clocks: Clocks = {},
): Window | null => leastOutside(window, openingFor(window, workingTime, theirHours, clocks));

const openingFor = (
  window: Window,
  workingTime: WorkingTime,
  theirHours: string | null,
  { ours = window.zone, theirs = window.zone, isCall = false }: Clocks,
): Opening => ({ workingTime, ours, theirs, theirHours: hoursIn(theirHours), isCall });

/** Days. Long enough for a summer holiday. */
const farthest = 60;

/** Minutes: a slot where less than what was asked for suits both, and how far apart the beginnings are that are tried. */
const usualLength = 60;
const step = 30;

/** What has no hour, on the next working day, and before we close. */
function dayInstead(window: Window, workingTime: WorkingTime): SlotInstead | null {
  const day = workingDayNotBefore(window.day, workingTime);
  const to = window.to !== null && window.to > workingTime.to ? workingTime.to : window.to;
  return day === window.day && to === window.to ? null : { slot: { ...window, day, to }, isOutside: false };
}

/** The window on the first day on which it suits both: at its own time first, then when we or they open. */
const asLong = (window: Window, opening: Opening): Window | null =>
  firstOn(window.day, (day) => slotsOn(day, window, opening).find((slot) => whatIsOutside(slot, opening) === null) ?? null);

function slotsOn(day: Day, window: Window, { workingTime, ours, theirs, theirHours }: Opening): readonly Window[] {
  const { start, end } = spanOf(window);
  const openings = [instantAt(day, workingTime.from, ours), ...theirHours.map(({ from }) => instantAt(day, from, theirs))];
  return [instantAt(day, window.from ?? '00:00', window.zone), ...openings.toSorted()]
    .filter((instant) => instant >= start)
    .map((instant) => slotOf(window, instant, addMinutes(instant, minutesBetween(start, end))));
}

/** The longest part of the window that suits both, on the first day that has one. */
const part = (window: Window, opening: Opening): Window | null =>
  window.to === null
    ? null
    : firstOn(window.day, (day) => {
        const asked = spanOf({ ...window, day });
        const days = new Set([dayOf(asked.start, opening.ours), dayOf(asked.end, opening.ours)]);
        const parts = [...days].flatMap((ourDay) => bothThere(ourDay, opening)).flatMap((both) => common(both, asked));
        const longest = parts.reduce<Span | null>((one, other) => (one && lengthOf(one) >= lengthOf(other) ? one : other), null);
        return longest && slotOf(window, longest.start, longest.end);
      });

/** The first stretch in which both are there, and no longer than is usual. */
function usual(window: Window, opening: Opening): Window | null {
  const { start } = spanOf(window);
  return firstOn(dayOf(start, opening.ours), (day) => {
    const [both] = bothThere(day, opening).flatMap((stretch) => common(stretch, { start, end: stretch.end }));
    if (!both) return null;
    const end = addMinutes(both.start, usualLength);
    return slotOf(window, both.start, end < both.end ? end : both.end);
  });
}

function leastOutside(window: Window, opening: Opening): Window | null {
  const { start, end } = spanOf(window);
  const long = window.to === null ? step : Math.min(usualLength, minutesBetween(start, end));
  const costOf = (instant: Instant): number => minutesOutside(timeOf(instant, opening.ours), long, opening.workingTime);
  const best = firstOn(dayOf(start, opening.theirs), (day) => {
    const starts = theirsOn(day, opening)
      .flatMap((stretch) => startsIn(stretch, long))
      .filter((instant) => instant >= start && isWorkingDay(dayOf(instant, opening.ours), opening.workingTime));
    return starts.reduce<Instant | null>((one, other) => (one !== null && costOf(one) <= costOf(other) ? one : other), null);
  });
  if (opening.theirHours.length === 0 || best === null) return null;
  const suitsThem = theirsOn(dayOf(start, opening.theirs), opening).some((there) => there.start <= start && end <= there.end);
  return suitsThem && costOf(start) <= costOf(best) ? null : slotOf(window, best, addMinutes(best, long));
}

function startsIn({ start, end }: Span, long: number): readonly Instant[] {
  const count = Math.max(0, Math.floor((minutesBetween(start, end) - long) / step) + 1);
  return Array.from({ length: count }, (_, place) => addMinutes(start, place * step));
}

/** How far from our working hours so many minutes are, from a time of day on: after we close, or before we open. */
function minutesOutside(time: string, long: number, { from, to }: WorkingTime): number {
  const [opens, closes, begins] = [minuteOf(from), minuteOf(to), minuteOf(time)];
  const distances = [begins - 1440, begins, begins + 1440].map((at) => Math.max(0, opens - at, at + long - closes));
  return Math.min(...distances);
}

const lengthOf = ({ start, end }: Span): number => minutesBetween(start, end);

function slotOf(window: Window, start: Instant, end: Instant): Window {
  const { zone } = window;
  return { ...window, day: dayOf(start, zone), from: timeOf(start, zone), to: window.to === null ? null : timeOf(end, zone) };
}

/** What is found on the first day, from a day on, on which anything is. */
function firstOn<T>(day: Day, find: (day: Day) => T | null): T | null {
  for (let days = 0; days <= farthest; days += 1) {
    const found = find(addDays(day, days));
    if (found !== null) return found;
  }
  return null;
}
