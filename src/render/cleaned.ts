import { singleLine } from '../domain/text.ts';
import type { Cell, Report, Section } from '../reports/report.ts';

/** The same report with every text on one line and harmless to a terminal, whoever wrote it. */
export const cleaned = (report: Report): Report => ({
  ...report,
  title: report.title === null ? null : singleLine(report.title),
  sections: report.sections.filter(hasContent).map(cleanedSection),
  nothing: report.nothing === null ? null : singleLine(report.nothing),
});

/** Whether there is anything to show, or only what to say instead. */
export const isEmpty = ({ sections }: Report): boolean => !sections.some(hasContent);

/** Every text of a report, as it will be shown. */
export const textsOf = ({ title, sections, nothing }: Report): readonly string[] => [
  title ?? '',
  nothing ?? '',
  ...sections.flatMap(({ heading, columns, rows, notes }) => [
    heading?.text ?? '',
    ...columns.map((column) => column.title),
    ...rows.flatMap(({ cells, note }) => [...cells, ...(note ? [note] : [])].map(({ text }) => text)),
    ...notes.map(({ text }) => text),
  ]),
];

const hasContent = ({ rows, notes }: Section): boolean => rows.length > 0 || notes.length > 0;

const cleanedSection = ({ heading, columns, rows, notes }: Section): Section => ({
  heading: heading === null ? null : cleanedCell(heading),
  columns,
  rows: rows.map(({ note, ...row }) => ({
    ...row,
    cells: row.cells.map(cleanedCell),
    ...(note && { note: cleanedCell(note) }),
  })),
  notes: notes.map(cleanedCell),
});

const cleanedCell = (cell: Cell): Cell => ({ ...cell, text: singleLine(cell.text) });
