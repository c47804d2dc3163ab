import type { WorkingTime } from './desk.ts';
import { addDays, type Day, daysBetween, weekdayOf } from './moment.ts';

/** Whether we work on this day: a working weekday, and neither a day off nor a holiday. */
export const isWorkingDay = (day: Day, { days, daysOff, holidays }: WorkingTime): boolean =>
  days.includes(weekdayOf(day)) && !daysOff.includes(day) && holidays?.[day] === undefined;

/** The day that lies some working days later, or earlier when negative. Somebody who never works counts every day. */
export function addWorkingDays(day: Day, count: number, workingTime: WorkingTime): Day {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= 1) reached = workingDayFrom(addDays(reached, step), step, workingTime);
  return reached;
}

/** The last working day between two days, both included; the last of all when none of them is one. */
export function lastWorkingDay(first: Day, last: Day, workingTime: WorkingTime): Day {
  const found = workingDayFrom(last, -1, workingTime);
  return found < first ? last : found;
}

/** This day, or the first working day after it. */
export const workingDayNotBefore = (day: Day, workingTime: WorkingTime): Day => workingDayFrom(day, 1, workingTime);

/** Looks a year far, so that it ends when there are no working days at all. */
function workingDayFrom(day: Day, step: 1 | -1, workingTime: WorkingTime): Day {
  let reached = day;
  while (!isWorkingDay(reached, workingTime)) {
    if (Math.abs(daysBetween(day, reached)) > 366) return day;
    reached = addDays(reached, step);
  }
  return reached;
}
