import type { Cell } from '../reports/report.ts';
import type { Paint } from './paint.ts';
import type { Ruler } from './width.ts';
import { wrapped } from './wrap.ts';

/** What it takes to write on a terminal. */
export interface Pen {
  readonly columns: number;
  readonly ruler: Ruler;
  readonly paint: Paint;
}

/** A text in as many lines as it takes, each indented. */
export const paragraph = (cell: Cell, indent: number, pen: Pen): readonly string[] =>
  hanging(' '.repeat(indent), cell, indent, pen);

/** A text that begins after something that is `indent` columns wide, and goes on below itself. */
export function hanging(lead: string, { text, tone }: Cell, indent: number, { columns, ruler, paint }: Pen): readonly string[] {
  const width = Math.max(Math.min(columns, longestLine) - indent, shortestLine);
  const below = ' '.repeat(indent);
  return wrapped(text, width, ruler).map((line, place) => `${place === 0 ? lead : below}${paint(line, tone)}`.trimEnd());
}

/** On a wide terminal no longer than is good to read. */
const longestLine = 100;
const shortestLine = 8;

/** A text filled up with blanks. */
export const padded = ({ text, tone }: Cell, width: number, { ruler, paint }: Pen): string =>
  paint(text, tone) + ' '.repeat(Math.max(width - ruler.width(text), 0));
