import type { Context } from '../context.ts';
import { dialled, readCallback, readPromise, readWaiting } from '../domain/commitment-texts.ts';
import type { Contact, Detail } from '../domain/contact.ts';
import { dayForBoth } from '../domain/day-for-both.ts';
import type { Desk } from '../domain/desk.ts';
import { learnedDetail } from '../domain/detail-texts.ts';
import { readMinutes, readMood, readRating } from '../domain/interaction-texts.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { metAs } from '../domain/met-texts.ts';
import { type Instant, timeOf, type Window, type Zone } from '../domain/moment.ts';
import { inFull, UserError } from '../domain/user-error.ts';
import { almostWhen, instantMeant, parseWhen, resolveWhen, type WhenPhrase } from '../domain/when.ts';
import { windowForBoth } from '../domain/wording.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { AboutTold, Told } from '../prompts/interaction-form.ts';
import { detailInWords, metInWords } from '../reports/detail-words.ts';
import { instantInWords } from '../reports/moment-words.ts';

/** What the interview says about a text while it is typed: what is wrong with it, and how it is understood. */
export const aboutTold = (
  context: Context,
  journal: Journal,
): { readonly check: AboutTold; readonly meaning: AboutTold; readonly unfinished: AboutTold } => {
  const { desk } = context;
  return {
    unfinished: { promise: withoutDay('promise'), waiting: withoutDay('waiting'), findOut: withoutDay('findOut') },
    check: {
      ...forEach((kind) => (text, answers) => problemOf(kind, text, desk, calledIn(journal, answers))),
      learned: (text) => unless(() => learnedDetail(text, desk, '', null) && null, inFull),
      met: (text) => unless(() => metAs(text, desk) && null, inFull),
    },
    meaning: {
      ...forEach((kind) => (text, answers) => meaningOf(context, journal, kind, text, answers)),
      learned: (text) =>
        unless(
          () => dated(learnedDetail(text, desk, '', null), desk),
          () => null,
        ),
      met: (text) =>
        unless(
          () => metInWords(metAs(text, desk), desk),
          () => null,
        ),
      at: (text, answers) =>
        unless(
          () => instantInWords(momentOf(text, desk, contactIn(journal, answers)?.zone), desk),
          () => null,
        ),
    },
  };
};

/** What it comes to; where it cannot be understood, what `instead` makes of that. */
function unless(read: () => string | null, instead: (error: UserError) => string | null): string | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return instead(error);
    throw error;
  }
}

const dated = (detail: Detail, desk: Desk): string | null => (detail.on === null ? null : detailInWords(detail, desk));

/** Refuses a day in what was learned, or when they were met, that cannot be understood. */
export function daysMustBeUnderstood({ learned = [], met }: InteractionAnswers, desk: Desk): void {
  for (const text of learned) learnedDetail(text, desk, '', null);
  if (met !== undefined) metAs(met, desk);
}

/** Refuses what the line says and cannot be understood, before anybody is asked for the rest. */
export function mustBeUnderstood(answers: InteractionAnswers, desk: Desk): void {
  const { at, for: long, mood, rating } = answers;
  if (at !== undefined && !saysTheirTime(at)) instantMeant(at, desk, desk.zone);
  if (long !== undefined) readMinutes(long);
  if (mood !== undefined) readMood(mood);
  if (rating !== undefined) readRating(rating);
  for (const kind of datedKinds) for (const text of [answers[kind] ?? []].flat()) read(kind, text);
}

/** Which moment that is will be known with the contact. */
const saysTheirTime = (text: string): boolean => /\b(?:their|his|her)\s+time\b/i.test(text);

/** When it was; a day alone means the time that it is now. */
export const momentOf = (text: string, desk: Desk, theirs: Zone | null = null): Instant =>
  instantMeant(text, desk, desk.zone, { timeOfDay: timeOf(desk.now, desk.zone), theirs });

/** Everything with a day and time in it. */
export type Dated = Exclude<Told, 'learned'>;

/** Each of these, in the order in which they are asked. */
export const datedKinds: readonly Dated[] = ['promise', 'callback', 'waiting', 'findOut', 'next'];

