import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { organizationListReport } from '../reports/organization-list-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { show } from './showing.ts';

/** `kw organization list`: all organizations, with their people. */
export const addOrganizationListCommand = (organization: Command, context: Context): Command =>
  organization
    .command('list')
    .summary('all organizations, with their people')
    .addHelpText('after', '\nExample:\n  $ kw organization list')
    .action(() => listOrganizations(context));

async function listOrganizations(context: Context): Promise<void> {
  const journal = context.store.read();
  await show(context, organizationListReport(journal, shortIdsIn(journal)));
}
