import type { Context } from '../context.ts';
import type { CommitmentKind } from '../domain/commitment.ts';
import type { Contact, Via } from '../domain/contact.ts';
import { hoursToReach } from '../domain/hours-to-reach.ts';
import { spanOf, type Window, type Zone } from '../domain/moment.ts';
import type { SlotInstead } from '../domain/slot-instead.ts';
import { problemIn, UserError } from '../domain/user-error.ts';
import { parseWhen, type Resolved, resolveWhen, type WhenPhrase } from '../domain/when.ts';
import { clocksOfBoth, windowForBoth } from '../domain/wording.ts';
import { outsideWorkingTime } from '../domain/working-slots.ts';
import { agreed, askWhen } from '../prompts/lone-questions.ts';

/** What decides on whose clock a day and time are read, and what is to be said about it. */
export interface Meaning {
  readonly contact: Contact;
  readonly kind: CommitmentKind;
  readonly via?: Via | null | undefined;
  /** The option that would have said it, such as `--by`. */
  readonly option: string;
}

/** The options that go with every day and time. */
export interface WhenOptions {
  readonly exact?: true;
  readonly allowPast?: true;
}

/** Reads a day and time as it was meant; asks for it when it was not given. Null for `none`. */
export async function dueMeant(
  context: Context,
  typed: string | undefined,
  meaning: Meaning,
  options: WhenOptions,
): Promise<Window | null> {
  const text =
    typed ??
    (await askWhen(context.prompts, {
      ask: whenQuestion(meaning),
      option: meaning.option,
      check: (answer) => problemWith(answer, context, meaning),
    }));
  return dueOfPhrase(context, parseWhen(text), meaning, options);
}

/** The same for a phrase that was read already: what should be pointed out is said, and a better slot is offered. */
export async function dueOfPhrase(
  context: Context,
  phrase: WhenPhrase,
  meaning: Meaning,
  options: WhenOptions,
): Promise<Window | null> {
  const { desk, terminal } = context;
  const { window, remarks } = resolvedFor(phrase, context, meaning);
  for (const remark of remarks) terminal.say(remark);
  if (window === null) return null;
  if (spanOf(window, 1).end <= desk.now) return asPast(context, window, meaning, options);
  return options.exact ? window : inWorkingTime(context, window, meaning);
}

const resolvedFor = (phrase: WhenPhrase, context: Context, meaning: Meaning): Resolved =>
  resolveWhen(phrase, context.desk, { zone: zoneOf(context, meaning), theirs: meaning.contact.zone, looking: 'ahead' });

/** Call-backs and visits happen on their clock, everything else on ours. */
export const zoneOf = ({ desk }: Context, meaning: Meaning): Zone =>
  (isSpoken(meaning) ? meaning.contact.zone : null) ?? desk.zone;

const isSpoken = ({ kind, via }: Meaning): boolean => kind === 'callback' || via === 'visit';

/** What is past is kept where that is meant, on whichever day of the week it was; otherwise it is asked for again. */
async function asPast(context: Context, window: Window, meaning: Meaning, options: WhenOptions): Promise<Window | null> {
  const { desk, prompts } = context;
  if (options.allowPast) return window;
  const when = clocksOfBoth(window, desk, meaning.contact.name);
  const question = { ask: `${when} is past. Keep it?`, option: '--allow-past', proposed: false };
  if (prompts.canAsk) return (await agreed(prompts, question)) ? window : dueMeant(context, undefined, meaning, options);
  throw new UserError('past', `${when} is past.`, 'Say a day to come, or add --allow-past.');
}

/** What falls outside working time is pointed out, and the next working slot offered. */
async function inWorkingTime(context: Context, window: Window, meaning: Meaning): Promise<Window> {
  const { contact } = meaning;
  const { desk, prompts, terminal } = context;
  const theirs = contact.zone ?? desk.zone;
  const isCall = isSpoken(meaning);
  const { hours, areAssumed } = isCall ? hoursToReach(contact, desk) : { hours: contact.hours, areAssumed: false };
  const why = outsideWorkingTime(window, desk, hours, theirs, areAssumed, isCall);
  if (why === null) return window;
  const { slotInstead } = await import('../domain/slot-instead.ts');
  const instead = slotInstead(window, desk.workingTime, hours, { ours: desk.zone, theirs, isCall });
  const words = instead && windowForBoth(instead.slot, desk, contact.name, theirs);
  if (instead === null || !prompts.canAsk) {
    terminal.say(`${why} It is kept as said${keptThough(window, instead, words)}.`);
    return window;
  }
  const ask = instead.isOutside
    ? `${why} ${neverMeet('No')}. Take ${words} instead, outside your hours?`
    : `${why} Take ${words} instead?`;
  return (await agreed(prompts, { ask, option: '--exact', proposed: !instead.isOutside })) ? instead.slot : window;
}

/** What there would be instead, where nobody can be asked; or that there is nothing. */
function keptThough({ from }: Window, instead: SlotInstead | null, words: string | null): string {
  if (instead === null) return from === null ? '' : `: ${neverMeet('no')}`;
  return instead.isOutside
    ? `: ${neverMeet('no')}; the least outside yours would be ${words}`
    : `; the next working slot would be ${words}`;
}

const neverMeet = (no: 'no' | 'No'): string => `${no} time suits both your hours and theirs`;

const whenQuestion = ({ kind, via, contact }: Meaning): string =>
  kind === 'callback' ? `When will you ${via === 'visit' ? 'visit' : 'call'} ${contact.name}?` : 'By when?';

/** For questions: null when the text is understood and there is such a day, otherwise what is wrong with it. */
export const problemWith = (text: string, context: Context, meaning: Meaning): string | null =>
  problemIn(() => resolvedFor(parseWhen(text), context, meaning));
