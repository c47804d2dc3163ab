import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCatalogue } from '../src/domain/error-catalogue.ts';
import { exitCodeMeanings } from '../src/domain/exit-codes.ts';
import { exitCodes } from '../src/domain/user-error.ts';
import { expectTable } from './helpers/written-table.ts';

const src = new URL('../src', import.meta.url).pathname;

const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('user-error.ts') && !file.endsWith('error-catalogue.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

it('is in docs/errors.md as it is in the code', async () => {
  const rows = Object.entries(exitCodes).map(([name, exit]) => {
    const { means, wayOut } = errorCatalogue[name as keyof typeof exitCodes];
    return [`\`${name}\``, String(exit), means, wayOut];
  });
  await expectTable('docs/errors.md', ['code', 'exit', 'what it means', 'the way out'], rows);
});

it.each(['README.md', 'docs/errors.md'])('has its exit codes in %s as they are in the code', async (file) => {
  await expectTable(file, ['exit', 'means'], Object.entries(exitCodeMeanings));
});

it('has no code that nothing answers with', () => {
  expect(Object.keys(exitCodes).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

it('says what each means and how to get out of it, in sentences', () => {
  const texts = Object.values(errorCatalogue).flatMap(({ means, wayOut }) => [means, wayOut]);
  expect(texts.filter((text) => !/^[`A-Z].*\.$/.test(text))).toEqual([]);
});
