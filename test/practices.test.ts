import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = new URL('../docs/', import.meta.url);
const text = readFileSync(new URL('practices.md', docs), 'utf8');

/** What the document says of each practice: its number, and where its story is. */
const told = [...text.matchAll(/^- \[\*\*P(\d+): [^\]]+\*\*\]\(([^)]+)\)/gm)].map(([, number, file]) => ({
  number: Number(number),
  file: new URL(file ?? '', docs),
}));

it('tells of every practice that is about promises and the right moment', () => {
  expect(told.map(({ number }) => number)).toEqual([8, 9, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 28, 32]);
});

it.each(told)('P$number has its story where the document says', ({ number, file }) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`it\\(['"]P${number}: `));
});
