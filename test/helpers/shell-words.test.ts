import { expect, it } from 'vitest';
import { shellWords } from './shell-words.ts';

it.each([
  ['kw due', ['kw', 'due']],
  [`kw log 'Zoë Adams' "fine, \\"really\\""`, ['kw', 'log', 'Zoë Adams', 'fine, "really"']],
  [`kw log --note=""`, ['kw', 'log', '--note=']],
  [`kw log '' x`, ['kw', 'log', '', 'x']],
  [`kw promise Zoë the\\ offer --by "fri 3pm"`, ['kw', 'promise', 'Zoë', 'the offer', '--by', 'fri 3pm']],
])('splits %s', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

it('refuses a quote that is left open', () => {
  expect(() => shellWords(`kw log 'Zoë`)).toThrow('left open');
});
