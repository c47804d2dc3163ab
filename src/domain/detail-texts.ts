import type { Detail } from './contact.ts';
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
 * year. A text that ends in no date is kept whole.
 */
export function learnedDetail(typed: string, desk: Desk, id: Id, interactionId: Id | null, said: DetailDate = {}): Detail {
  const { text, on, yearly } = withDate(singleLine(typed), desk, said);
  if (text === '') throw new UserError('usage', 'Nothing was learned.', 'Write it as "likes tea" or "contract ends on 14 May".');
  return { id, text, on, yearly, private: said.private ?? false, learnedAt: desk.now, interactionId };
}

type Dated = Pick<Detail, 'text' | 'on' | 'yearly'>;

function withDate(text: string, desk: Desk, { on, yearly = false }: DetailDate): Dated {
  const dated = on === undefined ? (comingBack(text, desk) ?? onceOn(text, desk, yearly)) : { on: dayMeant(parseWhen(on), desk) };
  if (dated && (dated.on !== null || !yearly)) return { text, yearly, ...dated };
  if (yearly) throw new UserError('usage', 'It comes back every year, but on which day?', 'Add the day: --yearly --on "14 may".');
  return { text, on: null, yearly };
}

/** The last "every" or "every year on" that a date follows to the end, such as "birthday every 14 May". */
function comingBack(text: string, desk: Desk): Dated | null {
  for (const { index, 0: words } of [
    ...text.matchAll(/\b(?:(?:every|each) year on(?: the)?|yearly on(?: the)?|every|each)\s+/giu),
  ].toReversed()) {
    const phrase = dateIn(text.slice(index + words.length));
    if (phrase) return { text: withoutComma(text.slice(0, index)), on: dayMeant(phrase, desk), yearly: true };
  }
  return null;
}

function onceOn(text: string, desk: Desk, yearly: boolean): Dated | null {
  const split = splitAtWhen(text, ['on']);
  if (split?.phrase.kind !== 'day' || split.phrase.day === null) return null;
  return { text: withoutComma(split.what), on: dayMeant(split.phrase, desk), yearly };
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
