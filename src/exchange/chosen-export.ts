import type { Desk } from '../domain/desk.ts';
import type { Journal, RecordType } from '../domain/journal.ts';
import { withOffset } from '../domain/moment.ts';
import { pickedFields } from '../domain/picked-fields.ts';
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
      yield `${before}${textOf(record, choice)}`;
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
    yield lineOf(type, textOf(record, choice));
}

/** The type comes first, and once. */
const lineOf = (type: RecordType, text: string): string =>
  text === '{}' ? `{"type":"${type}"}\n` : `{"type":"${type}",${text.slice(1)}\n`;

/** A field that this kind of record never has is left out. */
function textOf(record: object, { fields }: ExportChoice): string {
  if (fields === null) return JSON.stringify(record);
  const own = fields.filter((field) => Object.hasOwn(record, field.split('.', 1)[0] as string));
  return JSON.stringify(pickedFields(record, own));
}

/** Whoever reads it must know that something was taken out. */
const head = ({ now, zone }: Desk, { redact, fields }: ExportChoice): object => ({
  schema: 'keepword.export/1',
  exportedAt: withOffset(now, zone),
  ...(redact ? { redacted: true } : {}),
  ...(fields === null ? {} : { fields }),
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
