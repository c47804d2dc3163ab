import { whyNoSuchDay } from './calendar.ts';
import type { Direction } from './when-phrase.ts';
import { type Found, isProblem, mistake, type Part, type Problem, type Rule, rule } from './when-rule.ts';
import { eveningTime } from './when-times.ts';
import {
  countNamed,
  countWords,
  monthNamed,
  monthNames,
  unitNamed,
  unitNames,
  weekdayNamed,
  weekdayNames,
} from './when-words.ts';
import { writtenInstant } from './written-moment.ts';

const year = String.raw`(?:19|20|21)\d\d`;
const ordinal = '(?:st|nd|rd|th)';
const which = '(?<which>this|next|last)';
const aWeekOrMonth = String.raw`(?:${which}\s+(?<unit>week|month)|(?<unitAfter>week|month)\s+after\s+next)`;
const timeOfDay = String.raw`(?<time>(?:[01]\d|2[0-3]):[0-5]\d)`;

/** The words for days. */
export const dayRules: readonly Rule[] = [
  rule('none', () => ({ none: true })),
  rule('now', () => ({ minutes: { count: 0, direction: 'ahead' } })),
  rule('today', () => today(0)),
  rule('eod|end of (?:the )?day', () => ({ wholeDay: true })),
  rule('tonight', () => ({ ...today(0), usualTime: eveningTime })),
  rule('this(?= (?:morning|afternoon|evening))', () => today(0)),
  rule('tomorrow', () => today(1)),
  rule('day after tomorrow', () => today(2)),
  rule('yesterday', () => today(-1)),
  rule('day before yesterday', () => today(-2)),
  rule(String.raw`(?:${which}\s+)?(?<weekday>${weekdayNames})`, weekday),
  rule(aWeekOrMonth, (found) => ({ day: { kind: 'period', ...weekOrMonth(found) } })),
  rule(String.raw`(?<edge>beginning|start|end)\s+of\s+(?:the\s+)?${aWeekOrMonth}`, (found) => ({
    day: { kind: 'edge', ...weekOrMonth(found), edge: found.edge?.toLowerCase() === 'end' ? 'last' : 'first' },
  })),
  rule('eow|end of (?:the )?week', () => ({ day: { kind: 'end-of', unit: 'week' } })),
  rule('eom|end of (?:the )?month', () => ({ day: { kind: 'end-of', unit: 'month' } })),
  rule(
    String.raw`(?<sign>[+-]\s*|in\s+)?(?<count>${countWords})\s*(?<unit>${unitNames})(?:(?<ago>\s+ago)|(?<fromNow>\s+from\s+now))?`,
    away,
  ),
  rule(String.raw`(?<sign>[+-]\s*|in\s+)?half an hour(?:(?<ago>\s+ago)|(?<fromNow>\s+from\s+now))?`, (found) => ({
    minutes: { count: 30, direction: directionOf(found) },
  })),
  rule(String.raw`(?<sign>in\s+)?a\s+fortnight(?:(?<ago>\s+ago)|(?<fromNow>\s+from\s+now))?`, (found) =>
    away({ ...found, count: '2', unit: 'weeks' }),
  ),
  rule(String.raw`(?:[+-]|in\s+)?(?<count>\d+)\s*m(?:\s+ago)?`, minutesOrMonths),
  rule(String.raw`(?<date>\d{1,2})${ordinal}`, dayOfMonth),
  rule(
    String.raw`(?<date>\d{1,2})(?:${ordinal}|\.)?(?:\s+of\s+|[\s-]*)(?<month>${monthNames})(?:[\s,-]+(?<year>${year}))?`,
    namedDate,
  ),
  rule(String.raw`(?<month>${monthNames})[\s-]*(?<date>\d{1,2})${ordinal}?(?:[\s,]+(?<year>${year}))?`, namedDate),
  rule(String.raw`(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})(?:T${timeOfDay}(?::[0-5]\d)?)?`, isoDate),
  rule(String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)`, pointInTime),
  rule(String.raw`(?:(?<before>${year})-?)?w(?:eek\s*)?(?<week>\d{1,2})(?:\s+(?<after>${year}))?`, week),
  rule(String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})(?:/(?<year>\d{4}|\d\d))?`, numbers),
  rule(String.raw`(?<first>\d{1,2})\.(?<second>\d{1,2})\.(?<year>\d{4}|\d\d)?`, numbers),
  rule(String.raw`(?<first>\d{1,2})-(?<second>\d{1,2})-(?<year>\d{4})`, numbers),
];

