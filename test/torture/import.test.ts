import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { deskIn, type TestDesk } from '../helpers/desk.ts';
import { customers } from '../helpers/some-customers.ts';
import { asWritten, leftOvers } from './helpers/as-written.ts';
import { figure } from './helpers/figures.ts';
import { killedAt, type Moment, momentsOf } from './helpers/killed-at.ts';

it('is all or nothing when it is killed at any of its system calls', async () => {
  expect(inject('buildFailure')).toBe(null);
  const folder = mkdtempSync(join(tmpdir(), 'keepword-import-'));
  const counts = { moments: 0, notBegun: 0, taken: 0 };
  try {
    const model = await written(join(folder, 'model'));
    const before = await recordsIn(model);
    const after = await recordsIn(await importedInto(copied(model, join(folder, 'after'))));
    expect(after.length).toBeGreaterThan(before.length + 200);
    for (const moment of momentsOf(importing(copied(model, join(folder, 'counted'))))) {
      const desk = copied(model, join(folder, 'round'));
      const isTaken = await killed(desk, moment, before, after);
      counts.moments++;
      counts[isTaken ? 'taken' : 'notBegun']++;
      rmSync(desk.folder, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(counts.notBegun).toBeGreaterThan(10);
  expect(counts.taken).toBeGreaterThan(2);
  figure(
    `import, killed at each of its ${counts.moments} system calls that change something`,
    `${counts.notBegun} times all was as before, ${counts.taken} times all of it was taken; never a part`,
  );
});

/** Kills it once, looks at what reads show, changes something else, and looks at every byte. Answers whether the records are there. */
async function killed(desk: TestDesk, moment: Moment, before: readonly string[], after: readonly string[]): Promise<boolean> {
  const said = `killed at ${moment.call} ${moment.number}`;
  killedAt(importing(desk), moment);
  const now = await recordsIn(desk);
  const isTaken = now.length === after.length;
  // A save that was cut off after it was safe is finished by the next change.
  expect(now, said).toEqual(isTaken ? after : before);
  expect(await desk.session('kw contact edit hakon --area Oslo'), said).toContain('Changed');
  expect(await desk.session('kw undo'), said).toContain('Taken back');
  const then = await recordsIn(desk);
  expect([before, after], said).toContainEqual(then);
  expect(asWritten(desk.home).problems, said).toEqual([]);
  expect(leftOvers(desk.home), said).toEqual([]);
  await importedInto(desk);
  expect(await recordsIn(desk), said).toEqual(after);
  return then.length === after.length;
}

const importing = ({ folder, env }: TestDesk) => ({ args: ['import', 'all.ndjson'], env, folder });

async function importedInto(desk: TestDesk): Promise<TestDesk> {
  expect((await desk.run(['import', 'all.ndjson'])).exitCode).toBe(0);
  return desk;
}

/** Without the line that says when it was exported. */
const recordsIn = async (desk: TestDesk): Promise<readonly string[]> =>
  (await desk.run(['export', '--format', 'ndjson'])).stdout.trimEnd().split('\n').slice(1);

function copied(model: TestDesk, folder: string): TestDesk {
  cpSync(model.folder, folder, { recursive: true });
  return deskIn(folder);
}

/** Some customers with a past, and beside them a file in which one call was put right and 300 are new. */
async function written(folder: string): Promise<TestDesk> {
  mkdirSync(folder);
  const desk = deskIn(folder);
  desk.has(customers);
  await desk.session('kw log zoe "Talked about quartz" --promise "send it by fri"', 'kw log hakon "Wants the wood"');
  const [first = ''] = (await desk.run(['export', '--format', 'ndjson', '--only', 'interactions'])).stdout.split('\n').slice(1);
  const changed = { ...JSON.parse(first), note: 'Talked about granite', updatedAt: '2026-11-23T07:00:00Z' };
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...{ type: 'interaction', contact: 'hakon', at: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}T10:00:00Z` },
    note: `Call ${index}, 見本`,
  }));
  writeFileSync(join(folder, 'all.ndjson'), [changed, ...many].map((line) => `${JSON.stringify(line)}\n`).join(''));
  return desk;
}
