import type { Column, Row, Section } from '../reports/report.ts';
import { alignedLines } from './aligned-lines.ts';
import { cards } from './cards.ts';
import { factsList } from './facts-list.ts';
import { fittedWidths } from './fit.ts';
import { noteLines } from './note-lines.ts';
import { type Pen, paragraph } from './pen.ts';

/** Below this many columns rows are shown as cards. */
const narrowestTable = 60;

/** More rows than fit a screen are drawn as aligned lines, which look the same: cli-table3 takes half a millisecond a row. */
const longestGrid = 24;

/** The sections in lines. Those with the same columns share their widths, and only the first of them has the titles. */
export async function drawSections(sections: readonly Section[], pen: Pen): Promise<readonly (readonly string[])[]> {
  const groups = groupsOf(sections, pen);
  return Promise.all(sections.map((section) => drawSection(section, groups.get(titlesOf(section)), pen)));
}

/** The rows of all sections with the same columns, and how wide these would like to be. */
interface Group {
  readonly rows: readonly Row[];
  readonly natural: readonly number[];
}

function groupsOf(sections: readonly Section[], pen: Pen): ReadonlyMap<string, Group> {
  const rows = new Map<string, Row[]>();
  for (const section of sections) rows.set(titlesOf(section), [...(rows.get(titlesOf(section)) ?? []), ...section.rows]);
  const withColumns = new Map(sections.map((section) => [titlesOf(section), section.columns]));
  return new Map(
    Array.from(withColumns, ([titles, columns]) => {
      const all = rows.get(titles) ?? [];
      return [titles, { rows: all, natural: naturalWidths(columns, all, pen) }];
    }),
  );
}

async function drawSection(
  { heading, notes, ...section }: Section,
  group: Group | undefined,
  pen: Pen,
): Promise<readonly string[]> {
  return [
    ...(heading === null ? [] : paragraph({ tone: 'strong', ...heading }, 0, pen)),
    ...(section.rows.length === 0 || !group ? [] : await drawRows(section, group, pen)),
    ...notes.flatMap((note) => noteLines(note, pen)),
  ];
}

async function drawRows(
  { columns, rows }: Pick<Section, 'columns' | 'rows'>,
  group: Group,
  pen: Pen,
): Promise<readonly string[]> {
  if (isFacts(columns)) return factsList(rows, group.natural, pen);
  const widths = pen.columns < narrowestTable ? null : fittedWidths(columns, group.natural, pen.columns);
  if (widths === null) return cards(columns, rows, pen);
  const header = rows[0] === group.rows[0] ? [titlesAsRow(columns, widths)] : [];
  return drawTable([...header, ...rows], widths, group.rows.length > longestGrid, pen);
}

const isFacts = (columns: readonly Column[]): boolean => columns.every(({ title }) => title === '');

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

/** As wide as the widest text; a column with nothing in it is left out. The last of a list of facts takes what is left. */
const naturalWidths = (columns: readonly Column[], rows: readonly Row[], { ruler }: Pen): readonly number[] =>
  columns.map(({ title }, index) => {
    if (isFacts(columns) && index === columns.length - 1) return 0;
    const widest = rows.reduce((width, { cells }) => Math.max(width, ruler.width(cells[index]?.text ?? '')), 0);
    return widest === 0 ? 0 : Math.max(widest, ruler.width(title));
  });

/** A column that is left out needs no title. */
const titlesAsRow = (columns: readonly Column[], widths: readonly number[]): Row => ({
  cells: columns.map(({ title }, index) => ({ text: widths[index] === 0 ? '' : title, tone: 'quiet' })),
});

const titlesOf = ({ columns }: Section): string => JSON.stringify(columns.map(({ title }) => title));
