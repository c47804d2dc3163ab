import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { customers } from '../helpers/some-customers.ts';

const exporting = async (desk: TestDesk, ...options: readonly string[]): Promise<RealTerminal> => {
  desk.has(customers);
  writeFileSync(join(desk.folder, 'all.json'), 'older');
  const command = [process.execPath, program, 'export', '--output', 'all.json', ...options];
  return openTerminal({ command, folder: desk.folder, env: desk.env });
};

const written = (desk: TestDesk): string => readFileSync(join(desk.folder, 'all.json'), 'utf8');

it('asks before it replaces a file, and leaves it where that is not meant', async ({ desk }) => {
  const terminal = await exporting(desk);
  await terminal.waitFor('all.json is there already. Replace it?');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await terminal.screen()).toContain('Nothing was exported.');
  expect(written(desk)).toBe('older');
});

it('replaces it where that was meant', async ({ desk }) => {
  const terminal = await exporting(desk);
  await terminal.waitFor('all.json is there already. Replace it?');
  await terminal.type('y');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(written(desk)).toContain('keepword.export/1');
});

it('does not ask where --yes answers', async ({ desk }) => {
  const terminal = await exporting(desk, '--yes');
  expect(await terminal.exitCode()).toBe(0);
  expect(written(desk)).toContain('keepword.export/1');
});

it('does not ask a line of cron, which writes the same file each night', async ({ desk }) => {
  desk.has(customers);
  const path = join(desk.folder, 'all.json');
  for (const _ of [1, 2]) expect(await desk.run(['export', '--output', path])).toMatchObject({ exitCode: 0, stdout: '' });
  expect(readFileSync(path, 'utf8')).toContain('keepword.export/1');
});
