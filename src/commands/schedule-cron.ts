import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { blockIn, cronBlock, otherDigests, withBlock, withoutBlock } from '../exchange/crontab.ts';
import type { ScheduleChange } from '../reports/schedule-report.ts';
import { type ScheduleOptions, sayRemoved, sayScheduled, showSchedule, withInstalling } from './schedule-installing.ts';
import { scheduledOnClocks, scheduleMeant, withClocks, withSchedule } from './schedule-options.ts';

/** `kw schedule cron`: the digest as lines of the crontab. */
export const addScheduleCronCommand = (schedule: Command, context: Context): Command =>
  withInstalling(withClocks(withSchedule(schedule.command('cron').summary('as lines of your crontab'))))
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw schedule cron\n  $ kw schedule cron --at 8:15 --days daily -- --format markdown\n  $ kw schedule cron --install --dry-run',
    )
    .action((digest: readonly string[], options: CronOptions) => scheduleInCron(context, digest, options));

interface CronOptions extends ScheduleOptions {
  /** The zone that cron goes by. */
  readonly clocks?: string;
}

async function scheduleInCron(context: Context, digest: readonly string[], options: CronOptions): Promise<void> {
  const { crontab } = await context.scheduler();
  const { home } = context.places;
  if (options.remove) {
    const table = crontab.read();
    const before = blockIn(table, home);
    if (before !== null && !options.dryRun) crontab.replace(table, withoutBlock(table, home));
    return sayRemoved(context, 'cron', [{ path: null, before, after: null }], options);
  }
  const { planned, block } = await linesFor(context, digest, options);
  if (!options.install) return showSchedule(context, planned, [{ path: null, before: null, after: block }]);
  const table = crontab.read();
  const change: ScheduleChange = { path: null, before: blockIn(table, home), after: block };
  await sayScheduled(context, planned, [change], options, () => crontab.replace(table, withBlock(table, home, block)));
  for (const line of otherDigests(table, home))
    context.terminal.say(`Another line of your crontab runs the digest, too: ${line}`);
}

/** The lines, and what they are to do. */
async function linesFor(context: Context, digest: readonly string[], options: CronOptions) {
  const schedule = scheduleMeant(context, options);
  const scheduler = await context.scheduler();
  const { times, command } = await scheduledOnClocks(context, digest, schedule, options.clocks ?? scheduler.clocks);
  const block = cronBlock({ home: context.places.home, schedule, times, command });
  return { planned: { kind: 'cron', schedule, command } as const, block };
}
