import type { Cell, Column, Row } from '../reports/report.ts';
import { hanging, type Pen, padded, paragraph } from './pen.ts';

/** The rows under each other for a narrow terminal: the first value, and the others below it with their titles. Nothing is cut. What goes on from the row above follows it at once. */
export function cards(columns: readonly Column[], rows: readonly Row[], pen: Pen): readonly string[] {
  const titles = columns.map(({ title }): Cell => ({ text: title, tone: 'quiet' }));
  const width = Math.max(0, ...titles.slice(1).map(({ text }) => pen.ruler.width(text)));
  return rows.flatMap((row, index) => [...(index === 0 || row.goesOn ? [] : ['']), ...card(row, titles, width, pen)]);
}

function card({ cells, note }: Row, titles: readonly Cell[], width: number, pen: Pen): readonly string[] {
  const [head, ...facts] = cells.map((cell, index) => ({ cell, title: titles[index] ?? { text: '' } }));
  return [
    ...(head ? paragraph({ tone: 'strong', ...head.cell }, 0, pen) : []),
    ...facts
      .filter(({ cell }) => cell.text !== '')
      .flatMap(({ cell, title }) => hanging(`  ${padded(title, width, pen)}  `, cell, width + 4, pen)),
    ...(note ? paragraph({ tone: 'quiet', ...note }, 2, pen) : []),
  ];
}
