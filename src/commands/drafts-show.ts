import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { draftReport } from '../reports/draft-report.ts';
import { contactsNamed, draftMeant } from './drafts-meant.ts';
import { show } from './showing.ts';

/** `kw drafts show`: all that was typed into one of them. */
export const addDraftsShowCommand = (drafts: Command, context: Context): Command =>
  drafts
    .command('show')
    .summary('all that was typed into a draft')
    .argument('[draft]', 'its id, or how it begins; the only one when left out')
    .addHelpText('after', '\nExample:\n  $ kw drafts show 2d3')
    .action((draft: string | undefined) => showDraft(context, draft));

async function showDraft(context: Context, typed: string | undefined): Promise<void> {
  const draft = await draftMeant(context, typed, 'kw drafts show');
  await show(context, draftReport(draft, contactsNamed(context), context.desk));
}