const forEach = (make: (kind: Dated) => NonNullable<AboutTold[Told]>): AboutTold => ({
  promise: make('promise'),
  callback: make('callback'),
  waiting: make('waiting'),
  findOut: make('findOut'),
  next: make('next'),
});

/** What a text says, and when where that was said. */
export interface Read {
  readonly what: string;
  readonly when: WhenPhrase | null;
  /** On which number, or its label, for a call-back. */
  readonly number?: string | null;
  /** From whom, of what is awaited. */
  readonly from?: string | null;
}

/** Refuses a label that none of their numbers has, before anybody is asked for the rest. */
export function mustHaveNumbers(answers: InteractionAnswers, journal: Journal): void {
  const contact = contactIn(journal, answers);
  if (contact === undefined) return;
  for (const { number } of (answers.callback ?? []).map(readCallback)) if (number !== null) dialled(number, contact);
}

/** Whom a call-back calls; nothing is known yet of somebody new. */
const calledIn = (journal: Journal, answers: InteractionAnswers): Pick<Contact, 'name' | 'channels'> =>
  contactIn(journal, answers) ?? { name: answers.newContact ?? 'them', channels: [] };

const contactIn = ({ contacts }: Journal, { contact }: InteractionAnswers): Contact | undefined =>
  byId(contacts, contact ?? null);

/** Takes a text apart as it will be when it is saved. */
export function read(kind: Dated, text: string): Read {
  switch (kind) {
    case 'promise':
    case 'findOut':
      return readPromise(text);
    case 'waiting':
      return readWaiting(text);
    case 'callback':
      return { what: '', ...readCallback(text) };
    case 'next':
      return { what: '', when: parseWhen(text) };
  }
}

/** What lacks only its day, as it is to be gone on with: "send the offer by ". */
const withoutDay =
  (kind: Dated) =>
  (text: string): string | null =>
    unless(
      () => {
        const { what, when } = read(kind, text);
        return when !== null || almostWhen(what, ['by', 'on']) !== null ? null : `${text.replace(/\s+(?:by|on)$/i, '')} by `;
      },
      () => null,
    );

/** A text without a day is no commitment yet. */
function problemOf(kind: Dated, text: string, desk: Desk, called: Pick<Contact, 'name' | 'channels'>): string | null {
  return unless(() => {
    const { what, when, number } = read(kind, text);
    if (number) dialled(number, called);
    if (when === null) {
      const almost = almostWhen(what, ['by', 'on']);
      return almost === null ? 'By when? Type only the day: fri, 1 dec or +3d.' : inFull(almost);
    }
    windowOf(kind, when, desk, desk.zone);
    return null;
  }, inFull);
}

function meaningOf({ desk }: Context, journal: Journal, kind: Dated, text: string, answers: InteractionAnswers): string | null {
  const understood = (): string | null => {
    const { what, when, number, from } = read(kind, text);
    const contact = contactIn(journal, answers);
    const window = when && windowOf(kind, when, desk, contact?.zone ?? desk.zone);
    if (!window) return null;
    const name = contact?.name ?? 'them';
    const day = dayForBoth(window, desk, name) ?? windowForBoth(window, desk, name, contact?.zone ?? desk.zone);
    const on = number ? `, on ${dialled(number, calledIn(journal, answers))}` : '';
    return what === '' ? `${day}${on}` : `${what}${from ? ` from ${from}` : ''}, ${day}`;
  };
  return unless(understood, () => null);
}

/** When that is, as it will be saved; `theirs` is the zone of whom it is with. */
export const windowOf = (kind: Dated, when: WhenPhrase, desk: Desk, theirs: Zone): Window | null =>
  resolveWhen(when, desk, { zone: zoneFor[kind] === 'theirs' ? theirs : desk.zone, theirs, looking: 'ahead' }).window;

/** Call-backs happen on their clock, everything else on ours. */
const zoneFor: Readonly<Record<Dated, 'ours' | 'theirs'>> = {
  promise: 'ours',
  callback: 'theirs',
  waiting: 'ours',
  findOut: 'ours',
  next: 'ours',
};
