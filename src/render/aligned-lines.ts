import type { Cell } from '../reports/report.ts';
import { gap } from './fit.ts';
import { type Pen, padded } from './pen.ts';

/** The rows as lines in columns, quick for any number of them. */
export const alignedLines = (rows: readonly (readonly Cell[])[], widths: readonly number[], pen: Pen): readonly string[] =>
  rows.map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0, pen))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
