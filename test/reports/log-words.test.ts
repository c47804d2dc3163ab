import { expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { draftInWords } from '../../src/reports/log-words.ts';

it.each([
  ['a short note', 'a short note'],
  ['the first line\nand the second', 'the first line'],
  [`${'a'.repeat(39)}🎉 for the offer`, `${'a'.repeat(39)}🎉…`],
  ['She wants the offer by Friday, and the licence for Leeds', 'She wants the offer by Friday, and the…'],
])('a draft is told by the beginning of its note: %s', (note, said) => {
  expect(draftInWords({ newContact: 'Ida Lund', via: 'call', note }, emptyJournal)).toBe(`call with Ida Lund: ${said}`);
});
