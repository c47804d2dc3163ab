import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { organizationCalled } from '../domain/naming.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { showReport } from '../reports/show-report.ts';
import { showPast } from './showing-past.ts';

/** `kw organization show`: all that is known of an organization, and its people. */
export const addOrganizationShowCommand = (organization: Command, context: Context): Command =>
  organization
    .command('show')
    .summary('all that is known of an organization')
    .argument('<organization>', 'its name, a part of it, or its id')
    .addHelpText('after', '\nExample:\n  $ kw organization show "zoe ltd"')
    .action((organization: string) => showOrganization(context, organization));

async function showOrganization(context: Context, typed: string): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  const record = organizationCalled(journal, typed);
  await showPast(context, (history) => showReport({ type: 'organization', record }, journal, history, desk, shortIdsIn(journal)));
}
