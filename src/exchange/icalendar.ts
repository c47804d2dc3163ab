import ICAL from 'ical.js';
import { byText } from '../domain/by-text.ts';
import { addDays, type Day, daysBetween, isDay } from '../domain/moment.ts';
import { singleLine } from '../domain/text.ts';
import { type YearlyRule, yearlyDays, yearlyRuleFrom } from './yearly.ts';

/** What a calendar file says of holidays. */
export interface HolidaysRead {
  /** The days within the time that was asked for, and what they are called. */
  readonly days: Readonly<Record<Day, string>>;
  /** How many entries have a time of day: they are appointments, not holidays. */
  readonly withTimes: number;
}

/** Why a calendar file cannot be used, as the end of a sentence. */
export interface NotUsable {
  readonly why: string;
}

/**
 * Reads whole days from an iCalendar file, from one day to another. Yearly ones are reckoned out; entries that are called off are
 * left out. Whatever cannot be read, or comes back in a way that is not known, makes the whole of it unusable: a holiday
 * that is silently missing would be worse. It is a part beside the program, so it shares nothing with that but values.
 */
export function holidaysIn(text: string, from: Day, to: Day): HolidaysRead | NotUsable {
  const events = eventsIn(text);
  if ('why' in events) return events;
  const entries = events.map(entryOf);
  const wrong = entries.find((entry) => 'why' in entry);
  if (wrong !== undefined && 'why' in wrong) return wrong;
  const whole = entries.filter((entry) => 'first' in entry);
  const days = new Map<Day, Set<string>>();
  for (const entry of whole)
    for (const day of daysOf(entry, replacedIn(whole, entry), from, to))
      days.set(day, (days.get(day) ?? new Set()).add(entry.name));
  return {
    days: Object.fromEntries(
      [...days].toSorted(([one], [other]) => byText(one, other)).map(([day, names]) => [day, [...names].join(', ')]),
    ),
    withTimes: entries.filter((entry) => 'hasTime' in entry).length,
  };
}

/** An entry of whole days. */
interface Entry {
  readonly name: string;
  readonly uid: string | null;
  readonly first: Day;
  /** How many days it lasts. */
  readonly length: number;
  readonly rule: YearlyRule | null;
  readonly also: readonly Day[];
  readonly not: readonly Day[];
  /** The day of a repeated entry that this one replaces. */
  readonly replaces: Day | null;
}

/** A property as ical.js gives it: name, parameters, type, values. */
type Property = readonly [name: string, parameters: unknown, type: string, ...values: unknown[]];
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

function eventsIn(text: string): readonly Component[] | NotUsable {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { why: `it is not a calendar${reasonIn(error)}` };
  }
  const roots = (typeof (parsed as readonly unknown[])[0] === 'string' ? [parsed] : parsed) as readonly Component[];
  if (roots.length === 0 || roots.some(([name]) => name !== 'vcalendar')) return { why: 'it is not a calendar' };
  return roots.flatMap(([, , components]) => components.filter(([name]) => name === 'vevent'));
}

/** What the parser says of a file; its slips over what is no calendar at all say nothing to anybody. */
const reasonIn = (error: unknown): string =>
  error instanceof Error && error.name !== 'TypeError' ? ` (${singleLine(error.message).slice(0, 80)})` : '';

function entryOf([, properties]: Component): Entry | { readonly hasTime: true } | { readonly isOff: true } | NotUsable {
  const valuesOf = (name: string): readonly unknown[] =>
    properties.filter(([own]) => own === name).flatMap(([, , , ...values]) => values);
  const text = (name: string): string => singleLine(String(valuesOf(name)[0] ?? ''));
  // What ical.js makes of a day that is not said to be one.
  const dayIn = (name: string): string => text(name).replace(/T::$/, '');
  const name = text('summary') || 'holiday';
  const [first, end] = fromMidnight(dayIn('dtstart'), dayIn('dtend'));
  if (text('status').toUpperCase() === 'CANCELLED') return { isOff: true };
  if (first.includes('T')) return { hasTime: true };
  if (!isDay(first)) return { why: `its entry "${name}" has no day` };
  const length = isDay(end) ? daysBetween(first, end) : daysLong(text('duration'));
  if (length === null || length > longest) return { why: `its entry "${name}" does not last as long as a holiday` };
  const rule = valuesOf('rrule').length === 0 ? null : yearlyRuleFrom(valuesOf('rrule'));
  if (rule === undefined) return { why: `its entry "${name}" comes back in a way that is not known here` };
  const daysIn = (list: string): readonly Day[] =>
    valuesOf(list)
      .map((value) => String(value).slice(0, 10))
      .filter(isDay);
  const [replaces = null] = daysIn('recurrence-id');
  return {
    name,
    uid: text('uid') || null,
    first,
    length: Math.max(length, 1),
    rule,
    also: daysIn('rdate'),
    not: daysIn('exdate'),
    replaces,
  };
}

/** Some calendars write whole days from midnight to midnight. */
const fromMidnight = (first: string, end: string): readonly [string, string] =>
  midnight.test(first) && midnight.test(end) ? [first.slice(0, 10), end.slice(0, 10)] : [first, end];

const midnight = /T00:00:00Z?$/;

/** Days. No holiday is longer than a school's summer. */
const longest = 120;

/** How many days a duration has; one where none was said, null for what has hours. */
function daysLong(duration: string): number | null {
  if (duration === '') return 1;
  const [, weeks, days] = /^P(?:(\d{1,2})W|(\d{1,3})D)$/.exec(duration) ?? [];
  return weeks !== undefined ? Number(weeks) * 7 : days !== undefined ? Number(days) : null;
}

const replacedIn = (entries: readonly Entry[], { uid, replaces }: Entry): readonly Day[] =>
  uid === null || replaces !== null
    ? []
    : entries.flatMap((other) => (other.uid === uid && other.replaces !== null ? [other.replaces] : []));

function daysOf({ first, length, rule, also, not }: Entry, replaced: readonly Day[], from: Day, to: Day): readonly Day[] {
  const starts = [...(rule === null ? [first] : yearlyDays(rule, first, to)), ...also];
  return starts
    .filter((day) => !not.includes(day) && !replaced.includes(day))
    .flatMap((day) => Array.from({ length }, (_, index) => addDays(day, index)))
    .filter((day) => day >= from && day <= to);
}