const dateHint = 'Type a day such as "1 dec" or 2026-12-01.';

function today(shift: number): Part {
  return { day: { kind: 'today', shift } };
}

function weekday({ which, weekday = '' }: Found): Part {
  const named = weekdayNamed(weekday);
  return {
    day: which === undefined ? { kind: 'weekday', weekday: named } : { kind: 'weekday-of', weekday: named, week: shiftOf(which) },
  };
}

function weekOrMonth({ which = '', unit, unitAfter }: Found): { readonly unit: 'week' | 'month'; readonly shift: number } {
  return {
    unit: (unit ?? unitAfter)?.toLowerCase() === 'week' ? 'week' : 'month',
    shift: unit === undefined ? 2 : shiftOf(which),
  };
}

const shiftOf = (which: string): number => ({ this: 0, next: 1, last: -1 })[which.toLowerCase()] ?? 0;

function away(found: Found): Part | null {
  if (found.sign !== undefined && (found.ago ?? found.fromNow) !== undefined) return null;
  const [count, unit, direction] = [countNamed(found.count ?? ''), unitNamed(found.unit ?? ''), directionOf(found)];
  if (unit === 'minute') return { minutes: { count, direction } };
  if (unit === 'hour') return { minutes: { count: count * 60, direction } };
  return { day: { kind: 'away', count, unit, direction } };
}

function directionOf({ sign, ago, fromNow }: Found): Direction | null {
  if (fromNow !== undefined) return 'ahead';
  if (sign === undefined) return ago === undefined ? null : 'back';
  return sign.startsWith('-') ? 'back' : 'ahead';
}

function minutesOrMonths({ count }: Found, text: string): Problem {
  return mistake(`"${text}" could be minutes or months.`, `Type ${count}min or ${count}mo.`);
}

/** As `date -Iseconds` and other programs write it. */
function pointInTime(_found: Found, text: string): Part | null {
  const instant = writtenInstant(text);
  return instant === null ? null : { instant };
}

function dayOfMonth({ date }: Found, text: string): Part | Problem {
  const day = Number(date);
  if (day === 0) return mistake(`There is no such day as "${text}": months begin with day 1.`, dateHint);
  return day >= 1 && day <= 31
    ? { day: { kind: 'day-of-month', date: day, weekday: null } }
    : mistake(`There is no such day as "${text}": no month has more than 31 days.`, dateHint);
}

function namedDate({ year, month = '', date }: Found, text: string): Part | Problem {
  return dated(year === undefined ? null : Number(year), monthNamed(month), Number(date), text);
}

function isoDate({ year, month, date, time }: Found, text: string): Part | Problem {
  const part = dated(Number(year), Number(month), Number(date), text);
  return isProblem(part) || time === undefined ? part : { ...part, time: { from: time, to: null } };
}

function dated(year: number | null, month: number, date: number, text: string): Part | Problem {
  const why = whyNoSuchDay(year, month, date);
  if (why !== null) return mistake(`There is no such day as "${text}": ${why}.`, dateHint);
  return { day: { kind: 'date', year, month, date, weekday: null } };
}

function week({ before, after, week }: Found, text: string): Part | Problem {
  const [number, year] = [Number(week), before ?? after];
  if (number < 1 || number > 53)
    return mistake(`There is no such week as "${text}": a year has 52 or 53.`, 'Type a week such as w49.');
  return { day: { kind: 'week', week: number, year: year === undefined ? null : Number(year), weekday: null } };
}

function numbers({ first, second, year }: Found, text: string): Part {
  const full = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  return { day: { kind: 'numbers', first: Number(first), second: Number(second), year: full, text } };
}
