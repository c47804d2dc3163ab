import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { newContact } from '../../src/domain/contact-changes.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal, type TerminalOptions } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';

const now = '2026-11-20T07:30:00Z';
const people = [newContact({ name: 'Håkon Berg' }, '2hxxxxxxxxxx', now), newContact({ name: 'Zoë Adams' }, '2zxxxxxxxxxx', now)];

/** `kw log` in a terminal, at a desk where two people are known. */
function interview(
  desk: TestDesk,
  { env = {}, args = ['log'], ...size }: Partial<TerminalOptions> & { readonly args?: readonly string[] } = {},
) {
  desk.has({ contacts: people });
  return log(desk, { env, args, ...size });
}

const log = (
  desk: TestDesk,
  { env = {}, args = ['log'], ...size }: Partial<TerminalOptions> & { readonly args?: readonly string[] } = {},
) => openTerminal({ ...size, command: [process.execPath, program, ...args], folder: desk.folder, env: { ...desk.env, ...env } });

interface Exported {
  readonly interactions: readonly { readonly note: string; readonly via: string; readonly direction: string }[];
}

async function logged(desk: TestDesk): Promise<Exported['interactions']> {
  const { stdout } = await desk.run(['export']);
  return (JSON.parse(stdout) as Exported).interactions;
}

/** Goes on until the question of this number stands. */
async function goTo(terminal: RealTerminal, question: number): Promise<void> {
  const steps = [
    ['Who?', ['Enter']],
    ['How?', ['Enter']],
    ['What was said', ['well', 'Enter']],
    ['Learned anything?', []],
  ] as const;
  for (const [shown, keys] of steps.slice(0, question + 1)) {
    await terminal.waitFor(shown);
    if (shown !== steps[question]?.[0]) await terminal.press(...keys);
  }
}

it.for([80, 48])('writes down a call with four Enters and a sentence, in %i columns', async (columns, { desk }) => {
  const terminal = await interview(desk, { columns });
  await goTo(terminal, 2);
  await terminal.type('They take it, says 株式会社 山田.');
  await terminal.press('Enter');
  await terminal.waitFor('Learned anything?');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: 'They take it, says 株式会社 山田.', via: 'call', direction: 'out' }]);
});

it('goes back at Esc, with the earlier answer kept', async ({ desk }) => {
  const terminal = await interview(desk);
  await goTo(terminal, 3);
  await terminal.press('Escape');
  await terminal.waitFor(/What was said.* well$/m);
  await terminal.press('Escape');
  await terminal.waitFor('> I called');
  await terminal.press('Down', 'Enter');
  await terminal.waitFor(/What was said.* well$/m);
  await terminal.type(', then');
  await terminal.press('Enter', 'Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: 'well, then', direction: 'in' }]);
});

it.for([0, 1, 2, 3])('leaves nothing behind but a draft when interrupted at question %i', async (question, { desk }) => {
  const terminal = await interview(desk);
  await goTo(terminal, question);
  await terminal.press('C-c');
  expect(await terminal.exitCode()).toBe(130);
  expect(await terminal.cursorIsShown()).toBe(true);
  expect(await logged(desk)).toEqual([]);
  expect((await terminal.screen()).includes('kw log --resume')).toBe(question > 0);
});

it('goes on with what was half typed when it was interrupted', async ({ desk }) => {
  const terminal = await interview(desk);
  await goTo(terminal, 2);
  await terminal.type('They want');
  await terminal.waitFor('They want');
  await terminal.press('C-c');
  expect(await terminal.exitCode()).toBe(130);

  const again = await log(desk, { args: ['log', '--resume'] });
  await again.waitFor('They want');
  await again.type(' more');
  await again.press('Enter', 'Enter');
  expect(await again.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: 'They want more' }]);
});

