import type { Row, Section } from '../reports/report.ts';
import { cleaned, isEmpty, type Readable } from './cleaned.ts';

/** The form for mail and notes: headings, tables, and lists where a row has more to say than fits a table. */
export function asMarkdown(report: Readable): string {
  const shown = cleaned(report);
  const { title, sections, nothing } = shown;
  if (isEmpty(shown)) return nothing === null ? '' : `${escaped(nothing)}\n`;
  const blocks = [...(title === null ? [] : [`# ${escaped(title)}`]), ...sections.flatMap(blocksOf)];
  return `${blocks.join('\n\n')}\n`;
}

const blocksOf = (section: Section): readonly string[] => [
  ...(section.heading === null ? [] : [`## ${escaped(section.heading.text)}`]),
  ...(section.rows.length === 0 ? [] : [linesOf(section).join('\n')]),
  ...section.notes.map(({ text }) => escaped(text)),
];

function linesOf({ columns, rows }: Section): readonly string[] {
  if (columns.every(({ title }) => title === '')) return factLines(rows);
  if (rows.some(({ note }) => note)) return rows.map(listLine);
  return [tableLine(columns.map(({ title }) => title)), tableLine(columns.map(() => '---')), ...rows.map(textsOf).map(tableLine)];
}

/** A label that goes on over several facts is said with each of them. */
function factLines(rows: readonly Row[]): readonly string[] {
  let label = '';
  return rows.map((row) => {
    const [own = '', ...facts] = textsOf(row);
    label = own === '' ? label : own;
    return `- **${label}**: ${facts.join(' ')}${noteBelow(row)}`;
  });
}

function listLine(row: Row): string {
  const [first = '', ...others] = textsOf(row).filter((text) => text !== '');
  return `- ${[`**${first}**`, ...others].join(' · ')}${noteBelow(row)}`;
}

const tableLine = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

function noteBelow({ note, command }: Row): string {
  const below = [command && `\`${command.replaceAll('`', '')}\``, note && escaped(note.text)].filter(
    (part) => part !== undefined,
  );
  return below.length === 0 ? '' : `\\\n  ${below.join(' · ')}`;
}

const textsOf = ({ cells }: Row): readonly string[] => cells.map(({ text }) => escaped(text));

/** Text as text: nothing in it becomes a heading, a list, a link, HTML or the end of a table cell. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
