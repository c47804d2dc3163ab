import { type Desk, usualCaseUpdates, usualWorkingTime, type WorkingTime } from '../domain/desk.ts';
import { parseHours } from '../domain/hours.ts';
import { UserError } from '../domain/user-error.ts';
import { parseWhen, resolveWhen } from '../domain/when.ts';
import { timesInWords } from '../domain/wording.ts';
import { zoneCalled } from '../domain/zone-name.ts';
import type { Settings } from '../store/configuration.ts';

/** One setting as a person types and reads it. */
export interface ConfigKey {
  readonly name: string;
  /** What it is for, with an example. */
  readonly means: string;
  /** Its value in words; null where nothing was set. */
  readonly shown: (settings: Settings) => string | null;
  /** What is typed as a setting. Throws a UserError that says what would do. */
  readonly read: (text: string, settings: Settings, desk: Desk) => Partial<Settings>;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Every setting, in the order in which they are listed. */
export const configKeys: readonly ConfigKey[] = [
  {
    name: 'zone',
    means: 'our own time zone, such as Europe/Berlin',
    shown: ({ zone }) => zone,
    read: (text) => ({ zone: zoneCalled(text) ?? refuse(text, 'zone', 'a name such as Europe/Berlin') }),
  },
  {
    name: 'date-order',
    means: 'what 1/12 means: dmy (1 December) or mdy (January 12)',
    shown: ({ dateOrder }) => dateOrder,
    read: (text) => ({ dateOrder: text === 'dmy' || text === 'mdy' ? text : refuse(text, 'date-order', 'dmy or mdy') }),
  },
  {
    name: 'working-days',
    means: 'the days we work: mon,tue,wed,thu,fri',
    shown: ({ workingTime }) => (workingTime ?? usualWorkingTime).days.map((day) => weekdays[day - 1]).join(','),
    read: (text, settings) => withWorkingTime(settings, { days: daysIn(text) }),
  },
  {
    name: 'working-hours',
    means: 'the hours we work: 9-18',
    shown: ({ workingTime }) => timesInWords(workingTime ?? usualWorkingTime),
    read: (text, settings) => withWorkingTime(settings, hoursIn(text)),
  },
  {
    name: 'days-off',
    means: 'our days off: "24 dec, 25 dec"; none clears them',
    shown: ({ workingTime }) => (workingTime ?? usualWorkingTime).daysOff.join(', '),
    read: (text, settings, desk) => withWorkingTime(settings, { daysOff: daysOffIn(text, desk) }),
  },
  {
    name: 'case-updates',
    means: 'working days without a word after which an open case comes up: 5',
    shown: ({ caseUpdates }) => String(caseUpdates ?? usualCaseUpdates),
    read: (text) => ({ caseUpdates: countOfDaysIn(text) }),
  },
];

const withWorkingTime = ({ workingTime }: Settings, change: Partial<WorkingTime>): Partial<Settings> => ({
  workingTime: { ...(workingTime ?? usualWorkingTime), ...change },
});

function daysIn(text: string): readonly number[] {
  const days = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => weekdays.indexOf(word.toLowerCase().slice(0, 3)) + 1);
  if (days.length === 0 || days.includes(0)) return refuse(text, 'working-days', 'days such as mon,tue,wed,thu,fri');
  return [...new Set(days)].toSorted((one, other) => one - other);
}

function hoursIn(text: string): Pick<WorkingTime, 'from' | 'to'> {
  const [only, another] = parseHours(text);
  if (!only || another) return refuse(text, 'working-hours', 'one range such as 9-18');
  return only;
}

const daysOffIn = (text: string, desk: Desk): readonly string[] =>
  text === 'none'
    ? []
    : text
        .split(',')
        .map((day) => dayOffIn(day.trim(), desk))
        .toSorted();

function countOfDaysIn(text: string): number {
  const days = Number(text);
  return /^\d+$/.test(text) && days >= 1 && days <= 366 ? days : refuse(text, 'case-updates', 'a number of days from 1 to 366');
}

function dayOffIn(text: string, desk: Desk): string {
  const { window } = resolveWhen(parseWhen(text), desk, { zone: desk.zone, looking: 'ahead' });
  return window?.day ?? refuse(text, 'days-off', 'days such as "24 dec, 25 dec"');
}

function refuse(text: string, name: string, valid: string): never {
  throw new UserError('usage', `${name} cannot be "${text}".`, `It must be ${valid}.`);
}
