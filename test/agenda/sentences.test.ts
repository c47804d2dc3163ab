import { describe, expect, it } from 'vitest';
import { dayAndTime, lateInWords, timingInWords, whenSaid } from '../../src/agenda/sentences.ts';
import { timingOf } from '../../src/agenda/urgency.ts';
import { aDesk, on } from '../helpers/sample-records.ts';

const london = { zone: 'Europe/London' };

it.each([
  [on('2026-11-23'), 'today'],
  [on('2026-11-24', '15:00'), 'tomorrow at 15:00'],
  [on('2026-11-22', null, '12:00'), 'yesterday before 12:00'],
  [on('2026-11-20', '15:00', '16:00'), 'Friday between 15:00 and 16:00'],
  [on('2026-11-27', '15:00', null, { tentative: true }), 'Friday about 15:00'],
  [on('2026-11-27', null, null, { tentative: true }), 'Friday or so'],
  [on('2026-11-30'), 'Mon 30 Nov'],
  [on('2025-11-28'), 'Fri 28 Nov 2025'],
  [on('2026-11-24', '15:00', '16:00', london), 'tomorrow between 16:00 and 17:00, 15:00-16:00 for them'],
  [on('2026-11-23', '23:30', null, london), 'tomorrow at 00:30, Monday 23:30 for them'],
])('a window within a sentence: %o', (window, words) => {
  expect(dayAndTime(window, aDesk())).toBe(words);
});

describe('a day without an hour, Tue 24 Nov', () => {
  const theirs = (zone: string) => on('2026-11-24', null, null, { zone });

  it.each([
    ['America/Los_Angeles', '2026-11-22T12:00:00Z', 'soon', 'Tuesday, their time: in 2 days'],
    ['America/Los_Angeles', '2026-11-23T12:00:00Z', 'soon', 'tomorrow, their time'],
    ['America/Los_Angeles', '2026-11-24T07:00:00Z', 'today', 'Tuesday, their time: in 1 h'],
    ['America/Los_Angeles', '2026-11-24T12:00:00Z', 'today', 'today, their time'],
    ['America/Los_Angeles', '2026-11-25T07:00:00Z', 'today', 'Tuesday, their time'],
    ['America/Los_Angeles', '2026-11-25T09:00:00Z', 'late', 'yesterday, their time: late by 1 day'],
    ['Asia/Tokyo', '2026-11-22T12:00:00Z', 'soon', 'Tuesday, their time: in 2 days'],
    ['Asia/Tokyo', '2026-11-23T14:00:00Z', 'soon', 'tomorrow, their time'],
    ['Asia/Tokyo', '2026-11-23T16:00:00Z', 'today', 'Tuesday, their time'],
    ['Asia/Tokyo', '2026-11-24T16:00:00Z', 'late', 'Tuesday, their time: late by 1 day'],
    ['Europe/Paris', '2026-11-24T12:00:00Z', 'today', 'today'],
  ] as const)('in %s, at %s: %s, "%s"', (zone, now, urgency, words) => {
    const desk = aDesk(now);
    const timing = timingOf(theirs(zone), desk);
    const { day, left } = whenSaid(theirs(zone), timing, desk, false);
    expect([timing.urgency, day + left]).toEqual([urgency, words]);
  });
});

it.each([
  ['2026-11-24T12:00:00Z', 'opens in 2 h'],
  ['2026-11-24T13:40:00Z', 'opens in 20 min'],
  ['2026-11-24T13:59:30Z', 'opens in 1 min'],
  ['2026-11-24T14:50:00Z', 'callable now, closes in 10 min'],
  ['2026-11-24T17:00:00Z', 'late by 2 h'],
  ['2026-11-22T17:00:00Z', 'in 2 days'],
  ['2026-11-27T17:00:00Z', 'late by 3 days'],
])('a call-back from 15:00 to 16:00 in Berlin, at %s: %s', (now, words) => {
  const window = on('2026-11-24', '15:00', '16:00');
  expect(timingInWords(timingOf(window, aDesk(now)), window, aDesk(now), true)).toBe(words);
});

it.each([
  [{ days: 0, minutes: 0 }, 'late by 1 min'],
  [{ days: 0, minutes: 125 }, 'late by 2 h 5 min'],
  [{ days: 1, minutes: 125 }, 'late by 1 day'],
  [null, ''],
])('lateness %o is "%s"', (late, words) => {
  expect(lateInWords(late)).toBe(words);
});
