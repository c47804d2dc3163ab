import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A table of Markdown, below a header that names its columns. */
export const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

/** Holds the table of a document that begins with these columns to the rows that the code has; with `--update` it is written. */
export async function expectTable(file: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const path = new URL(`../../${file}`, import.meta.url);
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(tableOf(columns, []));
  expect(start, `${file} has a table with the columns ${columns.join(', ')}`).toBeGreaterThan(-1);
  const rest = text.slice(start).replace(/^(?:\|.*\n)+/, '');
  await expect(text.slice(0, start) + tableOf(columns, rows) + rest).toMatchFileSnapshot(path.pathname);
}
