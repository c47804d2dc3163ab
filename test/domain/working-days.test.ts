import { constantFrom, integer, assert as mustHold, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Desk, usualWorkingTime, type WorkingTime } from '../../src/domain/desk.ts';
import { hoursToReach } from '../../src/domain/hours-to-reach.ts';
import { addDays, addMinutes, spanOf, timeOf, type Window } from '../../src/domain/moment.ts';
import { nextWorkingSlot, slotInstead } from '../../src/domain/slot-instead.ts';
import { addWorkingDays, isWorkingDay, lastWorkingDay } from '../../src/domain/working-days.ts';
import { outsideWorkingTime } from '../../src/domain/working-slots.ts';

/** Mondays to Fridays from nine to six; Thursday 24 and Friday 25 December are off. */
const workingTime: WorkingTime = { ...usualWorkingTime, daysOff: ['2026-12-24', '2026-12-25'] };
const never: WorkingTime = { ...usualWorkingTime, days: [] };
const desk: Desk = { now: '2026-11-23T09:30:00Z', zone: 'Europe/Berlin', workingTime, dateOrder: null };
const windowAt = (day: string, from: string | null = null, to: string | null = null, zone = 'Europe/Berlin'): Window => ({
  day,
  from,
  to,
  zone,
  tentative: false,
});

it.each([
  ['2026-11-27', true],
  ['2026-11-28', false],
  ['2026-11-29', false],
  ['2026-12-24', false],
])('%s is a working day: %s', (day, answer) => expect(isWorkingDay(day, workingTime)).toBe(answer));

