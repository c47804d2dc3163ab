import { describe, expect, it } from 'vitest';
import { friday, monday, resolved, written } from './when-said.ts';

type Row = readonly [phrase: string, means: string];

const onMonday = (rows: readonly Row[]) =>
  it.each(rows)('%s → %s', (phrase, means) => expect(written(resolved(phrase, monday, 'ahead'))).toBe(means));
const onFriday = (rows: readonly Row[]) =>
  it.each(rows)('%s, on a Friday → %s', (phrase, means) => expect(written(resolved(phrase, friday, 'ahead'))).toBe(means));
const lookingBack = (rows: readonly Row[]) =>
  it.each(rows)('%s, looking back → %s', (phrase, means) => expect(written(resolved(phrase, monday, 'back'))).toBe(means));

describe('days near today', () => {
  onMonday([
    ['today', 'Mon 2026-11-23'],
    ['eod', 'Mon 2026-11-23'],
    ['end of the day', 'Mon 2026-11-23'],
    ['tomorrow', 'Tue 2026-11-24'],
    ['TOMORROW', 'Tue 2026-11-24'],
    ['the day after tomorrow', 'Wed 2026-11-25'],
    ['yesterday', 'Sun 2026-11-22'],
    ['now', 'Mon 2026-11-23 10:30'],
    ['none', 'no date'],
  ]);
});

describe('weekdays: the next one, never today', () => {
  onMonday([
    ['fri', 'Fri 2026-11-27'],
    ['friday', 'Fri 2026-11-27'],
    ['Fri.', 'Fri 2026-11-27'],
    ['on fri', 'Fri 2026-11-27'],
    ['by Friday', 'Fri 2026-11-27'],
    ['tue', 'Tue 2026-11-24'],
    ['tues', 'Tue 2026-11-24'],
    ['wednesday', 'Wed 2026-11-25'],
    ['thurs', 'Thu 2026-11-26'],
    ['sat', 'Sat 2026-11-28'],
    ['sunday', 'Sun 2026-11-29'],
    ['mon', 'Mon 2026-11-30'],
    ['this fri', 'Fri 2026-11-27'],
    ['this mon', 'Mon 2026-11-23'],
    ['next fri', 'Fri 2026-12-04'],
    ['next mon', 'Mon 2026-11-30'],
    ['last fri', 'Fri 2026-11-20'],
    ['tue next week', 'Tue 2026-12-01'],
    ['fri w49', 'Fri 2026-12-04'],
  ]);
  onFriday([
    ['fri', 'Fri 2026-12-04'],
    ['this fri', 'Fri 2026-11-27'],
    ['next fri', 'Fri 2026-12-04'],
  ]);
});

describe('so many days, weeks, months', () => {
  onMonday([
    ['+3d', 'Thu 2026-11-26'],
    ['3d', 'Thu 2026-11-26'],
    ['3 days', 'Thu 2026-11-26'],
    ['in 3 days', 'Thu 2026-11-26'],
    ['2w', 'Mon 2026-12-07'],
    ['in 2 weeks', 'Mon 2026-12-07'],
    ['in two weeks', 'Mon 2026-12-07'],
    ['in a week', 'Mon 2026-11-30'],
    ['1mo', 'Wed 2026-12-23'],
    ['in 3 months', 'Tue 2027-02-23'],
    ['1y', 'Tue 2027-11-23'],
    ['3bd', 'Thu 2026-11-26'],
    ['5bd', 'Mon 2026-11-30'],
    ['3 working days', 'Thu 2026-11-26'],
    ['in 5 business days', 'Mon 2026-11-30'],
    ['2 days ago', 'Sat 2026-11-21'],
    ['-1w', 'Mon 2026-11-16'],
    ['+3d 15:00', 'Thu 2026-11-26 15:00'],
  ]);
});

describe('so many minutes and hours', () => {
  onMonday([
    ['+2h', 'Mon 2026-11-23 12:30'],
    ['2 hours', 'Mon 2026-11-23 12:30'],
    ['in 2h', 'Mon 2026-11-23 12:30'],
    ['in an hour', 'Mon 2026-11-23 11:30'],
    ['in half an hour', 'Mon 2026-11-23 11:00'],
    ['in 20 min', 'Mon 2026-11-23 10:50'],
    ['20 minutes', 'Mon 2026-11-23 10:50'],
    ['+14h', 'Tue 2026-11-24 00:30'],
    ['+2h their time', 'Mon 2026-11-23 11:30 Europe/London'],
    ['20 min ago', 'Mon 2026-11-23 10:10'],
  ]);
});

describe('weeks and months: their last working day', () => {
  onMonday([
    ['eow', 'Fri 2026-11-27'],
    ['end of week', 'Fri 2026-11-27'],
    ['this week', 'Fri 2026-11-27'],
    ['next week', 'Fri 2026-12-04'],
    ['eom', 'Mon 2026-11-30'],
    ['end of the month', 'Mon 2026-11-30'],
    ['next month', 'Thu 2026-12-31'],
    ['w49', 'Fri 2026-12-04'],
    ['week 49', 'Fri 2026-12-04'],
    ['w49 2027', 'Fri 2027-12-10'],
    ['2027-W49', 'Fri 2027-12-10'],
    ['w47', 'Fri 2027-11-26'],
    ['w53', 'Fri 2027-01-01'],
  ]);
});

