import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LowSync } from 'lowdb';
import { JSONFileSync } from 'lowdb/node';
import { describe, expect, it } from 'vitest';
import { withDisk } from './helpers/disks.ts';
import { figure } from './helpers/figures.ts';
import { freshHome } from './helpers/homes.ts';
import { inFigures } from './helpers/scale.ts';

// What the library gives when it is used as it comes, beside what the store gives: read, change, write.

interface Notes {
  readonly notes: { readonly id: number; readonly note: string }[];
}

const kept: Notes = {
  notes: Array.from({ length: 20 }, (_, id) => ({ id, note: `Zoë said “${'yes'.repeat(id)}”, 株式会社 梅 🌱` })),
};
const whole = Buffer.from(JSON.stringify(kept, null, 2));

type End = 'refused' | 'as it was' | 'silently lost or changed';

/** Adds a note to a file as it lies there, and looks whether all that was in it is there still. */
function afterOneMore(path: string, bytes: Buffer): End {
  writeFileSync(path, bytes);
  try {
    const db = new LowSync<Notes>(new JSONFileSync(path), { notes: [] });
    db.read();
    db.data.notes.push({ id: 99, note: 'One more' });
    db.write();
  } catch {
    return 'refused';
  }
  const now = JSON.parse(readFileSync(path, 'utf8')) as Notes;
  return JSON.stringify(now.notes.slice(0, 20)) === JSON.stringify(kept.notes) ? 'as it was' : 'silently lost or changed';
}

function counted(ends: readonly End[]): string {
  const of = (end: End): string => inFigures(ends.filter((one) => one === end).length);
  return `${of('refused')} refused without a way back, ${of('silently lost or changed')} written over with something lost or changed`;
}

