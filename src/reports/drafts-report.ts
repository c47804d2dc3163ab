import type { Desk } from '../domain/desk.ts';
import { shortestIds } from '../domain/ids.ts';
import type { Instant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { asOfNow, type DocumentOfMoment } from './document.ts';
import { cell } from './facts.ts';
import { instantInWords, instantPlain } from './moment-words.ts';
import type { Report } from './report.ts';

/** The drafts of interrupted logs, the newest first. */
export interface DraftsDocument extends DocumentOfMoment<'keepword.drafts/1'> {
  /** The drafts, the newest first. */
  readonly items: readonly DraftItem[];
}

/** A draft in a line. */
export interface DraftItem {
  /** Under this id it will be saved. */
  readonly id: Id;
  /** When the log was begun, or last gone on with. */
  readonly startedAt: Instant;
  /** Such as "call with Zoë: wants the offer". */
  readonly said: string;
}

/** The drafts there are, with what names each. */
export function draftsReport(drafts: readonly DraftItem[], desk: Desk): Report & { readonly facts: DraftsDocument } {
  const items = drafts.map(({ id, startedAt, said }) => ({ id, startedAt, said }));
  const short = shortestIds(items.map(({ id }) => id));
  const rows = items.map(({ id, startedAt, said }) => ({
    cells: [cell(instantInWords(startedAt, desk)), cell(said), cell(short.get(id) ?? id, 'quiet')],
  }));
  return {
    title: null,
    sections: [{ heading: null, columns, rows, notes: rows.length === 0 ? [] : [cell('kw log --resume goes on with one.')] }],
    nothing: 'There is no draft.',
    plainRows: items.map(({ id, startedAt, said }) => [id, instantPlain(startedAt, desk.zone), said]),
    facts: { ...asOfNow('keepword.drafts/1', desk), items },
  };
}

const columns = [
  { title: 'When', shrink: 0 },
  { title: 'What', shrink: 1 },
  { title: 'Id', shrink: 0 },
];
