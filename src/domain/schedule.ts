import { byText } from './by-text.ts';
import { addDays, type ClockTime, dayOf, type Instant, instantAt, timeOf, weekdayOf, type Zone } from './moment.ts';

/** At what time of which days of the week something is to be done. Monday is 1. */
export interface Schedule {
  readonly at: ClockTime;
  readonly days: readonly number[];
  readonly zone: Zone;
}

/** The first time after a moment. */
export function nextTime({ at, days, zone }: Schedule, now: Instant): Instant {
  const today = dayOf(now, zone);
  const ahead = range(0, 8).map((shift) => addDays(today, shift));
  const times = ahead.filter((day) => days.includes(weekdayOf(day))).map((day) => instantAt(day, at, zone));
  return times.find((time) => time > now) ?? instantAt(addDays(today, 7), at, zone);
}

/** The last time up to a moment. */
export function lastTime({ at, days, zone }: Schedule, now: Instant): Instant {
  const today = dayOf(now, zone);
  const back = range(0, 8).map((shift) => addDays(today, -shift));
  const times = back.filter((day) => days.includes(weekdayOf(day))).map((day) => instantAt(day, at, zone));
  return times.find((time) => time <= now) ?? instantAt(addDays(today, -7), at, zone);
}

/** Whether the time of today has come, and nothing was done about it yet. `lastDone` is null when it never was. */
export function isDueToday(schedule: Schedule, now: Instant, lastDone: Instant | null): boolean {
  const last = lastTime(schedule, now);
  return dayOf(last, schedule.zone) === dayOf(now, schedule.zone) && (lastDone === null || lastDone < last);
}

/**
 * The same times on other clocks, in the course of a year. They are several where the two are not always as far apart: 7:30 in
 * Berlin is 6:30 in UTC in winter, and 5:30 in summer.
 */
export function timesOnClocks(schedule: Schedule, clocks: Zone, now: Instant): readonly Schedule[] {
  const { at, zone } = schedule;
  if (zone === clocks) return [schedule];
  const today = dayOf(now, zone);
  const found = new Map<ClockTime, Set<number>>();
  for (const day of range(0, 366).map((shift) => addDays(today, shift))) {
    if (!schedule.days.includes(weekdayOf(day))) continue;
    const time = instantAt(day, at, zone);
    const there = timeOf(time, clocks);
    found.set(there, (found.get(there) ?? new Set()).add(weekdayOf(dayOf(time, clocks))));
  }
  return [...found]
    .toSorted(([one], [other]) => byText(one, other))
    .map(([time, days]) => ({ at: time, days: [...days].toSorted((one, other) => one - other), zone: clocks }));
}

/** Whether other clocks show our times at all times of the year. */
export const isSameOnClocks = ({ at, days }: Schedule, [only, another]: readonly Schedule[]): boolean =>
  only !== undefined && another === undefined && only.at === at && only.days.join() === days.join();

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);
