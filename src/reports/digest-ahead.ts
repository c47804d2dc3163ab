import type { AgendaItem } from '../agenda/agenda-item.ts';
import { dayUnder, todayAt } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import { addDays, type Day } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import { isWorkingDay } from '../domain/working-days.ts';
import type { DigestAhead, DigestDay } from './digest-document.ts';
import type { DayCell, Section } from './report.ts';

/** How many days a week and a fortnight have, today included. */
export const fortnight = 14;
const week = 7;

/** Today and the days after it, `length` in all, with how much falls on each. */
export function daysAhead(items: readonly AgendaItem[], desk: Desk, length: number): readonly DigestDay[] {
  const counts = new Map<Day, number>();
  for (const day of items.flatMap((item) => daysFor(item, desk))) counts.set(day, (counts.get(day) ?? 0) + 1);
  return Array.from({ length }, (_, index) => {
    const day = addDays(todayAt(desk), index);
    return {
      day,
      count: counts.get(day) ?? 0,
      working: isWorkingDay(day, desk.workingTime),
      holiday: desk.workingTime.holidays?.[day] ?? null,
    };
  });
}

/** What is late falls on no day; what is on, or wants doing at once, on today. To tell of a move is for today, what moved for its day. */
function daysFor({ kind, urgency, due }: AgendaItem, desk: Desk): readonly Day[] {
  if (urgency === 'late') return [];
  const [today, day] = [todayAt(desk), due === null ? null : dayUnder(due, desk.zone)];
  if (urgency === 'soon') return [day ?? today];
  return kind === 'untold' && day !== null && day > today ? [today, day] : [today];
}

/** The week ahead in one line, from tomorrow on; where a calendar can be shown, the fortnight. */
export function aheadSection(items: readonly AgendaItem[], looked: number, desk: Desk, ahead: () => DigestAhead): Section {
  const shown = Math.min(looked, week);
  const line = lineOf(daysAhead(items, desk, shown + 1).slice(1), desk);
  return {
    heading: { text: shown === week ? 'The week ahead' : shown === 1 ? 'Tomorrow' : `The next ${shown} days`, tone: 'strong' },
    columns: [],
    rows: [],
    notes: line === '' ? [] : [{ text: line }],
    calendar: () => ({
      heading: 'The fortnight ahead',
      days: ahead().days.map((day, index): DayCell => cellFor(day, index === 0, desk)),
    }),
  };
}

/** "Tue 24 Nov: 1 · Wed 25 Nov: free · Thu 26 Nov: Founding Day, 2". Days off on which nothing falls are left out. */
function lineOf(days: readonly DigestDay[], desk: Desk): string {
  const said = days.filter(({ count, working, holiday }) => count > 0 || working || holiday !== null);
  return said.map((day) => `${dayInWords(day.day, todayAt(desk))}: ${wordsFor(day)}`).join(' · ');
}

const wordsFor = ({ count, holiday }: DigestDay): string =>
  [...(holiday === null ? [] : [holiday]), ...(count > 0 ? [String(count)] : [])].join(', ') || 'free';

const cellFor = ({ day, count, working, holiday }: DigestDay, isToday: boolean, desk: Desk): DayCell => ({
  day: dayInWords(day, todayAt(desk)),
  count,
  isToday,
  off: holiday ?? (working ? null : 'off'),
});
