import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { anyRecordCalled } from '../domain/naming.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { showReport } from '../reports/show-report.ts';
import { showPast } from './showing-past.ts';

/** `kw show`: any record, whole. */
export const addShowCommand = (program: Command, context: Context): Command =>
  program
    .command('show')
    .summary('any record, whole')
    .argument('<id>', 'its id, or how it begins')
    .addHelpText('after', '\nExample:\n  $ kw show 4k2')
    .action((id: string) => showRecord(context, id));

async function showRecord(context: Context, typed: string): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  await showPast(context, (history) =>
    showReport(anyRecordCalled(journal, history, typed), journal, history, desk, shortIdsIn(journal)),
  );
}
