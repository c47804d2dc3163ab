import { addDays, type ClockTime, type Day, type Instant, instantAt, type Window, type Zone } from '../domain/moment.ts';

/** Days and times counted from today: below nought is the past. */
export interface SampleCalendar {
  readonly zone: Zone;
  day(offset: number): Day;
  at(offset: number, time: ClockTime): Instant;
  /** Until the end of a day. */
  by(offset: number): Window;
  /** From one time to another on a day, on the clocks of a zone. */
  between(offset: number, from: ClockTime, to: ClockTime, zone?: Zone): Window;
}

/** The calendar of the sample as seen from one day. */
export const sampleCalendar = (today: Day, zone: Zone): SampleCalendar => ({
  zone,
  day: (offset) => addDays(today, offset),
  at: (offset, time) => instantAt(addDays(today, offset), time, zone),
  by: (offset) => ({ day: addDays(today, offset), from: null, to: null, zone, tentative: false }),
  between: (offset, from, to, inZone = zone) => ({ day: addDays(today, offset), from, to, zone: inZone, tentative: false }),
});
