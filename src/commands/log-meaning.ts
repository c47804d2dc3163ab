import type { Context } from '../context.ts';
import { dialled } from '../domain/commitment-texts.ts';
import type { Contact, Detail } from '../domain/contact.ts';
import { dayForBoth } from '../domain/day-for-both.ts';
import type { Desk } from '../domain/desk.ts';
import { learnedDetail } from '../domain/detail-texts.ts';
import type { Journal } from '../domain/journal.ts';
import { metAs } from '../domain/met-texts.ts';
import { inFull, problemIn, UserError } from '../domain/user-error.ts';
import { almostWhen } from '../domain/when.ts';
import { windowForBoth } from '../domain/wording.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { AboutTold, Told } from '../prompts/interaction-form.ts';
import { detailInWords, metInWords } from '../reports/detail-words.ts';
import { instantInWords } from '../reports/moment-words.ts';
import { calledIn, contactIn, type Dated, momentOf, read, windowOf } from './log-told.ts';

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
      learned: (text) => problemIn(() => learnedDetail(text, desk, '', null)),
      met: (text) => problemIn(() => metAs(text, desk)),
    },
    meaning: {
      ...forEach((kind) => (text, answers) => meaningOf(context, journal, kind, text, answers)),
      learned: (text) => ifUnderstood(() => dated(learnedDetail(text, desk, '', null), desk)),
      met: (text) => ifUnderstood(() => metInWords(metAs(text, desk), desk)),
      at: (text, answers) => ifUnderstood(() => instantInWords(momentOf(text, desk, contactIn(journal, answers)?.zone), desk)),
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

/** What it comes to; null where it cannot be understood. */
const ifUnderstood = (read: () => string | null): string | null => unless(read, () => null);

const dated = (detail: Detail, desk: Desk): string | null => (detail.on === null ? null : detailInWords(detail, desk));

const forEach = (make: (kind: Dated) => NonNullable<AboutTold[Told]>): AboutTold => ({
  promise: make('promise'),
  callback: make('callback'),
  waiting: make('waiting'),
  findOut: make('findOut'),
  next: make('next'),
});

/** What lacks only its day, as it is to be gone on with: "send the offer by ". */
const withoutDay =
  (kind: Dated) =>
  (text: string): string | null =>
    ifUnderstood(() => {
      const { what, when } = read(kind, text);
      return when !== null || almostWhen(what, ['by', 'on']) !== null ? null : `${text.replace(/\s+(?:by|on)$/i, '')} by `;
    });

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
  return ifUnderstood(understood);
}