it.for([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('keeps a draft and shows the cursor at %s', async ([signal, exitCode], { desk }) => {
  const terminal = await interview(desk);
  await goTo(terminal, 1);
  await terminal.signal(signal);
  expect(await terminal.exitCode()).toBe(exitCode);
  expect(await terminal.cursorIsShown()).toBe(true);
});

it('asks for the day that a promise lacks, and takes it alone', async ({ desk }) => {
  const terminal = await interview(desk, { args: ['log', 'zoe'] });
  expect(await terminal.waitFor('How?')).toContain('With Zoë Adams.');
  await terminal.press('Enter');
  await terminal.waitFor('What was said');
  await terminal.press('well', 'Enter');
  await terminal.waitFor('Learned anything?');
  await terminal.press('p');
  await terminal.waitFor('What did you promise');
  await terminal.type('send sales by region');
  await terminal.press('Enter');
  await terminal.waitFor('By when?');
  await terminal.type('friday week');
  await terminal.press('Enter');
  await terminal.waitFor('what is "week"?');
  await terminal.press('C-w', 'C-w');
  await terminal.type('1 dec');
  await terminal.press('Enter');
  await terminal.waitFor(/Promised: send sales by region, Tue 1 Dec/);
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(JSON.parse((await desk.run(['export'])).stdout).commitments).toMatchObject([
    { what: 'send sales by region', due: { day: '2026-12-01' } },
  ]);
});

it('shows before it saves what it will save: when it was, on which number to call, from whom something is awaited', async ({
  desk,
}) => {
  const terminal = await interview(desk, { args: ['log', 'Jane Doe', '--new', '--at', 'yesterday 10:00'] });
  await terminal.waitFor('How?');
  await terminal.press('Enter');
  await terminal.waitFor('What was said');
  await terminal.press('well', 'Enter');
  await terminal.waitFor('Learned anything?');
  await terminal.press('c');
  await terminal.waitFor('When will you call back?');
  await terminal.type('1 dec on mobile');
  await terminal.press('Enter');
  await terminal.waitFor('Jane Doe has no number called "mobile".');
  await terminal.press('C-w');
  await terminal.type('+44 20 7946 0018');
  await terminal.press('Enter');
  await terminal.waitFor('Learned anything?');
  await terminal.press('w');
  await terminal.waitFor('What are you waiting for');
  await terminal.type('prices from Li by 2 dec');
  await terminal.press('Enter');
  const screen = await terminal.waitFor(/Waiting for: .*Learned anything/s);
  expect(screen).toMatch(/I called: Jane Doe \(new\), \w{3} \d+ \w{3} 10:00/);
  expect(screen).toMatch(/Call back: Tue 1 Dec, .*, on \+44 20 7946 0018/);
  expect(screen).toMatch(/Waiting for: prices from Li, Wed 2 Dec/);
});

it('goes on at Ctrl-Z where no shell is there to go back to', async ({ desk }) => {
  const terminal = await interview(desk);
  await goTo(terminal, 2);
  await terminal.press('They want', 'C-z');
  await terminal.type(' it');
  await terminal.waitFor('They want it');
  await terminal.press('Enter', 'Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: 'They want it' }]);
});

it('goes on after Ctrl-Z and fg, and keeps what was half typed when it is ended meanwhile', async ({ desk }) => {
  desk.has({ contacts: people });
  const shell = await openTerminal({ command: ['/bin/bash', '--norc', '-i'], folder: desk.folder, env: desk.env });
  await shell.type(`${process.execPath} ${program} log\n`);
  await goTo(shell, 2);
  await shell.press('They want', 'C-z');
  await shell.waitFor('Stopped');
  await shell.type('clear; fg\n');
  await shell.waitFor('They want');
  await shell.type(' it');
  await shell.waitFor('They want it');
  await shell.press('C-z');
  await shell.waitFor('Stopped');
  await shell.type('clear; p=$(jobs -p); kill %1; tail --pid=$p -f /dev/null\n');
  await shell.waitFor('Terminated');

  const again = await log(desk, { args: ['log', '--resume'] });
  await again.waitFor('They want it');
});

it('keeps what was half typed when the window is closed', async ({ desk }) => {
  const terminal = await interview(desk);
  await goTo(terminal, 2);
  await terminal.type('They want');
  await terminal.waitFor('They want');
  await terminal.close();

  const again = await log(desk, { args: ['log', '--resume'] });
  await again.waitFor('They want');
});

it('keeps what was saved in vi when the terminal goes away', async ({ desk }) => {
  const terminal = await interview(desk, { env: { EDITOR: 'vi' } });
  await goTo(terminal, 2);
  await terminal.type('They');
  await terminal.press('C-e');
  await terminal.waitFor('note.md');
  await terminal.type('A want it');
  await terminal.press('Escape');
  await terminal.type(':w\n');
  await terminal.waitFor('written');
  await terminal.signal('SIGHUP');
  expect(await terminal.exitCode()).toBe(129);
  const again = await log(desk, { args: ['log', '--resume'] });
  await again.waitFor('They want it');
});

it('takes what the editor saved, in every script', async ({ desk }) => {
  const editor = join(desk.folder, 'editor');
  writeFileSync(editor, '#!/bin/sh\nprintf "Håkon, São Paulo, 株式会社\\nnext line\\n" >> "$1"\n');
  chmodSync(editor, 0o755);
  const terminal = await interview(desk, { env: { EDITOR: editor } });
  await goTo(terminal, 2);
  await terminal.press('begun', 'C-e');
  await terminal.waitFor('Learned anything?');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: 'begun\nHåkon, São Paulo, 株式会社\nnext line' }]);
});

