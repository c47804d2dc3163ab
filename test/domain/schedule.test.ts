import { describe, expect, it } from 'vitest';
import { isDueToday, isSameOnClocks, lastTime, nextTime, type Schedule, timesOnClocks } from '../../src/domain/schedule.ts';

const weekdays = [1, 2, 3, 4, 5];
const berlin: Schedule = { at: '07:30', days: weekdays, zone: 'Europe/Berlin' };

describe('the next time, and the last', () => {
  it.each([
    ['before it on a Monday', '2026-11-23T06:29:59Z', '2026-11-23T06:30:00Z', '2026-11-20T06:30:00Z'],
    ['at that very moment', '2026-11-23T06:30:00Z', '2026-11-24T06:30:00Z', '2026-11-23T06:30:00Z'],
    ['on a Friday evening', '2026-11-27T20:00:00Z', '2026-11-30T06:30:00Z', '2026-11-27T06:30:00Z'],
    ['on a Sunday that is a Monday here', '2026-11-29T23:30:00Z', '2026-11-30T06:30:00Z', '2026-11-27T06:30:00Z'],
    ['over a change of clocks', '2027-03-26T12:00:00Z', '2027-03-29T05:30:00Z', '2027-03-26T06:30:00Z'],
  ])('%s', (_, now, next, last) => {
    expect({ next: nextTime(berlin, now), last: lastTime(berlin, now) }).toEqual({ next, last });
  });

  it('is a week away where it is one day a week', () => {
    const fridays = { ...berlin, days: [5] };
    expect(nextTime(fridays, '2026-11-27T06:30:00Z')).toBe('2026-12-04T06:30:00Z');
    expect(lastTime(fridays, '2026-11-27T06:29:00Z')).toBe('2026-11-20T06:30:00Z');
  });

  it('is later where the clocks skip it', () => {
    const night = { ...berlin, at: '02:30', days: [7] };
    expect(nextTime(night, '2027-03-27T12:00:00Z')).toBe('2027-03-28T01:30:00Z');
  });
});

describe('on other clocks', () => {
  const now = '2026-11-23T06:30:00Z';

  it.each([
    ['the same clocks', 'Europe/Berlin', ['07:30 12345']],
    ['clocks that always agree', 'Europe/Paris', ['07:30 12345']],
    ['UTC, in winter and in summer', 'UTC', ['05:30 12345', '06:30 12345']],
    ['New York, also while only one of the two has changed', 'America/New_York', ['01:30 12345', '02:30 12345']],
    ['Honolulu, where it is still the day before', 'Pacific/Honolulu', ['19:30 12347', '20:30 12347']],
  ])('%s', (_, clocks, times) => {
    expect(timesOnClocks(berlin, clocks, now).map(({ at, days }) => `${at} ${days.join('')}`)).toEqual(times);
  });

  it('are the same only where they show our times all year', () => {
    expect(isSameOnClocks(berlin, timesOnClocks(berlin, 'Europe/Paris', now))).toBe(true);
    expect(isSameOnClocks(berlin, timesOnClocks(berlin, 'UTC', now))).toBe(false);
    expect(isSameOnClocks(berlin, timesOnClocks(berlin, 'Asia/Kolkata', now))).toBe(false);
    const kolkata = { ...berlin, zone: 'Asia/Kolkata' };
    expect(isSameOnClocks(kolkata, timesOnClocks(kolkata, 'Asia/Tokyo', now))).toBe(false);
  });
});

describe('whether it is due today', () => {
  it.each([
    ['an hour too early', '2026-11-23T05:30:00Z', null, false],
    ['on time', '2026-11-23T06:30:00Z', null, true],
    ['late, after the machine slept', '2026-11-23T15:00:00Z', '2026-11-20T06:30:02Z', true],
    ['an hour later, when it was done', '2026-11-23T07:30:00Z', '2026-11-23T06:30:02Z', false],
    ['on a Saturday, though Friday was missed', '2026-11-28T06:30:00Z', '2026-11-26T06:30:02Z', false],
  ])('%s', (_, now, lastDone, isDue) => {
    expect(isDueToday(berlin, now, lastDone)).toBe(isDue);
  });
});