describe('dates: without a year, the next such day', () => {
  onMonday([
    ['25th', 'Wed 2026-11-25'],
    ['the 3rd', 'Thu 2026-12-03'],
    ['23rd', 'Mon 2026-11-23'],
    ['31st', 'Thu 2026-12-31'],
    ['1 dec', 'Tue 2026-12-01'],
    ['1st of December', 'Tue 2026-12-01'],
    ['1.dec', 'Tue 2026-12-01'],
    ['dec 1', 'Tue 2026-12-01'],
    ['Dec 1st', 'Tue 2026-12-01'],
    ['23 nov', 'Mon 2026-11-23'],
    ['22 nov', 'Mon 2027-11-22'],
    ['14 sept', 'Tue 2027-09-14'],
    ['25 dec 2027', 'Sat 2027-12-25'],
    ['dec 25, 2027', 'Sat 2027-12-25'],
    ['01-Dec-2026', 'Tue 2026-12-01'],
    ['2026-12-01', 'Tue 2026-12-01'],
    ['2026/12/01', 'Tue 2026-12-01'],
    ['Fri 27 Nov', 'Fri 2026-11-27'],
    ['Wed, 1 Dec 2027', 'Wed 2027-12-01'],
    ['29 feb', 'Tue 2028-02-29'],
    ['25/12', 'Fri 2026-12-25'],
    ['12/25/2027', 'Sat 2027-12-25'],
    ['25.12.', 'Fri 2026-12-25'],
    ['25.12', 'Fri 2026-12-25'],
    ['25.12.27', 'Sat 2027-12-25'],
    ['11/11', 'Thu 2027-11-11'],
  ]);
  it.each([
    ['1/12', 'dmy', 'Tue 2026-12-01'],
    ['1/12', 'mdy', 'Tue 2027-01-12'],
    ['03/04/2027', 'dmy', 'Sat 2027-04-03'],
    ['3.4.2027', 'mdy', 'Thu 2027-03-04'],
  ] as const)('%s, once the configuration says %s → %s', (phrase, dateOrder, means) => {
    expect(written(resolved(phrase, { ...monday, dateOrder }, 'ahead'))).toBe(means);
  });
});

describe('times: today, or tomorrow when it has passed', () => {
  onMonday([
    ['15:00', 'Mon 2026-11-23 15:00'],
    ['3pm', 'Mon 2026-11-23 15:00'],
    ['3 pm', 'Mon 2026-11-23 15:00'],
    ['3:30 p.m.', 'Mon 2026-11-23 15:30'],
    ['15h', 'Mon 2026-11-23 15:00'],
    ['15h30', 'Mon 2026-11-23 15:30'],
    ['15.30', 'Mon 2026-11-23 15:30'],
    ['at 15:00', 'Mon 2026-11-23 15:00'],
    ['noon', 'Mon 2026-11-23 12:00'],
    ['12pm', 'Mon 2026-11-23 12:00'],
    ['10:30', 'Mon 2026-11-23 10:30'],
    ['9:00', 'Tue 2026-11-24 09:00'],
    ['9am', 'Tue 2026-11-24 09:00'],
    ['12am', 'Tue 2026-11-24 00:00'],
    ['midnight', 'Tue 2026-11-24 00:00'],
    ['24:00', 'Tue 2026-11-24 00:00'],
  ]);
});

describe('a day and a time, in either order', () => {
  onMonday([
    ['fri 3pm', 'Fri 2026-11-27 15:00'],
    ['fri at 3pm', 'Fri 2026-11-27 15:00'],
    ['on fri by 3pm', 'Fri 2026-11-27 15:00'],
    ['3pm on fri', 'Fri 2026-11-27 15:00'],
    ['tue 2h', 'Tue 2026-11-24 02:00'],
    ['today 9:00', 'Mon 2026-11-23 09:00'],
    ['fri midnight', 'Sat 2026-11-28 00:00'],
    ['2026-12-01 15:00', 'Tue 2026-12-01 15:00'],
    ['2026-12-01T15:00', 'Tue 2026-12-01 15:00'],
    ['25 dec 2027, 10:00', 'Sat 2027-12-25 10:00'],
    ['dec 1 3pm', 'Tue 2026-12-01 15:00'],
    ['the 25th at noon', 'Wed 2026-11-25 12:00'],
  ]);
});

