import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { newsIn } from '../reports/digest-news.ts';
import { type DigestReport, digestReport } from '../reports/digest-report.ts';
import { mustHaveJournal } from './must-have-journal.ts';
import { wholeNumber } from './option-values.ts';
import { show } from './showing.ts';

/** The forms it comes in. */
const forms = ['text', 'markdown', 'html', 'json', 'eml'] as const;
type Form = (typeof forms)[number];

interface DigestOptions {
  readonly format?: Form;
  readonly days: number;
  readonly limit: number;
  readonly to?: string;
  readonly send?: true;
  readonly ifNew?: true;
  readonly always?: true;
}

/** `kw digest`: the day, written for cron. Silent when nothing is due. */
export const addDigestCommand = (program: Command, context: Context): Command =>
  program
    .command('digest')
    .summary('the day in writing, for cron')
    .addOption(new Option('--format <format>', 'text, markdown, html, json, or eml: a mail').choices(forms))
    .option('--days <n>', 'how many days to look ahead', wholeNumber, 7)
    .option('--limit <n>', 'at most so many lines in a section', wholeNumber, 10)
    .option('--to <address>', 'to whom the mail goes, with --send or --format eml')
    .option('--send', 'mail it through the sendmail command (kw config get sendmail)')
    .option('--if-new', 'only when something changed since the last one given in this way')
    .option('--always', 'print it even when nothing is due')
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw digest\n  $ kw digest --format html --days 14 > today.html\n  $ kw digest --if-new\n  $ kw digest --format eml --to me@example.com | msmtp -t\n\nFor cron:\n  30 7 * * 1-5  kw digest --send --to me@example.com',
    )
    .action((options: DigestOptions) => digest(context, options));

async function digest(context: Context, options: DigestOptions): Promise<void> {
  const form = formAskedFor(options, context.options.json);
  const to = await readerOf(options, form);
  mustHaveJournal(context);
  const { store, desk, terminal } = context;
  const last = await context.lastDigest();
  const report = digestReport(store.read(), desk, { ...options, lastDigest: last.givenAt() });
  if (report.isQuiet && !options.always && form !== 'json') return;
  const news = newsIn(report.items);
  if (options.ifNew && last.told(news)) return;
  await give(context, report, form, to, options.send);
  if ((options.send || options.ifNew) && !last.keep(desk.now, news))
    terminal.say('That it was given could not be noted, so it may come again.');
}

async function give(context: Context, report: DigestReport, form: Form, to: string | null, send = false): Promise<void> {
  if (to === null || form !== 'eml') return show(context, report, form === 'eml' ? 'text' : form);
  const { digestMessage, sendDigest } = await import('./digest-mail.ts');
  if (send) return sendDigest(context, report, to);
  context.terminal.out(await digestMessage(context, report, to));
}

function formAskedFor({ format, send, ifNew }: DigestOptions, json: boolean): Form {
  const form = json ? 'json' : (format ?? (send ? 'eml' : 'text'));
  const printing = json ? '--json' : `--format ${form}`;
  const silent = ifNew && form === 'json' ? '--if-new may print nothing, which is no JSON' : null;
  const clash = send && form !== 'eml' ? `--send sends a mail, and ${printing} prints` : silent;
  if (clash === null) return form;
  throw new UserError('usage', `${clash}.`, 'Leave one of them out.');
}

/** To whom a mail goes; null when it is none. */
async function readerOf({ to, send }: DigestOptions, form: Form): Promise<string | null> {
  if (form === 'eml' && to === undefined)
    throw new UserError('usage', `${send ? '--send' : '--format eml'} needs to know to whom.`, 'Add --to me@example.com.');
  if (to === undefined) return null;
  if (form !== 'eml') throw new UserError('usage', '--to goes with --send or --format eml.', 'Add one of them.');
  return (await import('./digest-mail.ts')).readAddress(to);
}
