import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentFor, freshFolder, kw } from './helpers/at-home.ts';
import { type Disk, type DiskKind, withDisk } from './helpers/disks.ts';
import { figure } from './helpers/figures.ts';
import { inLanes, lanes, rounds } from './helpers/lanes.ts';
import { brokenBackupsIn, leftOversIn } from './helpers/state.ts';
import { type Warm, warmProgram } from './helpers/warm.ts';

const cutsOfKind = rounds('TORTURE_CUTS', 50);
const cutsOfPlainLowdb = rounds('TORTURE_PLAIN_CUTS', 6);
const writers = ['Ada', 'Björn', '株式会社'];
/** A new journal now and then, so that its first saves are cut as well. */
const cutsOfJournal = 7;
const longest = 900;

const kinds: readonly DiskKind[] = [
  { name: 'ext4', type: 'ext4', options: 'defaults', megabytes: 64 },
  { name: 'ext4, noauto_da_alloc', type: 'ext4', options: 'noauto_da_alloc', megabytes: 64 },
  { name: 'ext4, data=writeback', type: 'ext4', options: 'data=writeback', megabytes: 64 },
  { name: 'xfs', type: 'xfs', options: 'defaults', megabytes: 320 },
];

const { folder, remove } = freshFolder();
const warm: Warm[] = [];
beforeAll(() => {
  for (let lane = 0; lane < lanes; lane++) warm.push(warmProgram());
});
afterAll(() => {
  for (const one of warm) one.end();
  remove();
});

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

describe('when the power is cut while several write', () => {
  for (const kind of kinds) {
    it(kind.name, async () => {
      const problems: string[] = [];
      let acknowledged = 0;
      await inLanes([...Array(lanes).keys()], async (lane) => {
        await withDisk(kind, join(folder, `lane-${lane}`), async (disk) => {
          let notes: string[] = [];
          for (let cut = 0; cut < cutsOfKind / lanes; cut++) {
            if (cut % cutsOfJournal === 0) notes = [];
            const home = join(disk.path, `home-${Math.floor(cut / cutsOfJournal)}`);
            const before = notes.length;
            notes.push(...(await notesUntilTheCut(disk, home, `cut ${cut}`)));
            acknowledged += notes.length - before;
            disk.again();
            const found = await foundAfter(home, notes, `after ${cut}`, warm[lane] as Warm);
            problems.push(...found.map((problem) => `cut ${cut}: ${problem}`));
            notes.push(`after ${cut}`);
          }
        });
      });
      figure(
        `Power cuts, ${kind.name}`,
        `${cutsOfKind} cuts, ${acknowledged} acknowledged saves, ${problems.length} lost or damaged`,
      );
      expect(problems).toEqual([]);
      expect(acknowledged).toBeGreaterThan(cutsOfKind / 4);
    });
  }
});

/**
 * Several write until the power is cut at a random moment; answers what they had said by then was saved. Without power nobody says
 * anything any more, but here they go on for a moment, and XFS tells them that the folder is on a disk which is not there.
 */
async function notesUntilTheCut(disk: Disk, home: string, name: string): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  let isCut = false;
  const working = writers.map(async (writer) => {
    for (let number = 0; !isCut; number++) {
      const note = `${name}, ${writer} ${number}`;
      const { exitCode, stderr } = await kw(home, ['log', writer, note, '--new']);
      if (!isCut && exitCode === 0 && stderr.includes('kw undo takes it back')) acknowledged.push(note);
    }
  });
  await pause(Math.random() * longest);
  disk.cut();
  isCut = true;
  await Promise.all(working);
  return acknowledged;
}

/** What is wrong after a cut: each acknowledged note must be there, before and after the next save. */
async function foundAfter(home: string, notes: readonly string[], next: string, looking: Warm): Promise<readonly string[]> {
  const env = environmentFor(home, next);
  const problems: string[] = [];
  const look = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await looking.run(args, env);
    if (exitCode !== 0) problems.push(`kw ${args[0]} [exit ${exitCode}] ${stderr}`);
    return stdout;
  };
  const lost = (exported: string): void => {
    problems.push(...notes.filter((note) => !exported.includes(JSON.stringify(note))).map((note) => `lost: ${note}`));
  };
  if (notes.length > 0) {
    await look('due');
    lost(await look('export'));
  }
  await look('log', 'Next', next, '--new');
  const exported = await look('export');
  lost(exported);
  if (!exported.includes(JSON.stringify(next))) problems.push('the next save is not there');
  await look('undo', '--list');
  problems.push(
    ...brokenBackupsIn(home).map((name) => `broken backup: ${name}`),
    ...leftOversIn(home).map((name) => `left over: ${name}`),
  );
  return problems;
}

it('plain lowdb loses what it said was saved', async () => {
  let acknowledged = 0;
  let lost = 0;
  let unreadable = 0;
  await withDisk(kinds[3] as DiskKind, join(folder, 'plain'), async (disk) => {
    for (let cut = 0; cut < cutsOfPlainLowdb; cut++) {
      const path = join(disk.path, `notes-${cut}.json`);
      const said = await saidUntilTheCut(disk, path);
      disk.again();
      const kept = notesIn(path);
      acknowledged += said.length;
      lost += said.filter((note) => !kept?.includes(note)).length;
      if (kept === null) unreadable++;
    }
  });
  figure(
    'Power cuts, plain lowdb on xfs',
    `${cutsOfPlainLowdb} cuts, ${acknowledged} said to be saved, ${lost} lost, ${unreadable} files unreadable or gone`,
  );
  expect(lost).toBeGreaterThan(0);
});

async function saidUntilTheCut(disk: Disk, path: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('helpers/plain-lowdb-notes.mjs', import.meta.url)), path], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  await once(child.stdout, 'data');
  await pause(Math.random() * longest);
  disk.cut();
  await ended;
  return said.split('\n').slice(0, -1);
}

function notesIn(path: string): readonly string[] | null {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { notes: string[] }).notes;
  } catch {
    return null;
  }
}
