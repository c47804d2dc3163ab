import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { unitsFor } from '../exchange/systemd-units.ts';
import type { ScheduleChange } from '../reports/schedule-report.ts';
import type { UserUnits } from '../store/schedule/user-units.ts';
import { type ScheduleOptions, sayRemoved, sayScheduled, showSchedule, withInstalling } from './schedule-installing.ts';
import { scheduledCommand, scheduleMeant, withSchedule } from './schedule-options.ts';

/** `kw schedule systemd`: the digest as a timer of your own, which catches up after the machine was asleep. */
export const addScheduleSystemdCommand = (schedule: Command, context: Context): Command =>
  withInstalling(withSchedule(schedule.command('systemd').summary('as a timer of systemd, which catches up after sleep')))
    .addHelpText(
      'after',
      '\nWithout anybody logged in your timers run only after: loginctl enable-linger\n\nExamples:\n  $ kw schedule systemd\n  $ kw schedule systemd --at 8:15 --days mon-thu -- --days 3\n  $ kw schedule systemd --install --dry-run',
    )
    .action((digest: readonly string[], options: ScheduleOptions) => scheduleInSystemd(context, digest, options));

async function scheduleInSystemd(context: Context, digest: readonly string[], options: ScheduleOptions): Promise<void> {
  const { units } = await context.scheduler();
  if (options.remove) return remove(context, units, options);
  await plan(context, units, digest, options);
  const unit = units.service.path
    .split('/')
    .at(-1)
    ?.replace(/\.service$/, '');
  if (!context.options.json && !digest.includes('--send'))
    context.terminal.say(`What it prints is in the journal of systemd: journalctl --user -u ${unit}`);
}

async function plan(context: Context, units: UserUnits, digest: readonly string[], options: ScheduleOptions): Promise<void> {
  const schedule = scheduleMeant(context, options);
  const command = await scheduledCommand(context, digest);
  const planned = { kind: 'systemd', schedule, command } as const;
  const wanted = unitsFor(schedule, command);
  const install = options.install === true;
  const changes: readonly ScheduleChange[] = [units.service, units.timer].map((unit, index) => ({
    path: unit.path,
    before: install ? unit.read() : null,
    after: index === 0 ? wanted.service : wanted.timer,
  }));
  if (!install) return showSchedule(context, planned, changes);
  const isInstalled = units.isEnabled();
  await sayScheduled(
    context,
    planned,
    changes,
    options,
    () => {
      units.service.write(wanted.service);
      units.timer.write(wanted.timer);
      units.start();
    },
    isInstalled,
  );
}

async function remove(context: Context, units: UserUnits, options: ScheduleOptions): Promise<void> {
  const files = [units.service, units.timer];
  const changes: readonly ScheduleChange[] = files.map((unit) => ({ path: unit.path, before: unit.read(), after: null }));
  const isThere = units.isEnabled() || changes.some(({ before }) => before !== null);
  if (isThere && !options.dryRun) {
    const refusal = units.stop();
    if (refusal !== null) context.terminal.say(`systemd could not be told: ${refusal}.`);
    if (units.isEnabled()) units.unlink();
    for (const unit of files) unit.remove();
    units.forget();
  }
  await sayRemoved(context, 'systemd', changes, options, isThere);
}
