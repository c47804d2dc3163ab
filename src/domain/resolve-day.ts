import { addMonths } from 'date-fns/addMonths';
import { dayWith, firstOfMonth, mondayOf, mondayOfWeek, monthOf, weekdayNames, whyNoSuchDay, yearOf } from './calendar.ts';
import type { WorkingTime } from './desk.ts';
import { addDays, calendarDate, type Day, toDay, weekdayOf } from './moment.ts';
import { UserError } from './user-error.ts';
import type { DayPhrase } from './when-phrase.ts';
import { dayInWords } from './wording.ts';
import { addWorkingDays, lastWorkingDay } from './working-days.ts';

/** From where a day is counted, which way, and by whose habits. `text` is the whole phrase, for what is said about it. */
export interface CountedFrom {
  readonly today: Day;
  readonly looking: 'ahead' | 'back';
  readonly workingTime: WorkingTime;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly text: string;
}

/** A day, and what about it is to be pointed out. */
export interface ResolvedDay {
  readonly day: Day;
  readonly remarks: readonly string[];
}

/** The day that was said, counted from today. Throws a UserError for a day that the calendar does not have. */
export function resolveDay(phrase: DayPhrase, from: CountedFrom): ResolvedDay {
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
    case 'week':
      return plain(numberedWeek(phrase, from));
    case 'day-of-month':
      return plain(nearest(from, (step) => dateInMonth(firstOfMonth(from.today, step), phrase.date)));
    case 'date':
      return plain(dateInYear(phrase, from));
    case 'numbers':
      return plain(dateInYear({ ...ordered(phrase, from), weekday: null }, from));
  }
}

type Phrase<Kind extends DayPhrase['kind']> = Extract<DayPhrase, { kind: Kind }>;

const plain = (day: Day): ResolvedDay => ({ day, remarks: [] });

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

function nearestWeekday(weekday: number, { today, looking, text }: CountedFrom): ResolvedDay {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const day = addDays(today, looking === 'ahead' ? ahead || 7 : ahead - 7);
  if (ahead !== 0) return plain(day);
  return {
    day,
    remarks: [`Today is ${weekdayNames[weekday - 1]}: "${text}" means ${dayInWords(day, today)}. For today, say "today".`],
  };
}

/** Ahead, a week or month means its last working day; looking back it means where it began. */
function inPeriod({ unit, shift }: Phrase<'period'>, { today, looking, workingTime }: CountedFrom): Day {
  const [first, last] = unit === 'week' ? weekAround(addDays(today, 7 * shift)) : monthAround(today, shift);
  return looking === 'ahead' ? lastWorkingDay(first, last, workingTime) : first;
}

function endOf(unit: 'week' | 'month', from: CountedFrom): ResolvedDay {
  const end = (step: number): Day => {
    const [first, last] = unit === 'week' ? weekAround(addDays(from.today, 7 * step)) : monthAround(from.today, step);
    return lastWorkingDay(first, last, from.workingTime);
  };
  const day = nearest(from, end);
  if (day === end(0) || from.looking === 'back') return plain(day);
  return {
    day,
    remarks: [`The last working day of this ${unit} has passed: "${from.text}" means ${dayInWords(day, from.today)}.`],
  };
}

function numberedWeek({ week, year, weekday }: Phrase<'week'>, from: CountedFrom): Day {
  const dayIn = (ofYear: number): Day | null => {
    const monday = mondayOfWeek(ofYear, week);
    if (monday === null) return null;
    if (weekday !== null) return addDays(monday, weekday - 1);
    return from.looking === 'ahead' ? lastWorkingDay(monday, addDays(monday, 6), from.workingTime) : monday;
  };
  if (year === null) return nearest(from, (step) => dayIn(yearOf(from.today) + step));
  return dayIn(year) ?? noSuchDay(from.text, `${year} has no week ${week}`);
}

function dateInYear({ year, month, date, weekday }: Omit<Phrase<'date'>, 'kind'>, from: CountedFrom): Day {
  const why = whyNoSuchDay(year, month, date);
  if (why !== null) return noSuchDay(from.text, why);
  const day =
    year === null
      ? nearest(from, (step) => dayWith(yearOf(from.today) + step, month, date))
      : (dayWith(year, month, date) ?? from.today);
  if (weekday === null || weekday === weekdayOf(day)) return day;
  return noSuchDay(from.text, `${dayInWords(day, from.today).slice(4)} is a ${weekdayNames[weekdayOf(day) - 1]}`);
}

const dateInMonth = (first: Day, date: number): Day | null => dayWith(yearOf(first), monthOf(first), date);

/** Two numbers as month and day: as the configuration says, otherwise only where they can be read in one way. */
function ordered(
  { first, second, year, text }: Phrase<'numbers'>,
  { dateOrder }: CountedFrom,
): { year: number | null; month: number; date: number } {
  const order = dateOrder ?? (first > 12 ? 'dmy' : second > 12 ? 'mdy' : null);
  if (order === 'dmy') return { year, month: second, date: first };
  if (order === 'mdy' || first === second) return { year, month: first, date: second };
  throw new UserError(
    'usage',
    `"${text}" could mean two days: which number is the month?`,
    'Name the month, such as "1 dec"; or say once which comes first: kw config set date-order dmy (or mdy).',
  );
}

/** The nearest day of those that come round again, today included: the one `step` rounds ahead, or back when negative. */
function nearest({ today, looking, text }: CountedFrom, dayAt: (step: number) => Day | null): Day {
  for (let round = -1; round <= 12; round += 1) {
    const day = dayAt(looking === 'ahead' ? round : -round);
    if (day !== null && (looking === 'ahead' ? day >= today : day <= today)) return day;
  }
  return noSuchDay(text, 'the calendar does not have it');
}

const weekAround = (day: Day): readonly [Day, Day] => [mondayOf(day), addDays(mondayOf(day), 6)];

const monthAround = (day: Day, shift: number): readonly [Day, Day] => [
  firstOfMonth(day, shift),
  addDays(firstOfMonth(day, shift + 1), -1),
];

function noSuchDay(text: string, why: string): never {
  throw new UserError('usage', `There is no such day as "${text}": ${why}.`, 'Type a day such as "1 dec" or 2026-12-01.');
}
