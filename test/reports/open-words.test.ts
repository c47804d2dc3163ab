import { expect, it } from 'vitest';
import { openInWords, stateInWords } from '../../src/reports/open-words.ts';
import { aDesk, aLastContact, on } from '../helpers/sample-records.ts';
import { callback, zoe } from '../helpers/some-customers.ts';

const said = { ...callback, due: on('2026-11-25', '15:00') };

it.each([
  ['2026-11-23T06:30:00Z', 'Wed 25 Nov 14:00 for them, 15:00 for you, in 2 days'],
  ['2026-11-26T06:30:00Z', 'missed by 1 day: Wed 25 Nov 14:00 for them, 15:00 for you'],
])('what was said on our clock is told on theirs, too: at %s', (now, words) => {
  expect(stateInWords(said, aDesk(now), zoe)).toBe(words);
  expect(openInWords(said, zoe, aDesk(now), new Map()).text).toContain(words);
});

it('is told on the clock that it was said on where theirs is not known', () => {
  expect(stateInWords(said, aDesk())).toBe('Wed 25 Nov 15:00, in 2 days');
});

it('is missed only where there was neither a word nor a try, and late where it is no call-back', () => {
  const now = aDesk('2026-11-26T06:30:00Z');
  const tried = { ...said, attempts: [{ at: '2026-11-25T14:05:00Z', result: 'no-answer' as const }] };
  const spoken = { ...zoe, last: aLastContact('2026-11-25T14:30:00Z') };
  const window = 'Wed 25 Nov 14:00 for them, 15:00 for you';
  expect(stateInWords(tried, now, zoe)).toBe(`late by 1 day: ${window}; tried once`);
  expect(stateInWords(said, now, spoken)).toBe(`late by 1 day: ${window}`);
  expect(stateInWords({ ...said, kind: 'promise' }, now, zoe)).toBe(`late by 1 day: ${window}`);
});
