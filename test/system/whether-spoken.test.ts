import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { aCommitment, on } from '../helpers/sample-records.ts';
import { hakon, people, zoe } from '../helpers/some-customers.ts';

const callback = (id: string, contactId: string, hour: string) =>
  aCommitment({ id, kind: 'callback', what: '', contactId, via: 'call', due: on('2026-11-20', hour, null) });

/** Two calls of Friday of which nothing is written down. */
const missed = {
  ...people,
  commitments: [callback('4kb2m9x7qbwz', zoe.id, '15:00'), callback('6cb2m9x7qbwz', hakon.id, '16:00')],
};

const question = (name: string, time: string): string => `Did you speak with ${name} (Fri 20 Nov ${time})?`;
const aboutZoe = question('Zoë Adams', '15:00');
const aboutHakon = question('Håkon Nordmann', '16:00');

/** What a person types after `kw` on a terminal of their own. */
const open = (desk: TestDesk, line = '', env: Readonly<Record<string, string>> = {}, rows = 50): Promise<RealTerminal> =>
  openTerminal({
    command: [process.execPath, program, ...line.split(' ').filter((word) => word !== '')],
    folder: desk.folder,
    env: { ...desk.env, ...env },
    rows,
  });

const journal = async (desk: TestDesk): Promise<string> => (await desk.run(['export'])).stdout;

/** Ends the questions at this one. */
async function leave(terminal: RealTerminal, asked: string): Promise<void> {
  await terminal.waitFor(asked);
  await terminal.press('Escape');
  expect(await terminal.exitCode()).toBe(0);
}

/** A `kw` on a terminal that ends without anybody being asked. */
async function quietly(desk: TestDesk, line = '', env: Readonly<Record<string, string>> = {}): Promise<string> {
  const terminal = await open(desk, line, env);
  expect(await terminal.exitCode()).toBe(0);
  const shown = await terminal.screen();
  expect(shown).not.toContain('Not yet');
  return shown;
}

describe('P32: a call-back whose time has passed without a word', () => {
  it('is asked about below the list; yes writes it down as it was said, and closes it', async ({ desk }) => {
    desk.has(missed);
    const terminal = await open(desk);
    const screen = await terminal.waitFor(aboutZoe);
    expect(screen.indexOf('late by 3 days')).toBeLessThan(screen.indexOf(aboutZoe));
    await terminal.press('Enter');
    await terminal.waitFor('Enter takes Fri 20 Nov 15:00, as you said');
    await terminal.press('Enter');
    await terminal.waitFor('What was said with Zoë Adams?');
    await terminal.type('She agrees');
    await terminal.press('Enter');
    await terminal.waitFor('I called: Zoë Adams, Zoë Ltd, Fri 20 Nov 15:00, as promised');
    await terminal.press('Enter');
    await terminal.waitFor(/Call to Zoë Adams, Fri 20 Nov 15:00, 3 days ago\. Kept the call-back to Zoë\s+Adams, on time\./);
    await leave(terminal, aboutHakon);
    expect(await quietly(desk)).not.toContain('Zoë');
  });

  it('takes another time that is typed, and does not take one to come', async ({ desk }) => {
    desk.has(missed);
    const terminal = await open(desk);
    await terminal.waitFor(aboutZoe);
    await terminal.press('Enter');
    await terminal.waitFor('When was it?');
    await terminal.type('2 dec 2030');
    await terminal.press('Enter');
    await terminal.waitFor('has not come yet');
    await terminal.press('C-u');
    await terminal.type('sat 10:00');
    await terminal.press('Enter');
    await terminal.waitFor('What was said with Zoë Adams?');
    await terminal.type('She agrees');
    await terminal.press('Enter');
    await terminal.waitFor('Enter saves');
    await terminal.press('Enter');
    await terminal.waitFor(/Call to Zoë Adams, Sat 21 Nov 10:00, 2 days ago\. Kept the call-back to Zoë\s+Adams, late\./);
    await leave(terminal, aboutHakon);
  });

  it('no counts the try, and asks for the next slot', async ({ desk }) => {
    desk.has(missed);
    const terminal = await open(desk);
    await terminal.waitFor(aboutZoe);
    await terminal.press('Down', 'Enter');
    await terminal.waitFor('When will you try again?');
    await terminal.type('today 15h');
    await terminal.press('Enter');
    await terminal.waitFor('Tried the call-back to Zoë Adams; again Mon 23 Nov 15:00');
    await leave(terminal, aboutHakon);
  });

  it.for([
    ['not yet', ['Down', 'Down', 'Enter', 'Down', 'Down', 'Enter'], 0],
    ['Esc, which ends the questions', ['Escape'], 0],
    ['Ctrl-C', ['C-c'], 130],
  ] as const)('%s changes nothing, is not asked again, and stays in the list', async ([what, keys, exitCode], { desk }) => {
    desk.has(missed);
    const before = await journal(desk);
    const terminal = await open(desk);
    await terminal.waitFor(aboutZoe);
    for (const key of keys) {
      await terminal.press(key);
      if (key === 'Enter' && what === 'not yet') await terminal.waitFor(aboutHakon);
    }
    expect(await terminal.exitCode()).toBe(exitCode);
    expect(await journal(desk)).toBe(before);
    const again = await open(desk);
    if (what !== 'not yet') {
      await again.waitFor(aboutHakon);
      await again.press('Escape');
    }
    expect(await again.exitCode()).toBe(0);
    expect(await again.screen()).not.toContain(aboutZoe);
    expect(await quietly(desk)).toContain('call back');
    expect((await desk.run(['digest'])).stdout.replace(/\s+/g, ' ')).toContain('Did you speak with Zoë Adams?');
  });

  it('is asked about again when another slot has passed', async ({ desk }) => {
    desk.has(missed);
    const terminal = await open(desk);
    await leave(terminal, aboutZoe);
    await desk.run(['move', '4kb', 'today 15h', '--told']);
    const later = await open(desk, '', { KEEPWORD_NOW: '2026-11-23T18:00' });
    await later.waitFor(aboutHakon);
    await later.press('Down', 'Down', 'Enter');
    await leave(later, 'Did you speak with Zoë Adams (Mon 23 Nov 16:00)?');
  });

  it.for([
    ['--no-input', {}],
    ['--plain', {}],
    ['--json', {}],
    ['due', {}],
    ['', { KEEPWORD_NO_INPUT: '1' }],
  ] as const)('is not asked about by kw %s', async ([line, env], { desk }) => {
    desk.has(missed);
    await quietly(desk, line, env);
  });

  it('is not asked about in a pipe, nor where the answer could not be kept', async ({ desk }) => {
    desk.has(missed);
    expect((await desk.run([])).stderr).toBe('');
    mkdirSync(join(desk.home, '.state', 'asked.json'));
    await quietly(desk);
  });
});
