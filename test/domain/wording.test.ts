import { describe, expect, it } from 'vitest';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import type { Window } from '../../src/domain/moment.ts';
import { parseWhen, resolveWhen } from '../../src/domain/when.ts';
import {
  dayInWords,
  distanceInWords,
  minutesInWords,
  timesInWords,
  windowForBoth,
  windowInWords,
} from '../../src/domain/wording.ts';

const desk: Desk = { now: '2026-11-22T09:30:00Z', zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };
const window: Window = { day: '2026-11-24', from: '15:00', to: '16:00', zone: 'Europe/Berlin', tentative: false };
const point = { to: null };
const wholeDay = { from: null, to: null };
const london = { zone: 'Europe/London' };

it.each([
  ['2026-11-27', 'Fri 27 Nov'],
  ['2026-12-01', 'Tue 1 Dec'],
  ['2027-01-01', 'Fri 1 Jan 2027'],
  ['2025-12-31', 'Wed 31 Dec 2025'],
])('%s is %s', (day, words) => expect(dayInWords(day, '2026-11-22')).toBe(words));

it.each([
  ['2026-11-22', 'today'],
  ['2026-11-23', 'tomorrow'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-27', 'in 5 days'],
  ['2026-11-19', '3 days ago'],
  ['2026-12-22', 'in 30 days'],
  ['2027-01-03', 'in 6 weeks'],
  ['2026-10-11', '6 weeks ago'],
  ['2027-05-22', 'in 6 months'],
  ['2026-05-22', '6 months ago'],
  ['2026-06-08', '5 months ago'],
  ['2026-08-22', '3 months ago'],
  ['2026-08-30', '2 months ago'],
  ['2028-11-20', 'in 24 months'],
  ['2028-11-21', 'in 2 years'],
  ['2028-11-23', 'in 2 years'],
  ['2030-11-21', 'in 4 years'],
  ['2021-11-20', '5 years ago'],
])('%s is %s', (day, words) => expect(distanceInWords('2026-11-22', day)).toBe(words));

it.each([
  [0, '0 min'],
  [20, '20 min'],
  [60, '1 h'],
  [125, '2 h 5 min'],
  [1440, '1 day'],
  [3750, '2 days 14 h'],
])('%i minutes are %s', (minutes, words) => expect(minutesInWords(minutes)).toBe(words));

it.each<[Partial<Window>, string]>([
  [{}, '15:00-16:00'],
  [point, '15:00'],
  [{ from: null }, 'until 16:00'],
  [wholeDay, ''],
])('the times of %o are "%s"', (change, words) => expect(timesInWords({ ...window, ...change })).toBe(words));

describe('a window in words', () => {
  it.each<[Partial<Window>, string]>([
    [{}, 'Tue 24 Nov 15:00-16:00, in 2 days'],
    [point, 'Tue 24 Nov 15:00, in 2 days'],
    [wholeDay, 'Tue 24 Nov, in 2 days'],
    [{ tentative: true }, 'about Tue 24 Nov 15:00-16:00, in 2 days'],
    [{ day: '2027-01-04', ...wholeDay }, 'Mon 4 Jan 2027, in 6 weeks'],
    [london, 'Tue 24 Nov 15:00-16:00 in Europe/London, 16:00-17:00 for you, in 2 days'],
    [{ ...london, tentative: true }, 'about Tue 24 Nov 15:00-16:00 in Europe/London, 16:00-17:00 for you, in 2 days'],
    [{ ...london, ...wholeDay }, 'Tue 24 Nov in Europe/London, in 2 days'],
    [{ zone: 'Europe/Paris' }, 'Tue 24 Nov 15:00-16:00, in 2 days'],
    [
      { zone: 'America/New_York', from: '20:00', to: null },
      'Tue 24 Nov 20:00 in America/New_York, Wed 25 Nov 02:00 for you, in 3 days',
    ],
  ])('%o', (change, words) => expect(windowInWords({ ...window, ...change }, desk)).toBe(words));
});

describe('a window for both', () => {
  it.each<[Partial<Window>, string]>([
    [{ ...london, ...point }, 'Tue 24 Nov 15:00 for Zoë, 16:00 for you, in 2 days'],
    [london, 'Tue 24 Nov 15:00-16:00 for Zoë, 16:00-17:00 for you, in 2 days'],
    [{ ...london, ...wholeDay }, 'Tue 24 Nov for Zoë, in 2 days'],
    [{}, 'Tue 24 Nov 15:00-16:00, in 2 days'],
    [{ zone: 'Asia/Tokyo', from: '07:00', to: null }, 'Tue 24 Nov 07:00 for Zoë, Mon 23 Nov 23:00 for you, tomorrow'],
  ])('%o', (change, words) => expect(windowForBoth({ ...window, ...change }, desk, 'Zoë')).toBe(words));

  it.each([
    ['Pacific/Kiritimati', '2026-11-22T08:00:00Z', 'in 2 days'],
    ['Pacific/Kiritimati', '2026-11-23T09:30:00Z', 'tomorrow'],
    ['Europe/Helsinki', '2026-11-23T09:30:00Z', 'tomorrow'],
    ['Pacific/Kiritimati', '2026-11-23T19:00:00Z', 'today'],
    ['Pacific/Kiritimati', '2026-11-24T10:00:00Z', 'yesterday'],
    ['America/Los_Angeles', '2026-11-23T22:00:00Z', 'tomorrow'],
    ['America/Los_Angeles', '2026-11-24T06:30:00Z', 'today'],
    ['America/Los_Angeles', '2026-11-25T07:00:00Z', 'today'],
    ['America/Los_Angeles', '2026-11-25T08:00:00Z', 'yesterday'],
  ])('is today on the day of ours that has its name, or once it has begun, in %s at %s: %s', (zone, now, words) => {
    expect(windowForBoth({ ...window, ...wholeDay, zone }, { ...desk, now }, 'Zoë')).toBe(`Tue 24 Nov for Zoë, ${words}`);
  });

  it('is a day of ours where it was said so, also with somebody far away', () => {
    expect(windowForBoth({ ...window, ...wholeDay }, desk, 'Zoë', 'Asia/Tokyo')).toBe('Tue 24 Nov, in 2 days');
  });

  it('names their clocks first when it was meant on ours', () => {
    const words = 'Tue 24 Nov 14:00-15:00 for Zoë, 15:00-16:00 for you, in 2 days';
    expect(windowForBoth(window, desk, 'Zoë', 'Europe/London')).toBe(words);
  });
});

it.each<[string, Partial<Window>]>([
  ['a window', {}],
  ['a tentative one', { tentative: true }],
  ['a point in time', point],
  ['a day', wholeDay],
  ['another year', { day: '2027-11-25' }],
])('%s, as it is said, can be typed', (_, change) => {
  const meant = { ...window, ...change };
  const said = windowInWords(meant, desk).replace(/, in .*/, '');
  expect(resolveWhen(parseWhen(said), desk, { zone: desk.zone, looking: 'ahead' }).window).toEqual(meant);
});

describe('a time that their clocks skip is told as they will show it', () => {
  // On the 28th of March 2027 the clocks of Berlin and London go from 02:00, and 01:00, an hour on.
  const skipped: Window = { ...window, day: '2027-03-28', from: '02:30', to: null };

  it.each<[string, Partial<Window>, string]>([
    ['a point in time', {}, 'Sun 28 Mar 2027 03:30'],
    ['a window that begins in the gap', { to: '03:45' }, 'Sun 28 Mar 2027 03:30-03:45'],
    ['one that ends in it', { from: '01:30', to: '02:30' }, 'Sun 28 Mar 2027 01:30-03:30'],
    ['one that lies in it, and lasts as long as was meant', { to: '02:45' }, 'Sun 28 Mar 2027 03:30-03:45'],
    ['theirs', { from: '01:30', ...london }, 'Sun 28 Mar 2027 02:30 for Zoë, 03:30 for you'],
    ['one just before', { from: '01:59' }, 'Sun 28 Mar 2027 01:59'],
    ['one just after', { from: '03:00' }, 'Sun 28 Mar 2027 03:00'],
    ['one that the clocks show twice', { day: '2027-10-31' }, 'Sun 31 Oct 2027 02:30'],
    [
      'a midnight that Santiago skips',
      { day: '2027-09-05', from: '00:30', zone: 'America/Santiago' },
      'Sun 5 Sep 2027 01:30 for Zoë, 06:30 for you',
    ],
  ])('%s', (_, different, words) => {
    expect(windowForBoth({ ...skipped, ...different }, desk, 'Zoë').replace(/, in \d+ months$/, '')).toBe(words);
  });
});
