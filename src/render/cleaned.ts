import { singleLine } from '../domain/text.ts';
import type { Cell, Report, Section } from '../reports/report.ts';

/** What of a report a person reads. What it has for scripts besides is not even made. */
export type Readable = Pick<Report, 'title' | 'sections' | 'nothing'>;

/** The same with every text on one line and harmless to a terminal, whoever wrote it. */
export const cleaned = ({ title, sections, nothing }: Readable): Readable => ({
  title: title === null ? null : singleLine(title),
  sections: sections.filter(hasContent).map(cleanedSection),
  nothing: nothing === null ? null : singleLine(nothing),
});

/** Whether there is anything to show, or only what to say instead. */
export const isEmpty = ({ sections }: Readable): boolean => !sections.some(hasContent);

/** Every text of a report, as it will be shown. */
export const textsOf = ({ title, sections, nothing }: Readable): readonly string[] => [
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
  rows: rows.map(({ note, command, ...row }) => ({
    ...row,
    cells: row.cells.map(cleanedCell),
    ...(note && { note: cleanedCell(note) }),
    ...(command !== undefined && { command: singleLine(command) }),
  })),
  notes: notes.map(cleanedCell),
});

const cleanedCell = <T extends Cell>(cell: T): T => ({ ...cell, text: singleLine(cell.text) });
