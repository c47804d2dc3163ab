import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitCodes } from '../src/domain/user-error.ts';

const text = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');

/** The rows of the table: code, exit code, what it means, the way out. */
const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (\d) \| (.+) \| (.+) \|$/gm)].map(([, code, exit, means, wayOut]) => ({
  code,
  exit: Number(exit),
  means,
  wayOut,
}));

it('has each code once, with its exit code', () => {
  expect(rows.map(({ code, exit }) => [code, exit])).toEqual(Object.entries(exitCodes));
});

it('says what each means and how to get out of it', () => {
  expect(rows.filter(({ means, wayOut }) => !means?.endsWith('.') || !wayOut?.endsWith('.'))).toEqual([]);
});
