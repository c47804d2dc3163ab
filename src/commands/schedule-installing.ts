import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { nextTime } from '../domain/schedule.ts';
import { weekdaysInWords } from '../domain/weekdays.ts';
import { instantInWords } from '../reports/moment-words.ts';
import { differenceOf, type Planned, type ScheduleChange, scheduleDocument, textOf } from '../reports/schedule-report.ts';
import type { WhenDaily } from './schedule-options.ts';
import { printDone, sayDone } from './showing.ts';

/** What a schedule that can be installed takes. */
export interface ScheduleOptions extends WhenDaily {
  readonly install?: true;
  readonly remove?: true;
  readonly dryRun?: true;
}

/** For schedulers into which the digest can be put from here. */
export const withInstalling = (command: Command): Command =>
  command
    .addOption(new Option('--install', 'put it there; the difference is shown').conflicts('remove'))
    .option('--remove', 'take it out again, and nothing else')
    .option('--dry-run', 'with --install or --remove: only show the difference');

/** Prints what would be installed, to be looked at or put there by hand. */
export async function showSchedule(context: Context, planned: Planned, changes: readonly ScheduleChange[]): Promise<void> {
  const { terminal, desk, options } = context;
  if (!options.json) terminal.out(textOf(changes));
  sayDone(context, scheduleDocument(planned, 'shown', changes, desk.now), hints[planned.kind]);
}

const wayOut: Readonly<Record<Planned['kind'], string>> = {
  cron: 'kw schedule cron --remove',
  systemd: 'kw schedule systemd --remove',
  launchd: 'launchctl bootout',
};

const hints: Readonly<Record<Planned['kind'], string>> = {
  cron: 'These lines go into your crontab: kw schedule cron --install puts them there.',
  systemd: 'These are two files for systemd: kw schedule systemd --install puts them there and starts the timer.',
  launchd:
    'This is a file for ~/Library/LaunchAgents; once it is there, launchctl bootstrap gui/$(id -u) <file> starts it.\nIf the Mac sleeps at that time, the digest comes when it wakes.',
};

/**
 * Puts the schedule there, unless it is there already or only the difference was asked for, then shows the difference: whoever reads
 * may take long, or have gone.
 */
export async function sayScheduled(
  context: Context,
  planned: Planned,
  changes: readonly ScheduleChange[],
  { dryRun }: ScheduleOptions,
  install: () => void,
  isInstalled = true,
): Promise<void> {
  const { terminal, desk } = context;
  const isNew = !isInstalled || changes.some(({ before, after }) => before !== after);
  const notes = isNew && !dryRun ? await putThere(context, install) : [];
  const state = !isNew ? 'unchanged' : dryRun ? 'shown' : 'installed';
  const { schedule, kind } = planned;
  const when = `${weekdaysInWords(schedule.days)} at ${schedule.at}, next ${instantInWords(nextTime(schedule, desk.now), desk)}`;
  const words = {
    unchanged: 'It is there already: the digest comes',
    shown: 'Nothing was changed. The digest would come',
    installed: 'The digest comes',
  };
  const document = scheduleDocument(planned, state, changes, desk.now);
  const done = `${words[state]} ${when}.${state === 'shown' ? '' : ` ${wayOut[kind]} takes it out.`}`;
  if (!context.options.json) {
    if (state === 'installed') printDone(terminal, differenceOf(changes), done);
    else terminal.out(differenceOf(changes));
  }
  for (const note of notes) terminal.say(note);
  sayDone(context, document, done);
}

/** Answers what there is to be said about it. */
async function putThere({ places, scheduler, store }: Context, install: () => void): Promise<readonly string[]> {
  install();
  const { runs, program } = await scheduler();
  const why = runs.scheduled();
  const notes: string[] = [];
  if (program.some((path) => path.includes('/_npx/')))
    notes.push('This Keepword was fetched for one use and may be gone tomorrow: npm install --global keepword');
  if (!store.exists()) notes.push(`There is no journal in ${places.home} yet; until there is one the digest says so, and fails.`);
  else if (why !== null) notes.push(`Since when it comes could not be kept: ${why}.`);
  return notes;
}

/** Shows what was taken out. */
export async function sayRemoved(
  context: Context,
  kind: Planned['kind'],
  changes: readonly ScheduleChange[],
  { dryRun }: ScheduleOptions,
  isThere = changes.some(({ before }) => before !== null),
): Promise<void> {
  const { terminal, places, desk } = context;
  const state = !isThere ? 'absent' : dryRun ? 'shown' : 'removed';
  if (!context.options.json) terminal.out(differenceOf(changes));
  const words = {
    absent: `There is no digest of ${places.home} to take out.`,
    shown: 'Nothing was changed.',
    removed: 'The digest does not come by itself any more.',
  };
  sayDone(context, scheduleDocument({ kind, schedule: null, command: [] }, state, changes, desk.now), words[state]);
}
