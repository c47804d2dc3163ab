import { type Command, Option } from 'commander';
import type { Context, GlobalOptions } from '../context.ts';
import type { Journal, RecordType } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { instantMeant } from '../domain/when.ts';
import type { PastTexts } from '../exchange/chosen-records.ts';
import { exportedJson, exportedLines, type Piece } from '../exchange/export.ts';
import { type ExportChoice, isListOfExport, type ListOfExport, listsOfExport, namesOfLists } from '../exchange/export-choice.ts';
import { mustHaveFields } from './fields-asked.ts';
import { mustHaveJournal } from './must-have-journal.ts';

interface ExportOptions {
  readonly format?: 'json' | 'ndjson' | 'csv';
  readonly contact?: string;
  readonly since?: string;
  readonly only?: readonly ListOfExport[];
  readonly redact?: true;
  readonly output?: string;
}

/** `kw export`: everything, for scripts and for leaving. */
export const addExportCommand = (program: Command, context: Context): Command =>
  program
    .command('export')
    .summary('everything, or what of it is wanted, as JSON, NDJSON or CSV')
    .option('--contact <contact>', 'all that is held about one person')
    .option('--since <when>', 'interactions from then on, and what was open at any time since')
    .option('--only <lists>', `some of ${namesOfLists.join(', ')}`, listsNamed)
    .option('--redact', 'without private details, numbers and addresses, also within notes')
    .addOption(
      new Option('--format <format>', 'json (the usual one); ndjson: one record a line; csv: a table of one list').choices([
        'json',
        'ndjson',
        'csv',
      ]),
    )
    .option('--output <file>', 'into this file, at once or not at all; only you can read it')
    .addHelpText('after', help)
    .action((options: ExportOptions) => exportChosen(context, options));

const help = `
--since leaves people, organizations and answers whole. --redact leaves names and
what was said; it takes out what looks like a number to call (seven digits or more),
an address of the internet, or is known as a number or an address of somebody.
--fields picks keys of each record, or columns of the table.

On a terminal --output asks before it replaces a file; --yes answers.

Examples:
  $ kw export --output keepword.json
  $ kw export --format ndjson | head -1
  $ kw export --contact zoe
  $ kw export --format csv --only contacts --fields name,phone,email
  $ kw export --only contacts --format csv --output contacts.csv
  $ kw export --since "4 weeks ago" --only interactions,commitments --redact`;

async function exportChosen(context: Context, options: ExportOptions): Promise<void> {
  const { terminal, options: asked } = context;
  if (isJsonAsked(asked) && (options.format ?? 'json') !== 'json')
    throw new UserError('usage', `--json and --format ${options.format} are two forms.`, 'Leave one of them out.');
  if (options.format !== 'csv') await mustHaveFields(context, ['keepword.export-line/1']);
  mustHaveJournal(context);
  const pieces = await piecesOf(context, options);
  if (options.output === undefined || options.output === '-') for (const piece of pieces) terminal.out(piece);
  else await intoFile(context, options.output, pieces);
}

/** `--fields` alone says nothing of the format. */
const isJsonAsked = ({ json, fields }: GlobalOptions): boolean => json && fields === null;

async function piecesOf(context: Context, options: ExportOptions): Promise<Iterable<Piece>> {
  const { store, desk } = context;
  const { fields } = context.options;
  const journal = store.read();
  const history = store.history();
  const { contact, since, only, redact } = options;
  const { format = 'json' } = options;
  if (format !== 'csv' && !(contact || since || only || redact || fields))
    return (format === 'json' ? exportedJson : exportedLines)(journal, (form) => history.bytes(form), desk);
  const choice: ExportChoice = {
    contactId: contact === undefined ? null : await contactChosen(context, contact),
    since: since === undefined ? null : instantMeant(since, desk, desk.zone),
    only: (only ?? namesOfLists).map((name) => listsOfExport[name]),
    redact: redact === true,
    fields,
  };
  // A past that cannot be read is found out before anything is put out.
  for (const _ of history.bytes('lines')) break;
  if (format === 'csv') return csvOf(journal, () => history.lines(), choice);
  const { chosenJson, chosenLines, inLargerPieces } = await import('../exchange/chosen-export.ts');
  return inLargerPieces((format === 'json' ? chosenJson : chosenLines)(journal, () => history.lines(), desk, choice));
}

async function csvOf(journal: Journal, past: PastTexts, choice: ExportChoice): Promise<Iterable<Piece>> {
  const type = oneOf(choice);
  const { chosenCsv, columnsOf } = await import('../exchange/csv-export.ts');
  const all = columnsOf(type);
  const wrong = choice.fields?.find((name) => !all.includes(name));
  if (wrong === undefined) return chosenCsv(journal, past, choice, type);
  throw new UserError('usage', `There is no column "${asTyped(wrong)}" in this table.`, `The columns are: ${all.join(', ')}.`);
}

/** A table has the columns of one kind of record. */
function oneOf({ only: [type, ...others] }: ExportChoice): RecordType {
  if (type !== undefined && others.length === 0) return type;
  throw new UserError('usage', 'A table in CSV has one list.', 'Say which: kw export --format csv --only interactions');
}

async function contactChosen(context: Context, typed: string): Promise<Id> {
  const { contactMeant } = await import('./meant.ts');
  return (await contactMeant(context, typed, context.store.read())).id;
}

async function intoFile(context: Context, path: string, pieces: Iterable<Piece>): Promise<void> {
  const files = await context.outsideFiles();
  const place = files.placeFor(path);
  if (files.isThere(place) && !(await mayReplace(context, path))) return context.terminal.say('Nothing was exported.');
  const bytes = files.write(place, pieces);
  context.terminal.say(`Exported to ${path}: ${bytes} bytes, which only you can read.`);
}

/** Somebody who is there is asked; a line of cron writes the same file each night. */
async function mayReplace({ options, prompts, terminal }: Context, path: string): Promise<boolean> {
  if (options.yes || !terminal.isPerson || !prompts.canAsk) return true;
  const { agreed } = await import('../prompts/lone-questions.ts');
  return agreed(prompts, { ask: `${path} is there already. Replace it?`, option: '--yes', proposed: false });
}

function listsNamed(typed: string, before: readonly ListOfExport[] = []): readonly ListOfExport[] {
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !isListOfExport(name));
  if (unknown === undefined) return [...new Set([...before, ...names.filter(isListOfExport)])];
  throw new UserError('usage', `There is no list "${unknown}" in an export.`, `There are: ${namesOfLists.join(', ')}.`);
}
