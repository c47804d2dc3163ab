import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { briefReport } from '../reports/brief-report.ts';
import { organizationBriefReport } from '../reports/organization-brief.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { whoeverToAsk } from './meant.ts';
import { showPast } from './showing-past.ts';

/** `kw brief`: one screen before a conversation. */
export const addBriefCommand = (program: Command, context: Context): Command =>
  program
    .command('brief')
    .summary('one screen before a conversation')
    .argument('[contact]', 'with whom; or an organization, for its people')
    .addHelpText('after', '\nExamples:\n  $ kw brief zoe\n  $ kw brief "zoe ltd"')
    .action((contact: string | undefined) => brief(context, contact));

async function brief(context: Context, typed: string | undefined): Promise<void> {
  const { store, desk } = context;
  const whom = await whoeverToAsk(context, typed);
  const journal = store.read();
  const shortIds = shortIdsIn(journal);
  await showPast(context, (history) =>
    'organizationId' in whom
      ? briefReport(journal, history, whom, desk, shortIds)
      : organizationBriefReport(journal, whom, desk, shortIds),
  );
}
