import { expect, it } from 'vitest';
import { isFinishedCommand } from '../../src/domain/sendmail.ts';

it.each([
  ['/usr/sbin/sendmail -t -oi', true],
  ['sh -c \'cat >> "$HOME/my mail"\'', true],
  ['sh -c "cat >> \\"my mail\\""', true],
  ["it\\'s -t", true],
  ["'it'\\''s' -t", true],
  ['"it\'s" -t', true],
  ["msmtp 'no end", false],
  ['msmtp "no end', false],
  ["it's -t", false],
  ['msmtp -t\\', false],
  ['"no end\\"', false],
])('%s is a whole command: %s', (command, isWhole) => {
  expect(isFinishedCommand(command)).toBe(isWhole);
});
