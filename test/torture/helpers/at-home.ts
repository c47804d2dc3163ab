import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { program as built, type Outcome } from '../../helpers/run-program.ts';

type Environment = Readonly<Record<string, string>>;

/** What every run knows, and nothing else: a fixed moment, and ids that follow from a seed. */
export const environmentFor = (home: string, seed = 'first'): Environment => ({
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: dirname(home),
  KEEPWORD_HOME: home,
  KEEPWORD_NOW: '2026-11-23T07:30',
  KEEPWORD_SEED: seed,
  NO_COLOR: '1',
  TZ: 'Europe/Berlin',
});

/** Where nothing waits for a disk, if there is such a place: for storms of saves in which the disk is not what is tried. */
export const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder for a test, and how to remove it. */
export function freshFolder(within: string = tmpdir()): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(within, 'keepword-torture-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How a run differs from the usual one. */
export interface Ran {
  /** What stands before `node`, such as `strace`. */
  readonly before?: readonly string[];
  readonly seed?: string;
  readonly folder?: string;
  readonly env?: Environment;
  /** Another copy of the program than the one that was built here. */
  readonly program?: string;
  /** What its stdout is, when it is not read. */
  readonly stdout?: number;
}

const patience = 60_000;

/** Threads of Node's own would make the order of its system calls another in each run. */
const node = [process.execPath, '--v8-pool-size=0'];

/** Runs the built program on a journal in a process of its own. One that does not end is ended after a minute. */
export async function kw(
  home: string,
  args: readonly string[],
  { before = [], seed, folder, env, stdout, program = built }: Ran = {},
): Promise<Outcome> {
  const failure = inject('buildFailure');
  if (failure !== null) throw new Error(failure);
  const [command = '', ...rest] = [...before, ...node, program, ...args];
  const child = spawn(command, rest, {
    cwd: folder ?? '/',
    env: { ...environmentFor(home, seed), ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
  const [out, err, exitCode] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    text(child.stderr as NonNullable<typeof child.stderr>),
    exit,
  ]);
  return { stdout: out, stderr: err, exitCode };
}

/** Runs it, which must work. */
export async function kwWell(home: string, args: readonly string[], ran: Ran = {}): Promise<string> {
  const { stdout, stderr, exitCode } = await kw(home, args, ran);
  if (exitCode !== 0) throw new Error(`kw ${args.join(' ')} exits ${exitCode}: ${stderr}`);
  return stdout;
}
