import Table from 'cli-table3';
import type { Cell } from '../reports/report.ts';
import { gap } from './fit.ts';
import type { Pen } from './pen.ts';

/**
 * The rows as a table without lines, one line a row, drawn by cli-table3. It knows an older Unicode than terminals do and
 * would measure names wrongly, so it is given stand-ins of the right width, whose places the texts then take in turn.
 */
export function grid(rows: readonly (readonly Cell[])[], widths: readonly number[], { ruler, paint }: Pen): readonly string[] {
  const table = new Table({ ...withoutLines, colWidths: widths.map((width) => width + gap) });
  table.push(...rows.map((row) => row.map(({ text }) => standIn.repeat(ruler.width(text)))));
  const cells = rows
    .flat()
    .filter(({ text }) => ruler.width(text) > 0)
    .values();
  const taken = (): string => {
    const { text, tone } = cells.next().value ?? { text: '' };
    return paint(text, tone);
  };
  const lines = table.toString().split('\n');
  return lines.map((line) => line.replace(standIns, taken).trimEnd());
}

/** A character for private use, which no name has a reason to contain. */
const standIn = '\ue000';
const standIns = /\ue000+/g;

const noLine = {
  top: '',
  'top-left': '',
  'top-mid': '',
  'top-right': '',
  mid: '',
  'left-mid': '',
  'mid-mid': '',
  'right-mid': '',
  bottom: '',
  'bottom-left': '',
  'bottom-mid': '',
  'bottom-right': '',
  left: '',
  middle: '',
  right: '',
};

/** Without colours too: by default cli-table3 colours even into a pipe. */
const withoutLines = { chars: noLine, style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap } };
