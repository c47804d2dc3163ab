import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { showReport } from '../reports/show-report.ts';
import { contactToAsk } from './meant.ts';
import { showPast } from './showing-past.ts';

/** `kw contact show`: all that is known of somebody. */
export const addContactShowCommand = (contact: Command, context: Context): Command =>
  contact
    .command('show')
    .summary('all that is known of somebody')
    .argument('[contact]', 'who')
    .addHelpText('after', '\nExample:\n  $ kw contact show zoe')
    .action((contact: string | undefined) => showContact(context, contact));

async function showContact(context: Context, typed: string | undefined): Promise<void> {
  const { store, desk } = context;
  const record = await contactToAsk(context, typed);
  const journal = store.read();
  await showPast(context, (history) => showReport({ type: 'contact', record }, journal, history, desk, shortIdsIn(journal)));
}