describe('windows', () => {
  onMonday([
    ['15-16h', 'Mon 2026-11-23 15:00-16:00'],
    ['3-4pm', 'Mon 2026-11-23 15:00-16:00'],
    ['11-1pm', 'Mon 2026-11-23 11:00-13:00'],
    ['11am-1', 'Mon 2026-11-23 11:00-13:00'],
    ['10am-2pm', 'Mon 2026-11-23 10:00-14:00'],
    ['15:00-16:00', 'Mon 2026-11-23 15:00-16:00'],
    ['15:00 – 16:00', 'Mon 2026-11-23 15:00-16:00'],
    ['15.00-16.00', 'Mon 2026-11-23 15:00-16:00'],
    ['noon-2pm', 'Mon 2026-11-23 12:00-14:00'],
    ['22-24h', 'Mon 2026-11-23 22:00-00:00'],
    ['22h-2h', 'Mon 2026-11-23 22:00-02:00'],
    ['9-10h', 'Tue 2026-11-24 09:00-10:00'],
    ['10-11h', 'Mon 2026-11-23 10:00-11:00'],
    ['tue 15:00-16:00', 'Tue 2026-11-24 15:00-16:00'],
    ['tue from 15:00 to 16:00', 'Tue 2026-11-24 15:00-16:00'],
    ['tue between 3 and 4pm', 'Tue 2026-11-24 15:00-16:00'],
    ['morning', 'Mon 2026-11-23 09:00-12:00'],
    ['afternoon', 'Mon 2026-11-23 13:00-18:00'],
    ['this afternoon', 'Mon 2026-11-23 13:00-18:00'],
    ['tomorrow morning', 'Tue 2026-11-24 09:00-12:00'],
    ['fri afternoon', 'Fri 2026-11-27 13:00-18:00'],
    ['fri morning 10:00', 'Fri 2026-11-27 10:00'],
    ['evening', 'Mon 2026-11-23 18:00-22:00'],
    ['tonight', 'Mon 2026-11-23 18:00-22:00'],
    ['tonight 20:00', 'Mon 2026-11-23 20:00'],
  ]);
});

describe('about: tentative', () => {
  onMonday([
    ['~fri', '~Fri 2026-11-27'],
    ['~ tue 15-16h', '~Tue 2026-11-24 15:00-16:00'],
    ['about tue 15:00', '~Tue 2026-11-24 15:00'],
    ['tue about 3pm', '~Tue 2026-11-24 15:00'],
    ['tue ~15:00', '~Tue 2026-11-24 15:00'],
    ['around the 25th', '~Wed 2026-11-25'],
  ]);
});

describe('whose clock', () => {
  onMonday([
    ['tue 15:00 their time', 'Tue 2026-11-24 15:00 Europe/London'],
    ['tue 15:00 my time', 'Tue 2026-11-24 15:00'],
    ['tue 15:00 America/New_York', 'Tue 2026-11-24 15:00 America/New_York'],
    ['tue 15:00-16:00 in Asia/Tokyo', 'Tue 2026-11-24 15:00-16:00 Asia/Tokyo'],
    ['3pm UTC', 'Mon 2026-11-23 15:00 UTC'],
    ['3pm europe/london', 'Mon 2026-11-23 15:00 Europe/London'],
    ['10:00 their time', 'Mon 2026-11-23 10:00 Europe/London'],
    ['10:00 Asia/Tokyo', 'Tue 2026-11-24 10:00 Asia/Tokyo'],
  ]);
});

describe('looking back, every word turns round', () => {
  lookingBack([
    ['fri', 'Fri 2026-11-20'],
    ['mon 14:00', 'Mon 2026-11-16 14:00'],
    ['yesterday', 'Sun 2026-11-22'],
    ['the day before yesterday', 'Sat 2026-11-21'],
    ['2 days ago', 'Sat 2026-11-21'],
    ['2w', 'Mon 2026-11-09'],
    ['3bd', 'Wed 2026-11-18'],
    ['20 min', 'Mon 2026-11-23 10:10'],
    ['2 hours ago', 'Mon 2026-11-23 08:30'],
    ['9:00', 'Mon 2026-11-23 09:00'],
    ['14:00', 'Sun 2026-11-22 14:00'],
    ['midnight', 'Mon 2026-11-23 00:00'],
    ['this morning', 'Mon 2026-11-23 09:00-12:00'],
    ['25th', 'Sun 2026-10-25'],
    ['1 dec', 'Mon 2025-12-01'],
    ['29 feb', 'Thu 2024-02-29'],
    ['w47', 'Mon 2026-11-16'],
    ['last week', 'Mon 2026-11-16'],
    ['this month', 'Sun 2026-11-01'],
    ['eow', 'Fri 2026-11-20'],
  ]);
});

describe('weeks that lie in two years', () => {
  it.each([
    ['w53', '2027-01-01T09:30:00Z', 'ahead', 'Fri 2027-01-01'],
    ['w1', '2026-12-29T09:30:00Z', 'ahead', 'Fri 2027-01-08'],
    ['w1', '2025-12-30T09:30:00Z', 'back', 'Mon 2025-12-29'],
  ] as const)('%s at %s, looking %s → %s', (phrase, now, looking, means) => {
    expect(written(resolved(phrase, { ...monday, now }, looking))).toBe(means);
  });
});
