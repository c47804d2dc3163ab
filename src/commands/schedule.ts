import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addScheduleCronCommand } from './schedule-cron.ts';
import { addScheduleLaunchdCommand } from './schedule-launchd.ts';
import { addScheduleRunCommand } from './schedule-run.ts';
import { addScheduleSystemdCommand } from './schedule-systemd.ts';

/** `kw schedule`: have the digest come by itself. */
export function addScheduleCommand(program: Command, context: Context): Command {
  const schedule = program.command('schedule').summary('have the digest come by itself');
  addScheduleCronCommand(schedule, context);
  addScheduleSystemdCommand(schedule, context);
  addScheduleLaunchdCommand(schedule, context);
  addScheduleRunCommand(schedule, context);
  return schedule;
}
