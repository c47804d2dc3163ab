import { asTyped } from './text.ts';
import { UserError } from './user-error.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';

/** A text that ends by saying that it names no day, without those words; null where it does not say so. */
export const withoutDay = (text: string): string | null => /^(.*[^\s,;:])[\s,;:]+on\s+(?:no day|none)$/iu.exec(text)?.[1] ?? null;

/** Why words that look like a day are none, and how the text is kept as it is. `example` is how such a day may be said. */
export function noDayIn(words: string, example: string): UserError {
  const outcome = understand(words);
  const way = `Such a day is "${example}". To keep the text as it is, end it with "on no day".`;
  if (isProblem(outcome) && outcome.isMistake) return new UserError('usage', outcome.message, way);
  return new UserError('usage', `"${asTyped(words)}" is not understood as a day.`, way);
}

/** Whether a day was meant by words that are none, such as "30 feb". */
export function isMistaken(words: string): boolean {
  const outcome = understand(words);
  return isProblem(outcome) && outcome.isMistake;
}
