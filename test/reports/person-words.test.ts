import { expect, it } from 'vitest';
import { hoursInWords, standingInWords } from '../../src/reports/person-words.ts';
import { aContact, aDesk } from '../helpers/sample-records.ts';

it.each([
  ['2026-11-24', 'customer in London, in touch every 6 weeks, paused until Tue 24 Nov'],
  ['2026-11-23', 'customer in London, in touch every 6 weeks'],
  ['2026-10-01', 'customer in London, in touch every 6 weeks'],
])('on 23 November, with a pause until %s: %s', (pausedUntil, words) => {
  const ida = aContact({ name: 'Ida Lund', area: 'London', every: '6w', pausedUntil });
  expect(standingInWords(ida, aDesk())).toBe(words);
});

it('tells tags from what somebody is to us, as they are said when they are kept', () => {
  const ida = aContact({ name: 'Ida Lund', area: 'London', tags: ['board', 'former pupil'] });
  expect(standingInWords(ida, aDesk())).toBe('customer in London, #board, #former pupil');
});

it('shows hours and a cadence that nobody can read as they are written', () => {
  const ida = aContact({ name: 'Ida', hours: 'mornings', every: 'now and then' });
  expect([standingInWords(ida, aDesk()), hoursInWords(ida, aDesk())]).toEqual([
    'customer, in touch now and then',
    'hours mornings',
  ]);
  expect(hoursInWords({ ...ida, hours: '9-12' }, aDesk())).toBe('hours 9-12, not now');
});
