import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { digestReport } from '../reports/digest-report.ts';
import { mustHaveJournal } from './must-have-journal.ts';
import { wholeNumber } from './option-values.ts';
import { show } from './showing.ts';

interface DigestOptions {
  readonly format?: 'text' | 'markdown' | 'json';
  readonly days: number;
  readonly limit: number;
  readonly always?: true;
}

/** `kw digest`: the day, written for cron. Silent when nothing is due. */
export const addDigestCommand = (program: Command, context: Context): Command =>
  program
    .command('digest')
    .summary('the day in writing, for cron')
    .addOption(new Option('--format <format>', 'text, markdown or json').choices(['text', 'markdown', 'json']))
    .option('--days <n>', 'how many days to look ahead', wholeNumber, 7)
    .option('--limit <n>', 'at most so many lines in a section', wholeNumber, 10)
    .option('--always', 'print it even when nothing is due')
    .addHelpText('after', '\nExamples:\n  $ kw digest\n  $ kw digest --format markdown --days 14')
    .action((options: DigestOptions) => digest(context, options));

async function digest(context: Context, { format, days, limit, always }: DigestOptions): Promise<void> {
  const { store, desk, options } = context;
  mustHaveJournal(context);
  const journal = store.read();
  const report = digestReport(journal, desk, { days, limit, lastDigest: null });
  if (options.json || format === 'json') return show(context, report, 'json');
  if (report.isQuiet && !always) return;
  await show(context, report, format === 'markdown' ? 'markdown' : 'text');
}
