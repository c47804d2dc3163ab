import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { addDays, calendarDate, type Day, weekdayOf } from './moment.ts';

/** The day with these numbers; null when the calendar has no such day. January is 1. */
export function dayWith(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Why the calendar has no such day, as the end of a sentence; null when it has. Without a year the longest February counts. */
export function whyNoSuchDay(year: number | null, month: number, date: number): string | null {
  const name = monthNames[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  const days = daysInMonth(year ?? 2024, month);
  if (date >= 1 && date <= days) return null;
  return date < 1 ? 'months begin with day 1' : `${name}${year === null ? '' : ` ${year}`} has ${days} days`;
}

/** The months in full, January first. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The weekdays in full, Monday first. */
export const weekdayNames: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** How many days a month has in a year. January is 1. */
export const daysInMonth = (year: number, month: number): number =>
  getDaysInMonth(calendarDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`));

/** The first day of a day's week: weeks begin on Monday. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The Monday of a numbered week as ISO 8601 counts them; null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  const monday = addDays(mondayOf(`${year}-01-04`), 7 * (week - 1));
  return week >= 1 && yearOf(addDays(monday, 3)) === year ? monday : null;
}

/** The year of a day, as a number. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The month of a day; January is 1. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The first day of the month that comes `months` after that of `day`, or before when negative. */
export function firstOfMonth(day: Day, months = 0): Day {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}
