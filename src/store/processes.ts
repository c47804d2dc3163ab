import { readFileSync, readlinkSync } from 'node:fs';
import { os } from './lazily.ts';

/** Who claimed something: enough to tell later whether that process still lives. Null where the system does not say. */
export interface Claimant {
  readonly pid: number;
  /** When the process started, in the system's own counting; a pid may be given again. */
  readonly started: string | null;
  readonly boot: string | null;
  readonly host: string;
  /** Pids mean nothing outside their namespace. */
  readonly namespace: string | null;
}

/** This process. */
export const thisProcess = (): Claimant => ({
  pid: process.pid,
  started: startOf(process.pid),
  boot: bootId(),
  host: os().hostname(),
  namespace: namespaceOfPids(),
});

/** Whether a claimant is still there: `elsewhere` when that cannot be known from here. */
export function stateOf(claimant: Claimant): 'alive' | 'gone' | 'elsewhere' {
  if (claimant.host !== os().hostname()) return 'elsewhere';
  if (differ(claimant.boot, bootId())) return 'gone';
  if (claimant.namespace !== namespaceOfPids()) return 'elsewhere';
  if (!isRunning(claimant.pid)) return 'gone';
  return differ(claimant.started, startOf(claimant.pid)) ? 'gone' : 'alive';
}

/** What could not be read once is no proof that it is another. */
const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

/** Whether a claimant is this process itself, and not one of the same number in another container. */
export const isThisProcess = ({ pid, namespace, host }: Claimant): boolean =>
  pid === process.pid && namespace === namespaceOfPids() && host === os().hostname();

/**
 * Whether there is a process of this number. One that ended still answers until its parent has asked for it, so its state is
 * looked at first: one that is asked for in between does not answer any more.
 */
export const isRunning = (pid: number): boolean => fieldOf(pid, 0) !== 'Z' && answers(pid);

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether it was stopped, as by Ctrl-Z, and goes on only when it is told to. */
export const isStopped = (pid: number): boolean => fieldOf(pid, 0) === 'T';

/** When it was started, as the system counts; null where it does not say. */
export const startOf = (pid: number): string | null => fieldOf(pid, 19);

/** One of the fields of `/proc/<pid>/stat` after the name, which may contain anything. */
const fieldOf = (pid: number, place: number): string | null =>
  known(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[place] as string;
  });

const bootId = (): string | null => known(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());

const namespaceOfPids = (): string | null => known(() => readlinkSync('/proc/self/ns/pid'));

function known(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