describe('a file that is damaged, with plain lowdb', () => {
  it('cut off at every length', () => {
    const path = join(freshHome(), 'notes.json');
    const ends = Array.from({ length: whole.length }, (_, length) => afterOneMore(path, whole.subarray(0, length)));
    figure('cut off at every length, plain lowdb', `${inFigures(ends.length)} lengths: ${counted(ends)}`);
    expect(ends).not.toContain('as it was');
  });

  it('10,000 bytes changed', () => {
    const path = join(freshHome(), 'notes.json');
    // Of a generator with a seed, so that each run is the same.
    let chance = 7;
    const next = (below: number): number => {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((chance / 2 ** 32) * below);
    };
    const ends = Array.from({ length: 10_000 }, () => {
      const bytes = Buffer.from(whole);
      bytes[next(bytes.length)] = next(256);
      return afterOneMore(path, bytes);
    });
    figure('10,000 bytes changed at random, plain lowdb', counted(ends));
    expect(ends).toContain('silently lost or changed');
  });

  it.each([
    ['empty', Buffer.alloc(0), 'refused'],
    ['null', Buffer.from('null'), 'silently lost or changed'],
    ['a list', Buffer.from('[]'), 'refused'],
    ['zeros', Buffer.alloc(100), 'refused'],
    ['with a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), whole]), 'refused'],
    ['UTF-16', Buffer.from(whole.toString(), 'utf16le'), 'refused'],
    [
      'not UTF-8',
      Buffer.from(whole.toString('latin1').replaceAll('\u00c3\u00ab', '\u00eb'), 'latin1'),
      'silently lost or changed',
    ],
    ['a key given twice', Buffer.from(`{"notes":${JSON.stringify(kept.notes)},"notes":[]}`), 'silently lost or changed'],
    [
      'a number of 20 digits',
      Buffer.from(whole.toString().replace('"id": 7,', '"id": 70000000000000000007,')),
      'silently lost or changed',
    ],
  ] as const)('%s', (what, bytes, end) => {
    const came = afterOneMore(join(freshHome(), 'notes.json'), bytes);
    figure(`a file that is ${what}, plain lowdb`, came);
    expect(came).toBe(end);
  });
});

const program = join(dirname(fileURLToPath(import.meta.url)), 'helpers/plain-lowdb.mjs');

/** Runs plain lowdb in a process of its own that writes so many times. */
const writing = (path: string, count: number, before = '') =>
  spawnSync('bash', ['-c', `${before} exec "$@"`, 'bash', process.execPath, program, path, 'one', String(count)], {
    encoding: 'utf8',
    timeout: 20_000,
  });

describe('a folder or a disk, with plain lowdb', () => {
  it('a link is replaced, and others may read the file then', () => {
    const home = freshHome();
    const [target, link] = [join(home, 'elsewhere.json'), join(home, 'notes.json')];
    writeFileSync(target, '{"interactions":[]}', { mode: 0o600 });
    symlinkSync(target, link);
    expect(writing(link, 1, 'umask 022;').status).toBe(0);
    figure('a link to a file elsewhere, mode 0600, plain lowdb', 'the link is replaced, and the mode is 0644');
    expect(lstatSync(link).isSymbolicLink()).toBe(false);
    expect((statSync(link).mode & 0o777).toString(8)).toBe('644');
    expect(readFileSync(target, 'utf8')).toBe('{"interactions":[]}');
  });

  it('a write that the limit for files cuts off leaves a temporary file', () => {
    const home = freshHome();
    const path = join(home, 'notes.json');
    const { stdout } = writing(path, 40, 'ulimit -f 8;');
    const saved = stdout.split('\n').filter((line) => line.startsWith('saved')).length;
    const there = (JSON.parse(readFileSync(path, 'utf8')) as { readonly interactions: readonly unknown[] }).interactions.length;
    const temporary = readdirSync(home).filter((name) => name.endsWith('.tmp')).length;
    figure('ulimit -f, plain lowdb', `${there} of ${saved} acknowledged there, ${temporary} temporary file left`);
    expect({ there, temporary }).toEqual({ there: saved, temporary: 1 });
  });

  it('a disk of 1 MiB that is full', async () => {
    const folder = freshHome();
    await withDisk({ name: 'full', type: 'tmpfs', options: 'size=1m', megabytes: 1 }, join(folder, 'small'), (disk) => {
      const path = join(disk.path, 'notes.json');
      const { stdout } = writing(path, 2_000);
      const saved = stdout.split('\n').filter((line) => line.startsWith('saved')).length;
      const { interactions } = JSON.parse(readFileSync(path, 'utf8')) as { readonly interactions: readonly unknown[] };
      const temporary = readdirSync(disk.path).filter((name) => name.endsWith('.tmp'));
      figure(
        'a full disk of 1 MiB, plain lowdb',
        `${interactions.length} of ${saved} acknowledged there, ${temporary.length} temporary file left`,
      );
      expect({ there: interactions.length, temporary: temporary.length }).toEqual({ there: saved, temporary: 1 });
      for (const name of temporary) rmSync(join(disk.path, name));
      return Promise.resolve();
    });
  });
});

/** What a save asks of the system; nothing of it is for a power cut. */
const callsOfSave = [
  'openat',
  'read',
  'pread64',
  'write',
  'pwrite64',
  'fsync',
  'rename',
  'close',
  'fstat',
  'statx',
  'newfstatat',
];
const faults = ['error=EIO', 'error=ENOSPC', 'error=EACCES', 'signal=SIGKILL'];
const before = '{"interactions":[{"note":"the first","text":""}]}';

/** Adds a note under `strace`, with a fault in one of its calls or without: what it said, and its calls that are about the file. */
function traced(home: string, inject: readonly string[]) {
  for (const name of readdirSync(home)) rmSync(join(home, name));
  const path = join(home, 'notes.json');
  writeFileSync(path, before);
  const trace = `${home}.trace`;
  const options = ['-y', '-o', trace, '-e', `trace=${callsOfSave.join(',')}`, ...inject];
  const { stdout } = spawnSync('strace', [...options, process.execPath, program, path, 'one', '1'], { encoding: 'utf8' });
  const lines = readFileSync(trace, 'utf8').split('\n');
  rmSync(trace);
  return { stdout, lines, now: readFileSync(path, 'utf8'), left: readdirSync(home).length - 1 };
}

it('each system call of a save fails in turn, with plain lowdb', () => {
  const home = freshHome();
  const seen = new Map<string, number>();
  const calls = traced(home, []).lines.flatMap((line) => {
    const name = /^\w+/.exec(line)?.[0] ?? '';
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return line.includes('notes.json') ? [{ name, number: seen.get(name) }] : [];
  });
  const ends = calls.flatMap(({ name, number }) =>
    faults.map((fault) => {
      const { stdout, now, left } = traced(home, ['-e', `inject=${name}:${fault}:when=${number}`]);
      const isWell = now === before ? !stdout.startsWith('saved') : JSON.parse(now).interactions.length === 2;
      return { isWell, left };
    }),
  );
  const bad = ends.filter(({ isWell }) => !isWell).length;
  const left = ends.filter((end) => end.left > 0).length;
  figure(
    'each system call of a save, plain lowdb',
    `${ends.length} faults in ${calls.length} calls, ${bad} bad ends, a temporary file left by ${left}`,
  );
  expect(calls.map(({ name }) => name)).not.toContain('fsync');
  expect({ bad, hasLeft: left > 0 }).toEqual({ bad: 0, hasLeft: true });
});
