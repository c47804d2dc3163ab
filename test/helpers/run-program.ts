import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What a run of the program left behind. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** 128 and more when a signal ended it, as a shell says it. */
  readonly exitCode: number;
}

/** How a run differs from the usual one. */
export interface RunOptions {
  /** What is piped in; without it stdin is at its end from the start. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The built program as a file that Node can run. */
export const program = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'bin/keepword.cjs');

/** Runs the built program with these arguments, in this folder, with this environment and nothing else. */
export async function runProgram(args: readonly string[], folder: string, { input, env = {} }: RunOptions): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const exit = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
  // A program that ends without reading its input closes the pipe: that is its right.
  child.stdin.on('error', () => undefined).end(input ?? '');
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { stdout, stderr, exitCode };
}
