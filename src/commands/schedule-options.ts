import { Command, CommanderError, Option } from 'commander';
import type { Context } from '../context.ts';
import type { ClockTime, Zone } from '../domain/moment.ts';
import { isSameOnClocks, type Schedule, timesOnClocks } from '../domain/schedule.ts';
import { UserError } from '../domain/user-error.ts';
import { weekdaysIn, weekdaysInWords } from '../domain/weekdays.ts';
import { parseWhen, type WhenPhrase } from '../domain/when.ts';
import { readZone } from '../domain/zone-hints.ts';
import { type DigestOptions, digestAsked } from './digest-asked.ts';
import { documentsOf } from './documents.ts';
import { mustHaveFields } from './fields-asked.ts';
import { globalOptionsOf, type RawGlobalOptions, withGlobalOptions } from './global-options.ts';
import { refusedInWords } from './refused-in-words.ts';

/** When the digest is to come, as it was typed. */
export interface WhenDaily {
  readonly at: ClockTime;
  readonly days?: readonly number[];
}

/** What schedulers of all kinds take. */
export const withSchedule = (command: Command): Command =>
  command
    .argument('[digest...]', 'after --, the options of the digest')
    .option('--at <time>', 'the time of day, on our clocks', clockTime, '07:30')
    .option('--days <days>', 'mon-fri; mon,wed; daily (default: our working days)', weekdays);

/** For schedulers that know only the clocks of their machine. */
export const withClocks = (command: Command): Command =>
  command.addOption(
    new Option('--clocks <zone>', 'the zone that it goes by, where that is not the one of this machine').argParser(readZone),
  );

/** The schedule that is meant: the days are our working days unless they were said. */
export const scheduleMeant = ({ desk }: Context, { at, days }: WhenDaily): Schedule => ({
  at,
  days: days ?? desk.workingTime.days,
  zone: desk.zone,
});

/** What is run on a schedule: this program by where it is, for this journal, with these options of the digest. */
export const scheduledCommand = (context: Context, digest: readonly string[]): Promise<readonly string[]> =>
  commandOf(context, digest, []);

/** The same for a scheduler that goes by clocks of its own, and when it runs it: where these drift from ours, each run looks whether its time has come. */
export async function scheduledOnClocks(context: Context, digest: readonly string[], schedule: Schedule, clocks: Zone) {
  const times = timesOnClocks(schedule, clocks, context.desk.now);
  const only = isSameOnClocks(schedule, times) ? [] : ['--at', schedule.at, '--days', weekdaysInWords(schedule.days)];
  return { times, command: await commandOf(context, digest, only) };
}

async function commandOf(context: Context, digest: readonly string[], only: readonly string[]): Promise<readonly string[]> {
  await mustSuitDigest(context, digest);
  const { program } = await context.scheduler();
  const options = digest.length === 0 ? [] : ['--', ...digest];
  return [...program, '--home', context.places.home, 'schedule', 'run', ...only, ...options];
}

/** A slip in the options of the digest is found now, and not by nobody in the morning. */
async function mustSuitDigest(context: Context, words: readonly string[]): Promise<void> {
  const { addDigestCommand } = await import('./digest.ts');
  const program = withGlobalOptions(
    new Command('kw').exitOverride().configureOutput({ writeOut: () => {}, outputError: () => {} }),
  );
  addDigestCommand(program, context)
    .helpOption(false)
    .action((options: DigestOptions) => mustGoTogether(options, program.opts<RawGlobalOptions>()));
  try {
    await program.parseAsync(['digest', ...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const { message } = refusedInWords(error.message, 'it', () => false);
    throw new UserError('usage', `The digest does not take that: ${message}`, 'kw digest --help shows its options.');
  }
}

/** The digest itself would refuse them, or they are not for one on a schedule. */
async function mustGoTogether(options: DigestOptions, everywhere: RawGlobalOptions): Promise<void> {
  if (everywhere.home !== undefined) throw notThere('--home', 'It belongs before the --: kw --home <folder> schedule cron');
  if (everywhere.now !== undefined) throw notThere('--now', 'Every digest would be that of the same day: leave it out.');
  const asked = globalOptionsOf(everywhere);
  await mustHaveFields({ options: asked }, documentsOf('digest', {}));
  await digestAsked(options, asked);
}

const notThere = (option: string, hint: string): UserError =>
  new UserError('usage', `${option} is not for a digest on a schedule.`, hint);

/** Reads a time of day, for an option; what is no time is told how one is written, and not how a day is. */
export function clockTime(text: string): ClockTime {
  const phrase = understood(text);
  const isTime = phrase?.kind === 'day' && phrase.day === null && !phrase.tentative && phrase.clock === null;
  const time = isTime ? phrase.time : null;
  if (time === null || time.to !== null) throw new UserError('usage', `--at cannot be "${text}".`, 'Type a time such as 07:30.');
  return time.from === '24:00' ? '00:00' : time.from;
}

function understood(text: string): WhenPhrase | null {
  try {
    return parseWhen(text);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Reads days of the week, for an option. */
export const weekdays = (text: string): readonly number[] => {
  const days = weekdaysIn(text);
  if (days !== null) return days;
  throw new UserError('usage', `--days cannot be "${text}".`, 'Type days such as mon-fri, mon,wed,fri or daily.');
};
