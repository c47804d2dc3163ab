import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { outsideFiles } from '../../src/store/outside-files.ts';
import { placesFor } from '../../src/store/places.ts';

let folder = '';
const files = () => outsideFiles(placesFor(join(folder, 'keepword'), {}));
const said = (code: string, message: string) => expect.objectContaining({ code, message: expect.stringContaining(message) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keepword-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'keepword'));
});

it('writes texts and bytes into a file that only we can read, in the place of what was there', () => {
  const path = join(folder, 'all.json');
  writeFileSync(path, 'older', { mode: 0o644 });
  expect(files().write(files().placeFor(path), ['Zoë ', Buffer.from('Adams')])).toBe(10);
  expect(readFileSync(path, 'utf8')).toBe('Zoë Adams');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('leaves what was there when it cannot be written, or what goes into it cannot be made', () => {
  const path = join(folder, 'all.json');
  writeFileSync(path, 'older');
  const broken = function* (): Iterable<string> {
    yield 'half';
    throw new Error('a mistake');
  };
  expect(() => files().write(path, broken())).toThrow('a mistake');
  expect(() => files().write(join(folder, 'nowhere', 'all.json'), ['x'])).toThrow(said('failed', 'it is not there'));
  expect(readFileSync(path, 'utf8')).toBe('older');
  expect(readdirSync(folder).toSorted()).toEqual(['all.json', 'keepword']);
});

it('names a file where a folder was named', () => {
  expect(() => files().placeFor(folder)).toThrow(
    expect.objectContaining({ hint: `Name a file: kw export --output ${join(folder, 'keepword.json')}` }),
  );
});
