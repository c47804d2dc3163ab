import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { withOffset } from '../domain/moment.ts';
import { chosenRecords, type PastTexts } from './chosen-records.ts';
import type { ExportChoice } from './export-choice.ts';
import { listsOfExport, namesOfLists } from './export-choice.ts';

/** The chosen records as one JSON document; a list of which nothing was chosen is empty. */
export function* chosenJson(journal: Journal, past: PastTexts, desk: Desk, choice: ExportChoice): Iterable<string> {
  const records = chosenRecords(journal, past, choice);
  yield JSON.stringify(head(desk, choice)).slice(0, -1);
  for (const name of namesOfLists) {
    let before = `,"${name}":[`;
    for (const { record } of records([listsOfExport[name]])) {
      yield `${before}${JSON.stringify(record)}`;
      before = ',';
    }
    yield before === ',' ? ']' : `${before}]`;
  }
  yield '}\n';
}

/** The chosen records one a line, each with its type, after a line that says what it is. */
export function* chosenLines(journal: Journal, past: PastTexts, desk: Desk, choice: ExportChoice): Iterable<string> {
  yield `${JSON.stringify({ type: 'meta', ...head(desk, choice) })}\n`;
  for (const { type, record } of chosenRecords(journal, past, choice)(Object.values(listsOfExport)))
    yield `{"type":"${type}",${JSON.stringify(record).slice(1)}\n`;
}

/** Whoever reads it must know that something was taken out. */
const head = ({ now, zone }: Desk, { redact }: ExportChoice): object => ({
  schema: 'keepword.export/1',
  exportedAt: withOffset(now, zone),
  ...(redact ? { redacted: true } : {}),
});

/** Pieces put together to fewer and larger ones, so that each need not be written alone. */
export function* inLargerPieces(pieces: Iterable<string>): Iterable<string> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 1 << 16) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
