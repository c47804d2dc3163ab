import type { Cell, Row, Section } from '../reports/report.ts';
import type { Readable } from './cleaned.ts';
import type { Look } from './formats.ts';
import { asTable } from './table.ts';

/** As wide as a mail shows without breaking lines. */
const mailWidth = 78;

/** A report to be read in a mail or a file: each row is a label and what belongs to it, and nothing is cut. */
export const asText = ({ title, sections, nothing }: Readable, look: Look): Promise<string> =>
  asTable({ title, sections: sections.map(asFacts), nothing }, { ...look, columns: Math.min(look.columns, mailWidth) });

const untitled = [
  { title: '', shrink: 0 },
  { title: '', shrink: 0 },
];

const asFacts = (section: Section): Section => ({ ...section, columns: untitled, rows: section.rows.flatMap(asLines) });

function asLines({ cells: [label = { text: '' }, ...others], note, command }: Row): readonly Row[] {
  const text = others.filter((cell) => cell.text !== '').map((cell) => cell.text);
  const below = [command, note?.text].filter((part) => part !== undefined).join(' · ');
  return [
    lineWith(label, { text: text.join(' · ') }),
    ...(below === '' ? [] : [lineWith({ text: '' }, { ...note, text: below })]),
  ];
}

const lineWith = (label: Cell, text: Cell): Row => ({ cells: [label, text] });
