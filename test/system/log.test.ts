import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { callback, customers, hakon, people, promise, zoe } from '../helpers/some-customers.ts';

const run = (desk: TestDesk, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  openTerminal({ command: [process.execPath, program, ...args], folder: desk.folder, env: { ...desk.env, ...env } });

const exported = async (desk: TestDesk) => JSON.parse((await desk.run(['export'])).stdout);

describe('who it was', () => {
  it('may be somebody new, added on the way with how you met', async ({ desk }) => {
    desk.has(people);
    const terminal = await run(desk, ['log']);
    await terminal.waitFor('Who?');
    await terminal.type('Ida Lund 株式会社');
    await terminal.waitFor('New contact "Ida Lund 株式会社"');
    await terminal.press('Enter');
    await terminal.waitFor('Their name?');
    await terminal.press('Enter');
    await terminal.waitFor('When and how did you meet?');
    await terminal.type('yesterday at the fair');
    await terminal.press('Enter');
    await terminal.waitFor('How?');
    await terminal.press('Enter');
    await terminal.waitFor('What was said');
    await terminal.type('She sells boats');
    await terminal.press('Enter');
    await terminal.waitFor('Learned anything?');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    const { contacts, interactions } = await exported(desk);
    expect(contacts.at(-1)).toMatchObject({ name: 'Ida Lund 株式会社', met: { on: '2026-11-22', how: 'at the fair' } });
    expect(interactions).toMatchObject([{ contactIds: [contacts.at(-1).id], note: 'She sells boats' }]);
  });

  it('begins a journal with the first call that is written down', async ({ desk }) => {
    const terminal = await run(desk, ['log']);
    await terminal.waitFor('New contact');
    await terminal.press('Enter');
    await terminal.waitFor('Their name?');
    await terminal.type('Zoë Adams');
    await terminal.press('Enter');
    await terminal.waitFor('When and how did you meet?');
    await terminal.press('Enter');
    await terminal.waitFor('How?');
    await terminal.press('Enter');
    await terminal.waitFor('What was said');
    await terminal.type('First call');
    await terminal.press('Enter');
    await terminal.waitFor('Learned anything?');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    expect(await exported(desk)).toMatchObject({ contacts: [{ name: 'Zoë Adams' }], interactions: [{ note: 'First call' }] });
  });
});

describe('the call-back', () => {
  it('is offered first, asked about, and closed by Enter', async ({ desk }) => {
    desk.has({ ...people, contacts: [hakon, zoe], commitments: [callback, promise] });
    const terminal = await run(desk, ['log', '--now', '2026-11-23T16:20']);
    expect(await terminal.waitFor('Who?')).toMatch(/> Zoë Adams.*\n.*Håkon Nordmann/);
    await terminal.press('Enter');
    await terminal.waitFor(/Was this the .*call-back/);
    expect(await terminal.screen()).toMatchInlineSnapshot(`
      "Who? Zoë Adams, Zoë Ltd
      Was this the 16:00 call-back about the budget? (Y/n)
      >"
    `);
    await terminal.press('Enter');
    await terminal.waitFor('How?');
    await terminal.press('Enter');
    await terminal.waitFor('What was said');
    await terminal.type('The budget is agreed');
    await terminal.press('Enter');
    await terminal.waitFor('Learned anything?');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    expect((await exported(desk)).commitments).toMatchObject([{ status: 'kept', outcome: 'on-time' }, { status: 'open' }]);
  });

  it('stays open when it was not this', async ({ desk }) => {
    desk.has(customers);
    const terminal = await run(desk, ['log', 'zoe', '--now', '2026-11-23T16:20']);
    await terminal.waitFor(/Was this the .*call-back/);
    await terminal.press('n', 'Enter');
    await terminal.waitFor('How?');
    await terminal.press('Enter');
    await terminal.waitFor('What was said');
    await terminal.type('About something else');
    await terminal.press('Enter');
    await terminal.waitFor('Learned anything?');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    expect((await exported(desk)).commitments).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });
});

describe('a draft', () => {
  it('is mentioned by a bare kw until it is gone on with', async ({ desk }) => {
    desk.has(people);
    const interrupted = await run(desk, ['log']);
    await interrupted.waitFor('Who?');
    await interrupted.press('Enter');
    await interrupted.waitFor('How?');
    await interrupted.press('C-c');
    expect(await interrupted.exitCode()).toBe(130);

    const bare = await run(desk, []);
    expect(await bare.exitCode()).toBe(0);
    expect(await bare.screen()).toMatchInlineSnapshot(`
      "Nothing is due.
      A draft is waiting: kw log --resume goes on with it.

      [exit 0]"
    `);
    const { stdout, stderr } = await desk.run([]);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining('kw log --resume') });

    const resumed = await run(desk, ['log', '--resume']);
    await resumed.waitFor('How?');
    await resumed.press('Enter');
    await resumed.waitFor('What was said');
    await resumed.type('After all');
    await resumed.press('Enter');
    await resumed.waitFor('Learned anything?');
    await resumed.press('Enter');
    expect(await resumed.exitCode()).toBe(0);
    expect((await desk.run([])).stderr).not.toContain('draft');
  });
});

