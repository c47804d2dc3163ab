import { tzOffset } from '@date-fns/tz/tzOffset';
import { constantFrom, integer, assert as mustHold, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  dayOf,
  daysBetween,
  instantAt,
  minutesBetween,
  spanOf,
  timeOf,
  toInstant,
  type Window,
  weekdayOf,
  withOffset,
} from '../../src/domain/moment.ts';

describe('the instant at which clocks show a day and time', () => {
  it.each([
    ['2026-11-24', '15:00', 'Europe/Berlin', '2026-11-24T14:00:00Z'],
    ['2026-07-01', '15:00', 'Europe/Berlin', '2026-07-01T13:00:00Z'],
    ['2026-11-24', '15:00', 'Europe/London', '2026-11-24T15:00:00Z'],
    ['2026-11-24', '15:00', 'America/New_York', '2026-11-24T20:00:00Z'],
    ['2026-11-24', '15:00', 'Asia/Kathmandu', '2026-11-24T09:15:00Z'],
    ['2026-11-24', '15:00', 'Asia/Kolkata', '2026-11-24T09:30:00Z'],
    ['2026-11-24', '00:00', 'Pacific/Kiritimati', '2026-11-23T10:00:00Z'],
    ['2026-11-24', '23:59', 'Pacific/Pago_Pago', '2026-11-25T10:59:00Z'],
  ])('%s %s in %s', (day, time, zone, instant) => expect(instantAt(day, time, zone)).toBe(instant));

  it.each([
    ['2026-03-29', '02:30', 'Europe/Berlin', '03:30'],
    ['2026-03-29', '02:00', 'Europe/Berlin', '03:00'],
    ['2026-03-08', '02:30', 'America/New_York', '03:30'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '02:45'],
    ['2026-09-06', '00:30', 'America/Santiago', '01:30'],
  ])('%s %s is skipped in %s, and is as much later as the clocks skip: %s', (day, time, zone, shown) => {
    expect(timeOf(instantAt(day, time, zone), zone)).toBe(shown);
  });

  it('takes the day after for one that a calendar skips whole', () => {
    const instant = instantAt('2011-12-30', '10:00', 'Pacific/Apia');
    expect([dayOf(instant, 'Pacific/Apia'), timeOf(instant, 'Pacific/Apia')]).toEqual(['2011-12-31', '10:00']);
  });

  it.each([
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00Z'],
  ])('%s %s is shown twice in %s, and means the first: %s', (day, time, zone, instant) => {
    expect(instantAt(day, time, zone)).toBe(instant);
  });

  it('comes back from the day and time that are shown, or is the earlier of two instants that show the same', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kathmandu',
    ];
    const minute = integer({ min: Date.UTC(1950, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    mustHold(
      property(constantFrom(...zones), minute, (zone, minutes) => {
        const instant = toInstant(minutes * 60_000);
        const [day, time] = [dayOf(instant, zone), timeOf(instant, zone)];
        const again = instantAt(day, time, zone);
        expect([dayOf(again, zone), timeOf(again, zone)]).toEqual([day, time]);
        expect(again <= instant).toBe(true);
        const shifted = tzOffset(zone, new Date(again)) - tzOffset(zone, new Date(instant));
        expect(minutesBetween(again, instant)).toBe(shifted);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the span of a window', () => {
  const window: Window = { day: '2026-11-24', from: '15:00', to: '16:00', zone: 'Europe/London', tentative: false };
  it.each<[string, Partial<Window>, string, string]>([
    ['both times', {}, '2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z'],
    ['a day alone lasts until its end', { from: null, to: null }, '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'],
    [
      'a day has 25 hours when clocks go back',
      { day: '2026-10-25', from: null, to: null },
      '2026-10-24T23:00:00Z',
      '2026-10-26T00:00:00Z',
    ],
    [
      'a day has 23 hours when clocks go forward',
      { day: '2026-03-29', from: null, to: null },
      '2026-03-29T00:00:00Z',
      '2026-03-29T23:00:00Z',
    ],
    ['an end alone begins with the day', { from: null }, '2026-11-24T00:00:00Z', '2026-11-24T16:00:00Z'],
    ['over midnight', { from: '22:00', to: '02:00' }, '2026-11-24T22:00:00Z', '2026-11-25T02:00:00Z'],
  ])('%s', (_, change, start, end) => expect(spanOf({ ...window, ...change })).toEqual({ start, end }));

  it('lets a point in time last as long as it is given', () => {
    expect(spanOf({ ...window, to: null }, 15)).toEqual({ start: '2026-11-24T15:00:00Z', end: '2026-11-24T15:15:00Z' });
  });
});

describe('an instant with its offset', () => {
  it.each([
    ['2026-11-23T06:30:00Z', 'Europe/Berlin', '2026-11-23T07:30:00+01:00'],
    ['2026-11-23T06:30:00Z', 'UTC', '2026-11-23T06:30:00+00:00'],
    ['2026-07-23T06:30:00Z', 'America/St_Johns', '2026-07-23T04:00:00-02:30'],
    ['2026-11-23T20:00:00Z', 'Asia/Kathmandu', '2026-11-24T01:45:00+05:45'],
  ])('%s in %s is %s', (instant, zone, written) => expect(withOffset(instant, zone)).toBe(written));
});

it('counts in days and minutes', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(addMinutes('2026-11-23T23:50:00Z', 20)).toBe('2026-11-24T00:10:00Z');
  expect(minutesBetween('2026-11-23T10:00:00Z', '2026-11-23T09:59:30Z')).toBe(-1);
  expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7]);
});
