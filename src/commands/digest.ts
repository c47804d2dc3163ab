import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { newsIn } from '../reports/digest-news.ts';
import { type DigestReport, digestReport } from '../reports/digest-report.ts';
import type { LastDigest } from '../store/last-digest.ts';
import { type DigestAsked, type DigestOptions, digestAsked, digestForms } from './digest-asked.ts';
import { mustHaveJournal } from './must-have-journal.ts';
import { oneMore, wholeNumber } from './option-values.ts';
import { show } from './showing.ts';

/** `kw digest`: the day, written for cron. Silent when nothing is due. */
export const addDigestCommand = (program: Command, context: Context): Command =>
  program
    .command('digest')
    .summary('the day in writing, for cron')
    .addOption(new Option('--format <format>', 'text, markdown, html, json, or eml: a mail').choices(digestForms))
    .option('--days <n>', 'how many days to look ahead', wholeNumber, 7)
    .option('--limit <n>', 'at most so many lines in a section', wholeNumber, 10)
    .option('--to <address>', 'to whom the mail goes, with --send or --format eml', oneMore)
    .option('--send', 'mail it through the sendmail command (kw config get sendmail)')
    .option('--if-new', 'only when something changed since the last one given in this way')
    .option('--quiet', 'with --send: say nothing when it was sent')
    .option('--always', 'print it even when nothing is due')
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw digest\n  $ kw digest --format html --days 14 > today.html\n  $ kw digest --if-new\n  $ kw digest --format eml --to me@example.com | msmtp -t\n\nFor cron, with the whole paths that it needs:\n  kw schedule cron -- --send --to me@example.com',
    )
    .action((options: DigestOptions) => digest(context, options));

async function digest(context: Context, options: DigestOptions): Promise<void> {
  const asked = await digestAsked(options, context.options);
  mustHaveJournal(context);
  const last = await context.lastDigest();
  const given = (): Promise<void> => giveIfWanted(context, options, asked, last);
  // Of two at the same moment the second must know what the first one told.
  await (options.send || options.ifNew ? last.alone(given) : given());
}

async function giveIfWanted(context: Context, options: DigestOptions, asked: DigestAsked, last: LastDigest): Promise<void> {
  const { store, desk, terminal } = context;
  const kind = { ...asked, days: options.days, limit: options.limit };
  const report = digestReport(store.read(), desk, { ...options, lastDigest: last.givenAt(kind) });
  if (report.isQuiet && !options.always && asked.form !== 'json') return;
  const news = newsIn(report.items);
  if (options.ifNew && last.told(kind, news)) return;
  await give(context, report, asked, options);
  if ((options.send || options.ifNew) && !last.keep(kind, desk.now, news))
    terminal.say('That it was given could not be noted, so it may come again.');
}

async function give(context: Context, report: DigestReport, { form, to }: DigestAsked, options: DigestOptions): Promise<void> {
  if (to === null || form !== 'eml') return show(context, report, form === 'eml' ? 'text' : form);
  const { digestMessage, sendDigest } = await import('./digest-mail.ts');
  if (options.send) return sendDigest(context, report, to, options);
  context.terminal.out(await digestMessage(context, report, to, options));
}
