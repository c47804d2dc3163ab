import { spawn } from 'node:child_process';
import { program } from '../../helpers/run-program.ts';

/** One run of the built program: what came out of it, which is all that was acknowledged. */
export interface Run {
  readonly args: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  /** Null when it was killed. */
  readonly exitCode: number | null;
}

/** A run that goes on. */
export interface Started {
  readonly pid: number;
  kill(): void;
  readonly ended: Promise<Run>;
}

/** The whole environment of a run. */
export const environmentOf = (home: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  PATH: '/usr/bin:/bin',
  HOME: home,
  KEEPWORD_HOME: home,
  NO_COLOR: '1',
  TZ: 'Europe/Berlin',
  ...more,
});

/** Starts the built program, with nobody at the keyboard. */
export const start = (env: Readonly<Record<string, string>>, args: readonly string[]): Started =>
  started(env, args, [process.execPath, program, ...args]);

/** Starts the built program in a terminal of its own. What it says there comes out as its stdout. */
export const startInTerminal = (env: Readonly<Record<string, string>>, args: readonly string[]): Started =>
  started(env, args, ['script', '-qec', [process.execPath, program, ...args].map((word) => `'${word}'`).join(' '), '/dev/null']);

function started(env: Readonly<Record<string, string>>, args: readonly string[], line: readonly string[]): Started {
  const [command = '', ...rest] = line;
  const child = spawn(command, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Run>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ args, stdout, stderr, exitCode }));
  });
  return { pid: child.pid ?? 0, kill: () => void child.kill('SIGKILL'), ended };
}

/** Runs the built program to its end. */
export const run = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> => start(env, args).ended;

/** Runs the built program to its end, which must be a good one. */
export async function mustRun(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> {
  const ended = await run(env, ...args);
  if (ended.exitCode !== 0) throw new Error(`kw ${args.join(' ')} exits ${ended.exitCode}:\n${ended.stderr}`);
  return ended;
}
