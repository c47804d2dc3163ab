import { monthNames, monthOf, weekdayNames, yearOf } from './calendar.ts';
import type { Desk } from './desk.ts';
import {
  type Day,
  dayHere,
  dayOf,
  daysBetween,
  type Instant,
  instantAt,
  spanOf,
  timeOf,
  type Window,
  weekdayOf,
  type Zone,
} from './moment.ts';
import { offsetAt } from './zone.ts';

/** A day as people say it: "Fri 27 Nov", with the year when it is not this one. */
export function dayInWords(day: Day, today: Day): string {
  const [weekday, month] = [weekdayNames[weekdayOf(day) - 1], monthNames[monthOf(day) - 1]].map((name) => name?.slice(0, 3));
  return `${weekday} ${Number(day.slice(8))} ${month}${yearOf(day) === yearOf(today) ? '' : ` ${day.slice(0, 4)}`}`;
}

/** How far a day lies from another: "today", "tomorrow", "in 5 days", "3 weeks ago". */
export function distanceInWords(from: Day, to: Day): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days === 1 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${daysInWords(days, Math.round)}` : `${daysInWords(-days, monthsPassed)} ago`;
}

/** Exact as long as one counts in days, then as rough as one speaks of it. */
function daysInWords(days: number, inMonths: (months: number) => number): string {
  if (days < 31) return `${days} days`;
  if (days < 77) return `${Math.round(days / 7)} weeks`;
  return days < 730 ? `${inMonths(days / 30.44)} months` : counted(Math.round(days / 365.25), 'year');
}

/** What is over counts in whole months, however short those were; what is to come as the nearest. */
const monthsPassed = (months: number): number => Math.floor(months + 0.1);

/** A length of time: "20 min", "2 h 5 min", "3 days 4 h". */
export function minutesInWords(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return joined(counted(days, 'day'), hours > 0 && `${hours} h`);
  return joined(hours > 0 && `${hours} h`, (minutes % 60 > 0 || hours === 0) && `${minutes % 60} min`);
}

/** How many of something: "1 day", "3 days". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const joined = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ');

/** The times of a window: "15:00-16:00", "15:00", "until 16:00"; empty for a whole day. */
export function timesInWords({ from, to }: Pick<Window, 'from' | 'to'>): string {
  if (from === null) return to === null ? '' : `until ${to}`;
  return to === null ? from : `${from}-${to}`;
}

/** The day of a window and its times, as its own clocks show them: "Fri 20 Nov 15:00-16:00". */
export const dayAndTimesInWords = (window: Window, today: Day): string =>
  joined(dayInWords(window.day, today), timesInWords(window) || false);

/** A window and how far it is: "Tue 24 Nov 15:00-16:00, in 2 days"; by both clocks where ours differ from those it was meant in. */
export function windowInWords(window: Window, desk: Desk): string {
  if (isTheirDay(window, desk.zone)) return `${inZone(window, window.zone, desk)} in ${window.zone}, ${distance(window, desk)}`;
  if (!differ(window, window.zone, desk.zone)) return `${inZone(window, window.zone, desk)}, ${distance(window, desk)}`;
  return `${inZone(window, window.zone, desk)} in ${window.zone}, ${ours(window, window.zone, desk)}, ${distance(window, desk)}`;
}

/**
 * A window by the clocks of the contact and by ours: "Tue 24 Nov 15:00 for Zoë, 16:00 for you, in 2 days". Their clocks
 * are those that it was meant in unless `theirs` says otherwise.
 */
export function windowForBoth(window: Window, desk: Desk, name: string, theirs: Zone = window.zone): string {
  if (!differ(window, theirs, desk.zone) && !isTheirDay(window, desk.zone)) return windowInWords(window, desk);
  return `${clocksOfBoth(window, desk, name, theirs)}, ${distance(window, desk)}`;
}

/** The same without how far it is: "Tue 24 Nov 15:00 for Zoë, 16:00 for you". */
export const clocksOfBoth = (window: Window, desk: Desk, name: string, theirs: Zone = window.zone): string =>
  differ(window, theirs, desk.zone)
    ? `${inZone(window, theirs, desk)} for ${name}, ${ours(window, theirs, desk)}`
    : `${inZone(window, desk.zone, desk)}${isTheirDay(window, desk.zone) ? ` for ${name}` : ''}`;

/** Whether a day without an hour is one of another calendar: it begins and ends at their midnight, and is not ours to the hour. */
export const isTheirDay = (window: Window, ours: Zone): boolean =>
  window.from === null && window.to === null && window.zone !== ours && differAt(startOf(window), window.zone, ours);

/** Whether two zones show different times for a window; a day without an hour has none. */
const differ = (window: Window, one: Zone, other: Zone): boolean => window.from !== null && differAt(startOf(window), one, other);

const differAt = (at: Instant, one: Zone, other: Zone): boolean => offsetAt(one, at) !== offsetAt(other, at);

const startOf = ({ day, from, zone }: Window): Instant => instantAt(day, from ?? '00:00', zone);

const inZone = (window: Window, zone: Zone, desk: Desk): string => {
  const { day, from, to } = shownIn(window, zone);
  return joined(window.tentative && 'about', dayInWords(day, dayOf(desk.now, desk.zone)), timesInWords({ from, to }) || false);
};

/** The same window on our clocks, with the day only where it is another one than on the clocks of `zone`. */
function ours(window: Window, zone: Zone, desk: Desk): string {
  const shown = shownIn(window, desk.zone);
  const isOtherDay = shown.day !== shownIn(window, zone).day;
  return joined(isOtherDay && dayInWords(shown.day, dayOf(desk.now, desk.zone)), `${timesInWords(shown)} for you`);
}

/** How far it is on our calendar; a day of theirs is here once it has begun, and gone by their calendar when it is over there. */
export function distance(window: Window, { now, zone }: Desk): string {
  const opens = shownIn(window, zone).day;
  if (window.from !== null || window.zone === zone) return distanceInWords(dayOf(now, zone), opens);
  const { start, end } = spanOf(window);
  if (now >= end) return distanceInWords(dayOf(now, window.zone), window.day);
  if (now >= start) return 'today';
  const here = dayHere(window, zone, { start, end });
  return `${here === window.day ? '' : 'opens '}${distanceInWords(dayOf(now, zone), here)}`;
}

/** A window as the clocks of a zone show it: where they skip a time at which it was meant, an hour later. */
export function shownIn(window: Window, zone: Zone): Window {
  if (window.from === null) return window;
  const { start, end } = spanOf(window);
  return {
    ...window,
    day: dayOf(start, zone),
    from: timeOf(start, zone),
    to: window.to === null ? null : timeOf(end, zone),
    zone,
  };
}
