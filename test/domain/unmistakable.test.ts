import { expect, it } from 'vitest';
import { isUnmistakable } from '../../src/domain/mentions.ts';

it.each<[string, boolean]>([
  ['Zoë Adams', true],
  ["Zoë's colleague", true],
  ['zoe@zoe.example', true],
  ['+44 20 7946 0018', true],
  ['佐藤花', true],
  ['佐藤', false],
  ['Zoë', false],
  [' Zoë ', false],
])('%s is meant wherever it stands: %s', (words, expected) => {
  expect(isUnmistakable(words)).toBe(expected);
});
