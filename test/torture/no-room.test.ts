import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentFor, freshFolder, kw } from './helpers/at-home.ts';
import { withDisk } from './helpers/disks.ts';
import { figure } from './helpers/figures.ts';
import { smallJournal } from './helpers/saves.ts';
import { brokenBackupsIn, leftOversIn, stateOf } from './helpers/state.ts';
import { treeOf } from './helpers/tree.ts';
import { warmProgram } from './helpers/warm.ts';

/** Long enough for each file of the save to need several pages. */
const note = 'a long note '.repeat(1_000).trim();
const save = ['log', 'zoe', note, '--promise', 'the offer by fri'];
const more = ['log', 'hakon', 'Afterwards'];
const mostPages = 30;
const mostKilobytes = 44;

const { folder, remove } = freshFolder();
const begin = join(folder, 'begin');
const warm = warmProgram();
beforeAll(async () => await smallJournal(begin));
afterAll(() => {
  warm.end();
  remove();
});

/** Whether all is well after a save that had too little room, or just enough; `makeRoom` lets the next one work. */
async function cameOf(home: string, before: readonly string[], makeRoom: () => void): Promise<'saved' | 'not saved'> {
  const old = treeOf(home);
  const { exitCode, stderr } = await kw(home, save, { before });
  expect(stderr).not.toMatch(/This is a bug|\n {4}at /);
  if (exitCode !== 0) {
    expect(stderr).toMatch(/^.* could not be written: .*\. Nothing was changed\.\n/);
    expect(exitCode).toBe(1);
    expect(treeOf(home)).toEqual(old);
  }
  makeRoom();
  expect(await warm.run(more, environmentFor(home, 'more'))).toMatchObject({ exitCode: 0 });
  const state = await stateOf(home, warm);
  expect(state.includes(note)).toBe(exitCode === 0);
  expect(state).toContain('Afterwards');
  expect([...leftOversIn(home), ...brokenBackupsIn(home)]).toEqual([]);
  return exitCode === 0 ? 'saved' : 'not saved';
}

describe('a save without room', () => {
  it('on a disk of 1 MiB that has less and less of it', async () => {
    const ends: string[] = [];
    for (const limit of ['size=1m', 'size=1m,nr_inodes=24']) {
      await withDisk({ name: limit, type: 'tmpfs', options: limit, megabytes: 1 }, join(folder, 'small'), async (disk) => {
        const home = join(disk.path, 'keepword');
        for (let pages = 0; pages <= mostPages; pages++) {
          cpSync(begin, home, { recursive: true });
          const fill = join(disk.path, 'fill');
          limit.includes('nr_inodes') ? fillInodes(fill, pages) : fillPages(fill, pages);
          ends.push(await cameOf(home, [], () => rmSync(fill, { recursive: true })));
          rmSync(home, { recursive: true });
        }
      });
    }
    figure('Full disk, less and less room', said(ends));
    expect(new Set(ends)).toEqual(new Set(['saved', 'not saved']));
  });

  it('under a limit for the length of files', async () => {
    const ends: string[] = [];
    for (let kilobytes = 0; kilobytes <= mostKilobytes; kilobytes++) {
      const home = join(folder, 'limited', `${kilobytes}`);
      cpSync(begin, home, { recursive: true });
      ends.push(await cameOf(home, ['bash', '-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`], () => {}));
    }
    figure('ulimit -f, from nothing to enough', said(ends));
    expect(new Set(ends)).toEqual(new Set(['saved', 'not saved']));
  });
});

const said = (ends: readonly string[]): string =>
  `${ends.length} saves, ${ends.filter((end) => end === 'not saved').length} refused with nothing changed, ${ends.filter((end) => end === 'saved').length} saved, 0 between`;

/** Leaves so many pages of the disk. */
function fillPages(file: string, pages: number): void {
  const { bavail, bsize } = statfsSync(join(file, '..'));
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail - pages) * Number(bsize)));
}

/** Leaves so few files that can still be made, and folders count as one. */
function fillInodes(below: string, left: number): void {
  mkdirSync(below);
  const { ffree } = statfsSync(below);
  for (let count = 0; count < ffree - left; count++) writeFileSync(join(below, `${count}`), '');
}
