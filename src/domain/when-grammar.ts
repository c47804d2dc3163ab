import { clockRules } from './when-clocks.ts';
import { dayRules } from './when-days.ts';
import { hintFor } from './when-hints.ts';
import type { DayPhrase, WhenPhrase } from './when-phrase.ts';
import { isProblem, type Part, type Problem, type Rule } from './when-rule.ts';
import { timeRules } from './when-times.ts';
import { withPlainDashes } from './when-words.ts';

/**
 * Reads the words for days and times from left to right, the longest first: a day, a time, whose clock, each at most
 * once. The whole text is understood, or nothing is.
 */
export function understand(text: string): WhenPhrase | Problem {
  const outcome = understood.get(text) ?? understoodAnew(text);
  understood.set(text, outcome);
  return outcome;
}

/** What was read before: a command reads a text when it checks the line, and again when it saves. */
const understood = new Map<string, WhenPhrase | Problem>();

function understoodAnew(text: string): WhenPhrase | Problem {
  const said = withPlainDashes(text).trim();
  if (said === '') return { message: 'No day or time was given.', hint: null, isMistake: false };
  const sentence = readWords(said);
  return isProblem(sentence) ? sentence : phraseOf(sentence, said);
}

/** What was read so far. */
interface Sentence {
  readonly part: Part;
  readonly tentative: boolean;
}

const rules: readonly Rule[] = [...timeRules, ...dayRules, ...clockRules];

/** Words that may stand before a day or time without saying more, and those that make it tentative. */
const leadingWords = /(?:[\s,]+|(?:on|by|at|the|about|around)\s|in (?=the (?:morning|afternoon|evening))|~)*/iy;
const tentativeWords = /~|about|around/i;

function readWords(said: string): Sentence | Problem {
  let sentence: Sentence = { part: {}, tentative: false };
  for (let at = 0; at < said.length; ) {
    const lead = matchAt(leadingWords, said, at)?.[0] ?? '';
    const start = at + lead.length;
    const next = longestAt(said, start);
    if (next === null) return { ...notUnderstood(said, wordAt(said, start < said.length ? start : at)), beginsWell: at > 0 };
    if (isProblem(next.read)) return next.read;
    const part = together(sentence.part, next.read);
    if (part === null)
      return doesNotGo(next.text, said.slice(0, at), sentence.part.time !== undefined && next.read.time !== undefined);
    sentence = { part, tentative: sentence.tentative || tentativeWords.test(lead) };
    at = start + next.text.length;
  }
  return sentence;
}

function longestAt(said: string, start: number): { readonly text: string; readonly read: Part | Problem } | null {
  return rules
    .map((rule) => readBy(rule, said, start))
    .filter((found) => found !== null)
    .reduce<ReturnType<typeof readBy>>(
      (best, found) => (best !== null && best.text.length >= found.text.length ? best : found),
      null,
    );
}

function readBy(rule: Rule, said: string, start: number): { readonly text: string; readonly read: Part | Problem } | null {
  const found = rule.mayBeginWith(said.charAt(start)) ? matchAt(rule.pattern, said, start) : null;
  const outcome = found === null ? null : rule.read(found.groups ?? {}, found[0]);
  return found === null || outcome === null ? null : { text: found[0], read: outcome };
}

function matchAt(pattern: RegExp, said: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(said);
}

/** Both parts in one; null when they say the same thing twice. */
function together(one: Part, other: Part): Part | null {
  const day = one.day && other.day ? oneDay(one.day, other.day) : (one.day ?? other.day);
  if (day === null || kindsOf(one).some((kind) => kindsOf(other).includes(kind))) return null;
  const all = { ...one, ...other, ...(day && { day }) };
  const isWhole = all.none !== undefined || all.minutes !== undefined || all.instant !== undefined;
  const isMore = all.day ?? all.time ?? all.usualTime ?? all.wholeDay ?? (all.minutes && (all.none ?? all.instant));
  if (isWhole && (isMore ?? (all.none && (all.clock ?? all.instant))) !== undefined) return null;
  return all.wholeDay && (all.time ?? all.usualTime) !== undefined ? null : all;
}

const kindsOf = ({ day: _day, alone: _alone, ...part }: Part): readonly string[] => Object.keys(part);

/** A weekday goes with a week or with the date that it falls on; no other two days go together. */
function oneDay(one: DayPhrase, other: DayPhrase): DayPhrase | null {
  if (other.kind === 'weekday') return one.kind === 'weekday' ? null : oneDay(other, one);
  if (one.kind !== 'weekday') return null;
  if (other.kind === 'date' || other.kind === 'day-of-month' || other.kind === 'week')
    return other.weekday === null ? { ...other, weekday: one.weekday } : null;
  if (other.kind !== 'period' || other.unit !== 'week') return null;
  return { kind: 'weekday-of', weekday: one.weekday, week: other.shift };
}

function phraseOf({ part, tentative }: Sentence, text: string): WhenPhrase | Problem {
  const { none, minutes, instant, clock = null, alone, wholeDay } = part;
  const day = part.day ?? (wholeDay ? { kind: 'today' as const, shift: 0 } : null);
  if (none) return { kind: 'none', text };
  if (minutes) return { kind: 'minutes', ...minutes, text, tentative, clock };
  if (instant) return { kind: 'instant', at: instant, text, tentative, clock };
  const time = part.time ?? part.usualTime ?? null;
  if (day === null && time === null) return notUnderstood(text, text);
  if (day === null && alone !== undefined) return alone;
  return { kind: 'day', day, time, text, tentative, clock };
}

const wordAt = (said: string, start: number): string => /^[^\s,]+/.exec(said.slice(start).trim())?.[0] ?? said;

function notUnderstood(said: string, word: string): Problem {
  const message =
    word === said
      ? `"${shortened(said)}" is not understood as a day or time.`
      : `"${shortened(said)}" is not understood: what is "${shortened(word)}"?`;
  return { message, hint: hintFor(said, word), isMistake: false };
}

const doesNotGo = (text: string, before: string, areTimes: boolean): Problem => ({
  message: `"${text}" does not go with "${shortened(before)}" before it.`,
  hint: areTimes
    ? 'For a window, type both with a dash: 15:00-16:00.'
    : 'Type one day and one time at most, such as "fri 15:00".',
  isMistake: false,
});

const shortened = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);
