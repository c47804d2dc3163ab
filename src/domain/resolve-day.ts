import { addMonths } from 'date-fns/addMonths';
import { dayWith, firstOfMonth, mondayOf, mondayOfWeek, monthOf, weekdayNames, whyNoSuchDay, yearOf } from './calendar.ts';
import { addDays, calendarDate, type Day, toDay, weekdayOf } from './moment.ts';
import { type CountedFrom, nearest, nearestYear, plain, type ResolvedDay } from './nearest-day.ts';
import { noSuchDay, ordered } from './numbered-dates.ts';
import type { DayPhrase } from './when-phrase.ts';
import { dayInWords } from './wording.ts';
import { addWorkingDays, lastWorkingDay, workingDayNotBefore } from './working-days.ts';

/** The day that was said, counted from today. Throws a UserError for a day that the calendar does not have, or nobody plans. */
export function resolveDay(phrase: DayPhrase, from: CountedFrom): ResolvedDay {
  const found = dayMeant(phrase, from);
  if (/^(?:19|20|21)\d\d-/.test(found.day)) return found;
  return noSuchDay(from.text, 'only days from 1900 to 2199 are known');
}

function dayMeant(phrase: DayPhrase, from: CountedFrom): ResolvedDay {
  switch (phrase.kind) {
    case 'today':
      return plain(addDays(from.today, phrase.shift));
    case 'away':
      return plain(daysAway(phrase, from));
    case 'weekday':
      return nearestWeekday(phrase.weekday, from);
    case 'weekday-of':
      return plain(addDays(mondayOf(from.today), 7 * phrase.week + phrase.weekday - 1));
    case 'period':
      return plain(inPeriod(phrase, from));
    case 'end-of':
      return endOf(phrase.unit, from);
    case 'edge':
      return plain(edgeOf(phrase, from));
    case 'week':
      return numberedWeek(phrase, from);
    case 'day-of-month':
      return plain(dateInMonth(phrase, from));
    case 'date':
      return dateInYear(phrase, from);
    case 'numbers':
      return dateInYear({ ...ordered(phrase, from.dateOrder), weekday: null }, from);
  }
}

type Phrase<Kind extends DayPhrase['kind']> = Extract<DayPhrase, { kind: Kind }>;

function daysAway({ count, unit, direction }: Phrase<'away'>, { today, looking, workingTime }: CountedFrom): Day {
  const signed = (direction ?? looking) === 'ahead' ? count : -count;
  switch (unit) {
    case 'day':
      return addDays(today, signed);
    case 'week':
      return addDays(today, signed * 7);
    case 'working-day':
      return addWorkingDays(today, signed, workingTime);
    case 'month':
      return toDay(addMonths(calendarDate(today), signed));
    case 'year':
      return toDay(addMonths(calendarDate(today), signed * 12));
  }
}

function nearestWeekday(weekday: number, { today, ourToday, looking, text }: CountedFrom): ResolvedDay {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const day = addDays(today, looking === 'ahead' ? ahead || 7 : ahead - 7);
  if (ahead !== 0) return plain(day);
  const name = weekdayNames[weekday - 1];
  const isToday = today === ourToday ? `Today is ${name}` : `Today it is ${name} there`;
  return { day, remarks: [`${isToday}: "${text}" means ${dayInWords(day, today)}. For today, say "today".`] };
}

/** Ahead, a week or month means its last working day; looking back it means where it began. */
function inPeriod({ unit, shift }: Phrase<'period'>, { today, looking, workingTime }: CountedFrom): Day {
  const [first, last] = stretch(unit, today, shift);
  return looking === 'ahead' ? lastWorkingDay(first, last, workingTime) : first;
}

function edgeOf({ unit, shift, edge }: Phrase<'edge'>, { today, workingTime }: CountedFrom): Day {
  const [first, last] = stretch(unit, today, shift);
  return edge === 'last' ? lastWorkingDay(first, last, workingTime) : workingDayNotBefore(first, workingTime);
}

function endOf(unit: 'week' | 'month', from: CountedFrom): ResolvedDay {
  const end = (step: number): Day => {
    const [first, last] = stretch(unit, from.today, step);
    return lastWorkingDay(first, last, from.workingTime);
  };
  const day = nearest(from, end);
  if (day === end(0) || from.looking === 'back') return plain(day);
  return {
    day,
    remarks: [`The last working day of this ${unit} has passed: "${from.text}" means ${dayInWords(day, from.today)}.`],
  };
}

function numberedWeek({ week, year, weekday }: Phrase<'week'>, from: CountedFrom): ResolvedDay {
  const dayIn = (ofYear: number): Day | null => {
    const monday = mondayOfWeek(ofYear, week);
    if (monday === null) return null;
    if (weekday !== null) return addDays(monday, weekday - 1);
    return from.looking === 'ahead' ? lastWorkingDay(monday, addDays(monday, 6), from.workingTime) : monday;
  };
  if (year === null) return nearestYear(from, dayIn);
  return plain(dayIn(year) ?? noSuchDay(from.text, `${year} has no week ${week}`));
}

function dateInYear({ year, month, date, weekday }: Omit<Phrase<'date'>, 'kind'>, from: CountedFrom): ResolvedDay {
  const why = whyNoSuchDay(year, month, date);
  if (why !== null) return noSuchDay(from.text, why);
  const found =
    year === null ? nearestYear(from, (ofYear) => dayWith(ofYear, month, date)) : plain(dayWith(year, month, date) ?? from.today);
  mustBe(weekday, found.day, from);
  return found;
}

function dateInMonth({ date, weekday }: Phrase<'day-of-month'>, from: CountedFrom): Day {
  const day = nearest(from, (step) => {
    const first = firstOfMonth(from.today, step);
    return dayWith(yearOf(first), monthOf(first), date);
  });
  mustBe(weekday, day, from);
  return day;
}

/** Who names the weekday of a date, too, must find it there: one of the two is a slip. */
function mustBe(weekday: number | null, day: Day, { today, text }: CountedFrom): void {
  if (weekday === null || weekday === weekdayOf(day)) return;
  noSuchDay(text, `${dayInWords(day, today).slice(4)} is a ${weekdayNames[weekdayOf(day) - 1]}`);
}

/** The first and the last day of the week or month that comes `shift` after this one, or before when negative. */
function stretch(unit: 'week' | 'month', today: Day, shift: number): readonly [Day, Day] {
  if (unit === 'month') return [firstOfMonth(today, shift), addDays(firstOfMonth(today, shift + 1), -1)];
  const monday = addDays(mondayOf(today), 7 * shift);
  return [monday, addDays(monday, 6)];
}
