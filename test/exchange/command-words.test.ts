import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asCronLine, asShellLine, wordsOfLine } from '../../src/exchange/command-words.ts';

/** What is awkward for a shell or for cron, more often than by chance. */
const letter = fc.constantFrom('a', "'", '\\', '%', '$', '"', ' ', '`', '!', '*', ';', '#', '~', 'é', '漢', '(');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });

/** What cron makes of a line before the shell sees it: of `\%` a `%`; from another `%` on it would be input. */
const throughCron = (line: string): string => {
  expect(line.replaceAll('\\%', '')).not.toContain('%');
  return line.replaceAll('\\%', '%');
};

/** There is a cron that also makes one backslash of two. */
const throughStrictCron = (line: string): string => line.replaceAll(/\\([%\\])/g, '$1');

const throughShell = (line: string): readonly string[] =>
  execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
    .split('\n')
    .slice(0, -1);

it('comes through a shell word by word', () => {
  const words = ['plain/word-1.txt', 'two words', "it's", '$(touch x)', '%', '\\', '漢字 é', '"', '*'];
  expect(throughShell(asShellLine(words))).toEqual(words);
  expect(wordsOfLine(asShellLine(words))).toEqual(words);
});

it('comes through cron and the shell word by word, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      expect(throughShell(throughCron(asCronLine(words)))).toEqual(words);
      expect(throughStrictCron(asCronLine(words))).toBe(throughCron(asCronLine(words)));
      expect(wordsOfLine(asCronLine(words))).toEqual(words);
    }),
    { numRuns: 60 },
  );
});