it.each([
  ['2026-11-23', 0, '2026-11-23'],
  ['2026-11-23', 3, '2026-11-26'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-28', 0, '2026-11-28'],
  ['2026-12-23', 1, '2026-12-28'],
  ['2026-11-30', -1, '2026-11-27'],
  ['2026-11-29', -1, '2026-11-27'],
])('%s and %i working days is %s', (day, count, reached) => expect(addWorkingDays(day, count, workingTime)).toBe(reached));

it('finds the last working day of a stretch', () => {
  expect(lastWorkingDay('2026-12-21', '2026-12-27', workingTime)).toBe('2026-12-23');
  expect(lastWorkingDay('2026-12-24', '2026-12-27', workingTime)).toBe('2026-12-27');
});

it('counts every day for somebody who never works', () => {
  expect(addWorkingDays('2026-11-27', 2, never)).toBe('2026-11-29');
  expect(slotInstead(windowAt('2026-11-28', '15:00'), never, null)).toBeNull();
});

describe('what is pointed out', () => {
  it.each<[Window, string | null, string | null]>([
    [windowAt('2026-11-27'), null, null],
    [windowAt('2026-11-27', '15:00', '16:00'), null, null],
    [windowAt('2026-11-27', '18:00'), null, null],
    [windowAt('2026-11-28'), null, 'Sat 28 Nov is no working day.'],
    [windowAt('2026-12-24', '15:00'), null, 'Thu 24 Dec is no working day.'],
    [windowAt('2026-11-27', '20:00'), null, 'Fri 27 Nov 20:00 is outside your working hours, 09:00-18:00.'],
    [windowAt('2026-11-27', '17:30', '18:30'), null, 'Fri 27 Nov 17:30-18:30 is outside your working hours, 09:00-18:00.'],
    [windowAt('2026-11-27', '22:00', '02:00'), null, 'Fri 27 Nov 22:00-02:00 is outside your working hours, 09:00-18:00.'],
    [windowAt('2026-11-27', '12:30'), '9-12, 14-17', 'Fri 27 Nov 12:30 is outside their hours, 9-12, 14-17.'],
    [windowAt('2026-11-27', '11:00', '14:30'), '9-12, 14-17', 'Fri 27 Nov 11:00-14:30 is outside their hours, 9-12, 14-17.'],
    [windowAt('2026-11-27', '14:00', '15:00'), '9-12, 14-17', null],
    [
      windowAt('2026-11-27', '15:00', null, 'America/New_York'),
      null,
      'Fri 27 Nov 21:00 is outside your working hours, 09:00-18:00.',
    ],
    [windowAt('2026-11-27', '10:00', null, 'America/New_York'), null, null],
    [windowAt('2026-11-28', '01:00', null, 'Asia/Tokyo'), null, 'It is Sat 28 Nov 01:00 for them, which is no working day.'],
  ])('%o, hours %s', (window, theirHours, why) => expect(outsideWorkingTime(window, desk, theirHours)).toBe(why));

  it('compares their hours on their clocks', () => {
    const window = windowAt('2026-11-27', '09:30');
    expect(outsideWorkingTime(window, desk, '9-17')).toBeNull();
    expect(outsideWorkingTime(window, desk, '9-17', 'Europe/London')).toBe(
      'It is Fri 27 Nov 08:30 for them, which is outside their hours, 9-17.',
    );
  });
});

describe('the next working slot', () => {
  it.each<[string, Window, string | null, Window]>([
    ['stays where it is possible', windowAt('2026-11-27', '15:00'), null, windowAt('2026-11-27', '15:00')],
    ['a weekend: Monday', windowAt('2026-11-28'), null, windowAt('2026-11-30')],
    [
      'a weekend: Monday at the same time',
      windowAt('2026-11-28', '15:00', '16:00'),
      null,
      windowAt('2026-11-30', '15:00', '16:00'),
    ],
    ['days off: the day after', windowAt('2026-12-24', '15:00'), null, windowAt('2026-12-28', '15:00')],
    ['too early: when we open', windowAt('2026-11-27', '07:00', '07:30'), null, windowAt('2026-11-27', '09:00', '09:30')],
    ['too late: when we open again', windowAt('2026-11-27', '20:00'), null, windowAt('2026-11-30', '09:00')],
    [
      'their lunch: when they are back',
      windowAt('2026-11-27', '12:30', '13:00'),
      '9-12, 14-17',
      windowAt('2026-11-27', '14:00', '14:30'),
    ],
    ['as long as it was', windowAt('2026-11-27', '11:30', '13:30'), '9-12, 14-17', windowAt('2026-11-27', '14:00', '16:00')],
    [
      'longer than any hours: the part of it that suits, on a working day',
      windowAt('2026-11-28', '08:00', '20:00'),
      null,
      windowAt('2026-11-30', '09:00', '18:00'),
    ],
    [
      'longer than their hours: the longest part of it',
      windowAt('2026-11-27', '11:00', '15:30'),
      '9-12, 14-17',
      windowAt('2026-11-27', '14:00', '15:30'),
    ],
    [
      'longer than ours, and due: until we close',
      windowAt('2026-11-27', null, '20:00'),
      null,
      windowAt('2026-11-27', null, '18:00'),
    ],
    [
      'as long as nobody has, and none of it suits: the next hour that does',
      windowAt('2026-11-27', '18:00', '23:30'),
      '9-12, 14-17',
      windowAt('2026-11-30', '09:00', '10:00'),
    ],
  ])('%s', (_, window, theirHours, slot) =>
    expect(slotInstead(window, workingTime, theirHours)).toEqual({ slot, isOutside: false }));

  it('is within the hours of both, each on their own clocks', () => {
    const asked = windowAt('2026-11-27', '15:00', '15:30', 'America/New_York');
    const slot = nextWorkingSlot(asked, workingTime, '10-16', { ours: 'Europe/Berlin' }) ?? asked;
    expect(slot).toEqual(windowAt('2026-11-30', '10:00', '10:30', 'America/New_York'));
    expect(outsideWorkingTime(slot, desk, '10-16')).toBeNull();
  });
});

describe('holidays of a calendar', () => {
  const withHolidays: WorkingTime = {
    ...usualWorkingTime,
    holidays: { '2026-12-25': 'Christmas Day', '2026-12-24': 'Christmas Eve' },
  };

  it('are no working days', () => {
    expect(isWorkingDay('2026-12-25', withHolidays)).toBe(false);
    expect(addWorkingDays('2026-12-23', 1, withHolidays)).toBe('2026-12-28');
    expect(lastWorkingDay('2026-12-21', '2026-12-27', withHolidays)).toBe('2026-12-23');
  });

  it('are called by their names, and the next working day is offered', () => {
    const christmas = windowAt('2026-12-24', '15:00');
    expect(outsideWorkingTime(christmas, { ...desk, workingTime: withHolidays }, null)).toBe(
      'Thu 24 Dec is a holiday (Christmas Eve).',
    );
    expect(slotInstead(christmas, withHolidays, null)?.slot).toEqual(windowAt('2026-12-28', '15:00'));
  });

  it('are ours: where only theirs is such a day, it is a day like others', () => {
    const theirChristmas = windowAt('2026-12-25', '00:30', null, 'Pacific/Auckland');
    expect(
      outsideWorkingTime(theirChristmas, { ...desk, workingTime: { ...withHolidays, holidays: { '2026-12-25': 'x' } } }, null),
    ).toBeNull();
  });
});

describe('any slot that is offered', () => {
  const zones = constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Pacific/Apia',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
  );
  const quarters = integer({ min: 0, max: 95 }).map(
    (count) => `${String(Math.floor(count / 4)).padStart(2, '0')}:${String((count % 4) * 15).padStart(2, '0')}`,
  );
  const days = integer({ min: 0, max: 800 }).map((count) => addDays('2026-01-01', count));

  it('is not before what was asked for, as long, at the same place; and asked for again it stays', () => {
    mustHold(
      property(
        days,
        quarters,
        integer({ min: 0, max: 4 }),
        zones,
        zones,
        zones,
        constantFrom(null, '9-12, 14-17', '8-20'),
        (day, from, long, zone, ours, theirs, hours) => {
          const to = long === 0 ? null : timeOf(addMinutes(`2026-01-01T${from}:00Z`, long * 15), 'UTC');
          const asked = windowAt(day, from, to, zone);
          const slot = nextWorkingSlot(asked, workingTime, hours, { ours, theirs });
          if (slot === null) return;
          expect(slot.zone).toBe(zone);
          expect(spanOf(slot).start >= spanOf(asked).start).toBe(true);
          expect(nextWorkingSlot(slot, workingTime, hours, { ours, theirs })).toEqual(slot);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is within our working time and their hours, wherever both can be met', () => {
    const near = constantFrom('Europe/Berlin', 'Europe/London', 'Asia/Kolkata', 'America/New_York');
    mustHold(
      property(days, quarters, near, constantFrom(null, '9-12, 14-17', '8-20'), (day, from, theirs, hours) => {
        const slot = nextWorkingSlot(windowAt(day, from, null, theirs), workingTime, hours, { ours: 'Europe/Berlin', theirs });
        expect(slot).not.toBeNull();
        if (slot) expect(outsideWorkingTime(slot, { ...desk, workingTime }, hours, theirs)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('hours that nobody told us', () => {
  it('are those of a day where their clocks are others than ours, and any where they are not', () => {
    expect(hoursToReach({ hours: null, zone: 'America/New_York' }, desk)).toEqual({ hours: '8-20', areAssumed: true });
    expect(hoursToReach({ hours: '9-12', zone: 'America/New_York' }, desk)).toEqual({ hours: '9-12', areAssumed: false });
    expect(hoursToReach({ hours: null, zone: 'Europe/Berlin' }, desk)).toEqual({ hours: null, areAssumed: false });
    expect(hoursToReach({ hours: null, zone: null }, desk)).toEqual({ hours: null, areAssumed: false });
  });

  it('are not called theirs', () => {
    const early = windowAt('2026-11-24', '09:00');
    expect(outsideWorkingTime(early, desk, '8-20', 'America/New_York', true)).toBe('It is Tue 24 Nov 03:00 for them.');
  });
});
