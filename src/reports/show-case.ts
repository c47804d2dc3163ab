import { todayAt } from '../agenda/urgency.ts';
import type { Case } from '../domain/case.ts';
import { byId } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { dayInWords, windowInWords } from '../domain/wording.ts';
import { cell, factIfAny, factSection, factsUnder } from './facts.ts';
import { dayOfInWords } from './moment-words.ts';
import type { Cell, Row } from './report.ts';
import type { InFull, Surroundings } from './show-report.ts';

/** A case: what is wrong, what is known, what is being done, and who is told. */
export const caseInFull = (open: Case, surroundings: Surroundings): InFull => ({
  title: open.title,
  sections: [
    factSection(stateFacts(open, surroundings)),
    factSection([...knownFacts(open), ...stepFacts(open, surroundings)]),
    factSection(peopleFacts(open, surroundings)),
  ],
});

function stateFacts(
  { id, contactId, status, stake, apologisedAt, deadline, agreedAt, createdAt }: Case,
  surroundings: Surroundings,
): readonly Row[] {
  const { desk, shortIds } = surroundings;
  const day = (at: string | null): string | null => at && dayOfInWords(at, desk);
  return [
    ...factIfAny('id', shortIds.get(id) ?? id),
    ...factIfAny('with', nameOf(contactId, surroundings)),
    ...factIfAny('status', status),
    ...factIfAny('since', day(createdAt)),
    ...factIfAny('deadline', deadline && dayInWords(deadline, todayAt(desk))),
    ...factIfAny('at stake', stake),
    ...factIfAny('apologised', day(apologisedAt) ?? 'not yet'),
    ...factIfAny('agreed', day(agreedAt)),
  ];
}

const knownFacts = ({ facts, options, cause, solution }: Case): readonly Row[] => [
  ...factsUnder(
    'facts',
    facts.map(({ text, confirmed }) => withRemark(text, confirmed, 'confirmed')),
  ),
  ...factsUnder(
    'options',
    options.map(({ text, chosen }) => withRemark(text, chosen, 'chosen')),
  ),
  ...factIfAny('cause', cause),
  ...factIfAny('solution', solution),
];

const withRemark = (text: string, isSo: boolean, remark: string): Cell => cell(isSo ? `${text} (${remark})` : text);

function stepFacts({ steps, reopened }: Case, { desk }: Surroundings): readonly Row[] {
  const stepInWords = ({ text, due, doneAt }: Case['steps'][number]): Cell => {
    if (doneAt !== null) return cell(`${text}, done ${dayOfInWords(doneAt, desk)}`, 'good');
    return cell(due === null ? text : `${text}, ${windowInWords(due, desk)}`);
  };
  return [
    ...factsUnder('steps', steps.map(stepInWords)),
    ...factsUnder(
      'reopened',
      reopened.map(({ at, why }) => cell(`${dayOfInWords(at, desk)}: ${why}`)),
    ),
  ];
}

function peopleFacts({ parties, updates }: Case, surroundings: Surroundings): readonly Row[] {
  const { desk } = surroundings;
  const partyInWords = ({ contactId, tell, due, withLeaveOf, toldAt }: Case['parties'][number]): Cell => {
    const words = [
      nameOf(contactId, surroundings),
      tell,
      withLeaveOf && `with the leave of ${nameOf(withLeaveOf, surroundings)}`,
      toldAt === null ? due && windowInWords(due, desk) : `told ${dayOfInWords(toldAt, desk)}`,
    ];
    return cell(words.filter((part) => part).join(', '));
  };
  return [
    ...factsUnder('parties', parties.map(partyInWords)),
    ...factsUnder(
      'updates',
      updates.map(({ at, to, text }) => cell(`${dayOfInWords(at, desk)}, ${nameOf(to, surroundings)}: ${text}`)),
    ),
  ];
}

const nameOf = (id: Id, { journal }: Surroundings): string => byId(journal.contacts, id)?.name ?? id;
