import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type Commitment, type CommitmentKind, commitmentKinds, type Outcome } from '../domain/commitment.ts';
import type { Journal } from '../domain/journal.ts';
import { type Instant, spanOf } from '../domain/moment.ts';
import { parseWhen, resolveWhen } from '../domain/when.ts';
import type { CommitmentsWanted } from '../reports/commitments-document.ts';
import { commitmentsReport } from '../reports/commitments-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { contactMeant } from './meant.ts';
import { repeatable, wholeNumber } from './option-values.ts';
import { show } from './showing.ts';
import { showPast } from './showing-past.ts';
import { sinceMeant } from './since-meant.ts';

interface ListOptions {
  readonly contact?: string;
  readonly kind?: readonly CommitmentKind[];
  readonly status?: Commitment['status'];
  readonly outcome?: Outcome;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
}

/** `kw commitment list`: everything, open and closed, or what is meant. */
export const addCommitmentListCommand = (commitment: Command, context: Context): Command =>
  commitment
    .command('list')
    .summary('everything, open and closed')
    .option('--contact <contact>', 'only what is for them, or owed by them')
    .addOption(repeatable(new Option('--kind <kind>', 'only this kind; may be repeated').choices(commitmentKinds)))
    .addOption(new Option('--status <status>', 'only what is so').choices(['open', 'kept', 'dropped']))
    .addOption(new Option('--outcome <outcome>', 'only what was kept so').choices(['early', 'on-time', 'late']))
    .option('--since <when>', 'only what was closed or is due from then on: monday, "4 weeks ago", 2026-10-01')
    .option('--until <when>', 'only what was closed or is due up to then: today, fri, 2026-12-31')
    .option('--limit <n>', 'at most so many', wholeNumber)
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw commitment list --status open\n  $ kw commitment list --contact zoe --kind promise --since "3 months ago"',
    )
    .action((options: ListOptions) => listCommitments(context, options));

async function listCommitments(context: Context, options: ListOptions): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  const wanted = await wantedBy(context, journal, options);
  const shortIds = shortIdsIn(journal);
  if (wanted.status === 'open')
    await show(
      context,
      commitmentsReport(journal, () => store.history(), desk, wanted, shortIds),
    );
  else await showPast(context, (history) => commitmentsReport(journal, () => history, desk, wanted, shortIds));
}

async function wantedBy(context: Context, journal: Journal, options: ListOptions): Promise<CommitmentsWanted> {
  const { contact, kind, status, outcome, since, until, limit } = options;
  return {
    contact: contact === undefined ? null : await contactMeant(context, contact, journal),
    kinds: kind ?? null,
    status: status ?? null,
    outcome: outcome ?? null,
    since: sinceMeant(context, since),
    until: until === undefined ? null : endMeant(context, until),
    limit: limit ?? null,
  };
}

/** The end of a day or time, which lies ahead unless it is a date. */
function endMeant({ desk }: Context, text: string): Instant | null {
  const { window } = resolveWhen(parseWhen(text), desk, { zone: desk.zone, looking: 'ahead' });
  return window && spanOf(window, 1).end;
}
