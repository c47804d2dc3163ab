import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { program } from '../../helpers/run-program.ts';

/** The system calls by which a program changes what is on a disk. */
const changing = [
  'write',
  'pwrite64',
  'openat',
  'rename',
  'unlink',
  'rmdir',
  'link',
  'mkdir',
  'ftruncate',
  'fchmod',
  'fsync',
] as const;

/** One of the calls that a run makes: the third `write`, the first `rename`. */
export interface Moment {
  readonly call: (typeof changing)[number];
  readonly number: number;
}

interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** Every moment of a run at which something on the disk is about to change; of the files opened only those below its folder. */
export function momentsOf(run: Run): readonly Moment[] {
  const log = `${run.folder}/calls`;
  traced(run, ['-o', log, '-e', `trace=${changing.join(',')}`]);
  const counts = new Map<string, number>();
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line): Moment[] => {
      const call = changing.find((name) => line.startsWith(`${name}(`));
      if (call === undefined) return [];
      const number = (counts.get(call) ?? 0) + 1;
      counts.set(call, number);
      return call === 'openat' && !line.includes('O_CREAT') ? [] : [{ call, number }];
    });
}

/** Runs the program, and kills it with `kill -9` at one moment. */
export const killedAt = (run: Run, { call, number }: Moment): void => {
  traced(run, ['-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${number}`]);
};

function traced({ args, env, folder }: Run, options: readonly string[]): void {
  const { error } = spawnSync('strace', [...options, process.execPath, program, ...args], { cwd: folder, env, timeout: 60_000 });
  if (error) throw error;
}
