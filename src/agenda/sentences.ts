import { weekdayNames } from '../domain/calendar.ts';
import type { Desk } from '../domain/desk.ts';
import { type Day, dayOf, daysBetween, type Window, weekdayOf } from '../domain/moment.ts';
import { counted, dayInWords, distanceInWords, isTheirDay, minutesInWords, shownIn, timesInWords } from '../domain/wording.ts';
import { dayUnder, type Timing, todayAt } from './urgency.ts';

/** A window within a sentence, and how much time it leaves. */
export interface WhenSaid {
  /** After a preposition: "Friday between 16:00 and 17:00", "today". */
  readonly day: string;
  /** After a verb: "on Friday between 16:00 and 17:00", "today". */
  readonly onDay: string;
  /** At the end: ": late by 3 days"; empty where it would only say the day again. */
  readonly left: string;
}

/** The words for a window in the sentence of a rule. */
export function whenSaid(due: Window, timing: Timing, desk: Desk, isCall: boolean): WhenSaid {
  const day = dayAndTime(due, desk);
  const left = timingInWords(timing, due, desk, isCall);
  return { day, onDay: withOn(day), left: left === 'due today' || day.startsWith(left) ? '' : `: ${left}` };
}

/** A window within a sentence, on our clock: "Friday between 16:00 and 17:00, 15:00-16:00 for them"; a day of theirs as such: "Friday, their time". */
export function dayAndTime(due: Window, desk: Desk): string {
  const here = shownIn(due, desk.zone);
  if (isTheirDay(due, desk.zone)) return `${[theirDayName(due, desk), hours(here)].join(' ').trim()}, their time`;
  return [dayName(here.day, desk), hours(here)].filter((part) => part !== '').join(' ') + forThem(shownIn(due, due.zone), here);
}

/** A day of ours within a sentence: "on Friday", "today". */
export const onDay = (day: Day, desk: Desk): string => withOn(dayName(day, desk));

const withOn = (words: string): string => (/^(today|tomorrow|yesterday)/.test(words) ? words : `on ${words}`);

/** What time a window leaves: "late by 2 h", "callable now, closes in 10 min", "opens in 20 min", "in 3 days". */
export function timingInWords({ urgency, start, end, late }: Timing, due: Window, desk: Desk, isCall = false): string {
  const { now, zone } = desk;
  const until = (instant: string) => minutesInWords(Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / 60_000)));
  switch (urgency) {
    case 'late':
      return lateInWords(late);
    case 'now':
      return isCall ? `callable now, closes in ${until(end)}` : `now, ends in ${until(end)}`;
    case 'today':
      if (now >= start) return due.to === null ? 'due today' : `in ${until(end)}`;
      return due.to === null ? `in ${until(start)}` : `opens in ${until(start)}`;
    case 'soon':
      return (isNamedOtherwise(due, zone) ? 'opens ' : '') + distanceInWords(todayAt(desk), dayUnder(due, zone));
  }
}

/** Whether a day without an hour opens on a day of ours that has another name: their Tuesday on our Monday. */
const isNamedOtherwise = (due: Window, zone: Desk['zone']): boolean => due.from === null && dayUnder(due, zone) !== due.day;

/** "late by 2 h 5 min" on the day itself, "late by 3 days" afterwards; "missed by" of a call-back that passed without a word or a try. */
export function lateInWords(late: Timing['late'], word: 'late' | 'missed' = 'late'): string {
  if (late === null) return '';
  if (late.days > 0) return `${word} by ${counted(late.days, 'day')}`;
  return `${word} by ${minutesInWords(Math.max(1, late.minutes))}`;
}

/** "once", "twice", "3 times". */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const forThem = (there: Window, here: Window): string =>
  there.from === here.from && there.day === here.day ? '' : `, ${theirDay(there, here)}${timesInWords(there)} for them`;

const theirDay = (there: Window, here: Window): string => (there.day === here.day ? '' : `${weekday(there.day)} `);

function hours({ from, to, tentative }: Window): string {
  const about = tentative ? 'about ' : '';
  if (from !== null) return to === null ? `${tentative ? 'about' : 'at'} ${from}` : `between ${about}${from} and ${to}`;
  if (to !== null) return `before ${about}${to}`;
  return tentative ? 'or so' : '';
}

/** The name of a day that is near, its date when it is not. */
export function dayName(day: Day, desk: Desk): string {
  const today = todayAt(desk);
  const away = daysBetween(today, day);
  if (Math.abs(away) > 6) return dayInWords(day, today);
  return nearby[away + 1] ?? weekday(day);
}

/** "today" and its like only where it is the same day here and there. */
function theirDayName({ day, zone }: Window, desk: Desk): string {
  const name = dayName(day, desk);
  return nearby.includes(name) && dayOf(desk.now, zone) !== todayAt(desk) ? weekday(day) : name;
}

const nearby = ['yesterday', 'today', 'tomorrow'];

const weekday = (day: Day): string => weekdayNames[weekdayOf(day) - 1] ?? day;
