import type { Contact } from './contact.ts';
import { isMistaken, looksLikeDate, noDayIn, withoutDay } from './day-in-text.ts';
import type { Desk } from './desk.ts';
import { dayOf } from './moment.ts';
import { singleLine } from './text.ts';
import { UserError } from './user-error.ts';
import { resolveWhen, splitAtWhen, type WhenPhrase } from './when.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';
import { dayInWords } from './wording.ts';

type Met = NonNullable<Contact['met']>;

/**
 * Reads when and how somebody was met: "14 may 2024 at the fair in Oslo", "at the fair on 14 may 2024", or only one of both. What
 * looks like a day and is not understood is a UserError; a month without a day is no day, and is kept in the text.
 */
export function metAs(typed: string, desk: Desk): Met {
  const text = singleLine(typed);
  const plain = withoutDay(text);
  const told = plain === null ? (whenFirst(text) ?? whenLast(text)) : null;
  if (plain === null && told === null) mustMeanNoDay(text);
  const { phrase, how } = told ?? { phrase: null, how: plain ?? text };
  const window = phrase && resolveWhen(phrase, desk, { zone: desk.zone, looking: 'back' }).window;
  const today = dayOf(desk.now, desk.zone);
  if (window && window.day > today)
    throw new UserError(
      'usage',
      `${dayInWords(window.day, today)} has not come yet, so that you cannot have met then.`,
      'Say when you met, such as "14 may 2024 at the fair", or only how.',
    );
  return { on: window?.day ?? null, how: how.replace(/^[\s,;:]+|[\s,;:]+$/gu, '') || null };
}

function mustMeanNoDay(text: string): void {
  const [, last] = /\bon\s+(?:the\s+)?(\d.*)$/iu.exec(text) ?? [];
  const first = beginnings(text).find(isMistaken);
  const several = beginnings(text).filter((beginning) => beginning === text || !/^\d+\w*$/.test(beginning));
  const looksLikeOne = [...several, ...(last === undefined ? [] : [last])].find(looksLikeDate) ?? first;
  if (looksLikeOne !== undefined) throw noDayIn(looksLikeOne, '14 May 2026');
}

interface Told {
  readonly phrase: WhenPhrase;
  readonly how: string;
}

/** The longest beginning that is a day. */
function whenFirst(text: string): Told | null {
  for (const beginning of beginnings(text)) {
    const phrase = dayIn(beginning.replace(/[,;:]$/u, ''));
    // "3rd floor" is no third of a month, "25th at the fair" is one.
    const isRank =
      /^\d+(?:st|nd|rd|th)$/i.test(beginning) &&
      !/^(?: (?:at|in|on|by|via|through|with|of)\b|$)/i.test(text.slice(beginning.length));
    if (phrase && !isRank) return { phrase, how: text.slice(beginning.length) };
  }
  return null;
}

/** The first words of a text, six at most, then one less each time. */
function beginnings(text: string): readonly string[] {
  const words = text.split(' ').slice(0, 6);
  return words.map((_word, index) => words.slice(0, words.length - index).join(' '));
}

function whenLast(text: string): Told | null {
  const split = splitAtWhen(text, ['on']);
  return split?.phrase.kind === 'day' ? { phrase: split.phrase, how: split.what } : null;
}

function dayIn(text: string): WhenPhrase | null {
  const phrase = understand(text);
  return isProblem(phrase) || phrase.kind === 'none' || (phrase.kind === 'day' && phrase.day === null) ? null : phrase;
}
