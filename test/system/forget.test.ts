import { expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { grep } from '../helpers/grep.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { customers } from '../helpers/some-customers.ts';

const forgetting = async (desk: TestDesk): Promise<RealTerminal> => {
  desk.has(customers);
  const command = [process.execPath, program, 'contact', 'forget', 'zoe'];
  const terminal = await openTerminal({ command, folder: desk.folder, env: desk.env });
  await terminal.waitFor('Type their full name');
  return terminal;
};

it('forgets somebody whose full name was typed, and takes no other for it', async ({ desk }) => {
  const terminal = await forgetting(desk);
  expect(await terminal.screen()).toContain('It cannot be taken back.');
  await terminal.type('zoe');
  await terminal.press('Enter');
  await terminal.waitFor('That is not "Zoë Adams"');
  expect(grep(desk.home, ['Zoë Adams'])).not.toEqual([]);
  await terminal.type(' adams');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await terminal.screen()).toContain('Zoë Adams is forgotten');
  expect(grep(desk.home, ['Zoë Adams', '+44 20 7946 0018'])).toEqual([]);
});

it('changes nothing where the question is left', async ({ desk }) => {
  const terminal = await forgetting(desk);
  await terminal.press('C-c');
  expect(await terminal.exitCode()).toBe(130);
  expect((await desk.run(['contact', 'show', 'zoe', '--fields', 'record.name'])).stdout).toContain('Zoë Adams');
});
