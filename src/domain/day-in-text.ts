import { foldedForComparing } from './folding.ts';
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

/** Whether words look like a date, understood or not: "14 Mai", "31.2.", "2026-13-01"; "3rd floor" and "5mg" do not. */
export function looksLikeDate(words: string): boolean {
  if (/^\d{1,4}\s?[./-]\s?\d/.test(words)) return true;
  const [day, name] = /^\d{1,2}(?:st|nd|rd|th|\.)?(?:\s+(?:of\s+)?(\p{L}+)\.?(?:,?\s+\d{4})?(?:[,;].*)?)?$/iu.exec(words) ?? [];
  return day !== undefined && (name === undefined || isMonthSomewhere(name));
}

/** In the languages that many write their dates in. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'];

function isMonthSomewhere(name: string): boolean {
  const folded = foldedForComparing(name);
  return languages.some((language) =>
    (['long', 'short'] as const).some((month) => {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, at) => format.formatToParts(Date.UTC(2026, at, 1))).some((parts) =>
        parts.some(({ type, value }) => type === 'month' && foldedForComparing(value.replace(/\.$/, '')) === folded),
      );
    }),
  );
}

/** Whether a day was meant by words that are none, such as "30 feb". */
export function isMistaken(words: string): boolean {
  const outcome = understand(words);
  return isProblem(outcome) && outcome.isMistake;
}
