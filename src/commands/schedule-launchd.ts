import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { agentFor } from '../exchange/launchd-agent.ts';
import { showSchedule } from './schedule-installing.ts';
import { scheduledOnClocks, scheduleMeant, type WhenDaily, withClocks, withSchedule } from './schedule-options.ts';

/** `kw schedule launchd`: the digest as an agent of macOS, to be put where it belongs by hand. */
export const addScheduleLaunchdCommand = (schedule: Command, context: Context): Command =>
  withClocks(withSchedule(schedule.command('launchd').summary('as an agent of macOS, to install by hand')))
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw schedule launchd\n  $ kw schedule launchd --at 8:15 > ~/Library/LaunchAgents/keepword-digest.plist',
    )
    .action((digest: readonly string[], options: WhenDaily & { readonly clocks?: string }) =>
      scheduleInLaunchd(context, digest, options),
    );

async function scheduleInLaunchd(
  context: Context,
  digest: readonly string[],
  options: WhenDaily & { readonly clocks?: string },
): Promise<void> {
  const { agents, clocks } = await context.scheduler();
  const schedule = scheduleMeant(context, options);
  const { times, command } = await scheduledOnClocks(context, digest, schedule, options.clocks ?? clocks);
  const { label, output, file } = agents;
  await showSchedule(context, { kind: 'launchd', schedule, command }, [
    { path: file.path, before: null, after: agentFor({ label, times, command, output }) },
  ]);
}