describe('kw edit in the editor', () => {
  it.for([
    [
      'takes what was put right',
      's/send the offer/send the second offer/',
      0,
      'Corrected: Promised Zoë Adams "send the second offer"',
    ],
    [
      'cleans what an escape hides',
      's/send the offer/send \\\\u001b[31mthe offer/',
      0,
      'Corrected: Promised Zoë Adams "send the offer"',
    ],
    ['leaves what was left', 's/nothing of this/x/', 0, 'Nothing was changed.'],
    ['refuses what is no JSON', 's/}$//', 2, 'What was saved cannot be used: line'],
    ['refuses another id', 's/5pm2m9x7qbwz/5pm2m9x7qbwx/', 2, 'cannot be changed'],
    ['refuses a record with a part missing', '/"what"/d', 2, 'what is missing'],
    ['refuses a kind that does not exist', 's/"promise"/"favour"/', 2, 'Nothing was changed'],
    ['refuses a day that does not exist', 's/2026-11-27/2026-11-31/', 2, 'November 2026 has 30 days'],
  ] as const)('%s', async ([, change, code, said], { desk }) => {
    desk.has(customers);
    const editor = join(desk.folder, 'editor');
    writeFileSync(editor, `#!/bin/sh\nsed -i -e '${change}' "$1"\n`);
    chmodSync(editor, 0o755);
    const terminal = await run(desk, ['edit', '5pm'], { EDITOR: editor });
    if (code !== 0) {
      await terminal.waitFor('Put it right in the editor?');
      await terminal.type('n');
      await terminal.press('Enter');
    }
    expect({ code: await terminal.exitCode(), screen: await terminal.screen() }).toEqual({
      code,
      screen: expect.stringContaining(said),
    });
    expect((await desk.run(['show', '5pm', '--json'])).exitCode).toBe(0);
  });

  it('opens again with what was typed, so that only the slip has to be put right', async ({ desk }) => {
    desk.has(customers);
    const editor = join(desk.folder, 'editor');
    const first = `sed -i -e 's/send the offer/send the second offer/' -e 's/"promise"/"favour"/' "$1"`;
    writeFileSync(editor, `#!/bin/sh\ngrep -q favour "$1" && exec sed -i 's/favour/promise/' "$1"\n${first}\n`);
    chmodSync(editor, 0o755);
    const terminal = await run(desk, ['edit', '5pm'], { EDITOR: editor });
    await terminal.waitFor('Put it right in the editor?');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    expect(await terminal.screen()).toContain('Promised Zoë Adams "send the second offer"');
  });
});
