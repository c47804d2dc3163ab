import type { Row } from '../reports/report.ts';
import { gap } from './fit.ts';
import { hanging, type Pen, padded, paragraph } from './pen.ts';

/** Where less than this is left beside the labels, a fact stands below its label. */
const leastBeside = 24;

/** Facts beside their labels, without a header; the last value of a row is never cut but goes on below itself. */
export function factsList(rows: readonly Row[], widths: readonly number[], pen: Pen): readonly string[] {
  const labels = widths.slice(0, -1);
  const indent = labels.reduce((sum, width) => sum + width + gap, 0);
  return rows.flatMap((row) => (pen.columns - indent < leastBeside ? below(row, pen) : beside(row, labels, indent, pen)));
}

function beside({ cells, note }: Row, labels: readonly number[], indent: number, pen: Pen): readonly string[] {
  const lead = labels.map((width, index) => padded(cells[index] ?? { text: '' }, width + gap, pen)).join('');
  return [
    ...hanging(lead, cells[labels.length] ?? { text: '' }, indent, pen),
    ...(note ? paragraph({ tone: 'quiet', ...note }, indent, pen) : []),
  ];
}

function below({ cells, note }: Row, pen: Pen): readonly string[] {
  const labels = cells.slice(0, -1).filter(({ text }) => text !== '');
  return [
    ...labels.flatMap((label) => paragraph(label, 0, pen)),
    ...paragraph(cells.at(-1) ?? { text: '' }, 2, pen),
    ...(note ? paragraph({ tone: 'quiet', ...note }, 2, pen) : []),
  ];
}
