import { Disk } from './disk.ts';
import type { Random } from './random.ts';

/** The system calls that may fail, and that something may happen between. */
export type Call =
  | 'open'
  | 'close'
  | 'read'
  | 'write'
  | 'stat'
  | 'fstat'
  | 'fsync'
  | 'ftruncate'
  | 'mkdir'
  | 'rename'
  | 'unlink'
  | 'link'
  | 'readdir'
  | 'fchmod'
  | 'fchown'
  | 'realpath';

/** What becomes of a process: at which of its calls it is killed, or all lose their power, and which of its calls fail. */
export interface Fate {
  readonly stopsAt: number | null;
  readonly stop: 'kill' | 'power cut';
  readonly failsFrom: number | null;
  readonly failures: number;
}

export const unharmed: Fate = { stopsAt: null, stop: 'kill', failsFrom: null, failures: 0 };

/** Thrown out of the call at which a process ends, and out of every call that its `finally` blocks try after that. */
class Stopped extends Error {}

const stopped = new Stopped();

export class Process {
  readonly pid: number;
  readonly started: number;
  isAlive = true;
  calls = 0;
  /** The calls that failed. */
  failed: string[] = [];
  fate: Fate = unharmed;
  /** What its command said when it did not save. */
  lastWords = '';

  constructor(pid: number, started: number) {
    this.pid = pid;
    this.started = started;
  }

  /** From here on its calls are counted anew. */
  meets(fate: Fate): void {
    Object.assign(this, { fate, calls: 0, failed: [], lastWords: '' });
  }
}

/** How a call ends: well, halfway (a short write), halfway and then no more, or with an error of the system. */
export type End = 'well' | 'half' | 'half, then stops' | 'EIO' | 'ENOSPC';

/** A machine with one disk, on which one process runs at a time, to the next call at which another may come between. */
export class Machine {
  readonly disk = new Disk();
  readonly random: Random;
  /** Milliseconds since 1970 by the clock, and since the machine was made. */
  clock: number;
  uptime = 0;
  kills = 0;
  powerCuts = 0;
  boot = 1;
  current = new Process(1, 0);
  /** Where no hard links can be made, as between two disks. */
  linklessFolder = '';
  /** What happens before a call; not within itself. */
  between: ((call: Call, path: string) => void) | null = null;
  #processes: Process[] = [];
  #isQuiet = false;
  #started = 0;

  constructor(random: Random, clock: number) {
    this.random = random;
    this.clock = clock;
  }

  /** A new process; its number may be that of a dead one. */
  start(): Process {
    let pid = 100 + (this.#started++ % 40);
    while (this.living(pid) !== undefined) pid++;
    const process = new Process(pid, this.#started);
    this.#processes = [...this.#processes.filter(({ isAlive }) => isAlive), process];
    return process;
  }

  living(pid: number): Process | undefined {
    return this.#processes.find((process) => process.isAlive && process.pid === pid);
  }

  /** Lets a process work until it is done (and answers what it found) or stopped (null). */
  run<T>(process: Process, work: () => T): T | null {
    const before = this.current;
    this.current = process;
    try {
      const found = work();
      return process.isAlive ? found : null;
    } catch (error) {
      if (process.isAlive) throw error;
      return null;
    } finally {
      this.current = before;
    }
  }

  /** Looks at the disk from outside: nothing fails, nothing comes between, no time passes. */
  quietly<T>(work: () => T): T {
    const before = this.#isQuiet;
    this.#isQuiet = true;
    try {
      return work();
    } finally {
      this.#isQuiet = before;
    }
  }

  refusesLinks(path: string): boolean {
    return this.linklessFolder !== '' && path.startsWith(this.linklessFolder);
  }

  /** What the system tells about itself in /proc; null when there is no such file. */
  systemFile(path: string): string | null {
    if (path === '/proc/sys/kernel/random/boot_id') return `boot ${this.boot}\n`;
    const process = this.living(Number(/^\/proc\/(\d+)\/stat$/.exec(path)?.[1]));
    return process === undefined ? null : `${process.pid} (kw) S ${'0 '.repeat(18)}${process.started} 0`;
  }

  powerCut(): void {
    for (const process of this.#processes) process.isAlive = false;
    this.boot++;
    this.powerCuts++;
    this.disk.powerCut(this.random);
  }

  pass(milliseconds: number): void {
    this.clock += milliseconds;
    this.uptime += milliseconds;
  }

  /** Before each call of a process. */
  enter(call: Call, path: string): End {
    if (this.#isQuiet) return 'well';
    this.pass(0.01);
    const { current } = this;
    this.#mustLive(current);
    current.calls++;
    this.#letOthersIn(call, path);
    this.#mustLive(current);
    if (current.calls === current.fate.stopsAt) {
      if (call === 'write') return 'half, then stops';
      this.stop();
    }
    return this.#failure(current, call, path);
  }

  /** Ends the current process, and with a power cut all of them. */
  stop(): never {
    if (this.current.fate.stop === 'power cut') this.powerCut();
    else this.kills++;
    this.current.isAlive = false;
    throw stopped;
  }

  #mustLive({ isAlive }: Process): void {
    if (!isAlive) throw stopped;
  }

  #letOthersIn(call: Call, path: string): void {
    const { between, current } = this;
    if (between === null) return;
    this.between = null;
    try {
      between(call, path);
    } finally {
      this.between = between;
      this.current = current;
    }
  }

  #failure(process: Process, call: Call, path: string): End {
    const { failsFrom, failures } = process.fate;
    if (failsFrom === null || process.calls < failsFrom || process.failed.length >= failures) return 'well';
    process.failed.push(`${call} ${path}`);
    if (call === 'write' && this.random.chance(0.3)) return 'half';
    return needsSpace.has(call) && this.random.chance(0.5) ? 'ENOSPC' : 'EIO';
  }
}

const needsSpace: ReadonlySet<Call> = new Set(['open', 'write', 'fsync', 'mkdir', 'rename', 'link']);
