import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, program } from '../helpers/run-program.ts';
import { freshFolder, kw, kwWell, type Ran } from './helpers/at-home.ts';
import { withDisk } from './helpers/disks.ts';
import { figure } from './helpers/figures.ts';
import { smallJournal } from './helpers/saves.ts';
import { treeOf } from './helpers/tree.ts';

const { folder, remove } = freshFolder();
const begin = join(folder, 'begin');
const readings = [['due'], ['export'], ['history'], ['brief', 'zoe'], ['undo', '--list'], ['digest', '--always']];
const save = ['log', 'zoe', 'About prices', '--promise', 'the offer by thu'];
const nobody = 65_534;
let looked = 0;

beforeAll(async () => {
  // Somebody else must be able to come this far, and to read the program.
  chmodSync(folder, 0o755);
  const root = dirname(dirname(program));
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(root, name), join(folder, 'program', name), { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', join(folder, 'program')]);
  await smallJournal(begin);
});
afterAll(() => {
  figure(
    'Places that cannot be used as they should be',
    `${looked} runs, each with a clear error or the right answer, and nothing changed`,
  );
  remove();
});

const asNobody: Ran = {
  before: ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'],
  program: join(folder, 'program/bin/keepword.cjs'),
};

/** A journal of its own for one test. */
function homeFor(name: string): string {
  const home = join(folder, name, 'keepword');
  mkdirSync(dirname(home), { recursive: true });
  cpSync(begin, home, { recursive: true, preserveTimestamps: true });
  return home;
}

/** Runs it, and expects no more than words and an exit code of it. */
async function calmly(home: string, args: readonly string[], ran: Ran = {}): Promise<Outcome> {
  looked++;
  const outcome = await kw(home, args, ran);
  expect(outcome.stderr).not.toMatch(/This is a bug|\n {4}at /);
  expect(outcome.exitCode).toBeGreaterThanOrEqual(0);
  expect(outcome.exitCode).toBeLessThan(128);
  return outcome;
}

async function repairedBy(home: string, ran: Ran): Promise<void> {
  expect(await calmly(home, ['doctor', '--repair'], ran)).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('All was repaired'),
  });
  await allReadingsExit(0, home, ran);
  expect(await calmly(home, save, ran)).toMatchObject({ exitCode: 0 });
}

async function allReadingsExit(exitCode: number, home: string, ran: Ran = {}): Promise<void> {
  for (const args of readings) {
    const outcome = await calmly(home, args, ran);
    expect([args[0], outcome.exitCode, exitCode === 0 ? '' : outcome.stdout, outcome.stderr]).toEqual([
      args[0],
      exitCode,
      '',
      exitCode === 0 ? '' : expect.stringMatching(/\n.+/),
    ]);
  }
}

/** It is refused with a reason, and everything is as it was. */
async function saveExits(exitCode: number, home: string, reason: RegExp, ran: Ran = {}): Promise<void> {
  const before = treeOf(home);
  const outcome = await calmly(home, save, ran);
  expect(outcome).toMatchObject({ exitCode, stdout: '', stderr: expect.stringMatching(reason) });
  expect(outcome.stderr).toContain('Nothing was changed.');
  expect(treeOf(home)).toEqual(before);
}

describe('for somebody with another number', () => {
  it('a folder that they may only read is read, and not written', async () => {
    const home = homeFor('read-only');
    execFileSync('chmod', ['-R', 'a+rX', home]);
    await allReadingsExit(0, home, asNobody);
    await saveExits(1, home, /could not be written: permission is denied/, asNobody);
  });

  it.each([
    'history',
    'operations',
    '.state',
    'backups',
    '.',
  ])('%s that they may not write alone is left as it is', async (name) => {
    const home = homeFor(`read-only-${name.replace('.', 'dot')}`);
    execFileSync('chown', ['-R', `${nobody}:${nobody}`, home]);
    chownSync(join(home, name), 0, 0);
    chmodSync(join(home, name), 0o755);
    const outcome = await calmly(home, save, asNobody);
    // Appending to a file needs no right to its folder.
    const needsIt = ['.state', 'backups', '.'].includes(name);
    expect(outcome).toMatchObject({ exitCode: needsIt ? 1 : 0 });
    expect(treeOf(home)[''] !== undefined && (await kwWell(home, ['export'])).includes('About prices')).toBe(!needsIt);
  });

  it.each([
    '.state',
    'backups',
    'history',
    'operations',
    'journal.json',
    'history/2026.jsonl',
    '.',
  ])('%s of their own, whose mode keeps them out, is repaired in one go', async (name) => {
    const home = homeFor(`shut-${name.replace('/', '-')}`);
    execFileSync('chown', ['-R', `${nobody}:${nobody}`, home]);
    chmodSync(join(home, name), 0o000);
    await repairedBy(home, asNobody);
  });

  it('a folder that they may not look into cannot be used', async () => {
    const home = homeFor('locked-up');
    await allReadingsExit(4, home, asNobody);
    await saveExits(4, home, /permission is denied/, asNobody);
  });

  it('files that they may not read cannot be used', async () => {
    const home = homeFor('locked-files');
    for (const name of ['', 'history', 'operations', 'backups', '.state']) chmodSync(join(home, name), 0o777);
    await saveExits(4, home, /permission is denied/, asNobody);
  });

  it('a place where they may not make a folder is no place for a first journal', async () => {
    const home = join(folder, 'program/keepword');
    const outcome = await calmly(home, [...save, '--new'], asNobody);
    expect(outcome).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/could not be written: permission is denied\. Nothing was changed\./),
    });
    expect((await calmly(home, ['export'], asNobody)).exitCode).toBe(4);
  });
});

