import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { longHistory } from '../helpers/long-history.ts';
import { program } from '../helpers/run-program.ts';
import { inShell } from '../helpers/shell.ts';
import { people } from '../helpers/some-customers.ts';

const fullDisk = `The output could not be written: ENOSPC: no space left on device, write
Make room, or write it elsewhere.
`;

describe('a reader that has seen enough', () => {
  it.for(['export --format ndjson', 'export', 'history', 'history --json'])('ends kw %s quietly', async (line, { desk }) => {
    desk.has(longHistory);
    const { stdout, stderr } = await inShell(desk, `{ kw ${line}; echo $? > code; } | head -c 20`);
    expect({ length: stdout.length, stderr, code: codeIn(desk) }).toEqual({ length: 20, stderr: '', code: 0 });
  });

  it('takes nothing at all', async ({ desk }) => {
    desk.has(longHistory);
    const { stdout, stderr } = await inShell(desk, `{ kw export; echo $? > code; } | :`);
    expect({ stdout, stderr, code: codeIn(desk) }).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it('is not waited for by what has to be saved', async ({ desk }) => {
    desk.has(people);
    const line = `kw promise zoe "send the offer" --by sat`;
    await inShell(desk, `{ sleep 0.3; ${line} 2>&1; echo $? > code; } | :`);
    expect({ code: codeIn(desk), due: (await desk.run(['due', '--days', '7'])).stdout }).toEqual({
      code: 0,
      due: expect.stringContaining('send the offer'),
    });
  });

  it('may be slow, and gets every byte', async ({ desk }) => {
    desk.has(longHistory);
    const { stdout } = await inShell(
      desk,
      'kw export > all.json; kw export | { sleep 1; cat; } | cmp - all.json && echo the same',
    );
    expect(stdout).toBe('the same\n');
    expect(statSync(join(desk.folder, 'all.json')).size).toBeGreaterThan(5_000_000);
  });
});

describe('a full disk', () => {
  it.for(['export', 'due', 'history', 'brief zoe', 'where', '--help'])('makes kw %s fail, and says so', async (line, {
    desk,
  }) => {
    desk.has(busyMorning);
    const { stderr, exitCode } = await inShell(desk, `kw log zoe "Talked" 2> /dev/null; kw ${line} > /dev/full`);
    expect({ stderr, exitCode }).toEqual({ stderr: fullDisk, exitCode: 1 });
  });

  it.for(['export --format ndjson', 'due --json'])('makes kw %s fail, and says so in JSON', async (line, { desk }) => {
    desk.has(busyMorning);
    const { stderr, exitCode } = await inShell(desk, `kw ${line} > /dev/full`);
    const [message = '', hint = ''] = fullDisk.split('\n');
    expect({ ...JSON.parse(stderr), exitCode }).toEqual({
      error: { code: 'failed', message, hint, candidates: [] },
      exitCode: 1,
    });
  });

  it('makes kw --version fail without a trace', async ({ desk }) => {
    const { stderr, exitCode } = await inShell(desk, 'kw --version > /dev/full');
    expect({ stderr, exitCode }).toEqual({
      stderr: 'kw: The output could not be written: ENOSPC: no space left on device, write\n',
      exitCode: 1,
    });
  });

  it('under what is said does not undo what was saved', async ({ desk }) => {
    desk.has(people);
    const { stdout, exitCode } = await inShell(desk, 'kw log zoe "Talked" 2> /dev/full && kw history zoe');
    expect({ stdout, exitCode }).toEqual({ stdout: expect.stringContaining('Talked'), exitCode: 0 });
  });
});

describe('nobody there', () => {
  it('is told which options answer, without an escape byte', async ({ desk }) => {
    desk.has(people);
    const env = { ...desk.env, NO_COLOR: '', TERM: 'xterm-256color' };
    const { stdout, stderr, exitCode } = await inShell(desk, 'kw log < /dev/null', env);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatchInlineSnapshot(`
      "<contact> and <note> must be given where nobody can be asked.
      Write it on one line: kw log <contact> "<note>" [--via call] [--promise "<what> by <when>"].
      "
    `);
  });

  it('works with every stream closed', async ({ desk }) => {
    desk.has(people);
    const { exitCode } = await inShell(desk, 'kw log zoe "Talked" <&- >&- 2>&-');
    expect(exitCode).toBe(0);
    expect((await desk.run(['history', 'zoe'])).stdout).toContain('Talked');
  });
});

describe('cron', () => {
  /** As cron runs it: no terminal, no session, next to no environment. */
  const cron = (desk: TestDesk, line: string) =>
    inShell(desk, `setsid -w env -i HOME="$HOME" PATH=/usr/bin:/bin '${process.execPath}' '${program}' ${line} < /dev/null`);

  it('gets the day in our own zone from a bare environment', async ({ desk }) => {
    const home = join(desk.folder, '.local/share/keepword');
    await desk.run([
      '--home',
      home,
      'log',
      'Zoë Adams',
      'Talked, 株式会社',
      '--new',
      '--callback',
      'today 15h',
      '--learned',
      'tea',
    ]);
    const { stdout, stderr, exitCode } = await cron(desk, '--now 2026-11-23T08:00 digest');
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "1 today, Zoë Adams 15:00

      Today
      15:00  Zoë Adams · call back
             kw brief 8p6aq98y8h2y · You said you would call back today at 15:00: in
             7 h.

      Since Fri 20 Nov
      In contact with 1 person.

      The week ahead
      Tue 24 Nov: free · Wed 25 Nov: free · Thu 26 Nov: free · Fri 27 Nov: free ·
      Mon 30 Nov: free
      "
    `);
  });

  it('is silent when nothing is due, and fails when there is no journal', async ({ desk }) => {
    await desk.run(['--home', join(desk.folder, 'quiet'), 'contact', 'add', 'Zoë Adams']);
    expect(await cron(desk, '--home quiet digest')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    const { stdout, stderr, exitCode } = await cron(desk, 'digest');
    expect({ stdout, stderr: stderr.replaceAll(desk.folder, '~'), exitCode }).toEqual({
      stdout: '',
      stderr:
        'There is no journal at ~/.local/share/keepword/journal.json.\n' +
        'Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.\n',
      exitCode: 4,
    });
  });

  it('may read while everything else writes', async ({ desk }) => {
    desk.has(busyMorning);
    const writes = 'for i in 1 2 3 4 5 6; do kw log zoe "Call $i" 2> /dev/null || exit 9; done &';
    const reads = 'for i in 1 2 3 4 5 6; do kw digest > /dev/null || exit 8; kw export > /dev/null || exit 7; done; wait $!';
    expect(await inShell(desk, `${writes}\n${reads}`)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect((await desk.run(['history', 'zoe'])).stdout.split('\n')).toHaveLength(7);
  });
});

const codeIn = ({ folder }: TestDesk): number => Number(readFileSync(join(folder, 'code'), 'utf8'));
