import type { Report, Row, Section } from '../reports/report.ts';
import { cleaned, isEmpty } from './cleaned.ts';

/** The form for mail and notes: headings, tables, and lists where a row has more to say than fits a table. */
export function asMarkdown(report: Report): string {
  const { title, sections, nothing } = cleaned(report);
  if (isEmpty(report)) return nothing === null ? '' : `${escaped(nothing)}\n`;
  const blocks = [...(title === null ? [] : [`# ${escaped(title)}`]), ...sections.flatMap(sectionBlocks)];
  return `${blocks.join('\n\n')}\n`;
}

const sectionBlocks = (section: Section): readonly string[] => [
  ...(section.heading === null ? [] : [`## ${escaped(section.heading.text)}`]),
  ...(section.rows.length === 0 ? [] : [isTable(section) ? table(section) : list(section)]),
  ...section.notes.map(({ text }) => escaped(text)),
];

const isTable = ({ columns, rows }: Section): boolean =>
  columns.some(({ title }) => title !== '') && rows.every(({ note }) => !note);

function table({ columns, rows }: Section): string {
  const lines = [columns.map(({ title }) => title), columns.map(() => '---'), ...rows.map(textsOf)];
  return lines.map((texts, index) => `| ${texts.map((text) => (index === 1 ? text : escaped(text))).join(' | ')} |`).join('\n');
}

const list = ({ rows }: Section): string => rows.map(listItem).join('\n');

function listItem(row: Row): string {
  const [first, ...others] = textsOf(row)
    .filter((text) => text !== '')
    .map(escaped);
  const item = `- ${[`**${first ?? ''}**`, ...others].join(' · ')}`;
  return row.note ? `${item}\\\n  ${escaped(row.note.text)}` : item;
}

const textsOf = ({ cells }: Row): readonly string[] => cells.map(({ text }) => text);

/** Text as text: nothing in it becomes a heading, a list, a link, HTML or an end of a table cell. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
