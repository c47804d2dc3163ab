import { type Command, Option } from 'commander';
import { agenda, usualDays } from '../agenda/agenda.ts';
import { type AgendaItem, type ItemKind, itemKinds, type Urgency, urgencies } from '../agenda/agenda-item.ts';
import type { Context } from '../context.ts';
import { dueReport } from '../reports/due-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { contactMeant } from './meant.ts';
import { repeatable, wholeNumber } from './option-values.ts';
import { show } from './showing.ts';

/** What `kw due`, and bare `kw`, take. */
export interface DueOptions {
  readonly days: number;
  readonly limit?: number;
  readonly kind?: readonly ItemKind[];
  readonly urgency?: readonly Urgency[];
  readonly exitCode?: true;
}

/** `kw due`: what wants attention. */
export const addDueCommand = (program: Command, context: Context): Command =>
  withDueOptions(program.command('due').summary('what wants attention').argument('[contact]', 'only theirs'))
    .addHelpText('after', '\nExamples:\n  $ kw due\n  $ kw due --days 7 --json')
    .action(async (contact: string | undefined, options: DueOptions) => {
      await due(context, contact, options);
    });

/** Declares the options that choose what is shown of the agenda. */
export const withDueOptions = (command: Command): Command =>
  command
    .option('--days <n>', 'how many days to look ahead', wholeNumber, usualDays)
    .option('--limit <n>', 'at most so many', wholeNumber)
    .addOption(repeatable(new Option('--kind <kind>', 'only this kind; may be repeated').choices(itemKinds)))
    .addOption(repeatable(new Option('--urgency <urgency>', 'only late, now, today or soon; may be repeated').choices(urgencies)))
    .option('--exit-code', 'exit with 6 when something is late');

/** Shows the agenda, all of it or what was asked for, and answers what was shown. */
export async function due(context: Context, typed: string | undefined, options: DueOptions): Promise<readonly AgendaItem[]> {
  const { store, desk } = context;
  const journal = store.read();
  const contact = typed === undefined ? null : await contactMeant(context, typed, journal);
  const concerns = (item: AgendaItem): boolean =>
    (contact === null || item.contact.id === contact.id || item.for?.id === contact.id) &&
    (options.kind === undefined || options.kind.some((kind) => item.kind === kind || item.also.includes(kind))) &&
    (options.urgency === undefined || options.urgency.includes(item.urgency));
  const items = agenda(journal, desk, options.days).filter(concerns);
  const report = dueReport(items, desk, {
    organizations: journal.organizations,
    get shortIds() {
      return shortIdsIn(journal);
    },
    limit: options.limit ?? null,
    next: items.length > 0 ? null : (agenda(journal, desk, farAhead).find(concerns) ?? null),
  });
  const isThere = items.length > 0 || store.exists();
  await show(context, isThere ? report : { ...report, nothing: noJournal(context) });
  if (!isThere && context.terminal.format === 'plain') context.terminal.say(noJournal(context));
  if (options.exitCode && items.some(({ urgency }) => urgency === 'late')) context.exitWith(6);
  return items.slice(0, options.limit);
}

/** Days to look ahead for what comes next when nothing is due: as good as for ever. */
const farAhead = 36_500;

const noJournal = ({ places }: Context): string =>
  `There is no journal yet at ${places.journal}. kw log begins one, kw demo shows how it looks.`;
