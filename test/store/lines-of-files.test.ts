import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { LengthsBySave, linesOfFile } from '../../src/store/lines-of-files.ts';
import { freshPlaces } from './open-stores.ts';

it('the lines of a file end where it counts, also within one', () => {
  const path = join(dirname(freshPlaces().home), 'lines');
  writeFileSync(path, 'one\nzwö\nthree\n');
  expect([...linesOfFile(path, 11)].map(String)).toEqual(['one\n', 'zwö\n', 'th']);
});

it('a file was as long after a save as all lines up to it, and those that do not say of which they are', () => {
  const lengths = new LengthsBySave();
  expect(lengths.at(9)).toBe(0);
  for (const line of ['no line', '{"revision":2,"a"}', '{"revision":2}', '?', '{"revision":5}']) lengths.add(Buffer.from(line));
  expect([0, 1, 2, 4, 5, 9].map((revision) => lengths.at(revision))).toEqual([7, 7, 40, 40, 54, 54]);
});
