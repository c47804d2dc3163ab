import * as realFs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Machine } from './machine.ts';
import { Random } from './random.ts';
import { SystemCalls } from './system-calls.ts';

const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_EXCL, O_TRUNC } = realFs.constants;

const aMachine = (seed = 1): Machine => new Machine(new Random(seed), Date.parse('2026-11-23T06:30:00Z'));

/** What somebody does on a disk; `as` says which of some paths, and how. */
type Deed = readonly [what: string, path: string, other: string];

const paths = ['/a', '/b', '/f/a', '/f/b', '/f', '/none/a'];
const ways = [
  O_RDONLY,
  O_WRONLY,
  O_WRONLY | O_APPEND,
  O_WRONLY | O_CREAT,
  O_WRONLY | O_CREAT | O_EXCL,
  O_WRONLY | O_CREAT | O_TRUNC,
];
const deeds = [
  'append',
  'cut',
  'read',
  'size',
  'kind',
  'rename',
  'link',
  'unlink',
  'mkdir',
  'names',
  'writeFile',
  ...ways.map(String),
];

const aDeed: fc.Arbitrary<Deed> = fc.tuple(fc.constantFrom(...deeds), fc.constantFrom(...paths), fc.constantFrom(...paths));

/** What a deed comes to: its answer, or the code of the error and the call that it names. */
function outcome(fs: SystemCalls, root: string, deed: Deed): unknown {
  try {
    return done(fs, root, deed);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return [code, syscall];
  }
}

function done(fs: SystemCalls, root: string, [what, first, second]: Deed): unknown {
  const path = root + first;
  const other = root + second;
  if (what === 'append') return within(fs, path, O_WRONLY | O_APPEND | O_CREAT, (file) => fs.writeSync(file, 'some words'));
  if (what === 'cut') return within(fs, path, O_WRONLY, (file) => fs.ftruncateSync(file, Math.min(3, Number(sizeOf(fs, path)))));
  if (what === 'read') return within(fs, path, O_RDONLY, (file) => textOf(fs, file));
  if (what === 'size') return (fs.statSync(path) as realFs.Stats).isFile() ? sizeOf(fs, path) : 'a folder';
  if (what === 'kind') return (fs.statSync(path, { bigint: true, throwIfNoEntry: false }) as realFs.Stats | undefined)?.isFile();
  if (what === 'rename') return mayRename(fs, path, other) ? fs.renameSync(path, other) : null;
  if (what === 'link') return fs.linkSync(path, other);
  if (what === 'unlink') return fs.unlinkSync(path);
  if (what === 'mkdir') return fs.mkdirSync(path, { mode: 0o700 });
  if (what === 'names') return [...fs.readdirSync(path)].toSorted();
  if (what === 'writeFile') return fs.writeFileSync(path, second, { mode: 0o600, flag: second === '/a' ? 'wx' : 'w' });
  return within(fs, path, Number(what), () => 'opened');
}

/** The store renames only files, and those within their folder. */
const mayRename = (fs: SystemCalls, from: string, to: string): boolean =>
  dirname(from) === dirname(to) && (fs.statSync(from) as realFs.Stats).isFile();

function within<T>(fs: SystemCalls, path: string, flags: number, work: (file: number) => T): T {
  const file = fs.openSync(path, flags, 0o600);
  try {
    return work(file);
  } finally {
    fs.closeSync(file);
  }
}

const sizeOf = (fs: SystemCalls, path: string): number => (fs.statSync(path) as realFs.Stats).size;

function textOf(fs: SystemCalls, file: number): string {
  const bytes = Buffer.alloc(200);
  return bytes.toString('utf8', 0, fs.readSync(file, bytes, 0, bytes.length, 0));
}

describe('the disk', () => {
  it('answers and refuses as a real one does', () => {
    fc.assert(
      fc.property(fc.array(aDeed, { maxLength: 25 }), (story) => {
        const root = mkdtempSync(join(tmpdir(), 'keepword-disk-'));
        try {
          const simulated = new SystemCalls(aMachine());
          const real = realFs as unknown as SystemCalls;
          for (const deed of story) expect([deed, outcome(simulated, '', deed)]).toEqual([deed, outcome(real, root, deed)]);
        } finally {
          rmSync(root, { recursive: true });
        }
      }),
      { numRuns: 200 },
    );
  });

  /** All that may be left of a story when the power fails at its end. */
  function leftOf(story: (fs: SystemCalls) => unknown): ReadonlySet<string> {
    return new Set(
      Array.from({ length: 300 }, (_, seed) => {
        const machine = aMachine(seed);
        const fs = new SystemCalls(machine);
        story(fs);
        machine.powerCut();
        return machine.quietly(() =>
          fs
            .readdirSync('/')
            .toSorted()
            .map((name) => `${name}=${within(fs, `/${name}`, O_RDONLY, (file) => textOf(fs, file))}`)
            .join(' '),
        );
      }),
    );
  }

  const write = (fs: SystemCalls, path: string, text: string): number =>
    within(fs, path, O_WRONLY | O_APPEND | O_CREAT, (file) => fs.writeSync(file, text));
  const sync = (fs: SystemCalls, path: string): void => within(fs, path, O_RDONLY, (file) => fs.fsyncSync(file));

  it('may lose the name of a file, its bytes, or the last of them, until they are synced', () => {
    const zeros = ['a=\0\0\0', 'a=x\0\0', 'a=xy\0'];
    expect(leftOf((fs) => write(fs, '/a', 'xyz'))).toEqual(new Set(['', 'a=', 'a=x', 'a=xy', 'a=xyz', ...zeros]));
  });

  it('keeps what was synced: the bytes with the file, the name with the folder', () => {
    const story = (fs: SystemCalls): void => {
      write(fs, '/a', 'xyz');
      sync(fs, '/a');
    };
    expect(leftOf(story)).toEqual(new Set(['', 'a=xyz']));
    expect(leftOf((fs) => [story(fs), sync(fs, '/')])).toEqual(new Set(['a=xyz']));
  });

  it('may have a rename before the bytes of what was renamed', () => {
    const story = (fs: SystemCalls): void => {
      write(fs, '/a', 'old');
      sync(fs, '/a');
      sync(fs, '/');
      write(fs, '/b', 'n');
      fs.renameSync('/b', '/a');
    };
    expect(leftOf(story)).toEqual(new Set(['a=old', 'a=old b=', 'a=old b=\0', 'a=old b=n', 'a=', 'a=\0', 'a=n']));
  });

  it('may bring back what was cut off or removed', () => {
    const story = (fs: SystemCalls): void => {
      write(fs, '/a', 'xyz');
      sync(fs, '/a');
      sync(fs, '/');
      within(fs, '/a', O_WRONLY, (file) => fs.ftruncateSync(file, 1));
    };
    expect(leftOf(story)).toEqual(new Set(['a=xyz', 'a=x']));
    expect(leftOf((fs) => [story(fs), fs.unlinkSync('/a')])).toEqual(new Set(['', 'a=xyz', 'a=x']));
  });
});
