import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { contactsNear } from '../domain/areas.ts';
import { UserError } from '../domain/user-error.ts';
import { nearReport } from '../reports/near-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { show } from './showing.ts';

/** `kw near`: who is where you will be, with what is open. */
export const addNearCommand = (program: Command, context: Context): Command =>
  program
    .command('near')
    .summary('who is in an area, with what is open, to plan a visit')
    .argument('<area>', 'the area, or a part of its name')
    .addHelpText('after', '\nExample:\n  $ kw near london')
    .action((area: string) => near(context, area));

async function near(context: Context, area: string): Promise<void> {
  if (area.trim() === '') throw new UserError('usage', 'Near what?', 'For example: kw near london');
  const journal = context.store.read();
  await show(context, nearReport(journal, contactsNear(journal, area), area, context.desk, shortIdsIn(journal)));
}
