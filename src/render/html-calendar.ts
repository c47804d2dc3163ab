import type { Calendar, DayCell } from '../reports/report.ts';
import { html, type Markup } from './markup.ts';

/** Days as cells of a table, seven in a row, whose colour says how much falls on each; so does the number in it. */
export const calendarTable = ({ heading, days }: Calendar): Markup => html`<h2 class="strong">${heading}</h2>
<table class="days" width="100%" cellspacing="4">
${weeksOf(days).map((week) => html`<tr>${week.map(cellMarkup)}</tr>\n`)}</table>
`;

const weeksOf = (days: readonly DayCell[]): readonly (readonly DayCell[])[] =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));

function cellMarkup({ day, count, isToday, off }: DayCell): Markup {
  const [weekday = '', ...date] = day.split(' ');
  const load = loadOf(count, off);
  return html`<td class="${load} ${isToday ? 'here' : 'ahead'}" bgcolor="${colours[load]}" align="center" valign="top" width="14%">${
    isToday ? 'Today' : weekday
  }<br>${date.join(' ')}<br><b>${count === 0 ? '–' : String(count)}</b>${off === null ? '' : html`<br><span>${off}</span>`}</td>`;
}

type Load = 'off' | 'none' | 'some' | 'more' | 'much';

function loadOf(count: number, off: string | null): Load {
  if (count === 0) return off === null ? 'none' : 'off';
  return count < 3 ? 'some' : count < 6 ? 'more' : 'much';
}

/** For programs that leave out styles. */
const colours: Readonly<Record<Load, string>> = {
  off: '#e7e4dd',
  none: '#ffffff',
  some: '#dcebfa',
  more: '#b5d3f3',
  much: '#85b6ec',
};
