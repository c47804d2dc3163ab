import { expect, it } from 'vitest';
import { dayAndTime, lateInWords, timingInWords } from '../../src/agenda/sentences.ts';
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
