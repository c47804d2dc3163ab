import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type Via, vias } from '../domain/contact.ts';
import { historyReport } from '../reports/history-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { contactMeant } from './meant.ts';
import { wholeNumber } from './option-values.ts';
import { showPast } from './showing-past.ts';
import { sinceMeant } from './since-meant.ts';

interface HistoryOptions {
  readonly since?: string;
  readonly via?: Via;
  readonly limit?: number;
}

/** `kw history`: interactions and what came of them. */
export const addHistoryCommand = (program: Command, context: Context): Command =>
  program
    .command('history')
    .summary('what was said and what came of it')
    .argument('[contact]', 'only with them')
    .option('--since <when>', 'only from then on: monday, "2 weeks ago", 2026-10-01')
    .addOption(new Option('--via <way>', 'only in this way').choices(vias))
    .option('--limit <n>', 'at most so many', wholeNumber)
    .addHelpText('after', '\nExamples:\n  $ kw history zoe\n  $ kw history --since "4 weeks ago" --via call')
    .action((contact: string | undefined, options: HistoryOptions) => history(context, contact, options));

async function history(context: Context, typed: string | undefined, { since, via, limit }: HistoryOptions): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  const contact = typed === undefined ? null : await contactMeant(context, typed, journal);
  const wanted = {
    contact,
    since: sinceMeant(context, since),
    via: via ?? null,
    limit: limit ?? null,
  };
  await showPast(context, (history) => historyReport(journal, history, desk, wanted, shortIdsIn(journal)));
}
