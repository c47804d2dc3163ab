import { execFile } from 'node:child_process';
import type { TestDesk } from './desk.ts';
import { type Outcome, program } from './run-program.ts';

/** Runs a line in a POSIX shell at a desk, with `kw` as a command of it. Answers what came out, and the exit code of the shell. */
export const inShell = (desk: TestDesk, line: string, env: Readonly<Record<string, string>> = desk.env): Promise<Outcome> =>
  new Promise((resolve) => {
    const script = `kw() { '${process.execPath}' '${program}' "$@"; }\n${line}`;
    const options = { cwd: desk.folder, env: { ...env }, maxBuffer: 64 << 20 };
    execFile('/bin/sh', ['-c', script], options, (error, stdout, stderr) => {
      resolve({ stdout, stderr, exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0 });
    }).stdin?.end();
  });
