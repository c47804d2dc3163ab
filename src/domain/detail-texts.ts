import type { Detail } from './contact.ts';
import { isMistaken, looksLikeDate, noDayIn, withoutDay } from './day-in-text.ts';
import type { Desk } from './desk.ts';
import type { Day } from './moment.ts';
import type { Id } from './record.ts';
import { singleLine } from './text.ts';
import { UserError } from './user-error.ts';
import { parseWhen, resolveWhen, splitAtWhen, type WhenPhrase } from './when.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';

/** What is said of a detail beside its text, when it is not in the text. */
export interface DetailDate {
  readonly on?: string | undefined;
  readonly yearly?: boolean | undefined;
  readonly private?: boolean | undefined;
}

/**
 * Reads something learned about a person: "renewal on 14 May" is about that day, "birthday every 14 May" comes back each
 * year. A text that ends in no date is kept whole; one that looks as if it did, and is not understood, is a UserError.
 */
export function learnedDetail(typed: string, desk: Desk, id: Id, interactionId: Id | null, said: DetailDate = {}): Detail {
  const { text, on, yearly } = withDate(singleLine(typed), desk, said);
  if (text === '') throw new UserError('usage', 'Nothing was learned.', 'Write it as "likes tea" or "contract ends on 14 May".');
  return { id, text, on, yearly, private: said.private ?? false, learnedAt: desk.now, interactionId };
}

type Dated = Pick<Detail, 'text' | 'on' | 'yearly'>;

function withDate(text: string, desk: Desk, { on, yearly = false }: DetailDate): Dated {
  const plain = on === undefined ? withoutDay(text) : null;
  const dated = on === undefined ? plain === null && datedAtTheEnd(text, desk, yearly) : { on: dayMeant(parseWhen(on), desk) };
  if (dated && (dated.on !== null || !yearly)) return { text, yearly, ...dated };
  if (yearly) throw new UserError('usage', 'It comes back every year, but on which day?', 'Add the day: --yearly --on "14 may".');
  return { text: plain ?? text, on: null, yearly };
}

/** What ends in a day; null where it says none. */
function datedAtTheEnd(text: string, desk: Desk, yearly: boolean): Dated | null {
  const dated = comingBack(text, desk) ?? onceOn(text, desk, yearly);
  if (dated === null) mustMeanNoDay(text);
  return dated;
}

/** The last "every" or "every year on" that a date follows to the end, such as "birthday every 14 May". */
function comingBack(text: string, desk: Desk): Dated | null {
  for (const { before, words } of endings(text, /\b(?:(?:every|each) year on(?: the)?|yearly on(?: the)?|every|each)\s+/giu)) {
    const phrase = dateIn(words);
    if (phrase) return { text: withoutComma(before), on: dayMeant(phrase, desk), yearly: true };
  }
  return null;
}

/** What stands before each such word, and what after it; the last first. */
const endings = (text: string, word: RegExp): readonly { readonly before: string; readonly words: string }[] =>
  [...text.matchAll(word)]
    .map(({ index, 0: found }) => ({ before: text.slice(0, index), words: text.slice(index + found.length) }))
    .toReversed();

/** "On 14 Mai" or "every 30 feb" is a day that is not understood, and no text. */
function mustMeanNoDay(text: string): void {
  const [ending] = endings(text, /\b(?:on|every|each)\s+(?:the\s+)?(?=\S)/giu).filter(
    ({ words }) => looksLikeDate(words) || isMistaken(words),
  );
  if (ending)
    throw noDayIn(
      ending.words,
      /\bon\s+(?:the\s+)?$/iu.test(text.slice(0, text.length - ending.words.length)) ? 'on 14 May' : 'every 14 May',
    );
}

function onceOn(text: string, desk: Desk, yearly: boolean): Dated | null {
  const split = splitAtWhen(text, ['on']);
  if (split?.phrase.kind !== 'day' || split.phrase.day === null) return null;
  // A detail has a day and no time: what says one stays in the text.
  const what = split.phrase.time === null ? withoutComma(split.what) : text;
  return { text: what, on: dayMeant(split.phrase, desk), yearly };
}

/** A day and a month: what else there is to say of days does not come back every year. */
function dateIn(text: string): WhenPhrase | null {
  const phrase = understand(text);
  if (isProblem(phrase) || phrase.kind !== 'day') return null;
  return phrase.day?.kind === 'date' || phrase.day?.kind === 'numbers' ? phrase : null;
}

const dayMeant = (phrase: WhenPhrase, desk: Desk): Day | null =>
  resolveWhen(phrase, desk, { zone: desk.zone, looking: 'ahead' }).window?.day ?? null;

const withoutComma = (text: string): string => text.replace(/[\s,;:]+$/u, '');
