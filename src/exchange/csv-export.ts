import { stringify } from 'csv-stringify/sync';
import type { Journal, RecordType } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { chosenRecords, type PastTexts } from './chosen-records.ts';
import { type CsvCell, columnsOf, csvCells, type NameOf } from './csv-columns.ts';
import type { ExportChoice } from './export-choice.ts';
import { redactionFor } from './redaction.ts';

// Beside the rest in a file of its own, so that whoever asks finds all of it here.
export { columnsOf } from './csv-columns.ts';

const batch = 200;

/** The chosen records of one kind as lines of CSV, after one with the names of the columns. */
export function* chosenCsv(journal: Journal, past: PastTexts, choice: ExportChoice, type: RecordType): Iterable<string> {
  const nameOf = namesIn(journal, choice.redact);
  const columns = choice.fields ?? columnsOf(type);
  // Excel takes a file without this mark for one of its own old alphabet.
  yield `\uFEFF${written([columns])}`;
  let rows: (readonly CsvCell[])[] = [];
  for (const record of chosenRecords(journal, past, choice)([type])) {
    rows.push(csvCells(record, columns, nameOf));
    if (rows.length < batch) continue;
    yield written(rows);
    rows = [];
  }
  if (rows.length > 0) yield written(rows);
}

function namesIn(journal: Journal, redact: boolean): NameOf {
  const shown = redact ? redactionFor(journal) : (record: AnyRecord) => record;
  const named = [
    ...journal.contacts.map((record) => shown({ type: 'contact', record })),
    ...journal.organizations.map((record) => shown({ type: 'organization', record })),
  ];
  const names = new Map(named.map(({ record }) => [record.id, String(Reflect.get(record, 'name'))]));
  return (id) => (id === null || id === undefined ? null : (names.get(id) ?? null));
}

const written = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(inCell)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

/** As a spreadsheet is to take it: an apostrophe before what it would reckon, also behind what ends a cell in some of them. */
function inCell(value: CsvCell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  if (isPhones(value)) return separated(value);
  const harmless = value.replaceAll(inBetween, guarded);
  return /^[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20-]/.test(harmless) ? `'${harmless}` : harmless;
}

/** Blanks, quotes and semicolons before a sign that begins a formula, and as much of what follows as a number to call has. */
const inBetween = /(?<![\s";])([\s";]+)(?=([=+@\uFF1D\uFF0B\uFF0D\uFF20-][^;\t\r\n]{0,60}))/g;

const guarded = (between: string, _: string, ahead: string): string =>
  /[;\t\r\n]/.test(between) && !isPhones(ahead.trimEnd()) ? `${between}'` : between;

/** One number to call, perhaps with an extension. */
const phone = String.raw`\+?[\d(][\d ()/.-]{4,}(?:(?:#|x|ext\.?) ?\d{1,8})?`;

const phones = new RegExp(`^${phone}(?:; ${phone})*$`, 'i');

/** Numbers to call, and nothing else: as a formula they could do nothing but reckon. */
const isPhones = (text: string): boolean => phones.test(text) && !isNumberOfOwn.test(text);

/** A day is none, nor is anything that is as short as a year. */
const isNumberOfOwn = /^\d{4}-\d\d-\d\d$|^-|^[\d.]{1,4}$/;

/** Digits alone are a number to a spreadsheet, which drops the plus and the zeros before it: a space makes a text of them. */
const separated = (text: string): string => text.replace(/^(\+\d\d|00\d\d|0\d\d)(\d{3,})$/, '$1 $2');
