import { expect, it } from 'vitest';
import { openInWords, stateInWords } from '../../src/reports/open-words.ts';
import { aDesk, on } from '../helpers/sample-records.ts';
import { callback, zoe } from '../helpers/some-customers.ts';

const said = { ...callback, due: on('2026-11-25', '15:00') };

it.each([
  ['2026-11-23T06:30:00Z', 'Wed 25 Nov 14:00 for them, 15:00 for you, in 2 days'],
  ['2026-11-26T06:30:00Z', 'late by 1 day: Wed 25 Nov 14:00 for them, 15:00 for you'],
])('what was said on our clock is told on theirs, too: at %s', (now, words) => {
  expect(stateInWords(said, aDesk(now), zoe.zone)).toBe(words);
  expect(openInWords(said, zoe, aDesk(now), new Map()).text).toContain(words);
});

it('is told on the clock that it was said on where theirs is not known', () => {
  expect(stateInWords(said, aDesk())).toBe('Wed 25 Nov 15:00, in 2 days');
});
