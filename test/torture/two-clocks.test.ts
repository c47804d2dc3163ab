import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { acknowledgedBy, lostOf } from './helpers/acknowledged.ts';
import { asWritten, leftOvers } from './helpers/as-written.ts';
import { figure } from './helpers/figures.ts';
import { freshHome } from './helpers/homes.ts';
import { environmentOf, mustRun } from './helpers/runs.ts';
import { inFigures, rounds } from './helpers/scale.ts';

const writesEach = rounds(25);

const preload = fileURLToPath(new URL('helpers/other-clock.cjs', import.meta.url));

/** A journal, and the program as it runs there when the clock says this. */
function aJournal() {
  const home = freshHome();
  const kw = async (clock: string, ...args: readonly string[]) =>
    mustRun(environmentOf(home, { NODE_OPTIONS: `--require ${preload}`, CLOCK: clock }), ...args);
  return {
    home,
    kw,
    filesIn: (folder: string) => readdirSync(join(home, folder)).toSorted(),
    isWhole: () => expect({ problems: asWritten(home).problems, left: leftOvers(home) }).toEqual({ problems: [], left: [] }),
    notes: async (clock: string) => notesIn((await kw(clock, 'history', '--json')).stdout),
    undoable: async (clock: string) => saidIn((await kw(clock, 'undo', '--list', '--json')).stdout),
  };
}

const notesIn = (json: string): readonly string[] => JSON.parse(json).items.map(({ note }: { note: string }) => note);

const saidIn = (json: string): readonly string[] => JSON.parse(json).items.map(({ said }: { said: string }) => said);

describe('one process whose clock is an hour ahead of another', () => {
  it.each([
    { name: 'on a day', clocks: ['2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z'], files: ['2026.jsonl'] },
    {
      name: 'at the turn of the year',
      clocks: ['2026-12-31T23:10:00Z', '2027-01-01T00:10:00Z'],
      files: ['2026.jsonl', '2027.jsonl'],
    },
  ])('$name loses nothing, and undo takes what was saved last', async ({ name, clocks, files }) => {
    const { home, kw, filesIn, isWhole } = aJournal();
    const [behind = '', ahead = ''] = clocks;
    await kw(behind, 'log', 'Zoë Adams', 'the first', '--new');
    const writing = clocks.map(async (clock, writer) => {
      const said: string[] = [];
      for (let number = 0; number < writesEach; number++) {
        const run = await kw(
          clock,
          'log',
          'zoe',
          `${writer}-${number}`,
          '--promise',
          `send ${writer}-${number} by +1d`,
          '--exact',
          '--json',
        );
        said.push(...[acknowledgedBy(run)].filter((each) => each !== null));
      }
      return said;
    });
    const acknowledged = (await Promise.all(writing)).flat();
    isWhole();
    const lost = lostOf(acknowledged, asWritten(home)).length;
    figure(`two clocks, an hour apart, ${name}`, `${lost} of ${inFigures(acknowledged.length)} acknowledged lost`);
    expect({ acknowledged: acknowledged.length, lost }).toEqual({ acknowledged: 2 * writesEach, lost: 0 });
    expect(filesIn('history')).toEqual(files);
    await kw(behind, 'log', 'zoe', 'the last');
    await kw(ahead, 'undo');
    await kw(behind, 'redo');
    await kw(behind, 'undo');
    const exported = JSON.parse((await kw(behind, 'export')).stdout);
    expect([exported.interactions.length, exported.commitments.length]).toEqual([2 * writesEach + 1, 2 * writesEach]);
    isWhole();
  });
});

describe('a clock that goes back between two saves', () => {
  it('changes nothing about what was saved, nor about what undo takes', async () => {
    const { kw, isWhole, notes, undoable } = aJournal();
    await kw('2026-11-24T10:00:00Z', 'log', 'Zoë Adams', 'at ten', '--new');
    await kw('2026-11-24T08:00:00Z', 'log', 'zoe', 'at eight', '--promise', 'send the offer by 2026-11-25');
    expect(await notes('2026-11-24T08:01:00Z')).toEqual(['at ten', 'at eight']);
    expect(await undoable('2026-11-24T08:01:00Z')).toEqual([
      expect.stringContaining('send the offer'),
      expect.stringContaining('Zoë Adams'),
    ]);
    await kw('2026-11-24T07:00:00Z', 'undo');
    expect(await notes('2026-11-24T07:01:00Z')).toEqual(['at ten']);
    await kw('2026-11-24T06:00:00Z', 'redo');
    expect(await notes('2026-11-24T06:01:00Z')).toEqual(['at ten', 'at eight']);
    expect((await kw('2026-11-26T08:00:00Z', 'due', '--plain')).stdout).toMatch(/^late\t.*send the offer/);
    isWhole();
  });

  it('does not write into a year or a month that has ended for the journal', async () => {
    const { kw, filesIn, isWhole, notes } = aJournal();
    await kw('2027-01-01T00:20:00Z', 'log', 'Zoë Adams', 'in the new year', '--new');
    await kw('2026-12-31T23:50:00Z', 'log', 'zoe', 'in the old year');
    expect([filesIn('history'), filesIn('operations')]).toEqual([['2027.jsonl'], ['2027-01.jsonl']]);
    expect(await notes('2026-12-31T23:51:00Z')).toEqual(['in the new year', 'in the old year']);
    isWhole();
  });
});

describe('the turn of the year between two saves', () => {
  it('begins new files, and what is in the old ones counts as before', async () => {
    const { kw, filesIn, isWhole, notes, undoable } = aJournal();
    const old = await kw('2026-12-31T23:59:00Z', 'log', 'Zoë Adams', 'the old year', '--new', '--json');
    await kw('2027-01-01T00:01:00Z', 'log', 'zoe', 'the new year', '--promise', 'send the offer by 2027-01-04');
    await kw('2027-01-01T00:02:00Z', 'edit', JSON.parse(old.stdout).interactions[0].id, '--note', 'the old year, corrected');
    expect([filesIn('history'), filesIn('operations')]).toEqual([
      ['2026.jsonl', '2027.jsonl'],
      ['2026-12.jsonl', '2027-01.jsonl'],
    ]);
    expect(await notes('2027-01-01T00:03:00Z')).toEqual(['the new year', 'the old year, corrected']);
    expect((await kw('2026-12-31T23:58:00Z', 'due', '--plain', '--days', '7')).stdout).toMatch(/^soon\t.*send the offer/);
    expect((await kw('2027-01-05T08:00:00Z', 'due', '--plain')).stdout).toMatch(/^late\t.*send the offer/);
    const before = await kw('2027-01-01T00:04:00Z', 'export', '--format', 'ndjson');
    for (const minute of [5, 6, 7]) await kw(`2027-01-01T00:0${minute}:00Z`, 'undo');
    expect(await notes('2027-01-01T00:08:00Z')).toEqual([]);
    for (const minute of [9, 8, 7]) await kw(`2027-01-01T00:0${minute}:00Z`, 'redo');
    const after = await kw('2027-01-01T00:04:00Z', 'export', '--format', 'ndjson');
    expect(after.stdout.split('\n').slice(1)).toEqual(before.stdout.split('\n').slice(1));
    expect(await undoable('2027-01-01T00:10:00Z')).toHaveLength(3);
    isWhole();
  });
});
