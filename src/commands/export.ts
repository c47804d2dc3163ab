import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { exportedJson, exportedLines } from '../exchange/export.ts';
import { mustHaveJournal } from './must-have-journal.ts';

/** `kw export`: everything, for scripts and for leaving. */
export const addExportCommand = (program: Command, context: Context): Command =>
  program
    .command('export')
    .summary('everything, as JSON or NDJSON')
    .addOption(new Option('--format <format>', 'json, or ndjson: one record a line').choices(['json', 'ndjson']).default('json'))
    .addHelpText('after', '\nExamples:\n  $ kw export > keepword.json\n  $ kw export --format ndjson | head -1')
    .action((options: { readonly format: 'json' | 'ndjson' }) => exportAll(context, options.format));

function exportAll(context: Context, format: 'json' | 'ndjson'): void {
  const { store, desk, terminal, options } = context;
  if (options.fields)
    throw new UserError('usage', 'An export is whole: it has no --fields.', 'jq picks fields: kw export | jq .contacts');
  mustHaveJournal(context);
  const journal = store.read();
  const history = store.history();
  const pieces = (format === 'json' ? exportedJson : exportedLines)(journal, (form) => history.bytes(form), desk);
  for (const piece of pieces) terminal.out(piece);
}
