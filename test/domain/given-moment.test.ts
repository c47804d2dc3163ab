import { describe, expect, it } from 'vitest';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { parseNow } from '../../src/domain/pretended-moment.ts';
import { instantMeant } from '../../src/domain/when.ts';

const desk: Desk = { now: '2026-11-23T09:30:00Z', zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };

describe('--at and --since', () => {
  it.each([
    ['now', '2026-11-23T09:30:00Z'],
    ['yesterday', '2026-11-21T23:00:00Z'],
    ['yesterday 15:00', '2026-11-22T14:00:00Z'],
    ['mon 14:00', '2026-11-16T13:00:00Z'],
    ['fri', '2026-11-19T23:00:00Z'],
    ['2 days ago', '2026-11-20T23:00:00Z'],
    ['2w', '2026-11-08T23:00:00Z'],
    ['9:00', '2026-11-23T08:00:00Z'],
    ['14:00', '2026-11-22T13:00:00Z'],
    ['2026-11-20', '2026-11-19T23:00:00Z'],
    ['2026-11-20T15:04', '2026-11-20T14:04:00Z'],
    ['2026-11-20 15:00 Europe/London', '2026-11-20T15:00:00Z'],
  ])('%s', (text, instant) => expect(instantMeant(text, desk, desk.zone)).toBe(instant));

  it.each([
    ['RFC 3339', '2026-11-20T15:04:05+01:00', '2026-11-20T14:04:05Z'],
    ['RFC 3339 in UTC', '2026-11-20T15:04:05Z', '2026-11-20T15:04:05Z'],
    ['RFC 3339 with a fraction', '2026-11-20t15:04:05.678z', '2026-11-20T15:04:05Z'],
    ['RFC 3339 with a space', '2026-11-20 15:04:05-03:30', '2026-11-20T18:34:05Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['RFC 5322', 'Fri, 20 Nov 2026 15:04:05 +0100', '2026-11-20T14:04:05Z'],
    ['RFC 5322 with a comment', 'Fri, 20 Nov 2026 15:04:05 +0100 (CET)', '2026-11-20T14:04:05Z'],
    ['RFC 5322 without weekday and seconds', '20 Nov 2026 15:04 +0100', '2026-11-20T14:04:00Z'],
    ['RFC 5322 with an old zone', 'Fri, 20 Nov 2026 09:04:05 EST', '2026-11-20T14:04:05Z'],
    ['RFC 5322 in GMT', 'Fri, 20 Nov 2026 15:04:05 GMT', '2026-11-20T15:04:05Z'],
  ])('%s: %s', (_, text, instant) => expect(instantMeant(text, desk, desk.zone)).toBe(instant));

  it('takes the time that it is given for a day alone, and only for that', () => {
    expect(instantMeant('yesterday', desk, desk.zone, { timeOfDay: '10:30' })).toBe('2026-11-22T09:30:00Z');
    expect(instantMeant('yesterday 15:00', desk, desk.zone, { timeOfDay: '10:30' })).toBe('2026-11-22T14:00:00Z');
  });

  it('reads words on the clocks that it is given', () => {
    expect(instantMeant('yesterday 15:00', desk, 'America/New_York')).toBe('2026-11-22T20:00:00Z');
  });

  it.each([
    ['tomorrow', '"tomorrow" has not come yet: it means Tue 24 Nov.'],
    ['next fri', '"next fri" has not come yet: it means Fri 4 Dec.'],
    ['+2h', '"+2h" has not come yet: it means Mon 23 Nov 12:30.'],
    ['2030-01-01T10:00:00Z', '"2030-01-01T10:00:00Z" has not come yet: it means Tue 1 Jan 2030 11:00.'],
    ['2026-11-23T10:30:01+01:00', '"2026-11-23T10:30:01+01:00" has not come yet: it means Mon 23 Nov 10:30.'],
    ['Mon, 23 Nov 2026 11:04:05 +0100', '"Mon, 23 Nov 2026 11:04:05 +0100" has not come yet: it means Mon 23 Nov 11:04.'],
    ['none', '"none" is no day or time.'],
    ['sometime', '"sometime" is not understood as a day or time.'],
    ['2026-02-30T10:00:00Z', '"2026-02-30T10:00:00Z" is not understood as a day or time.'],
    ['2026-11-20T15:00-16:00', '"2026-11-20T15:00-16:00" is not understood as a day or time.'],
    ['2026-11-20T09:00-12:00', '"2026-11-20T09:00-12:00" is not understood as a day or time.'],
    ['2026-11-20T09:00+14:15', '"2026-11-20T09:00+14:15" is not understood as a day or time.'],
    ['2026-11-20T09:00+01:10', '"2026-11-20T09:00+01:10" is not understood as a day or time.'],
  ])('%s is refused', (text, message) => {
    expect(() => instantMeant(text, desk, desk.zone)).toThrow(expect.objectContaining({ code: 'usage', message }));
  });
});

describe('--now', () => {
  it.each([
    ['2026-03-10', '2026-03-09T23:00:00Z'],
    ['2026-03-10T09:00', '2026-03-10T08:00:00Z'],
    ['2026-03-10 09:00', '2026-03-10T08:00:00Z'],
    ['2026-03-10T09:00:30', '2026-03-10T08:00:30Z'],
    ['2026-07-10T09:00', '2026-07-10T07:00:00Z'],
    ['2026-03-10T09:00:00Z', '2026-03-10T09:00:00Z'],
    ['2026-03-10T09:00-05:00', '2026-03-10T14:00:00Z'],
  ])('%s', (text, instant) => expect(parseNow(text, 'Europe/Berlin')).toBe(instant));

  it.each(['', 'yesterday', '2026-02-30', '2026-3-1', '10.3.2026', '2026-03-10T25:00', '1773000000'])('refuses %j', (text) => {
    expect(() => parseNow(text, 'Europe/Berlin')).toThrow(/is not a date or date-time/);
  });
});