it('asks again when the editor was emptied, and says where the text is that was not taken over', async ({ desk }) => {
  const editor = join(desk.folder, 'editor');
  const times = join(desk.folder, 'times');
  writeFileSync(
    editor,
    `#!/bin/sh\necho >> ${times}\n[ $(wc -l < ${times}) = 1 ] && exec truncate -s 0 "$1"\necho more >> "$1"\nexit 1\n`,
  );
  chmodSync(editor, 0o755);
  const terminal = await interview(desk, { env: { EDITOR: editor, TMPDIR: desk.folder } });
  await goTo(terminal, 2);
  await terminal.press('begun', 'C-e');
  await terminal.waitFor('Please type something.');
  await terminal.press('anew', 'C-e');
  const screen = (await terminal.waitFor(/note\.md$/m)).replaceAll(/\s/g, '');
  const kept = /Whatiskept:cat(\S+note\.md)/.exec(screen)?.[1] ?? '';
  expect(readFileSync(kept, 'utf8')).toBe('anew\nmore\n');
});

it.for([true, false])('takes a paste of 40 lines whole, marked as one: %s', async (marked, { desk }) => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1} with words enough to be long: Håkon, 株式会社`);
  const terminal = await interview(desk);
  await goTo(terminal, 2);
  await terminal.paste(`${lines.join('\n')}\n`, { marked });
  await terminal.waitFor('株式会社');
  await terminal.press('Enter');
  await terminal.waitFor('Learned anything?');
  await terminal.press('Enter');
  expect(await terminal.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: lines.join('\n') }]);
});

it('loses no key of somebody who types ahead', async ({ desk }) => {
  const terminal = await interview(desk);
  await terminal.press(
    'zoe',
    'Enter',
    'Enter',
    'Good call',
    'Enter',
    'p',
    'the offer by fri',
    'Enter',
    'l',
    'likes tea',
    'Enter',
    'Enter',
  );
  expect(await terminal.exitCode()).toBe(0);
  expect(await logged(desk)).toMatchObject([{ note: 'Good call', contactIds: ['2zxxxxxxxxxx'] }]);
  expect((await desk.run(['due', '--days', '7'])).stdout).toContain('the offer');
});
