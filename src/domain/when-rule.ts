import type { Instant } from './moment.ts';
import type { Clock, DayPhrase, Direction, TimePhrase } from './when-phrase.ts';

/** One thing that the grammar knows: how it is written, and what it says. */
export interface Rule {
  /** False where the pattern need not be tried, and so not be made. */
  readonly mayBeginWith: (character: string) => boolean;
  readonly pattern: RegExp;
  readonly read: (found: Found, text: string) => Part | Problem | null;
}

/** What a pattern found, by the names of its groups. */
export type Found = Readonly<Record<string, string | undefined>>;

/** What a few words of a phrase say. Each thing can be said once. */
export interface Part {
  readonly none?: true;
  readonly minutes?: { readonly count: number; readonly direction: Direction | null };
  readonly day?: DayPhrase;
  readonly time?: TimePhrase;
  /** The time that words such as `morning` mean as long as none is said: `fri morning 10:00` is at ten. */
  readonly usualTime?: TimePhrase;
  /** Any time of the day: `00:00-24:00`. */
  readonly wholeDay?: true;
  /** A point in time that a program wrote down with its offset. */
  readonly instant?: Instant;
  readonly clock?: Clock;
  /** What is wrong when a time is all that is said. */
  readonly alone?: Problem;
}

/** Why a phrase cannot be used. A mistake was meant as a time; anything else may be ordinary words. */
export interface Problem {
  readonly message: string;
  /** What to type instead; null where any example will do. */
  readonly hint: string | null;
  readonly isMistake: boolean;
  /** What comes before was understood, so that a day or time was meant. */
  readonly beginsWell?: boolean;
}

/** A rule for words that end where the pattern ends: at a space, a comma or the end. Made ready when first used, not at every start. */
export function rule(words: string, read: Rule['read']): Rule {
  let pattern: RegExp | null = null;
  const beginnings = beginningsOf(words);
  return {
    mayBeginWith: (character) => beginnings === null || beginnings.includes(character.toLowerCase()),
    get pattern() {
      pattern ??= new RegExp(String.raw`(?:${words})(?=$|[\s,])`, 'iy');
      return pattern;
    },
    read,
  };
}

/** What plain words begin with, or a number; null where it may be anything else. */
function beginningsOf(words: string): string | null {
  if (/^(?:\(\?<\w+>)?\\d/.test(words)) return '0123456789';
  const ways = words.split('|');
  const arePlain = ways.every((way) => /^[a-z][a-z ]*(?:\(\?:[a-z ]+\)\?[a-z ]*)?$/.test(way));
  return arePlain ? ways.map((way) => way.charAt(0)).join('') : null;
}

/** Something that was meant as a day or time, and is not one, with the way to say it right. */
export const mistake = (message: string, hint: string): Problem => ({ message, hint, isMistake: true });

/** Whether reading came to a problem. */
export const isProblem = (outcome: unknown): outcome is Problem =>
  typeof outcome === 'object' && outcome !== null && 'message' in outcome;
