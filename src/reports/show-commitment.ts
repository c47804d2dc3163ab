import { byText } from '../domain/by-text.ts';
import type { Attempt, Commitment, Move } from '../domain/commitment.ts';
import { isUntold, timesMoved } from '../domain/commitment-changes.ts';
import type { Desk } from '../domain/desk.ts';
import { byId } from '../domain/journal.ts';
import type { Window, Zone } from '../domain/moment.ts';
import { windowForBoth } from '../domain/wording.ts';
import { fromWhom } from './brief-open.ts';
import { commitmentChanged } from './changed-fact.ts';
import { excerpt } from './excerpt.ts';
import { cell, fact, factIfAny, factSection, factsUnder } from './facts.ts';
import { howAndHowLong } from './interaction-words.ts';
import { whatOf } from './item-words.ts';
import { dayOfInWords, instantInWords } from './moment-words.ts';
import { dayAndTimes, statusInWords, toneOf } from './open-words.ts';
import { pastOf } from './past.ts';
import type { Row } from './report.ts';
import type { InFull, Surroundings } from './show-report.ts';

/** A commitment with all that has happened to it. */
export function commitmentInFull(commitment: Commitment, surroundings: Surroundings): InFull {
  return {
    title: whatOf(commitment),
    sections: [
      factSection([
        ...stateFacts(commitment, surroundings),
        ...keptInFacts(commitment, surroundings),
        ...outcomeFacts(commitment, surroundings),
        ...commitmentChanged(commitment, surroundings),
      ]),
      factSection(storyOf(commitment, surroundings.desk)),
    ],
  };
}

function stateFacts(commitment: Commitment, { journal, desk, shortIds }: Surroundings): readonly Row[] {
  const { id, contactId, kind, due, via, number, status, closedAt } = commitment;
  const theirs = byId(journal.contacts, contactId)?.zone ?? null;
  const closed = closedAt === null ? '' : `, ${instantInWords(closedAt, desk)}`;
  return [
    ...factIfAny('id', shortIds.get(id) ?? id),
    ...factIfAny('kind', kind),
    ...factIfAny('with', byId(journal.contacts, contactId)?.name ?? contactId),
    ...factIfAny('owed by', kind === 'waiting' ? fromWhom(commitment, journal) : null),
    fact('due', dueInWords(due, desk, theirs), status === 'open' ? toneOf(commitment, desk) : undefined),
    ...factIfAny('via', via),
    ...factIfAny('number', number),
    fact('status', `${statusInWords(commitment)}${closed}`, status === 'kept' ? 'good' : undefined),
    ...factIfAny('they know', isUntold(commitment) ? 'not yet' : null, 'late'),
  ];
}

/** The call, visit or letter that kept it, and what was said in it. */
function keptInFacts({ id, status }: Commitment, { journal, history, desk }: Surroundings): readonly Row[] {
  if (status !== 'kept') return [];
  const { interactions } = pastOf(journal, history.mentioning([id]));
  const kept = interactions.find(({ commitmentIds, reached }) => reached === true && commitmentIds.includes(id));
  if (kept === undefined) return [];
  const said = kept.note === null ? '' : `: ${excerpt(kept.note, 100)}`;
  return [fact('kept in', `${dayOfInWords(kept.at, desk)}, ${howAndHowLong(kept)}${said} (kw show ${kept.id})`)];
}

function outcomeFacts(
  { extra, answer, well, checkOf, caseId, interactionId, createdAt }: Commitment,
  { journal, desk }: Surroundings,
): readonly Row[] {
  return [
    ...factIfAny('answer', answer),
    ...factIfAny('is it good', well === null ? null : well ? 'yes, all is well' : 'no, not well'),
    ...factIfAny('extra', extra),
    ...factIfAny('checks', checkOf && (byId(journal.commitments, checkOf)?.what ?? checkOf)),
    ...factIfAny('case', caseId && (byId(journal.cases, caseId)?.title ?? caseId)),
    ...factIfAny('since', `${instantInWords(createdAt, desk)}${interactionId === null ? '' : ` (kw show ${interactionId})`}`),
  ];
}

const dueInWords = (due: Window | null, desk: Desk, theirs: Zone | null): string =>
  due === null ? 'as soon as possible' : windowForBoth(due, desk, 'them', theirs ?? due.zone);

/** Moves and attempts in the order in which they happened. */
function storyOf(commitment: Commitment, desk: Desk): readonly Row[] {
  const moves = commitment.moves.map((move, index) => ({
    at: move.at,
    words: moveInWords(move, index >= timesMoved(commitment), desk),
  }));
  const attempts = commitment.attempts.map((attempt) => ({ at: attempt.at, words: attemptInWords(attempt) }));
  const story = [...moves, ...attempts].toSorted((one, other) => byText(one.at, other.at));
  return factsUnder(
    'story',
    story.map(({ at, words }) => cell(`${instantInWords(at, desk)}: ${words}`)),
  );
}

function moveInWords({ from, to, toldAt, why }: Move, isDrop: boolean, desk: Desk): string {
  const what = isDrop ? 'dropped' : `moved from ${whichDay(from, desk)} to ${whichDay(to, desk)}`;
  const told = toldAt === null ? 'they do not know yet' : `told ${dayOfInWords(toldAt, desk)}`;
  return [what, why, told].filter((part) => part !== null).join('; ');
}

const whichDay = (window: Window | null, desk: Desk): string => (window === null ? 'no date' : dayAndTimes(window, desk));

const attemptInWords = ({ result }: Attempt): string =>
  result === 'voicemail' ? 'left a message on voicemail' : 'nobody answered';
