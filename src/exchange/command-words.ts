import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';

/** The words of a command as a POSIX shell takes them apart again. */
export const asShellLine = (words: readonly string[]): string => words.map(asShellWord).join(' ');

/** The same in a crontab, where cron itself reads `%`, and a backslash before it, before the shell does. */
export const asCronLine = (words: readonly string[]): string =>
  words.map((word) => (isPlain(word) ? word : `'${[...word].map(inCrontab).join('')}'`)).join(' ');

/** The words that such a line has, whichever of the two it is. */
export function wordsOfLine(line: string): readonly string[] {
  const words = line.replaceAll('\\%', '%').match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|\\(.)/g, '$1$2'));
}

/** Lines of settings can have no line break, and no other control character either. */
export function mustFitOnLine(words: readonly string[]): void {
  if (!words.some((word) => isControl.test(word))) return;
  throw new UserError(
    'usage',
    'A path or an option has a line break or another control character in it, which no schedule can have.',
    'Give the folder another name, or name it by a link: --home <link>.',
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
const isControl = /[\0-\x1f\x7f]/;

const isPlain = (word: string): boolean => /^[\w./@+=:,-]+$/.test(word);

/** Between single quotes. A backslash is never followed by anything that one of the crons would take for escaped. */
const inCrontab = (letter: string): string => ({ "'": "'\\''", '\\': "\\''", '%': '\\%' })[letter] ?? letter;
