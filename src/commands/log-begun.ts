import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { learnedDetail } from '../domain/detail-texts.ts';
import { byId } from '../domain/journal.ts';
import { metAs } from '../domain/met-texts.ts';
import { dayOf, timeOf, type Window, type Zone } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { instantMeant, type WhenPhrase } from '../domain/when.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { Draft } from '../store/drafts.ts';
import { type Dated, datedKinds, read, windowOf } from './log-told.ts';

/**
 * What a draft has, as it must be said later than it was begun: it happened then, "in 2h" counts from then, and "by fri" still means the
 * Friday of that week.
 */
export function asBegun(
  draft: Pick<Draft, 'startedAt' | 'answers'>,
  desk: Desk,
  contacts: readonly Contact[],
): InteractionAnswers {
  const answers = draft.answers as InteractionAnswers;
  // A clock that was put back says nothing of when that was.
  if (draft.startedAt >= desk.now) return answers;
  const then = { ...desk, now: draft.startedAt };
  const { zone } = desk;
  const { learned, met } = answers;
  const theirs = byId(contacts, answers.contact ?? null)?.zone ?? zone;
  const at =
    answers.at === undefined ? then.now : instantMeant(answers.at, then, zone, { timeOfDay: timeOf(then.now, zone), theirs });
  return {
    ...answers,
    at: `${dayOf(at, zone)} ${timeOf(at, zone)}`,
    ...(learned && { learned: learned.map((text) => withItsDay(text, then)) }),
    ...(met && { met: metThen(met, then) }),
    ...Object.fromEntries(datedKinds.flatMap((kind) => dated(kind, answers[kind], then, theirs))),
  };
}

/** What comes back every year needs no year. */
function withItsDay(typed: string, then: Desk): string {
  const { text, on, yearly } = learnedDetail(typed, then, '', null);
  return on === null || yearly ? typed : `${text} on ${on}`;
}

function metThen(typed: string, then: Desk): string {
  const { on, how } = metAs(typed, then);
  return on === null ? typed : [on, how ?? ''].join(' ').trim();
}

function dated(
  kind: Dated,
  texts: string | readonly string[] | undefined,
  then: Desk,
  theirs: Zone,
): readonly (readonly [Dated, string | readonly string[]])[] {
  const fixed = (text: string): string => withDay(kind, text, then, theirs);
  if (texts === undefined) return [];
  return [[kind, typeof texts === 'string' ? fixed(texts) : texts.map(fixed)]];
}

/** The same text with the day in the place of the words for it. What cannot be understood is left for the review to refuse. */
function withDay(kind: Dated, text: string, then: Desk, theirs: Zone): string {
  try {
    const { when } = read(kind, text);
    const window = when && windowOf(kind, when, then, theirs);
    const day = when && window && dayIn(window, when);
    if (!day) return text;
    const place = text.lastIndexOf(when.text);
    return place === -1 ? text : `${text.slice(0, place)}${day}${text.slice(place + when.text.length)}`;
  } catch (error) {
    if (error instanceof UserError) return text;
    throw error;
  }
}

/** A window in words that mean it on any day; null where there are none. */
function dayIn({ day, from, to, zone, tentative }: Window, when: WhenPhrase): string | null {
  if (from === null && to !== null) return null;
  const times = from === null ? '' : ` ${from}${to === null ? '' : `-${to}`}`;
  const isOnAClock = from !== null && (when.kind === 'minutes' || (when.kind === 'day' && when.clock !== null));
  const clock = isOnAClock ? ` ${zone}` : '';
  return `${tentative ? 'about ' : ''}${day}${times}${clock}`;
}
