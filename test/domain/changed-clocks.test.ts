import { constantFrom, integer, assert as mustHold, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, dayOf, instantAt, minutesBetween, spanOf, timeOf, type Window } from '../../src/domain/moment.ts';
import { shownIn } from '../../src/domain/wording.ts';
import { offsetAt } from '../../src/domain/zone.ts';

const window = (zone: string, day: string, from: string | null = null, to: string | null = null): Window => ({
  day,
  from,
  to,
  zone,
  tentative: false,
});

describe('clocks that are changed', () => {
  it.each([
    // Berlin, 29 March 2026: from 02:00 to 03:00, and back on 25 October at 03:00.
    ['the last minute before a gap', 'Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00Z', '01:59'],
    ['a time that is skipped comes as much later', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z', '03:30'],
    ['the first minute after a gap', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00Z', '03:00'],
    ['a time that comes twice is the first', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z', '02:30'],
    ['after an overlap', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00Z', '03:00'],
    ['a gap on another day than in Berlin', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z', '03:30'],
    ['an overlap on another day than in Berlin', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z', '01:30'],
    // Santiago, 6 September 2026: midnight is skipped; 4 April 2027: the hour before midnight comes twice.
    ['a day without a midnight begins at one', 'America/Santiago', '2026-09-06', '00:00', '2026-09-06T04:00:00Z', '01:00'],
    ['the last hour of a day comes twice', 'America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00Z', '23:30'],
    ['the midnight after that', 'America/Santiago', '2026-04-05', '00:00', '2026-04-05T04:00:00Z', '00:00'],
    // Apia, across the date line: there was no 30 December 2011.
    ['the last hour before a day that never was', 'Pacific/Apia', '2011-12-29', '23:30', '2011-12-30T09:30:00Z', '23:30'],
    ['a time on a day that never was is a day later', 'Pacific/Apia', '2011-12-30', '15:00', '2011-12-31T01:00:00Z', '15:00'],
    ['the first hour after it', 'Pacific/Apia', '2011-12-31', '00:30', '2011-12-30T10:30:00Z', '00:30'],
    ['half an hour off', 'Asia/Kolkata', '2026-11-24', '15:00', '2026-11-24T09:30:00Z', '15:00'],
    // Lord Howe changes its clocks by half an hour.
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00Z', '02:45'],
    ['an overlap of half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z', '01:45'],
  ])('%s: %s %s %s', (_, zone, day, time, instant, shown) => {
    expect(instantAt(day, time, zone)).toBe(instant);
    expect(timeOf(instant, zone)).toBe(shown);
  });
});

describe('how long a window lasts', () => {
  it.each<[string, Window, number]>([
    ['a day', window('Europe/Berlin', '2026-11-24'), 1440],
    ['a day with a gap', window('Europe/Berlin', '2026-03-29'), 1380],
    ['a day with an overlap', window('Europe/Berlin', '2026-10-25'), 1500],
    ['a day without a midnight', window('America/Santiago', '2026-09-06'), 1380],
    ['a day that never was', window('Pacific/Apia', '2011-12-30'), 0],
    ['a window beside a gap', window('Europe/Berlin', '2026-03-29', '01:00', '04:00'), 120],
    ['a window that begins in a gap and ends right behind it', window('Europe/Berlin', '2026-03-29', '02:30', '03:00'), 30],
    ['a window within a gap', window('Europe/Berlin', '2026-03-29', '02:15', '02:45'), 30],
    ['a window within an overlap', window('Europe/Berlin', '2026-10-25', '02:15', '02:45'), 30],
    ['a window around an overlap', window('Australia/Lord_Howe', '2026-04-05', '01:00', '03:00'), 150],
    ['a window over midnight', window('Asia/Kolkata', '2026-11-24', '22:00', '02:00'), 240],
    ['a window over a midnight that is skipped', window('America/Santiago', '2026-09-05', '22:00', '02:00'), 180],
    ['a window over a day that never was', window('Pacific/Apia', '2011-12-29', '22:00', '02:00'), 240],
  ])('%s', (_, asked, minutes) => {
    const { start, end } = spanOf(asked);
    expect(minutesBetween(start, end)).toBe(minutes);
  });
});

describe('a window as other clocks show it', () => {
  it.each([
    ['Europe/Berlin', '2026-11-24', '15:00', '16:00', 'America/New_York', '2026-11-24 09:00-10:00'],
    // Between the two changes New York is an hour nearer.
    ['Europe/Berlin', '2026-03-10', '15:00', '16:00', 'America/New_York', '2026-03-10 10:00-11:00'],
    ['Europe/Berlin', '2026-11-24', '15:00', '16:00', 'Asia/Kolkata', '2026-11-24 19:30-20:30'],
    ['Europe/Berlin', '2026-11-24', '23:00', '01:00', 'Pacific/Apia', '2026-11-25 11:00-13:00'],
    ['Pacific/Apia', '2026-11-24', '09:00', '10:00', 'America/New_York', '2026-11-23 15:00-16:00'],
    ['Australia/Lord_Howe', '2026-11-24', '09:00', '10:00', 'Europe/Berlin', '2026-11-23 23:00-00:00'],
  ])('%s %s %s-%s in %s: %s', (zone, day, from, to, other, shown) => {
    const seen = shownIn(window(zone, day, from, to), other);
    expect(`${seen.day} ${seen.from}-${seen.to}`).toBe(shown);
  });

  it('leaves a whole day the same day to everybody', () => {
    expect(shownIn(window('Pacific/Apia', '2026-11-24'), 'America/New_York').day).toBe('2026-11-24');
  });
});

describe('in all of these zones, at any minute of 1990 to 2035', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Pacific/Apia',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const zone = constantFrom(...zones);
  const days = integer({ min: 0, max: 16_800 }).map((count) => addDays('1990-01-01', count));
  const times = integer({ min: 0, max: 1439 }).map(
    (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );

  it('the clocks show the time that was meant, or they skip it and it comes as much later', () => {
    mustHold(
      property(zone, days, times, (name, day, time) => {
        const instant = instantAt(day, time, name);
        const [before, after] = [offsetAt(name, addMinutes(instant, -1500)), offsetAt(name, addMinutes(instant, 1500))];
        const shown = `${dayOf(instant, name)} ${timeOf(instant, name)}`;
        if (shown === `${day} ${time}`) return;
        const later = addMinutes(`${day}T${time}:00Z`, after - before);
        expect(after).toBeGreaterThan(before);
        expect(shown).toBe(`${later.slice(0, 10)} ${later.slice(11, 16)}`);
      }),
      { numRuns: 1500 },
    );
  });

  it('one day ends where the next begins, and every window ends after it begins', () => {
    mustHold(
      property(zone, days, times, times, (name, day, from, to) => {
        expect(spanOf(window(name, day)).end).toBe(spanOf(window(name, addDays(day, 1))).start);
        const { start, end } = spanOf(window(name, day, from, to === from ? null : to), 1);
        expect(end > start).toBe(true);
        expect(minutesBetween(start, end)).toBeLessThanOrEqual(2 * 1440);
      }),
      { numRuns: 1500 },
    );
  });

  it('a window shown elsewhere begins at the same moment', () => {
    mustHold(
      property(zone, zone, days, times, (name, other, day, from) => {
        const meant = window(name, day, from);
        const seen = shownIn(meant, other);
        const [{ start }, again] = [spanOf(meant), spanOf(seen)];
        // Where their clocks show this time twice, it may be the second.
        expect([0, 30, 60]).toContain(minutesBetween(again.start, start));
      }),
      { numRuns: 1500 },
    );
  });
});