it('a disk that is mounted to be read only is read, and not written', async () => {
  await withDisk({ name: 'tmpfs', type: 'tmpfs', options: 'size=4m', megabytes: 4 }, join(folder, 'ro'), async (disk) => {
    const home = join(disk.path, 'keepword');
    cpSync(begin, home, { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', disk.path]);
    await allReadingsExit(0, home);
    await saveExits(1, home, /could not be written: the disk can only be read/);
  });
});

describe('journal.json', () => {
  it.each<[string, (path: string) => void]>([
    ['a folder', (path) => mkdirSync(path)],
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    ['a link that leads nowhere', (path) => symlinkSync('nowhere', path)],
    ['a link to itself', (path) => symlinkSync('journal.json', path)],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
    ['gone', () => {}],
  ])('that is %s cannot be used', async (what, make) => {
    const home = homeFor(`journal is ${what}`);
    rmSync(join(home, 'journal.json'));
    make(join(home, 'journal.json'));
    await allReadingsExit(4, home);
    await saveExits(4, home, /journal\.json cannot be used/);
  });

  it('that is a link is followed: the link, its mode and its owner stay', async () => {
    const home = homeFor('linked');
    const elsewhere = join(dirname(home), 'elsewhere/my journal.json');
    mkdirSync(dirname(elsewhere));
    renameSync(join(home, 'journal.json'), elsewhere);
    symlinkSync(elsewhere, join(home, 'journal.json'));
    chmodSync(elsewhere, 0o640);
    chownSync(elsewhere, nobody, nobody);
    await kwWell(home, save);
    await kwWell(home, ['undo']);
    await kwWell(home, save);
    expect(readlinkSync(join(home, 'journal.json'))).toBe(elsewhere);
    const { mode, uid, gid } = statSync(elsewhere);
    expect([(mode & 0o777).toString(8), uid, gid]).toEqual(['640', nobody, nobody]);
    expect(readFileSync(elsewhere, 'utf8')).toContain('the offer');
    expect(await kwWell(home, ['export'])).toContain('About prices');
    expect(lstatSync(join(home, 'journal.json')).isSymbolicLink()).toBe(true);
  });
});

describe('a folder that is gone', () => {
  it.each(['history', 'operations'])('%s: what needs it says so, and nothing is saved', async (name) => {
    const home = homeFor(`gone-${name}`);
    rmSync(join(home, name), { recursive: true });
    expect((await calmly(home, name === 'history' ? ['export'] : ['undo', '--list'])).exitCode).toBe(4);
    const outcome = await calmly(home, save);
    expect(outcome).toMatchObject({ exitCode: 4, stderr: expect.stringMatching(new RegExp(`${name}.*Nothing was changed`)) });
    expect((await calmly(home, ['due'])).exitCode).toBe(0);
  });

  it.each(['backups', '.state'])('%s: it is made again', async (name) => {
    const home = homeFor(`gone-${name.replace('.', '')}`);
    rmSync(join(home, name), { recursive: true });
    await allReadingsExit(0, home);
    await kwWell(home, save);
    expect(await kwWell(home, ['export'])).toContain('About prices');
  });

  it('the home: there is no journal, and what needs one says where it looked', async () => {
    const home = join(folder, 'nothing/keepword');
    expect(await calmly(home, ['due'])).toMatchObject({ exitCode: 0 });
    expect(await calmly(home, ['export'])).toMatchObject({ exitCode: 4, stderr: expect.stringContaining(home) });
    expect(await calmly(home, ['digest'])).toMatchObject({ exitCode: 4, stderr: expect.stringContaining(home) });
  });

  it('and a file is where one above it should be', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const home = join(folder, 'a-file/keepword');
    expect(await calmly(home, ['export'])).toMatchObject({ exitCode: 4, stderr: expect.stringContaining(home) });
    const outcome = await calmly(home, [...save, '--new']);
    expect(outcome).toMatchObject({
      exitCode: 4,
      stderr: expect.stringMatching(/a part of its path is not a folder\. Nothing was changed\./),
    });
  });
});

describe('a full device as stdout', () => {
  it('is an error for what is read', async () => {
    const home = homeFor('full-stdout');
    for (const args of [['due'], ['export'], ['history'], ['undo', '--list']]) {
      const full = openSync('/dev/full', 'w');
      const outcome = await calmly(home, args, { stdout: full });
      closeSync(full);
      expect([args, outcome]).toMatchObject([args, { exitCode: 1, stderr: expect.stringContaining('could not be written') }]);
    }
  });

  it('takes nothing away from what is saved, and it says so', async () => {
    const home = homeFor('full-json');
    const full = openSync('/dev/full', 'w');
    const outcome = await calmly(home, [...save, '--json'], { stdout: full });
    closeSync(full);
    expect(outcome).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('It is saved, but could not be printed') });
    expect(await kwWell(home, ['export'])).toContain('About prices');
  });
});
