import type { Commitment } from '../domain/commitment.ts';
import type { Desk } from '../domain/desk.ts';
import type { History, Journal } from '../domain/journal.ts';
import { withOffset } from '../domain/moment.ts';
import { isUpset } from '../domain/mood.ts';
import type { Id } from '../domain/record.ts';
import { capitalized } from '../domain/text.ts';
import { excerpt } from './excerpt.ts';
import { cell } from './facts.ts';
import { type HistoryDocument, type HistoryItem, type HistoryWanted, historyDocument } from './history-document.ts';
import { idsAmong } from './ids-among.ts';
import { howAndHowLong, moodInWords } from './interaction-words.ts';
import { whatOf } from './item-words.ts';
import { dayOfInWords } from './moment-words.ts';
import { statusInWords } from './open-words.ts';
import type { Cell, Column, Report, Row } from './report.ts';

/** Interactions and what came of them, newest first. */
export function historyReport(
  journal: Journal,
  history: History,
  desk: Desk,
  wanted: HistoryWanted,
  shortIds: ReadonlyMap<Id, string>,
): Report & { readonly facts: HistoryDocument } {
  const facts = historyDocument(journal, history, desk, wanted);
  const idOf = idsAmong(facts.items, shortIds);
  return {
    title: wanted.contact === null ? null : wanted.contact.name,
    sections: [
      {
        heading: null,
        columns,
        rows: facts.items.map((item) => rowFor(item, wanted, idOf(item.id), desk)),
        notes: facts.more > 0 ? [cell(`and ${facts.more} more`, 'quiet')] : [],
      },
    ],
    nothing: 'Nothing is written down here. kw log writes down what was said.',
    plainRows: facts.items.map((item) => plainRow(item, desk)),
    facts,
  };
}

const columns: readonly Column[] = [
  { title: 'When', shrink: 0 },
  { title: 'Who', shrink: 2 },
  { title: 'How', shrink: 1 },
  { title: 'Id', shrink: 0 },
];

const rowFor = (item: HistoryItem, { contact }: HistoryWanted, id: string, desk: Desk): Row => ({
  cells: [
    cell(dayOfInWords(item.at, desk)),
    cell(namesOf(item.contacts.filter(({ id }) => id !== contact?.id)), 'strong'),
    cell(howAndHowLong(item)),
    cell(id, 'quiet'),
  ],
  ...noteFor(item),
});

/** What is longer can be read whole with `kw show`. */
const longest = 300;

function noteFor({ note, mood, opened, settled, learned, quote }: HistoryItem): { readonly note?: Cell } {
  const words = [
    note === null ? null : excerpt(note, longest),
    quote === null ? null : `"${excerpt(quote, longest)}"`,
    mood === null ? null : capitalized(moodInWords(mood)),
    ...opened.map(becameInWords),
    ...settled.filter(({ status }) => status === 'kept').map((commitment) => `Kept: ${whatOf(commitment)}`),
    ...learned.map(({ text }) => `Learned: ${text}`),
  ].filter((part) => part !== null);
  if (words.length === 0) return {};
  return { note: cell(words.map(asSentence).join(' '), isUpset(mood?.end ?? null) ? 'late' : 'soon') };
}

/** What came of something that was promised then: "send the offer (kept on time)". */
const becameInWords = (commitment: Commitment): string => `${capitalized(whatOf(commitment))} (${statusInWords(commitment)})`;

const asSentence = (text: string): string => (/[.!?…"。]$/.test(text) ? text : `${text}.`);

function plainRow({ id, at, contacts, via, direction, reached, minutes, note }: HistoryItem, { zone }: Desk): readonly string[] {
  return [withOffset(at, zone), id, namesOf(contacts), via, direction, String(reached), String(minutes ?? ''), note ?? ''];
}

const namesOf = (contacts: HistoryItem['contacts']): string => contacts.map(({ name }) => name).join(', ');
