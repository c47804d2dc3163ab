import { readFileSync, rmSync } from 'node:fs';
import type { Outcome } from '../../helpers/run-program.ts';
import { kw } from './at-home.ts';

/** One system call of a run: which one, the how-manieth of its name, and what it was about. */
export interface SystemCall {
  readonly name: string;
  readonly number: number;
  readonly about: string;
}

/** What a save asks of the system, and what it is asked with; how memory is got is not its business. */
const names = [
  'openat',
  'read',
  'pread64',
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'rename',
  'renameat2',
  'link',
  'unlink',
  'ftruncate',
  'close',
  'fstat',
  'newfstatat',
  'statx',
  'mkdir',
  'lstat',
  'readlink',
  'access',
  'getdents64',
  'fchmod',
  'fchown',
  'copy_file_range',
];

/** A run under `strace`, with a fault injected into one of its calls or without. `-y` names the file of each descriptor. */
export async function traced(
  home: string,
  args: readonly string[],
  seed: string,
  inject: readonly string[] = [],
): Promise<{ readonly outcome: Outcome; readonly trace: readonly string[] }> {
  const file = `${home}.trace`;
  const before = [
    'strace',
    '-y',
    '-s',
    '64',
    '-o',
    file,
    '-e',
    `trace=${names.join(',')}`,
    ...inject.flatMap((one) => ['-e', `inject=${one}`]),
  ];
  const outcome = await kw(home, args, { before, seed });
  const trace = readFileSync(file, 'utf8').split('\n');
  rmSync(file);
  return { outcome, trace };
}

/** The calls of a save: from the first that touches the folder of the lock, or the home where there is none yet, to the last word. */
export function callsOfSave(home: string, trace: readonly string[]): readonly SystemCall[] {
  const counts = new Map<string, number>();
  const calls = trace.flatMap((line): SystemCall[] => {
    const name = /^\w+/.exec(line)?.[0] ?? '';
    if (!names.includes(name)) return [];
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return [{ name, number: counts.get(name) ?? 0, about: line }];
  });
  const first = calls.findIndex(({ about }) => about.includes(home));
  return calls.slice(first).filter(({ about }) => concerns(home, about));
}

/** Its files and the folders above them, what it asks about processes, and what it says. */
function concerns(home: string, line: string): boolean {
  if (/^write\([12]</.test(line) || /[<"]\/proc\//.test(line)) return true;
  const path = /"(\/[^"]*)"|<(\/[^>]*)>/.exec(line);
  const named = path?.[1] ?? path?.[2];
  return named !== undefined && (named.startsWith(home) || home.startsWith(`${named}/`));
}

/** The call that a fault was injected into; null when none was, as the calls of two runs may differ. */
export const faultedCall = (home: string, trace: readonly string[]): string | null =>
  trace.find((line) => line.includes('(INJECTED)') && concerns(home, line)) ?? null;
