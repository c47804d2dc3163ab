import { todayAt } from '../agenda/urgency.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { dayInWords } from '../domain/wording.ts';
import type { BriefDocument } from './brief-document.ts';
import { excerpt } from './excerpt.ts';
import { cell, factsUnder } from './facts.ts';
import { whatOf } from './item-words.ts';
import { dayOfInWords } from './moment-words.ts';
import { awaitedInWords, debtInWords, openInWords } from './open-words.ts';
import type { Cell, Row } from './report.ts';

/** What is open between you: what you owe, what they owe, what others owe on their behalf, what they do not know yet, cases. */
export function openFacts(brief: BriefDocument, journal: Journal, desk: Desk, shortIds: ReadonlyMap<Id, string>): readonly Row[] {
  const youOwe = brief.youOwe.map((commitment) => openInWords(commitment, brief.contact, desk, shortIds));
  const theyOwe = brief.theyOwe.map((debt) => debtInWords(debt, forWhom(debt, brief, journal), desk, shortIds));
  const awaited = brief.awaited.map((debt) => awaitedInWords(debt, fromWhom(debt, journal), desk, shortIds));
  const untold = brief.untold.filter(({ status }) => status !== 'open').map((closed) => untoldInWords(closed, shortIds));
  const cases = brief.cases.map((about) => caseInWords(about, desk, shortIds));
  return [
    ...factsUnder('you owe', youOwe),
    ...factsUnder('they owe', theyOwe),
    ...factsUnder('awaited', awaited),
    ...factsUnder('tell them', untold),
    ...factsUnder('cases', cases),
  ];
}

/** Who owes something: somebody known, or only a name. */
export const fromWhom = ({ fromId, fromText }: Commitment, { contacts }: Journal): string =>
  byId(contacts, fromId)?.name ?? fromText ?? 'them';

/** On whose behalf, when that is somebody else; else empty. */
export const forOther = ({ contactId }: Commitment, { contact }: BriefDocument, { contacts }: Journal): string =>
  contactId === contact.id ? '' : (byId(contacts, contactId)?.name ?? contactId);

const forWhom = (debt: Commitment, brief: BriefDocument, journal: Journal): string => {
  const other = forOther(debt, brief, journal);
  return other === '' ? '' : `, for ${other}`;
};

function untoldInWords(closed: Commitment, shortIds: ReadonlyMap<Id, string>): Cell {
  const became = closed.status === 'dropped' ? 'will not happen' : 'had moved';
  return cell(`${excerpt(whatOf(closed), 100)}, ${became} (${shortIds.get(closed.id) ?? closed.id})`, 'now');
}

/** What is wrong, what it puts at stake for them, and whether we said sorry. */
function caseInWords(about: Case, desk: Desk, shortIds: ReadonlyMap<Id, string>): Cell {
  const { id, title, status, stake, apologisedAt, deadline } = about;
  const words = [
    title,
    status === 'solved' ? 'solved, not confirmed yet' : null,
    stake === null ? null : `at stake: ${stake}`,
    apologisedAt === null ? 'no apology yet' : `apologised on ${dayOfInWords(apologisedAt, desk)}`,
    deadline === null ? null : `by ${dayInWords(deadline, todayAt(desk))}`,
  ];
  return cell(`${words.filter((part) => part !== null).join('; ')} (${shortIds.get(id) ?? id})`);
}
