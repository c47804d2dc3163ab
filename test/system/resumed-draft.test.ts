import { expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { customers, hakon, people, zoe } from '../helpers/some-customers.ts';
import { leaveDrafts } from '../helpers/some-drafts.ts';

/** People that are known, and drafts of interviews with them. */
function interrupted(desk: TestDesk, ...drafts: readonly (readonly [startedAt: string, answers: object])[]): void {
  desk.has(people);
  leaveDrafts(desk, ...drafts);
}

const resume = (desk: TestDesk) =>
  openTerminal({ command: [process.execPath, program, 'log', '--resume'], folder: desk.folder, env: desk.env });

async function interactions(desk: TestDesk): Promise<readonly object[]> {
  return JSON.parse((await desk.run(['export'])).stdout).interactions;
}

it('shows what was known already before it saves', async ({ desk }) => {
  interrupted(desk, ['2026-11-23T06:00:00Z', { contact: zoe.id, via: 'call', note: 'She agrees.' }]);
  const terminal = await resume(desk);
  expect(await terminal.waitFor('Learned anything?')).toContain('She agrees.');
  expect(await interactions(desk)).toEqual([]);
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await interactions(desk)).toMatchObject([{ note: 'She agrees.', at: '2026-11-23T06:00:00Z' }]);
});

it('goes on in the middle of a promise, and of a day before', async ({ desk }) => {
  const halfTyped = { option: '--promise', text: 'the offer by f' };
  interrupted(desk, ['2026-11-20T14:00:00Z', { contact: zoe.id, via: 'call', note: 'She agrees.', halfTyped }]);
  const terminal = await resume(desk);
  await terminal.waitFor('the offer by f');
  await terminal.type('ri');
  await terminal.press('Enter');
  await terminal.waitFor('Promised: the offer');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await interactions(desk)).toMatchObject([{ note: 'She agrees.', at: '2026-11-20T14:00:00Z' }]);
  expect((await desk.run(['export'])).stdout).not.toContain('halfTyped');
});

it('goes back with Esc to whom it was with and how, and keeps nothing of an addition that was left', async ({ desk }) => {
  const halfTyped = { option: '--promise', text: 'the offer by f' };
  interrupted(desk, ['2026-11-23T06:00:00Z', { contact: zoe.id, via: 'call', direction: 'out', note: 'She agrees.', halfTyped }]);
  const terminal = await resume(desk);
  expect(await terminal.waitFor('the offer by f')).toMatch(/I called: Zoë Adams.*She agrees\..*What did you promise/s);
  await terminal.press('Escape');
  await terminal.waitFor('Learned anything?');
  await terminal.press('Escape');
  await terminal.waitFor('What was said');
  await terminal.press('Escape');
  await terminal.waitFor('How?');
  await terminal.press('Down', 'Enter');
  await terminal.waitFor('What was said');
  await terminal.press('Enter');
  expect(await terminal.waitFor('Learned anything?')).toContain('They called: Zoë Adams');
  await terminal.press('C-c');
  await terminal.exitCode();
  expect((await desk.run(['drafts', 'list', '--json'])).stdout).not.toContain('the offer');
});

it('lets one choose among several', async ({ desk }) => {
  interrupted(
    desk,
    ['2026-11-23T06:00:00Z', { contact: zoe.id, via: 'call', note: 'She agrees.' }],
    ['2026-11-23T06:10:00Z', { contact: hakon.id, via: 'email', note: 'He thanks us.' }],
  );
  const terminal = await resume(desk);
  expect(await terminal.waitFor('Which draft?')).toMatch(/draft 2 +Mon 23 Nov 07:10.*draft 1 +Mon 23 Nov 07:00/s);
  await terminal.press('Down', 'Enter');
  expect(await terminal.waitFor('Learned anything?')).toContain('She agrees.');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await interactions(desk)).toMatchObject([{ note: 'She agrees.' }]);
});

it('refuses to lose what is half typed where nobody can be asked', async ({ desk }) => {
  const halfTyped = { option: '--promise', text: 'the offer by f' };
  interrupted(desk, ['2026-11-23T06:00:00Z', { contact: zoe.id, via: 'call', note: 'She agrees.', halfTyped }]);
  expect(await desk.session('kw log --resume')).toMatchInlineSnapshot(`
    "$ kw log --resume
    The draft was left in the middle of --promise, and nobody can be asked.
    At a terminal kw log --resume goes on with it.
    [exit 2]
    "
  `);
});

it('keeps what was typed when it could not be saved, and saves it without what was closed meanwhile', async ({ desk }) => {
  desk.has(customers);
  const terminal = await openTerminal({
    command: [process.execPath, program, 'done', '4km'],
    folder: desk.folder,
    env: { ...desk.env, KEEPWORD_SEED: 'other ids than those of the line typed meanwhile' },
  });
  await terminal.waitFor('What was said');
  expect((await desk.run(['done', '4km', 'Done on the phone'])).exitCode).toBe(0);
  await terminal.type('She agrees.');
  await terminal.press('Enter');
  await terminal.waitFor('Learned anything?');
  await terminal.press('Enter');
  expect(await terminal.waitFor('[exit 2]')).toMatch(/Kept as a draft.*is not open/s);
  const again = await resume(desk);
  await again.waitFor('Learned anything?');
  await again.press('Enter');
  expect(await again.exitCode()).toBe(0);
  expect(await interactions(desk)).toMatchObject([{ note: 'Done on the phone' }, { note: 'She agrees.' }]);
});

it('refuses what it cannot understand before it asks for the rest', async ({ desk }) => {
  desk.has(people);
  const terminal = await openTerminal({
    command: [process.execPath, program, 'log', 'zoe', '--mood', 'sad'],
    folder: desk.folder,
    env: desk.env,
  });
  expect(await terminal.waitFor('[exit 2]')).toContain('"sad" is no mood.');
});
