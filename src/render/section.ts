import type { Column, Row, Section } from '../reports/report.ts';
import { alignedLines } from './aligned-lines.ts';
import { cards } from './cards.ts';
import { factsList } from './facts-list.ts';
import { fittedWidths } from './fit.ts';
import { type Pen, paragraph } from './pen.ts';

/** Below this many columns rows are shown as cards. */
const narrowestTable = 60;

/** With more rows than this cli-table3 would take longer than it takes to read the first one. */
const longestGrid = 200;

/** A section in lines. Sections with the same columns share their widths, and only the first of them has the titles. */
export async function drawSection(section: Section, all: readonly Section[], pen: Pen): Promise<readonly string[]> {
  const { heading, rows, notes } = section;
  return [
    ...(heading === null ? [] : paragraph({ tone: 'strong', ...heading }, 0, pen)),
    ...(rows.length === 0 ? [] : await drawRows(section, all.filter(isLike(section)), pen)),
    ...notes.flatMap((note) => paragraph(note, 0, pen)),
  ];
}

async function drawRows({ columns, rows }: Section, alike: readonly Section[], pen: Pen): Promise<readonly string[]> {
  const allRows = alike.flatMap((section) => section.rows);
  const natural = naturalWidths(columns, allRows, pen);
  if (columns.every(({ title }) => title === '')) return factsList(rows, natural, pen);
  const widths = pen.columns < narrowestTable ? null : fittedWidths(columns, natural, pen.columns);
  if (widths === null) return cards(columns, rows, pen);
  const header = rows === alike[0]?.rows ? [titlesAsRow(columns, widths)] : [];
  return drawTable([...header, ...rows], widths, allRows.length > longestGrid, pen);
}

/** Every text is cut to its width beforehand, so that each row is one line; what was left out stands under it. */
async function drawTable(rows: readonly Row[], widths: readonly number[], isLong: boolean, pen: Pen): Promise<readonly string[]> {
  const draw = isLong ? alignedLines : (await import('./grid.ts')).grid;
  const shown = rows.map(({ cells }) =>
    cells
      .map((cell, index) => ({ ...cell, text: pen.ruler.cut(cell.text, widths[index] ?? 0) }))
      .filter((_, index) => widths[index] !== 0),
  );
  const lines = draw(
    shown,
    widths.filter((width) => width !== 0),
    pen,
  );
  return rows.flatMap((row, index) => [lines[index] ?? '', ...under(row, widths, pen)]);
}

function under({ cells, note }: Row, widths: readonly number[], pen: Pen): readonly string[] {
  const leftOut = cells.filter(({ text }, index) => widths[index] === 0 && text !== '').map(({ text }) => text);
  const text = [...leftOut, ...(note ? [note.text] : [])].join(' · ');
  return text === '' ? [] : paragraph({ tone: 'quiet', ...note, text }, 2, pen);
}

/** As wide as the widest text; a column with nothing in it is left out. */
const naturalWidths = (columns: readonly Column[], rows: readonly Row[], { ruler }: Pen): readonly number[] =>
  columns.map(({ title }, index) => {
    const widest = rows.reduce((width, { cells }) => Math.max(width, ruler.width(cells[index]?.text ?? '')), 0);
    return widest === 0 ? 0 : Math.max(widest, ruler.width(title));
  });

/** A column that is left out needs no title. */
const titlesAsRow = (columns: readonly Column[], widths: readonly number[]): Row => ({
  cells: columns.map(({ title }, index) => ({ text: widths[index] === 0 ? '' : title, tone: 'quiet' })),
});

const isLike = (section: Section): ((other: Section) => boolean) => {
  const titles = titlesOf(section);
  return (other) => other.rows.length > 0 && titlesOf(other) === titles;
};

const titlesOf = ({ columns }: Section): string => JSON.stringify(columns.map(({ title }) => title));
