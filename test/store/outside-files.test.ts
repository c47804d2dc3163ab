import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { outsideFiles } from '../../src/store/outside-files.ts';
import { placesFor } from '../../src/store/places.ts';
import { progressOn } from '../../src/store/progress.ts';

let folder = '';
const files = () => outsideFiles(placesFor(join(folder, 'keepword'), {}), () => 0, false);
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

it('says that it was written where only what comes after that failed', () => {
  const path = join(folder, 'all.json');
  writeFileSync(path, 'older');
  const withoutFolder = function* (): Iterable<string> {
    // As if the disk refused it: the descriptor that is to be synced is closed.
    for (const file of openOn(folder)) closeSync(file);
    yield 'new';
  };
  expect(() => files().write(path, withoutFolder())).toThrow(
    said('not-saved', `${path} is written, but may not survive a power cut: EBADF.`),
  );
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('says what went wrong first, also where it cannot be cleared up', () => {
  const broken = function* (): Iterable<string> {
    yield 'half';
    for (const file of openOn(folder)) closeSync(file);
    throw new Error('a mistake');
  };
  expect(() => files().write(join(folder, 'all.json'), broken())).toThrow('a mistake');
});

it('leaves nothing open, however it ends', () => {
  const path = join(folder, 'all.json');
  const broken = function* (): Iterable<string> {
    yield 'half';
    throw new Error('a mistake');
  };
  files().write(path, ['x']);
  expect(() => files().write(path, broken())).toThrow('a mistake');
  expect(openOn(folder)).toEqual([]);
});

/** The descriptors of this process that are open on a path. */
const openOn = (path: string): readonly number[] =>
  readdirSync('/proc/self/fd')
    .map(Number)
    .filter((file) => existsSync(`/proc/self/fd/${file}`) && readlinkSync(`/proc/self/fd/${file}`) === path);

it('names a file where a folder was named', () => {
  expect(() => files().placeFor(folder)).toThrow(
    expect.objectContaining({ hint: `Name a file: kw export --output ${join(folder, 'keepword.json')}` }),
  );
});

it('gives the same id for the same words, and another for others', () => {
  expect(files().idOf('one')).toBe(files().idOf('one'));
  expect(files().idOf('one')).not.toBe(files().idOf('other'));
  expect(files().idOf('one')).toMatch(/^[2-9][a-z][2-9a-z]{10}$/);
});

it('shows no progress where nobody looks on, nor of what is over soon', () => {
  for (const isTerminal of [false, true]) {
    const progress = outsideFiles(placesFor(folder, {}), () => 0, isTerminal).progress();
    expect(progress.at('half of it')).toBeUndefined();
    expect(progress.end()).toBeUndefined();
  }
});

it('shows progress on one line, not too often, and takes it away again', () => {
  const written: string[] = [];
  const clock = { at: 0 };
  const progress = progressOn(
    (text) => written.push(text),
    () => clock.at,
  );
  for (const at of [100, 800, 850, 950]) {
    clock.at = at;
    progress.at(`at ${at}`);
  }
  progress.end();
  expect(written).toEqual(['\r\u001b[Kat 800', '\r\u001b[Kat 950', '\r\u001b[K']);
});

it('goes on where the terminal is gone, and lets a mistake of this program be one', () => {
  const failing = (error: Error) =>
    progressOn(
      () => {
        throw error;
      },
      () => 1000 * ++calls.count,
    );
  const calls = { count: 0 };
  expect(failing(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'write' })).at('half of it')).toBeUndefined();
  expect(() => failing(new TypeError('a mistake')).at('half of it')).toThrow(TypeError);
});
