import { type ClockTime, type Instant, withOffset, type Zone } from '../domain/moment.ts';
import { nextTime, type Schedule } from '../domain/schedule.ts';
import { singleLine } from '../domain/text.ts';
import type { Document } from './document.ts';

/** A digest on a schedule: what was shown, put somewhere or taken out. */
export interface ScheduleDocument extends Document<'keepword.schedule/1'> {
  /** Who starts it. */
  readonly kind: SchedulerKind;
  /** What was done. `shown`: nothing was changed; `unchanged`: it was there already; `absent`: there was nothing to take out. */
  readonly state: 'shown' | 'installed' | 'unchanged' | 'removed' | 'absent';
  /** The time of day; null where it was taken out. */
  readonly at: ClockTime | null;
  /** The days of the week, Monday is 1. */
  readonly days: readonly number[];
  /** The zone in which that time is meant; null where it was taken out. */
  readonly zone: Zone | null;
  /** When it comes next, with the offset of the zone; null where it was taken out. */
  readonly next: string | null;
  /** What is run, word by word. */
  readonly command: readonly string[];
  /** What is to be put where, or was. */
  readonly changes: readonly ScheduleChange[];
}

/** Who starts the digest. */
export type SchedulerKind = 'cron' | 'systemd' | 'launchd';

/** A file, or the lines in the crontab (path null), before and after; null where there is none. */
export interface ScheduleChange {
  /** The file, as an absolute path; null for the crontab. */
  readonly path: string | null;
  /** What stood there; null where nothing did, or nobody looked. */
  readonly before: string | null;
  /** What stands there afterwards; null where it was taken out. */
  readonly after: string | null;
}

/** What is to be put where; no schedule where it is taken out. */
export interface Planned<S extends Schedule | null = Schedule> {
  readonly kind: SchedulerKind;
  readonly schedule: S;
  readonly command: readonly string[];
}

/** The document of a schedule. */
export const scheduleDocument = (
  { kind, schedule, command }: Planned<Schedule | null>,
  state: ScheduleDocument['state'],
  changes: readonly ScheduleChange[],
  now: Instant,
): ScheduleDocument => ({
  schema: 'keepword.schedule/1',
  kind,
  state,
  at: schedule?.at ?? null,
  days: schedule?.days ?? [],
  zone: schedule?.zone ?? null,
  next: schedule && withOffset(nextTime(schedule, now), schedule.zone),
  command,
  changes,
});

/** The texts themselves, to be copied; several each under its path. */
export const textOf = (changes: readonly ScheduleChange[]): string =>
  changes.map(({ path, after }) => (changes.length > 1 ? `# ${path}\n${after ?? ''}` : (after ?? ''))).join('\n');

/** What goes and what comes, line by line, under where it is; nothing where all stays. */
export const differenceOf = (changes: readonly ScheduleChange[]): string =>
  changes
    .filter(({ before, after }) => before !== after)
    .map(({ path, before, after }) =>
      [path ?? 'your crontab', ...differing(linesOf(before), linesOf(after))].join('\n').concat('\n'),
    )
    .join('');

/** Lines that begin or end both stay; what lies between goes and comes. */
function differing(before: readonly string[], after: readonly string[]): readonly string[] {
  const least = Math.min(before.length, after.length);
  const isSame = (index: number): boolean => before.at(index) === after.at(index);
  let first = 0;
  while (first < least && isSame(first)) first += 1;
  let last = 0;
  while (last < least - first && isSame(-1 - last)) last += 1;
  return [
    ...before.slice(0, first).map((line) => `  ${line}`),
    ...before.slice(first, before.length - last).map((line) => `- ${line}`),
    ...after.slice(first, after.length - last).map((line) => `+ ${line}`),
    ...before.slice(before.length - last).map((line) => `  ${line}`),
  ];
}

const linesOf = (text: string | null): readonly string[] =>
  text === null ? [] : text.replace(/\n$/, '').split('\n').map(singleLine);
