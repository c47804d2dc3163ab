import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';
import { longHistory } from '../helpers/long-history.ts';
import { people } from '../helpers/some-customers.ts';

const escapeByte = '\u001b';

describe('colour', () => {
  it.for([
    ['nothing but a pipe', [], {}, false],
    ['a terminal that can do nothing', [], { TERM: 'dumb' }, false],
    ['NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR, which says nothing', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR before TERM=dumb', [], { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    ['--color=always before NO_COLOR', ['--color=always'], { NO_COLOR: '1' }, true],
    ['--color=never before FORCE_COLOR', ['--color=never'], { FORCE_COLOR: '1' }, false],
    ['--color=auto as if it were not there', ['--color=auto'], {}, false],
  ] as const)('is there or not with %s', async ([, options, env, isColoured], { desk }) => {
    desk.has(busyMorning);
    const { stdout, stderr } = await desk.run([...options, 'digest'], { env: { NO_COLOR: undefined, ...env } });
    expect({ isColoured: stdout.includes(escapeByte), stderr }).toEqual({ isColoured, stderr: '' });
  });

  it('is in no form that a script reads', async ({ desk }) => {
    desk.has(busyMorning);
    for (const args of [
      ['due'],
      ['due', '--json'],
      ['brief', 'zoe'],
      ['history'],
      ['export'],
      ['contact', 'list'],
      ['digest', '--json'],
    ]) {
      const { stdout, stderr } = await desk.run(['--color=always', ...args]);
      expect(stdout + stderr, args.join(' ')).not.toContain(escapeByte);
    }
  });
});

describe('nobody at the keyboard', () => {
  it('is never asked anything', async ({ desk }) => {
    desk.has(people);
    const env = { NO_COLOR: undefined, TERM: 'xterm-256color', FORCE_COLOR: '1' };
    for (const args of [['log'], ['log', 'zoe'], ['promise', 'zoe', 'x'], ['contact', 'add'], ['edit', '7xq'], ['brief']]) {
      const { stdout, stderr, exitCode } = await desk.run(args, { env });
      expect({ stdout, exitCode, isPlain: !stderr.includes(escapeByte) }, args.join(' ')).toEqual({
        stdout: '',
        exitCode: 2,
        isPlain: true,
      });
      expect(stderr, args.join(' ')).toMatch(/(<\w+>|--\w+)/);
    }
  });
});

it('writes five megabytes through a pipe, whole', async ({ desk }) => {
  desk.has(longHistory);
  const { stdout, exitCode } = await desk.run(['export']);
  expect(exitCode).toBe(0);
  expect(Buffer.byteLength(stdout)).toBeGreaterThan(5_000_000);
  expect(JSON.parse(stdout).interactions).toHaveLength(longHistory.history.length);
  const lines = (await desk.run(['export', '--format', 'ndjson'])).stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(1 + longHistory.contacts.length + longHistory.history.length);
});
