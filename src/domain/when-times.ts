import type { ClockTime } from './moment.ts';
import type { TimePhrase } from './when-phrase.ts';
import { type Found, isProblem, mistake, type Part, type Problem, type Rule, rule } from './when-rule.ts';
import { withPlainDashes } from './when-words.ts';

/** The words for times of the day and for windows. */
export const timeRules: readonly Rule[] = [
  rule('morning', () => ({ usualTime: { from: '09:00', to: '12:00' } })),
  rule('afternoon', () => ({ usualTime: { from: '13:00', to: '18:00' } })),
  rule('evening', () => ({ usualTime: eveningTime })),
  rule(clockPattern('from'), (found, text) => timeOf(found, text)),
  rule(String.raw`(?<hour>\d\d)(?<minute>\d\d)\s*h`, fourFigures),
  rule(windowPattern(), (found, text) => (isWholeDay(found) ? { wholeDay: true } : asPart(windowOf(found, text)))),
];

/** What `evening` and `tonight` mean. */
export const eveningTime: TimePhrase = { from: '18:00', to: '22:00' };

/** Reads a window such as `9-12` or `9am-5pm`, in which plain hours will do; null when it is not one. */
export function windowIn(text: string): TimePhrase | Problem | null {
  const found = new RegExp(`^(?:${windowPattern()})$`, 'i').exec(withPlainDashes(text));
  return found === null ? null : windowOf(found.groups ?? {}, text, true);
}

/** What was written of a time. It is sure when it cannot be just a number. */
interface Written {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** The one at the end of the day. */
  readonly isMidnight: boolean;
  readonly isSure: boolean;
}

function clockPattern(name: string): string {
  const figures = String.raw`(?<${name}Hour>\d{1,2})(?:(?<${name}Mark>[:.h])(?<${name}Minute>\d\d))?`;
  return String.raw`(?:${figures}\s*(?:(?<${name}Half>[ap])\.?m\.?|(?<${name}Unit>h))?|(?<${name}Name>noon|midday|midnight))`;
}

function windowPattern(): string {
  return String.raw`(?:(?:between|from)\s+)?${clockPattern('from')}(?:\s*-\s*|\s+(?:to|and|until|till)\s+)${clockPattern('to')}`;
}

function written(found: Found, name: 'from' | 'to'): Written {
  const named = found[`${name}Name`]?.toLowerCase();
  if (named !== undefined)
    return { hour: named === 'midnight' ? 24 : 12, minute: 0, half: null, isMidnight: named === 'midnight', isSure: true };
  const half = found[`${name}Half`]?.toLowerCase();
  const [hour, minute] = [Number(found[`${name}Hour`]), Number(found[`${name}Minute`] ?? 0)];
  return {
    hour,
    minute,
    isMidnight: hour === 24 && minute === 0,
    half: half === undefined ? null : half === 'a' ? 'am' : 'pm',
    isSure: (found[`${name}Mark`] ?? half ?? found[`${name}Unit`]) !== undefined,
  };
}

function timeOf(found: Found, text: string): Part | Problem | null {
  const time = written(found, 'from');
  if (!time.isSure) return null;
  const isDotted = found.fromMark === '.' && time.half === null && found.fromUnit === undefined;
  if (isDotted && time.minute >= 1 && time.minute <= 12) return timeOrDate(time, text);
  const from = minuteOfDay(time, text);
  if (isProblem(from)) return from;
  const part = { time: { from: clockTime(from), to: null } };
  const isInHours = found.fromUnit === undefined ? found.fromMark?.toLowerCase() === 'h' : found.fromMark === undefined;
  return isInHours && time.hour <= 6 ? { ...part, alone: hoursOrTime(from, text) } : part;
}

function timeOrDate({ hour, minute }: Written, text: string): Part | Problem {
  if (hour > 24) return { day: { kind: 'numbers', first: hour, second: minute, year: null, text } };
  return mistake(
    `"${text}" could be a time or a date.`,
    `For the time, type ${clockTime(hour * 60 + minute)}; for the date, name the month: "1 dec".`,
  );
}

function hoursOrTime(minutes: number, text: string): Problem {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const fromNow = minute === 0 ? `for hours from now, type +${hour}h` : `for so long from now, type +${minutes}min`;
  const time = `${hour}:${String(minute).padStart(2, '0')}`;
  return mistake(`"${text}" could be a time or a number of hours.`, `For the time, type ${time}; ${fromNow}.`);
}

/** Many write `1700h` for 17:00. */
function fourFigures({ hour = '', minute = '' }: Found, text: string): Problem | null {
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const times = `For the time, type ${hour}:${minute}; for hours from now, type +${Number(hour + minute)}h.`;
  return mistake(`"${text}" could be a time or a number of hours.`, times);
}

/** A window ends at the first such time after it begins. One half of the day said once goes for both ends. */
function windowOf(found: Found, text: string, plainHours = false): TimePhrase | Problem | null {
  const [begin, end] = [written(found, 'from'), written(found, 'to')];
  if (!begin.isSure && !end.isSure && !plainHours) return null;
  const to = minuteOfDay(end, text, begin.half);
  const from = minuteOfDay(begin, text, end.half);
  if (isProblem(from)) return from;
  if (isProblem(to)) return to;
  const [start, stop] = nearest(from, to, begin, end);
  const lasts = (stop - start + 1440) % 1440;
  if (plainHours && isWholeDay(found)) return mistake(`"${text}" is the whole day.`, 'Leave it out: without hours any will do.');
  if (lasts === 0 || (stop < start && lasts > 12 * 60)) {
    return mistake(`"${text}" ends before it begins.`, 'Name the earlier time first, such as 15:00-16:00.');
  }
  return { from: clockTime(start), to: clockTime(stop % 1440) };
}

/** From its first midnight to its last: a day without hours. */
const isWholeDay = (found: Found): boolean =>
  Number(found.fromHour) === 0 && Number(found.fromMinute ?? 0) === 0 && written(found, 'to').isMidnight;

function nearest(from: number, to: number, begin: Written, end: Written): readonly [number, number] {
  const half = 12 * 60;
  if (from < to || (begin.half !== null && end.half !== null)) return [from, to];
  if (begin.half === null && end.half !== null && from >= half && begin.hour <= 12) return [from - half, to];
  if (end.half === null && begin.half !== null && to < half) return [from, to + half];
  return [from, to];
}

function minuteOfDay({ hour, minute, half }: Written, text: string, otherHalf: Written['half'] = null): number | Problem {
  const told = half ?? (hour >= 1 && hour <= 12 ? otherHalf : null);
  const hours = told === null ? hour : (hour % 12) + (told === 'pm' ? 12 : 0);
  if (minute > 59 || hours * 60 + minute > 1440 || (half !== null && (hour < 1 || hour > 12))) {
    return mistake(`There is no such time as "${text}".`, 'Type a time such as 15:00 or 3pm.');
  }
  return hours * 60 + minute;
}

const clockTime = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const asPart = (time: TimePhrase | Problem | null): Part | Problem | null => (time === null || isProblem(time) ? time : { time });
