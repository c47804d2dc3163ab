import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { recipe, withProgram } from '../helpers/recipes.ts';

const execute = promisify(execFile);
async function shown(desk: TestDesk, line: string, shell = '/bin/sh'): Promise<string> {
  const { stdout, stderr } = await execute(shell, ['-c', line], { env: withProgram(desk), cwd: desk.folder });
  expect(stderr).toBe('');
  return stdout;
}

const waybar = (): { readonly exec: string; readonly [option: string]: unknown } =>
  JSON.parse(`{${recipe('waybar')}}`)['custom/keepword'];

const i3blocks = (): string => /^command=(.*)$/m.exec(recipe('i3blocks'))?.[1] ?? '';

describe('a status bar', () => {
  it('in tmux is a line of the configuration', async ({ desk }) => {
    desk.has(busyMorning);
    writeFileSync(join(desk.folder, 'tmux.conf'), `${recipe('tmux')}set -g status-right-length 60\n`);
    const server = `keepword-bar-${process.pid}`;
    onTestFinished(async () => void (await execute('tmux', ['-L', server, 'kill-server']).catch(() => undefined)));
    const inner = ['/usr/bin/tmux', '-u', '-L', server, '-f', 'tmux.conf', 'new-session', 'sleep 600'];
    const terminal = await openTerminal({ command: inner, folder: desk.folder, env: { ...withProgram(desk), SHELL: '/bin/sh' } });
    await terminal.waitFor('3 late, 5 today');
  });

  it('in waybar is text, what stands behind it, and a class', async ({ desk }) => {
    desk.has(busyMorning);
    const { exec, ...options } = waybar();
    expect(options).toEqual({ 'return-type': 'json', escape: true, interval: 60 });
    const { text, tooltip, class: kind } = JSON.parse(await shown(desk, exec));
    expect({ text, kind }).toEqual({ text: '3 late, 5 today', kind: 'late' });
    expect(tooltip.split('\n')).toHaveLength(12);
    expect(tooltip).toContain('Zoë Adams: You promised it for today.');
  });

  it('in i3blocks is a long text, a short one, and a colour', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await shown(desk, i3blocks())).toBe('3 late, 5 today\n3!\n#FF5555\n');
  });

  it('in a shell prompt is a mark while something is late', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await shown(desk, `PS1='$ '\n${recipe('A shell prompt')}printf %s "\${PS1@P}"`, '/bin/bash')).toBe('(7!) $ ');
  });

  it('is quiet where nothing is due, and where there is no journal yet', async ({ desk }) => {
    expect(JSON.parse(await shown(desk, waybar().exec))).toEqual({ text: '0 late, 0 today', tooltip: '', class: 'quiet' });
  });

  it('leaves a prompt as it is where nothing is due', async ({ desk }) => {
    expect(await shown(desk, `PS1='$ '\n${recipe('A shell prompt')}printf %s "\${PS1@P}"`, '/bin/bash')).toBe('$ ');
  });
});

it('names whom to call first', async ({ desk }) => {
  desk.has(busyMorning);
  expect(await shown(desk, recipe('Whom to call first'))).toBe('Ömer Kaya \n');
});

it('has the columns for cut and awk', async ({ desk }) => {
  desk.has(busyMorning);
  expect(await shown(desk, recipe('Columns, for cut and awk'))).toBe('chase Håkon Nordmann: price list\n');
});

it('has the list of another day', async ({ desk }) => {
  desk.has(busyMorning);
  const [line = ''] = recipe('The list of another day').split('\n');
  expect(await shown(desk, line)).toContain('late\t2026-11-25T00:00:00+01:00\tfind-out');
});
