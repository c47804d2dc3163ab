import type { Desk } from '../domain/desk.ts';
import { addMinutes, type Instant, withOffset, type Zone } from '../domain/moment.ts';
import { lastTime, nextTime, type Schedule } from '../domain/schedule.ts';
import { weekdaysInWords } from '../domain/weekdays.ts';
import type { DoctorFinding } from './doctor-document.ts';
import { instantInWords } from './moment-words.ts';
import type { SchedulerKind } from './schedule-report.ts';

/** How the digest comes by itself, and whether it did. */
export interface InstalledSchedule {
  readonly entries: readonly ScheduleEntry[];
  /** The schedulers that do not let anybody look. */
  readonly unknown: readonly UnknownSchedule[];
  /** Since when the schedule is in force; null when nobody said. */
  readonly since: Instant | null;
  readonly last: LastRun | null;
}

/** The last digest that a scheduler started. */
export interface LastRun {
  /** When it began. */
  readonly startedAt: Instant;
  /** With what it ended; null while it runs, or when it never came to its end. */
  readonly exitCode: number | null;
}

/** One place from which it is started. */
export interface ScheduleEntry {
  readonly by: SchedulerKind;
  /** Null where somebody wrote it anew, so that it is not understood here. */
  readonly schedule: Schedule | null;
  /** Whether the scheduler knows of it. */
  readonly isOn: boolean;
  /** Programs that it names and that are not there any more. */
  readonly missing: readonly string[];
  /** What is typed to put it there as it is meant, and to run it now. */
  readonly install: string;
  readonly run: string;
}

/** A scheduler that does not tell whether it starts the digest. */
export interface UnknownSchedule {
  readonly by: SchedulerKind;
  /** Why, and the way out, each in a sentence. */
  readonly why: string;
  readonly hint: string | null;
}

/** The same for scripts. */
export interface ScheduleFacts {
  /** From where it is started; nothing where it does not come by itself. */
  readonly entries: readonly {
    /** Who starts it. */
    readonly by: SchedulerKind;
    /** The time of day; null where it is not understood. */
    readonly at: string | null;
    /** The days of the week, Monday is 1. */
    readonly days: readonly number[];
    /** The zone in which that time is meant; null where it is not understood. */
    readonly zone: Zone | null;
    /** When it comes next, with the offset of the zone; null where it is not known, or it is not started. */
    readonly next: string | null;
  }[];
  /** The last digest that a scheduler started; null where none is known. */
  readonly lastRun: LastRun | null;
}

/** What of it scripts are told. */
export const scheduleFacts = ({ entries, last }: InstalledSchedule, now: Instant): ScheduleFacts => ({
  entries: entries.map(({ by, schedule, isOn }) => ({
    by,
    at: schedule?.at ?? null,
    days: schedule?.days ?? [],
    zone: schedule?.zone ?? null,
    next: schedule && isOn ? withOffset(nextTime(schedule, now), schedule.zone) : null,
  })),
  lastRun: last,
});

/** What is wrong with it, and when it comes next. */
export const scheduleFindings = (installed: InstalledSchedule, desk: Desk): readonly DoctorFinding[] => [
  ...installed.entries.flatMap(entryFindings),
  ...installed.unknown.map(unknownFinding),
  ...runFindings(installed, desk),
  ...installed.entries.slice(0, 1).map(() => worthKnowing('schedule', inShort(installed, desk), null)),
];

/** A unit or an agent is there because somebody wanted the digest; a cron that is refused may never have been asked for it. */
function unknownFinding({ by, why, hint }: UnknownSchedule): DoctorFinding {
  const what = [`Whether ${by} starts the digest cannot be told. ${why}`, ...(hint === null ? [] : [hint])].join(' ');
  return by === 'cron' ? worthKnowing('schedule-unknown', what, null) : problem('schedule-unknown', what, null);
}

function entryFindings({ by, isOn, missing, install }: ScheduleEntry): readonly DoctorFinding[] {
  const found: DoctorFinding[] = missing.map((path) =>
    problem('schedule-program', `What ${by} is to run is not there any more: ${path}.`, install),
  );
  if (!isOn) found.push(problem('schedule-off', `The digest is written down for ${by}, but not started by it.`, install));
  return found;
}

/** Whoever starts programs may be a little late. */
const grace = 10;

/** Minutes. A digest takes less than a second. */
const longest = 60;

function runFindings(installed: InstalledSchedule, desk: Desk): readonly DoctorFinding[] {
  const { last, entries } = installed;
  const run = entries[0]?.run ?? null;
  const missed = missedTime(installed, desk.now);
  const when = last && instantInWords(last.startedAt, desk);
  if (missed !== null)
    return [worthKnowing('schedule-missed', `The digest of ${instantInWords(missed, desk)} did not come by itself.`, run)];
  if (last === null || run === null) return [];
  if (last.exitCode === null && addMinutes(last.startedAt, longest) < desk.now)
    return [problem('schedule-failed', `The digest of ${when} began and never came to its end.`, run)];
  if (last.exitCode === null || last.exitCode === 0) return [];
  return [problem('schedule-failed', `The digest of ${when} failed, with exit code ${last.exitCode}.`, run)];
}

/** The last time at which it should have come, where it did not; it must have been in force by then. */
function missedTime({ entries, since, last }: InstalledSchedule, now: Instant): Instant | null {
  const due = entries.flatMap(({ schedule, isOn }) => (schedule && isOn ? [lastTime(schedule, addMinutes(now, -grace))] : []));
  const latest = due.toSorted().at(-1);
  const known = [since, last?.startedAt].filter((at) => at !== undefined && at !== null);
  if (latest === undefined || known.length === 0) return null;
  return known.every((at) => at < latest) ? latest : null;
}

function inShort({ entries, last }: InstalledSchedule, desk: Desk): string {
  const comes = entries.map(({ by, schedule, isOn }) => {
    if (schedule === null) return `by ${by}, at times of its own`;
    const rule = `${weekdaysInWords(schedule.days)} at ${schedule.at}`;
    return isOn ? `next ${instantInWords(nextTime(schedule, desk.now), desk)} by ${by} (${rule})` : `not by ${by} (${rule})`;
  });
  const came = last === null ? 'it has not come yet' : `it last came ${instantInWords(last.startedAt, desk)}`;
  return `The digest comes ${comes.join(', and ')}; ${came}.`;
}

const problem = (kind: string, what: string, command: string | null): DoctorFinding => finding('problem', kind, what, command);

const worthKnowing = (kind: string, what: string, command: string | null): DoctorFinding =>
  finding('worth-knowing', kind, what, command);

const finding = (severity: DoctorFinding['severity'], kind: string, what: string, command: string | null): DoctorFinding => ({
  kind,
  severity,
  what,
  where: null,
  line: null,
  command,
  repaired: null,
});
