import { daysInMonth, dayWith, monthOf, yearOf } from '../domain/calendar.ts';
import type { Keyed } from '../domain/keyed.ts';
import { type Day, weekdayOf } from '../domain/moment.ts';

/** How something comes back each year: in these months, on these dates or weekdays. Empty lists say nothing. */
export interface YearlyRule {
  readonly interval: number;
  readonly count: number | null;
  readonly until: Day | null;
  readonly months: readonly number[];
  /** Dates in the month; negative ones are counted from its end. */
  readonly dates: readonly number[];
  /** Weekdays, 1 to 7, and which of them in the month: 2 the second, -1 the last, 0 all. */
  readonly weekdays: readonly { readonly weekday: number; readonly place: number }[];
}

/**
 * The rule that an entry's `RRULE` says, as ical.js gives it; undefined where it is more than what holidays need. The rules
 * are reckoned here and not by ical.js, whose own reckoning never ends for some rules (the ninth Monday of a February) and
 * moves 29 February into March.
 */
export function yearlyRuleFrom(values: readonly unknown[]): YearlyRule | undefined {
  const [value, another] = values;
  if (typeof value !== 'object' || value === null || another !== undefined) return undefined;
  const { freq, interval = 1, count = null, until, bymonth, bymonthday, byday, wkst: _wkst, ...more } = value as Keyed;
  const weekdays = listOf(byday).map((text) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(text)));
  const rule = {
    interval: Number(interval),
    count: count === null ? null : Number(count),
    until: until === undefined ? null : String(until).slice(0, 10),
    months: listOf(bymonth).map(Number),
    dates: listOf(bymonthday).map(Number),
    weekdays: weekdays.map((found) => ({ weekday: names.indexOf(found?.[2] ?? '') + 1, place: Number(found?.[1] ?? 0) })),
  };
  const isKnown = freq === 'YEARLY' && Object.keys(more).length === 0 && weekdays.every((found) => found !== null);
  const isWhole = rule.interval >= 1 && (rule.weekdays.length === 0 || rule.months.length > 0);
  return isKnown && isWhole ? rule : undefined;
}

/** The days that a rule gives from its first day to a last one. Its first day counts even where the rule would not give it. */
export function yearlyDays(rule: YearlyRule, first: Day, last: Day): readonly Day[] {
  const days = new Set([first]);
  for (let year = yearOf(first); year <= yearOf(last); year += rule.interval)
    for (const day of daysInYear(rule, first, year)) if (day > first) days.add(day);
  const counted = rule.count === null ? [...days] : [...days].slice(0, rule.count);
  return counted.filter((day) => day <= last && (rule.until === null || day <= rule.until));
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

function daysInYear({ months, dates, weekdays }: YearlyRule, first: Day, year: number): readonly Day[] {
  const inMonths = months.length > 0 ? months.toSorted((one, other) => one - other) : [monthOf(first)];
  const onDates = dates.length + weekdays.length > 0 ? dates : [Number(first.slice(8))];
  return inMonths.flatMap((month) => {
    const length = daysInMonth(year, month);
    return Array.from({ length }, (_, index) => index + 1)
      .filter((date) => onDates.length === 0 || onDates.some((wanted) => date === (wanted < 0 ? length + 1 + wanted : wanted)))
      .map((date) => dayWith(year, month, date) ?? first)
      .filter((day) => weekdays.length === 0 || weekdays.some((wanted) => isThe(wanted, day, length)));
  });
}

function isThe({ weekday, place }: YearlyRule['weekdays'][number], day: Day, length: number): boolean {
  const date = Number(day.slice(8));
  const found = place < 0 ? -Math.ceil((length - date + 1) / 7) : Math.ceil(date / 7);
  return weekdayOf(day) === weekday && (place === 0 || found === place);
}
