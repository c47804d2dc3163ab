import type { Context } from '../context.ts';
import { type OwnWorkingTime, usualCaseUpdates, usualWorkingTime } from '../domain/desk.ts';
import { parseHours } from '../domain/hours.ts';
import { isFinishedCommand, usualSendmail } from '../domain/sendmail.ts';
import { singleLine } from '../domain/text.ts';
import { everyDay, weekdayInShort, weekdaysIn } from '../domain/weekdays.ts';
import { timesInWords } from '../domain/wording.ts';
import { readZone } from '../domain/zone-hints.ts';
import type { SettingsChange } from '../store/configuration.ts';
import type { Settings } from '../store/settings.ts';
import { daysOffIn } from './config-days-off.ts';
import { holidaysFrom, nextHolidays, shownHolidays } from './config-holidays.ts';
import { refuse } from './config-refuse.ts';

/** One setting as a person types and reads it. */
export interface ConfigKey {
  readonly name: string;
  /** What it is for, with an example. */
  readonly means: string;
  /** Its value in words; null where nothing was set. */
  readonly shown: (settings: Settings) => string | null;
  /** What is typed, as a change of the settings. Throws a UserError that says what would do. */
  readonly read: (text: string, context: Context) => SettingsChange | Promise<SettingsChange>;
  /** What else there is to say once it is set, for the end of the sentence. */
  readonly more?: (settings: Settings, context: Context) => string;
  /** Its value as it would be typed, where that is not how it is shown; null where nothing that is typed gives it. */
  readonly typed?: (settings: Settings) => string | null;
}

const validDays = `one or more of ${everyDay.map(weekdayInShort).join(', ')}, such as mon-fri or mon,wed,fri`;

/** Every setting, in the order in which they are listed. */
export const configKeys: readonly ConfigKey[] = [
  {
    name: 'zone',
    means: 'our own time zone, such as Europe/Berlin',
    shown: ({ zone }) => zone,
    read: (text) => only({ zone: readZone(text) }),
    typed: ({ zone }) => zone,
  },
  {
    name: 'date-order',
    means: 'what 1/12 means: dmy (1 December) or mdy (January 12)',
    shown: ({ dateOrder }) => dateOrder,
    read: (text) => only({ dateOrder: orderIn(text) }),
  },
  {
    name: 'working-days',
    means: 'the days we work: mon-fri, or mon,wed,fri',
    shown: ({ workingTime }) => (workingTime ?? usualWorkingTime).days.map(weekdayInShort).join(','),
    read: (text) => withWorkingTime({ days: weekdaysIn(text) ?? refuse(text, 'working-days', validDays) }),
  },
  {
    name: 'working-hours',
    means: 'the hours we work: 9-18',
    shown: ({ workingTime }) => timesInWords(workingTime ?? usualWorkingTime),
    read: (text) => withWorkingTime(hoursIn(text)),
  },
  {
    name: 'days-off',
    means: 'our days off: "24 dec, 3 aug to 21 aug"; none clears them',
    shown: ({ workingTime }) => (workingTime ?? usualWorkingTime).daysOff.join(', '),
    read: (text, { desk }) => withWorkingTime({ daysOff: daysOffIn(text, desk) }),
  },
  {
    name: 'holidays',
    means: 'the holidays of a calendar file (.ics); none clears them',
    shown: ({ holidays }) => holidays && shownHolidays(holidays),
    read: holidaysFrom,
    // A calendar is in its file.
    typed: ({ holidays }) => (holidays === null ? 'none' : null),
    more: ({ holidays }, { desk }) => (holidays === null ? '' : nextHolidays(holidays, desk)),
  },
  {
    name: 'case-updates',
    means: 'working days without a word after which an open case comes up: 5',
    shown: ({ caseUpdates }) => String(caseUpdates ?? usualCaseUpdates),
    read: (text) => only({ caseUpdates: countOfDaysIn(text) }),
  },
  {
    name: 'own-addresses',
    means: 'our email addresses: "me@example.com, office@example.com"; a mail from one of them is ours',
    shown: ({ ownAddresses }) => ownAddresses?.join(', ') ?? null,
    read: (text) => only({ ownAddresses: addressesIn(text) }),
  },
  {
    name: 'sendmail',
    means: 'what takes the mail of kw digest --send: "msmtp -t"; none for the usual',
    shown: ({ sendmail }) => sendmail ?? usualSendmail,
    read: (text) => only({ sendmail: commandIn(text) }),
  },
];

const only =
  (change: Partial<Settings>): SettingsChange =>
  () =>
    change;

const withWorkingTime =
  (change: Partial<OwnWorkingTime>): SettingsChange =>
  ({ workingTime }) => ({ workingTime: { ...(workingTime ?? usualWorkingTime), ...change } });

function orderIn(text: string): Settings['dateOrder'] {
  if (text === 'none') return null;
  return text === 'dmy' || text === 'mdy' ? text : refuse(text, 'date-order', 'dmy, mdy, or none');
}

function hoursIn(text: string): Pick<OwnWorkingTime, 'from' | 'to'> {
  const [hours, another] = parseHours(text, 'Type one range such as 9-18.');
  if (!hours || another) return refuse(text, 'working-hours', 'one range such as 9-18');
  return hours;
}

function addressesIn(text: string): readonly string[] | null {
  if (text === 'none') return null;
  const typed = text.split(/[\s,;]+/).filter((word) => word !== '');
  const isAddress = (word: string): boolean => /^[^@]+@[^@]+\.[^@]+$/.test(word);
  if (typed.length === 0 || !typed.every(isAddress))
    return refuse(text, 'own-addresses', 'addresses such as me@example.com, or none');
  return typed;
}

function countOfDaysIn(text: string): number {
  const days = Number(text);
  return /^\d+$/.test(text) && days >= 1 && days <= 366 ? days : refuse(text, 'case-updates', 'a number of days from 1 to 366');
}

function commandIn(text: string): string | null {
  if (text === 'none') return null;
  return text !== '' && singleLine(text) === text && isFinishedCommand(text)
    ? text
    : refuse(text, 'sendmail', 'a whole command on one line, such as "msmtp -t", or none');
}
