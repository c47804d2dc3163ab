import type { Context } from '../context.ts';
import { byText } from '../domain/by-text.ts';
import { yearOf } from '../domain/calendar.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { counted, dayInWords } from '../domain/wording.ts';
import type { SettingsChange } from '../store/configuration.ts';
import type { Holidays } from '../store/settings.ts';

/** How many years ahead holidays that come back are taken over. */
const yearsAhead = 5;

/** Nobody has more days off than there are: what has more is another kind of calendar. */
const most = 1_000;

/** The holidays of a calendar file, taken over into the settings, so that no start has to read it again; `none` takes them away. */
export async function holidaysFrom(path: string, { desk, terminal, given }: Context): Promise<SettingsChange> {
  if (path === 'none') return () => ({ holidays: null });
  const text = given.text(path);
  const year = yearOf(dayOf(desk.now, desk.zone));
  const { holidaysIn } = await import('../exchange/icalendar.ts');
  const found = holidaysIn(text, `${year}-01-01`, `${year + yearsAhead}-12-31`);
  if ('why' in found) throw notUsable(path, found.why);
  const count = Object.keys(found.days).length;
  if (count === 0) throw notUsable(path, `it has no whole day from ${year} on`);
  if (count > most) throw notUsable(path, `it has ${count} days, which are more than holidays`);
  if (found.withTimes > 0)
    terminal.say(`${found.withTimes === 1 ? '1 entry' : `${found.withTimes} entries`} with a time of day left out.`);
  return () => ({ holidays: { from: nameOf(path), days: found.days } });
}

/** Holidays as a setting: how many, until when, from which file. */
export function shownHolidays({ from, days }: Holidays): string {
  const all = Object.keys(days).toSorted();
  return `${counted(all.length, 'day')} until ${all.at(-1) ?? 'now'}, from ${from}`;
}

/** The next few by name, so that one sees whether they are the right ones: "; the next are Fri 25 Dec (Christmas Day)". */
export function nextHolidays({ days }: Holidays, { now, zone }: Desk): string {
  const today = dayOf(now, zone);
  const next = Object.entries(days)
    .filter(([day]) => day >= today)
    .toSorted(([one], [other]) => byText(one, other))
    .slice(0, 3)
    .map(([day, name]) => `${dayInWords(day, today)} (${name})`);
  return next.length === 0 ? '; all of them are past' : `; the next: ${next.join(', ')}`;
}

const nameOf = (path: string): string => (path === '-' ? 'what was piped in' : (/[^/\\]+$/.exec(path)?.[0] ?? path));

const notUsable = (path: string, why: string): UserError =>
  new UserError(
    'usage',
    `No holidays can be taken from ${path === '-' ? 'what was piped in' : `"${path}"`}: ${why}. Nothing was changed.`,
    'Name an iCalendar file with whole-day entries, such as holidays.ics.',
  );
