import { UTCDateMini } from '@date-fns/utc/date/mini';
import { isoText } from './iso-text.ts';
import { offsetAt, offsetThroughout } from './zone.ts';

/**
 * A calendar day, such as `2026-11-24`. Days compare as text.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
 */
export type Day = string;

/**
 * A time on the wall clock, such as `15:00`. Times compare as text.
 * @pattern ^([01]\d|2[0-3]):[0-5]\d$
 */
export type ClockTime = string;

/**
 * A point in time, in UTC and to the second, such as `2026-11-24T14:00:00Z`. Instants compare as text.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$
 */
export type Instant = string;

/** An IANA time zone name, such as `Europe/Berlin`. */
export type Zone = string;

/**
 * When something is to happen: wall-clock time and the zone it was meant in, so that it survives a change of clocks.
 * A day alone means until the end of that day; `from` alone is a point in time; both are a window.
 */
export interface Window {
  /** The day, as the calendar in its zone has it. */
  readonly day: Day;
  /** When it begins on the clock of its zone; null: at any time of the day. */
  readonly from: ClockTime | null;
  /** When it ends; null: `from` is a point in time, or it is the whole day. */
  readonly to: ClockTime | null;
  /** The zone in which it was meant. */
  readonly zone: Zone;
  /** Said with "about": firm enough to plan on, not to be held to the minute. */
  readonly tentative: boolean;
}

/** A day from its beginning to its end; about that day where it is `tentative`. */
export const wholeDay = (day: Day, zone: Zone, tentative = false): Window => ({ day, from: null, to: null, zone, tentative });

/** The stretch of real time that a window means; `end` is the first instant that is too late. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** Where a window begins and ends in real time. A point in time lasts `lasting` minutes. */
export function spanOf({ day, from, to, zone }: Window, lasting = 0): Span {
  const start = instantAt(day, from ?? '00:00', zone);
  if (from === null) return { start, end: to === null ? instantAt(addDays(day, 1), '00:00', zone) : instantAt(day, to, zone) };
  if (to === null) return { start, end: addMinutes(start, lasting) };
  const end = instantAt(to > from ? day : addDays(day, 1), to, zone);
  // Clocks that skip the beginning may go on behind the end: then it lasts as long as it was meant to.
  return { start, end: end > start ? end : addMinutes(start, minutesFrom(from, to)) };
}

/**
 * The day of ours to which a window of other clocks belongs: the one on which it opens; a whole day, if it can be, the one of its name.
 * Tuesday in Helsinki begins on our Monday at 23:00, and is our Tuesday; Tuesday in Los Angeles begins on our Tuesday at 09:00.
 */
export function dayHere({ day, from }: Window, zone: Zone, { start, end }: Span): Day {
  const first = dayOf(start, zone);
  if (from !== null || day <= first) return first;
  return day <= dayOf(addMinutes(end, -1), zone) ? day : first;
}

const minutesFrom = (from: ClockTime, to: ClockTime): number => (minuteOf(to) - minuteOf(from) + 1440) % 1440;

/** How many minutes of a day a time on the clock is after midnight. */
export const minuteOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The instant at which a zone's clocks show this day and time. A time that the clocks skip means as much later as they
 * skip; one that they show twice means the first.
 */
export function instantAt(day: Day, time: ClockTime, zone: Zone): Instant {
  const asked = `${day} ${time} ${zone}`;
  const known = instants.get(asked);
  if (known !== undefined) return known;
  const instant = instantReckoned(day, time, zone);
  instants.set(asked, instant);
  return instant;
}

/** What was asked before: the items of a list share few days, and its words and its JSON ask again for each. */
const instants = new Map<string, Instant>();

function instantReckoned(day: Day, time: ClockTime, zone: Zone): Instant {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const steady = offsetThroughout(zone, asUtc - 86_400_000, asUtc + 86_400_000);
  if (steady !== null) return toInstant(asUtc - steady * 60_000);
  const before = asUtc - offsetAt(zone, asUtc - 86_400_000) * 60_000;
  if (asUtc - offsetAt(zone, before) * 60_000 === before) return toInstant(before);
  const after = asUtc - offsetAt(zone, asUtc + 86_400_000) * 60_000;
  return toInstant(asUtc - offsetAt(zone, after) * 60_000 === after ? after : before);
}

/** The day that a zone's calendar shows at an instant. */
export const dayOf = (instant: Instant, zone: Zone): Day => wallClock(instant, zone).slice(0, 10);

/** The time that a zone's clocks show at an instant, to the minute. */
export const timeOf = (instant: Instant, zone: Zone): ClockTime => wallClock(instant, zone).slice(11, 16);

/** The same instant with the zone's offset written out, such as `2026-11-23T07:30:00+01:00`. */
export function withOffset(instant: Instant, zone: Zone): string {
  const offset = offsetAt(zone, instant);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${wallClock(instant, zone)}${sign}${hours}:${minutes}`;
}

function wallClock(instant: Instant, zone: Zone): string {
  const time = Date.parse(instant);
  return isoText(time + offsetAt(zone, time) * 60_000);
}

/** Whether a value is a day that the calendar has, as one that was read from a file may not be. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isOnTheCalendar(value);

function isOnTheCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && toDay(date) === day;
}

/** Whether a value is an instant, as one that was read from a file may not be. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));

/** Milliseconds since 1970 as an instant; what is below a second is dropped. */
export const toInstant = (milliseconds: number): Instant => `${isoText(milliseconds)}Z`;

/** An instant some minutes later, or earlier when negative. */
export const addMinutes = (instant: Instant, minutes: number): Instant => toInstant(Date.parse(instant) + minutes * 60_000);

/** Whole minutes from one instant to another, negative when it is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** A day some days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => isoText(Date.parse(day) + days * 86_400_000).slice(0, 10);

/** Calendar days from one day to another, negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7;

/** A day as the date that date-fns computes with: always in UTC, where every day has 24 hours. */
export const calendarDate = (day: Day): Date => new UTCDateMini(`${day}T00:00:00Z`);

/** A date of date-fns back as a day. */
export const toDay = (date: Date): Day => isoText(date.getTime()).slice(0, 10);
