import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, it as plainIt } from 'vitest';
import type { HistoryRecord, Journal } from '../../src/domain/journal.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { placesFor } from '../../src/store/places.ts';
import { expectGoodManners } from './outcome-rules.ts';
import { type Outcome, type RunOptions, runProgram } from './run-program.ts';
import { shellWords } from './shell-words.ts';
import { silently } from './silently.ts';

/** A desk to work at: an empty home of its own, a fixed moment, and the built program. */
export interface TestDesk {
  /** The home folder of the person at the desk; in transcripts it is `~`. */
  readonly folder: string;
  /** Where the journal is. */
  readonly home: string;
  /** The environment of each run; nothing else is in it. */
  readonly env: Readonly<Record<string, string>>;
  /** Puts records into the journal, through the store. */
  has(records: Partial<Journal> & { readonly history?: readonly HistoryRecord[] }): void;
  /** Types lines such as `kw due --now 2026-03-10`, and answers what came out: stdout, stderr, `[exit n]` where it failed. */
  session(...lines: readonly string[]): Promise<string>;
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
}

/** A test at a desk of its own: `it('...', async ({ desk }) => { ... })`. */
export const it = plainIt.extend<{ desk: TestDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that the fixture needs no other.
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'keepword-desk-'));
    await use(deskIn(folder));
    rmSync(folder, { recursive: true, force: true });
  },
});

/** A Monday morning in Berlin: when it is at a desk unless a test says otherwise. */
export const monday = '2026-11-23T07:30';

/** A desk in this folder, for those who want more than one at once. */
export function deskIn(folder: string): TestDesk {
  const home = join(folder, 'keepword');
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    KEEPWORD_HOME: home,
    KEEPWORD_NOW: monday,
    NO_COLOR: '1',
    TZ: 'Europe/Berlin',
    KEEPWORD_SEED: 'test',
  };

  async function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const failure = inject('buildFailure');
    if (failure !== null) throw new Error(failure);
    const asRun = { ...options, env: { ...env, ...options.env } };
    const outcome = await runProgram(args, folder, asRun);
    expectGoodManners(args, outcome, asRun);
    return outcome;
  }

  async function session(...lines: readonly string[]): Promise<string> {
    const parts: string[] = [];
    for (const line of lines) parts.push(transcript(line, await run(argumentsIn(line))));
    return parts.join('').replaceAll(folder, '~');
  }

  return { folder, home, env, run, session, has: (records) => write(home, records) };
}

function argumentsIn(line: string): readonly string[] {
  const [program, ...args] = shellWords(line);
  if (program !== 'kw' && program !== 'keepword') throw new Error(`A line of a session begins with kw: ${line}`);
  return args;
}

const transcript = (line: string, { stdout, stderr, exitCode }: Outcome): string =>
  [`$ ${line}\n`, withLineBreak(stdout), withLineBreak(stderr), exitCode === 0 ? '' : `[exit ${exitCode}]\n`].join('');

const withLineBreak = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Through the store, which notes it as done on that Monday. */
function write(home: string, { history = [], ...records }: Parameters<TestDesk['has']>[0]): void {
  const store = openStore(
    placesFor(home, {}),
    silently(() => Date.parse(`${monday}Z`)),
  );
  store.update('import', (latest) => ({
    journal: { ...latest, ...records },
    happened: history,
    said: 'what a test begins with',
  }));
}
