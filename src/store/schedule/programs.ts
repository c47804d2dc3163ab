import { spawnSync } from 'node:child_process';
import type { Environment } from '../../domain/environment.ts';
import { codeOf } from '../reasons.ts';

/** What another program answered; `status` is null where it could not be started or did not end in time. */
export interface Output {
  readonly status: number | null;
  /** There is no such program. */
  readonly isMissing: boolean;
  readonly out: Buffer;
  /** What it said, in one line. */
  readonly said: string;
}

/** Runs another program in English, and waits for it. */
export function ask(program: string, args: readonly string[], environment: Environment, input: Buffer = nothing): Output {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], {
    input,
    env: { ...environment, LC_ALL: 'C' },
    timeout: 20_000,
    maxBuffer: 16 << 20,
  });
  // Who refuses before reading what it is given closes the pipe: what it says matters more. Without a start there is no output.
  const said = (stderr as Buffer | null)?.toString().trim().replaceAll(/\s+/g, ' ') || (error?.message ?? '');
  return { status, isMissing: error !== undefined && codeOf(error) === 'ENOENT', out: stdout, said };
}

const nothing = Buffer.alloc(0);
