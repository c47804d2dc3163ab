import { isKeyed } from '../domain/keyed.ts';
import { isDay } from '../domain/moment.ts';
import { isZone } from '../domain/zone-name.ts';

/** A setting that cannot be used, and what may stand there instead. */
export interface WrongSetting {
  readonly key: string;
  readonly valid: string;
}

type Check = (value: unknown) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string';

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isWeekday: Check = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;
const isCountOfDays: Check = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 366;
const isTime: Check = (value) => isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

const isNamedDays: Check = (value) => isKeyed(value) && Object.entries(value).every(([day, name]) => isDay(day) && isText(name));

const holidaysValid = 'an object with "from" and "days" such as {"2026-12-25": "Christmas Day"}, or null';

const settings: readonly (readonly [key: string, check: Check, valid: string])[] = [
  ['zone', (value) => isText(value) && isZone(value), 'the name of a time zone such as "Europe/Berlin", or null'],
  ['dateOrder', (value) => value === 'dmy' || value === 'mdy', '"dmy", "mdy" or null'],
  [
    'workingTime',
    (value) => typeof value === 'object' && !Array.isArray(value),
    'an object with "days", "from", "to" and "daysOff", or null',
  ],
  [
    'holidays',
    (value) => isKeyed(value) && isText(Reflect.get(value, 'from')) && isNamedDays(Reflect.get(value, 'days')),
    holidaysValid,
  ],
  ['caseUpdates', isCountOfDays, 'a number of working days from 1 to 366, or null'],
  ['sendmail', (value) => isText(value) && value.trim() !== '', 'a command such as "/usr/sbin/sendmail -t -oi", or null'],
  ['ownAddresses', listOf(isText), 'a list of email addresses such as ["me@example.com"], or null'],
];

const workingTime: typeof settings = [
  [
    'days',
    (value) => listOf(isWeekday)(value) && (value as readonly unknown[]).length > 0,
    'a list of weekdays from 1 (Monday) to 7, such as [1, 2, 3, 4, 5]',
  ],
  ['from', isTime, 'a time such as "09:00"'],
  ['to', isTime, 'a time such as "18:00"'],
  ['daysOff', listOf(isDay), 'a list of days such as ["2026-12-25"]'],
];

/** Looks for a setting that cannot be used; null where all can. What is null was not set. */
export function wrongSetting(value: object): WrongSetting | null {
  const wrong = wrongIn(value, settings, true);
  if (wrong !== null) return wrong;
  const times: unknown = Reflect.get(value, 'workingTime');
  const within = typeof times === 'object' && times !== null ? wrongTimes(times) : null;
  return within && { ...within, key: `workingTime.${within.key}` };
}

function wrongTimes(times: object): WrongSetting | null {
  const wrong = wrongIn(times, workingTime, false);
  return wrong ?? (endsTooEarly(times) ? { key: 'to', valid: 'later than "from"' } : null);
}

/** A day of work ends after it begins: nothing could ever be done in one that does not. */
const endsTooEarly = (times: object): boolean => Reflect.get(times, 'from') >= Reflect.get(times, 'to');

function wrongIn(value: object, checks: typeof settings, mayBeNull: boolean): WrongSetting | null {
  const wrong = checks.find(([key, check]) => {
    const found: unknown = Reflect.get(value, key);
    return !(mayBeNull && found === null) && !check(found);
  });
  return wrong === undefined ? null : { key: wrong[0], valid: wrong[2] };
}

/** What can be set. */
export const settingNames = (): { readonly all: readonly string[]; readonly workingTime: readonly string[] } => ({
  all: settings.map(([key]) => key),
  workingTime: workingTime.map(([key]) => key),
});
