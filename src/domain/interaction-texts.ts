import { moods } from './contact.ts';
import type { Interaction } from './interaction.ts';
import { UserError } from './user-error.ts';

/** Reads `calm`, or `upset..calm` for the start and the end; one word is both. */
export function readMood(text: string): NonNullable<Interaction['mood']> {
  const [start, end = start, ...more] = text
    .trim()
    .toLowerCase()
    .split('..')
    .map((word) => moods.find((mood) => mood === word.trim()));
  if (start && end && more.length === 0) return { start, end };
  throw new UserError(
    'usage',
    `"${text}" is no mood.`,
    `Moods are ${moods.join(', ')}; upset..calm says how it began and ended.`,
  );
}

/** Whoever was not reached has shown no mood. */
export const moodOfNobody = (way: string): UserError =>
  new UserError('usage', 'Nobody was reached, so that --mood says how nobody felt.', way);

/** Reads `25m`, `25`, `1h`, `1h30m` as minutes. */
export function readMinutes(text: string): number {
  const [whole, hours, minutes] = /^(?:(\d{1,2})\s*h)?\s*(?:(\d{1,3})\s*(?:m|min|minutes)?)?$/iu.exec(text.trim()) ?? [];
  if (whole) return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  throw new UserError('usage', `"${text}" is no length of time.`, 'Write 25m, 1h or 1h30m.');
}

/** Reads a rating from 1 to 5. */
export function readRating(text: string): NonNullable<Interaction['rating']> {
  const rating = ([1, 2, 3, 4, 5] as const).find((number) => String(number) === text.trim());
  if (rating !== undefined) return rating;
  throw new UserError('usage', `"${text}" is no rating.`, 'A rating is a whole number from 1 to 5.');
}
