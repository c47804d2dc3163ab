import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { aContact } from '../helpers/sample-records.ts';

const numbers = [
  '+44 20 7946 0018',
  '+442079460018',
  '02079460018',
  '0044 20 7946 0018',
  '+49 (0)30 23125-000',
  '+1-202-555-0143',
  '+49 30 23125-0 ext. 45',
  '+493023125x45',
];
const names = ['Zoë Adams', '山田 芽衣', '=1+1', '@SUM(1+1)', '+2+3', 'says "hi", and more', 'Ömer Kaya', 'Kai Lee'];

it('goes through a spreadsheet and back with every number to call, and without a formula', async ({ desk }) => {
  desk.has({
    contacts: numbers.map((address, index) =>
      aContact({ name: names[index] ?? '', channels: [{ via: 'call', address, label: null, preferred: true }] }),
    ),
  });
  await desk.run(['export', '--format', 'csv', '--only', 'contacts', '--output', 'contacts.csv']);
  const convert = (from: string, to: string): void => {
    execFileSync('ssconvert', [join(desk.folder, from), join(desk.folder, to)], {
      env: { ...process.env, HOME: desk.folder },
      stdio: 'pipe',
    });
  };
  convert('contacts.csv', 'contacts.xlsx');
  convert('contacts.xlsx', 'back.csv');
  const [head = [], ...rows] = cells(readFileSync(join(desk.folder, 'back.csv'), 'utf8'));
  const column = (name: string): readonly string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
  const digits = (text: string): string => text.replaceAll(/[^+\d]/g, '');
  expect(column('phone').map(digits)).toEqual(numbers.map(digits));
  expect(column('name').map((name) => name.replace(/^'/, ''))).toEqual(names);
});

/** As the spreadsheet writes them: no text has a line break here. */
const cells = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
