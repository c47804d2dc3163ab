import type { Option } from 'commander';
import { InvalidArgumentError } from 'commander';

/** Reads a whole number that is not negative, for an option. */
export function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (/^\d+$/.test(text)) throw new InvalidArgumentError('It must be 999999 at most.');
  throw new InvalidArgumentError('It must be a whole number, such as 7.');
}

/** For an option of which a second value would make the first be forgotten without a word. */
export function onlyOne(value: string, before?: string): string {
  if (before !== undefined) throw new InvalidArgumentError('It may be given once.');
  return value;
}

/** For an option that may be given again: its values so far, and one more. */
export const oneMore = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The same option given again adds to what is shown, and does not take the place of what was given before. */
export function repeatable(option: Option): Option {
  const read = option.parseArg;
  return option.argParser((text, before: readonly string[] = []) => [...before, read?.(text, '') ?? text]);
}
