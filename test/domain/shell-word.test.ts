import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { asArgument, asShellWord, inQuotes } from '../../src/domain/shell-word.ts';

const throughShell = (word: string): string => execFileSync('/bin/sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' });

it.each([
  ['a path', '/home/ida/keepword.copy', '/home/ida/keepword.copy', '"/home/ida/keepword.copy"'],
  ['a name', 'Ida Lund', "'Ida Lund'", '"Ida Lund"'],
  ['an apostrophe', "O'Neil", `'O'\\''Neil'`, `"O'Neil"`],
  ['a command in it', 'A "$(id)" B', `'A "$(id)" B'`, `'A "$(id)" B'`],
  ['backticks', '`id`', "'`id`'", "'`id`'"],
  ['what a shell calls back', 'Yahoo!', "'Yahoo!'", "'Yahoo!'"],
  ['all of it', `'"$\`\\!`, `''\\''"$\`\\!'`, `''\\''"$\`\\!'`],
  ['nothing', '', "''", '""'],
])('a shell takes %s for what it is', (_, text, word, quoted) => {
  expect([asShellWord(text), inQuotes(text)]).toEqual([word, quoted]);
  expect([throughShell(word), throughShell(quoted)]).toEqual([text, text]);
});

it('an argument that begins like an option is none', () => {
  expect(asArgument('-rf')).toBe('-- "-rf"');
  expect(asArgument('Ida')).toBe('"Ida"');
});
