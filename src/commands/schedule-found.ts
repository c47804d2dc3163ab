import type { Context } from '../context.ts';
import type { Schedule } from '../domain/schedule.ts';
import { UserError } from '../domain/user-error.ts';
import { weekdaysIn, weekdaysInWords } from '../domain/weekdays.ts';
import { asShellLine, wordsOfLine } from '../exchange/command-words.ts';
import { blockIn, timesIn } from '../exchange/crontab.ts';
import { agentTimes, agentWords } from '../exchange/launchd-agent.ts';
import { commandIn, scheduleIn } from '../exchange/systemd-units.ts';
import type { InstalledSchedule, ScheduleEntry, UnknownSchedule } from '../reports/installed-schedule.ts';
import type { SchedulerKind } from '../reports/schedule-report.ts';
import type { Scheduler } from '../store/schedule/scheduler.ts';

/** How the digest of this journal comes by itself, as it stands with the schedulers of this machine. */
export async function scheduleFound(context: Context): Promise<InstalledSchedule> {
  const scheduler = await context.scheduler();
  const entry = entryFor(context, scheduler);
  const found = [
    orUnknown('cron', () => inCrontab(context, scheduler)),
    orUnknown('systemd', () => inSystemd(scheduler)),
    orUnknown('launchd', () => inLaunchd(scheduler)),
  ];
  const entries = found.flatMap((one) => (one === null || 'why' in one ? [] : [entry(one)]));
  const unknown = found.flatMap((one) => (one !== null && 'why' in one ? [one] : []));
  const { since, last } = scheduler.runs.read();
  return { entries, unknown, since, last };
}

/** What is installed with a scheduler: when, and the words of what it runs. */
interface Installed {
  readonly by: SchedulerKind;
  readonly schedule: Schedule | null;
  readonly words: readonly string[];
  readonly isOn?: boolean;
}

const entryFor =
  ({ places, desk }: Context, { isThere }: Scheduler) =>
  ({ by, schedule, words, isOn = true }: Installed): ScheduleEntry => {
    const meant = ownTimes(words, desk.zone) ?? schedule;
    const options = words.includes('--') ? words.slice(words.indexOf('--')) : [];
    const when = meant === null ? [] : ['--at', meant.at, '--days', weekdaysInWords(meant.days)];
    const home = ['kw', '--home', places.home, 'schedule'];
    return {
      by,
      schedule: meant,
      isOn,
      missing: words.slice(0, 2).filter((path) => !isThere(path)),
      install: asShellLine([...home, by, ...when, ...(by === 'launchd' ? [] : ['--install']), ...options]),
      run: asShellLine([...home, 'run', ...options]),
    };
  };

/** Where the clocks differ, the run itself is told the time that is meant on ours. */
function ownTimes(words: readonly string[], zone: string): Schedule | null {
  const valueAfter = (option: string): string | undefined => {
    const at = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined).indexOf(option);
    return at === -1 ? undefined : words[at + 1];
  };
  const [at, days] = [valueAfter('--at'), weekdaysIn(valueAfter('--days') ?? '')];
  return at === undefined || days === null ? null : { at, days, zone };
}

/** Where there is no cron, nothing is installed with it. */
function inCrontab({ places }: Context, { crontab, clocks }: Scheduler): Installed | null {
  const table = crontab.readIfAny();
  const block = table && blockIn(table, places.home);
  if (block === null) return null;
  const [first] = timesIn(block, clocks);
  return { by: 'cron', schedule: first?.time ?? null, words: first === undefined ? [] : wordsOfLine(first.command) };
}

function inSystemd({ units }: Scheduler): Installed | null {
  const timer = units.timer.read();
  if (timer === null) return null;
  const service = units.service.read() ?? '';
  return { by: 'systemd', schedule: scheduleIn(timer), words: commandIn(service), isOn: units.isEnabled() };
}

function inLaunchd({ agents, clocks }: Scheduler): Installed | null {
  const agent = agents.file.read();
  return agent === null ? null : { by: 'launchd', schedule: agentTimes(agent, clocks), words: agentWords(agent) };
}

/** That a scheduler cannot be asked is told, with the way out. */
function orUnknown(by: SchedulerKind, find: () => Installed | null): Installed | UnknownSchedule | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof UserError) return { by, why: error.message, hint: error.hint };
    throw error;
  }
}
