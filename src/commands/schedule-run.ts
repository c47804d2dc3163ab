import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { type ClockTime, dayOf, weekdayOf } from '../domain/moment.ts';
import { isDueToday } from '../domain/schedule.ts';
import { clockTime, scheduleMeant, weekdays } from './schedule-options.ts';

interface RunOptions {
  readonly at?: ClockTime;
  readonly days?: readonly number[];
}

/** `kw schedule run`: what a scheduler starts. The digest, and a note that it came, which doctor looks at. */
export const addScheduleRunCommand = (schedule: Command, context: Context): Command =>
  schedule
    .command('run')
    .summary('what a scheduler runs: the digest, and a note for doctor that it came')
    .argument('[digest...]', 'after --, the options of the digest')
    .option('--at <time>', 'only once a day, and not before this time on our clocks', clockTime)
    .option('--days <days>', 'only on these days (default: any; with --at our working days)', weekdays)
    .addHelpText('after', '\nExamples:\n  $ kw schedule run\n  $ kw schedule run --at 07:30 --days mon-fri -- --format markdown')
    .action((digest: readonly string[], options: RunOptions) => run(context, digest, options));

async function run(context: Context, digest: readonly string[], { at, days }: RunOptions): Promise<void> {
  const { places, terminal, exitWith } = context;
  const { runs } = await context.scheduler();
  if (at !== undefined) {
    const schedule = scheduleMeant(context, { at, ...(days && { days }) });
    if (!isDueToday(schedule, context.desk.now, runs.read().last?.startedAt ?? null)) return;
  } else if (days !== undefined && !days.includes(today(context))) return;
  const refusal = runs.started();
  // Whatever a job says is mailed by cron, which the digest has been by then.
  const exitCode = await context.run(['--home', places.home, 'digest', '--quiet', ...formOf(context), ...digest]);
  exitWith(exitCode);
  const why = refusal ?? runs.ended(exitCode);
  // A missing journal is said by the digest itself.
  if (why !== null && exitCode === 0) terminal.say(`That the digest came could not be noted for kw doctor: ${why}.`);
}

/** Which day of the week it is on our clocks. */
const today = ({ desk }: Context): number => weekdayOf(dayOf(desk.now, desk.zone));

/** A program that runs it may want a document, as of every command. */
function formOf({ options: { json, fields, plain } }: Context): readonly string[] {
  if (fields !== null) return ['--fields', fields.join(',')];
  return json ? ['--json'] : plain ? ['--plain'] : [];
}
