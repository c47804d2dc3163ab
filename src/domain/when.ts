import { UserError } from './user-error.ts';
import { understand } from './when-grammar.ts';
import type { WhenPhrase } from './when-phrase.ts';
import { isProblem, type Problem } from './when-rule.ts';

export { instantMeant } from './given-moment.ts';
export { type Resolved, resolveWhen } from './resolve-when.ts';
export type { WhenPhrase } from './when-phrase.ts';

/** The words for a day or time as a phrase; throws a UserError with examples unless the whole text is understood. */
export function parseWhen(text: string): WhenPhrase {
  const understood = understand(text);
  if (isProblem(understood)) throw errorFrom(understood);
  return understood;
}

/** Whether the whole text is understood as a day or time. */
export const isWhen = (text: string): boolean => !isProblem(understand(text));

/** A text whose end says when: "send sales by region", "by", Friday. */
export interface SplitText<Word extends string> {
  readonly what: string;
  readonly word: Word;
  readonly phrase: WhenPhrase;
}

/**
 * Splits a text at the last of these words whose whole rest is understood; null when there is none, or nothing stands
 * before it. Throws a UserError when a rest was meant as a day that does not exist.
 */
export function splitAtWhen<Word extends string>(text: string, words: readonly Word[]): SplitText<Word> | null {
  const splits = [...text.matchAll(/\S+/g)].flatMap(({ 0: typed, index }) => {
    const [word, what] = [words.find((word) => word === typed.toLowerCase()), text.slice(0, index).trim()];
    return word === undefined || what === '' ? [] : [{ what, word, rest: understand(text.slice(index + typed.length)) }];
  });
  for (const { what, word, rest } of splits.toReversed()) if (!isProblem(rest)) return { what, word, phrase: rest };
  for (const { rest } of splits) if (isProblem(rest) && rest.isMistake) throw errorFrom(rest);
  return null;
}

/** What is wrong with the last end of a text that begins as a day or time, such as "send it by fri 3"; null when there is none. */
export function almostWhen(text: string, words: readonly string[]): UserError | null {
  const rests = [...text.matchAll(/\S+/g)]
    .filter(({ 0: typed }) => words.includes(typed.toLowerCase()))
    .map(({ 0: typed, index }) => understand(text.slice(index + typed.length)));
  const almost = rests.findLast((rest): rest is Problem => isProblem(rest) && rest.beginsWell === true);
  return almost === undefined ? null : errorFrom(almost);
}

const errorFrom = ({ message, hint }: Problem): UserError => new UserError('usage', message, hint ?? examplesHint);

const examplesHint = 'Type a day or time such as fri, +3d, "1 dec" or "tue 15:00-16:00".';
