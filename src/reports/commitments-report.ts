import { times } from '../agenda/sentences.ts';
import { todayAt } from '../agenda/urgency.ts';
import { isUntold, timesMoved } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type History, type Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { counted, dayAndTimesInWords, shownIn } from '../domain/wording.ts';
import {
  type CommitmentItem,
  type CommitmentsDocument,
  type CommitmentsWanted,
  commitmentsDocument,
} from './commitments-document.ts';
import { excerpt } from './excerpt.ts';
import { cell } from './facts.ts';
import { idsAmong } from './ids-among.ts';
import { whatOf } from './item-words.ts';
import { agoInWords, dayOfInWords, instantPlain, startPlain } from './moment-words.ts';
import { dayAndTimes, lateOrMissed, statusInWords, toneOf } from './open-words.ts';
import type { Cell, Column, Report, Row } from './report.ts';

/** Every commitment that was asked for, open and closed. */
export function commitmentsReport(
  journal: Journal,
  history: () => History,
  desk: Desk,
  wanted: CommitmentsWanted,
  shortIds: ReadonlyMap<Id, string>,
): Report & { readonly facts: CommitmentsDocument } {
  const facts = commitmentsDocument(journal, history, desk, wanted);
  const idOf = idsAmong(facts.items, shortIds);
  return {
    title: facts.items.length === 0 ? null : titleFor(facts),
    sections: [
      {
        heading: null,
        columns,
        rows: facts.items.map((item) => rowFor(item, byId(journal.contacts, item.contactId) ?? null, idOf(item.id), desk)),
        notes: facts.more > 0 ? [cell(`and ${facts.more} more`, 'quiet')] : [],
      },
    ],
    nothing: 'No commitment like that. kw commitment list shows all, open and closed.',
    plainRows: facts.items.map((item) => plainRow(item, desk)),
    facts,
  };
}

const titleFor = ({ counts }: CommitmentsDocument): string => {
  const parts = (['open', 'kept', 'dropped'] as const).filter((status) => counts[status] > 0);
  const all = counts.open + counts.kept + counts.dropped;
  return `${counted(all, 'commitment')}: ${parts.map((status) => `${counts[status]} ${status}`).join(', ')}`;
};

const columns: readonly Column[] = [
  { title: 'State', shrink: 0 },
  { title: 'When', shrink: 0 },
  { title: 'Who', shrink: 1 },
  { title: 'What', shrink: 1 },
  { title: 'Id', shrink: 0 },
];

function rowFor(item: CommitmentItem, whom: Contact | null, id: string, desk: Desk): Row {
  const remarks = remarksOn(item, desk);
  return {
    cells: [
      cell(item.late ? lateOrMissed(item, desk, whom) : statusInWords(item), toneFor(item, desk)),
      cell(whenOf(item, desk)),
      cell(whoOf(item), 'strong'),
      cell(excerpt(whatOf(item), 100)),
      cell(id, 'quiet'),
    ],
    ...(remarks === '' ? {} : { note: cell(remarks, 'quiet') }),
  };
}

const toneFor = (item: CommitmentItem, desk: Desk): NonNullable<Cell['tone']> =>
  item.status === 'open' ? toneOf(item, desk) : item.status === 'kept' ? 'good' : 'quiet';

/** On our clock; of what is closed, the day on which it was. */
function whenOf({ closedAt, due }: CommitmentItem, desk: Desk): string {
  if (closedAt !== null) return dayOfInWords(closedAt, desk);
  if (due === null) return 'at once';
  const here = shownIn(due, desk.zone);
  return `${here.tentative ? 'about ' : ''}${dayAndTimesInWords(here, todayAt(desk))}`;
}

/** Whom to chase; on whose behalf is said below. */
const whoOf = ({ contact, from }: CommitmentItem): string => from?.name ?? contact.name;

function remarksOn(item: CommitmentItem, desk: Desk): string {
  const { contact, from, moves, attempts, extra, answer, well } = item;
  const moved = timesMoved(item);
  const first = moves[0]?.from ?? null;
  const reason = moves.at(-1)?.why ?? null;
  return [
    from === null || from.id === contact.id ? null : `for ${contact.name}`,
    item.status === 'open' && item.kind === 'reply'
      ? `arrived ${dayOfInWords(item.createdAt, desk)}, ${agoInWords(item.createdAt, desk)}`
      : null,
    moved === 0 ? null : `moved ${times(moved)}${first === null ? '' : `, first for ${dayAndTimes(first, desk)}`}`,
    reason,
    isUntold(item) ? 'they do not know yet' : null,
    attempts.length === 0 ? null : `tried ${times(attempts.length)}`,
    answer,
    extra === null ? null : `also ${extra}`,
    well === null ? null : well ? 'all is well' : 'not well',
  ]
    .filter((part) => part !== null)
    .map((part) => excerpt(part, 100))
    .join('; ');
}

/** Columns for scripts: status, outcome, start, closed, kind, id, contact, from, what. New ones are added at the end. */
const plainRow = (item: CommitmentItem, { zone }: Desk): readonly string[] => [
  item.status,
  item.outcome ?? '',
  startPlain(item.due, zone),
  instantPlain(item.closedAt, zone),
  item.kind,
  item.id,
  item.contact.name,
  item.from?.name ?? '',
  item.what,
];
