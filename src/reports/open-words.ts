import { passedWithoutAWord } from '../agenda/calls-promised.ts';
import { lateInWords, times, timingInWords } from '../agenda/sentences.ts';
import { type Timing, timingOf } from '../agenda/urgency.ts';
import type { Commitment } from '../domain/commitment.ts';
import { isUntold, lastingOf, timesMoved } from '../domain/commitment-changes.ts';
import type { Channel, Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Window, Zone } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { clocksOfBoth, windowForBoth } from '../domain/wording.ts';
import { excerpt } from './excerpt.ts';
import { cell } from './facts.ts';
import { whatOf } from './item-words.ts';
import type { Cell, Tone } from './report.ts';

/**
 * What is open with somebody in one line, with the id to type: "send the offer, Fri 27 Nov, in 4 days (4k2)"; and with the number to
 * call where it is not among those that they are known by: "call back, Tue 24 Nov, tomorrow; on +44 20 7946 0999 (5nr)".
 */
export const openInWords = (
  commitment: Commitment,
  contact: Pick<Contact, 'channels'> & Who,
  desk: Desk,
  shortIds: ReadonlyMap<Id, string>,
): Cell =>
  inOneLine(
    whatOf(commitment),
    `${stateInWords(commitment, desk, contact)}${otherNumber(commitment, contact.channels)}`,
    commitment,
    desk,
    shortIds,
  );

const otherNumber = ({ number }: Commitment, channels: readonly Channel[]): string =>
  number === null || channels.some(({ address }) => address === number) ? '' : `; on ${number}`;

/** The same of something that is owed to us, whose heading says so: "samples, Wed 25 Nov, in 2 days, for Zoë Adams (9wt)". */
export const debtInWords = (debt: Commitment, whose: string, desk: Desk, shortIds: ReadonlyMap<Id, string>): Cell =>
  inOneLine(debt.what, `${stateInWords(debt, desk)}${whose}`, debt, desk, shortIds);

/** The same of something that others owe, whom to chase first: "Fjord Supplies: samples, Wed 25 Nov, in 2 days (9wt)". */
export const awaitedInWords = (debt: Commitment, who: string, desk: Desk, shortIds: ReadonlyMap<Id, string>): Cell =>
  inOneLine(`${who}: ${debt.what}`, stateInWords(debt, desk), debt, desk, shortIds);

const inOneLine = (what: string, state: string, commitment: Commitment, desk: Desk, shortIds: ReadonlyMap<Id, string>): Cell =>
  cell(`${excerpt(what, longest)}, ${state} (${shortIds.get(commitment.id) ?? commitment.id})`, toneOf(commitment, desk));

/** Whom something is with, as far as it takes to say when. */
type Who = Pick<Contact, 'zone' | 'last' | 'lastTry'>;

/** What is longer can be read whole with `kw show`. */
const longest = 100;

/**
 * When it is due and what has become of it: "late by 2 days: Fri 20 Nov 15:00-16:00; moved twice"; by their clocks, too, which are
 * those that it was meant in where it does not say with `whom` it is.
 */
export function stateInWords(commitment: Commitment, desk: Desk, whom: Who | null = null): string {
  const moved = timesMoved(commitment);
  const tried = commitment.attempts.length;
  return [
    whenInWords(commitment, desk, whom),
    moved === 0 ? null : `moved ${times(moved)}`,
    isUntold(commitment) ? 'they do not know yet' : null,
    tried === 0 ? null : `tried ${times(tried)}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** The word for a time that has passed: a call-back without a word or a try is missed, anything else is late. */
export const lateOrMissed = (commitment: Commitment, desk: Desk, whom: Who | null): 'late' | 'missed' =>
  whom !== null && passedWithoutAWord({ commitment, contact: whom, timing: timing(commitment, desk) }) ? 'missed' : 'late';

/** How pressing it is; without a date it is wanted as soon as possible. */
export function toneOf(commitment: Commitment, desk: Desk): Tone {
  return timing(commitment, desk)?.urgency ?? 'now';
}

function whenInWords(commitment: Commitment, desk: Desk, whom: Who | null): string {
  const { due } = commitment;
  const state = timing(commitment, desk);
  if (due === null || state === null) return 'as soon as possible';
  const theirs = whom?.zone ?? null;
  if (state.urgency === 'late')
    return `${lateInWords(state.late, lateOrMissed(commitment, desk, whom))}: ${dayAndTimes(due, desk, theirs)}`;
  if (state.urgency === 'now')
    return timingInWords(state, due, desk, commitment.kind === 'callback' && commitment.via !== 'visit');
  return windowForBoth(due, desk, 'them', theirs ?? due.zone);
}

const timing = (commitment: Commitment, desk: Desk): Timing | null =>
  commitment.due === null ? null : timingOf(commitment.due, desk, lastingOf(commitment));

/** A window without how far it is: "Fri 20 Nov 15:00-16:00", or "Fri 20 Nov 15:00-16:00 for them, 16:00-17:00 for you". */
export const dayAndTimes = (due: Window, desk: Desk, theirs: Zone | null = null): string =>
  clocksOfBoth(due, desk, 'them', theirs ?? due.zone);

/** What has become of it: "open", "kept on time", "dropped". */
export function statusInWords({ status, outcome }: Pick<Commitment, 'status' | 'outcome'>): string {
  if (status !== 'kept' || outcome === null) return status;
  return `kept ${outcome === 'on-time' ? 'on time' : outcome}`;
}
