import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claimed } from '../../src/store/digest-claim.ts';

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-claim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'claim');
}

const own = String(process.pid);
const parent = String(process.ppid);

it('is had by one at a time, and is gone afterwards', async () => {
  const path = fresh();
  const giveFree = await claimed(path);
  const order: string[] = [];
  const second = claimed(path).then((free) => {
    order.push('second');
    free();
  });
  await claimed(path, 60);
  order.push('first');
  giveFree();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(existsSync(path)).toBe(false);
});

it('is not waited for longer than that, and stays with who has it', async () => {
  const path = fresh();
  for (const holder of [parent, '']) {
    writeFileSync(path, holder);
    (await claimed(path, 60))();
    expect(readFileSync(path, 'utf8')).toBe(holder);
  }
});

it.each([
  ['its process is gone', '999999999', 0],
  ['it is too old, as on another machine', parent, 200],
  ['nobody wrote down whose it is, and it is old', '', 200],
])('is taken over where %s', async (_, holder, seconds) => {
  const path = fresh();
  writeFileSync(path, holder);
  const then = Date.now() / 1_000 - seconds;
  utimesSync(path, then, then);
  const giveFree = await claimed(path, 200);
  expect(readFileSync(path, 'utf8')).toBe(own);
  giveFree();
  expect(existsSync(path)).toBe(false);
});

it('is no hindrance where nothing can be written', async () => {
  const giveFree = await claimed(join(fresh(), 'in no folder'));
  expect(giveFree).not.toThrow();
});

it('is left to whoever took it meanwhile', async () => {
  const path = fresh();
  const giveFree = await claimed(path);
  writeFileSync(path, parent);
  giveFree();
  expect(readFileSync(path, 'utf8')).toBe(parent);
});
