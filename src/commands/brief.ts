import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { briefReport } from '../reports/brief-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { contactToAsk } from './meant.ts';
import { show } from './showing.ts';

/** `kw brief`: one screen before a conversation. */
export const addBriefCommand = (program: Command, context: Context): Command =>
  program
    .command('brief')
    .summary('one screen before a conversation')
    .argument('[contact]', 'with whom')
    .addHelpText('after', '\nExample:\n  $ kw brief zoe')
    .action((contact: string | undefined) => brief(context, contact));

async function brief(context: Context, typed: string | undefined): Promise<void> {
  const { store, desk } = context;
  const contact = await contactToAsk(context, typed);
  const journal = store.read();
  await show(context, briefReport(journal, store.history(), contact, desk, shortIdsIn(journal)));
}
