import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { draftsReport } from '../reports/drafts-report.ts';
import { show } from './showing.ts';

/** `kw drafts list`: the drafts there are, the newest first. */
export const addDraftsListCommand = (drafts: Command, context: Context): Command =>
  drafts
    .command('list')
    .summary('the drafts there are, the newest first')
    .addHelpText('after', '\nExample:\n  $ kw drafts list')
    .action(() => show(context, draftsReport(context.drafts.list(), context.desk)));
