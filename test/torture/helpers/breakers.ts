import { type ChildProcess, fork } from 'node:child_process';
import { type FSWatcher, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { thisProcess } from '../../../src/store/processes.ts';
import type { Answer, Task } from './breaker.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Nobody has this number: the system gives out smaller ones. */
export const nobody = 4_194_999;

/** A lock as a process left it that died with it. */
const deadLock = (token: string): string =>
  JSON.stringify({ ...thisProcess(), pid: nobody, token, command: 'log', at: '2026-11-23T06:00:00Z' });

/** Many processes that take a lock at once, again and again; those that were killed in one round are replaced for the next. */
export class Breakers {
  readonly #program: string;
  readonly #processes: ChildProcess[];
  readonly #folder: string;
  #round = 0;

  private constructor(folder: string, program: string, count: number) {
    this.#folder = folder;
    this.#program = program;
    this.#processes = Array.from({ length: count }, () => this.#born());
    onTestFinished(() => {
      for (const each of this.#processes) each.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
  }

  /** `late` makes their calls to the system come late at random. */
  static async of(count: number, { late }: { readonly late: boolean }): Promise<Breakers> {
    const folder = mkdtempSync(join(tmpdir(), 'keepword-breakers-'));
    const program = join(folder, 'breaker.cjs');
    await build({
      entryPoints: [join(here, 'breaker.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      alias: late ? { 'node:fs': join(here, 'late-fs.cjs') } : {},
      logLevel: 'error',
    });
    return new Breakers(folder, program, count);
  }

  #born(): ChildProcess {
    return fork(this.#program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  }

  /**
   * Lets all of them at one stale lock, in a folder of its own. Answers that folder, and what those say that live. `kills` of
   * them are killed when their ticket, their guard or their lock has just shown there.
   */
  async round(
    kind: Task['kind'],
    patience: number,
    kills = 0,
  ): Promise<{ readonly folder: string; readonly answers: readonly Answer[] }> {
    this.#round++;
    const folder = join(this.#folder, String(this.#round));
    mkdirSync(folder);
    writeFileSync(join(folder, 'lock'), deadLock(this.#round.toString(16)));
    const killing = kills > 0 ? killingIn(folder, kills) : null;
    const asked = this.#processes.map((each) => answerOf(each, { folder, patience, kind }));
    const answers = await Promise.all(asked);
    killing?.close();
    for (const [place, answer] of answers.entries()) if (answer === null) this.#processes[place] = this.#born();
    return { folder, answers: answers.filter((answer) => answer !== null) };
  }
}

/** Guards show for a shorter time than tickets, and are what a kill may leave behind, so they are not spared. */
function killingIn(folder: string, kills: number): FSWatcher {
  let left = kills;
  return watch(folder, (_, name) => {
    if (left === 0 || !/^(ticket|lock)/.test(name ?? '') || (name?.startsWith('ticket.') && Math.random() < 0.8)) return;
    const pid = claimantOf(folder, name ?? '');
    if (pid === null || pid === nobody) return;
    left--;
    process.kill(pid, 'SIGKILL');
  });
}

/** Null when it is gone again. */
function claimantOf(folder: string, name: string): number | null {
  try {
    return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly pid: number }).pid;
  } catch {
    return null;
  }
}

/** Null when it was killed. */
function answerOf(breaker: ChildProcess, task: Task): Promise<Answer | null> {
  return new Promise((resolve) => {
    const gone = (): void => resolve(null);
    breaker.once('exit', gone);
    breaker.once('message', (answer) => {
      breaker.off('exit', gone);
      resolve(answer as Answer);
    });
    breaker.send(task, (error) => {
      if (error !== null) gone();
    });
  });
}
