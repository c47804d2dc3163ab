import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), 'plain-lowdb.mjs');

/** What became of a file that was written with lowdb as it comes. */
export interface LowdbOutcome {
  readonly acknowledged: number;
  readonly lost: number;
  /** How often a writer failed. */
  readonly failed: number;
  readonly damaged: boolean;
  readonly temporary: number;
}

/** Starts one process that writes so many times; it may be killed once it `began` to. Answers what it said that it saved, and how often it failed. */
export function startLowdb(path: string, writer: string, count: number) {
  const child = spawn(process.execPath, [program, path, writer, String(count)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let saved = '';
  let errors = '';
  child.stdout.on('data', (text) => {
    saved += text;
  });
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const began = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.once('data', () => resolve());
  });
  const ended = new Promise<{ readonly saved: readonly string[]; readonly failed: number }>((resolve) => {
    child.once('close', () =>
      resolve({
        saved: [...saved.matchAll(/^saved (.*)$/gm)].map(([, note = '']) => note),
        failed: errors.split('\n').length - 1,
      }),
    );
  });
  return { began, kill: () => void child.kill('SIGKILL'), ended };
}

/** Compares what was acknowledged with what is there. */
export function lowdbOutcome(path: string, acknowledged: readonly string[], failed: number): LowdbOutcome {
  const notes = notesIn(path);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((note) => !notes?.has(note)).length,
    failed,
    damaged: notes === null,
    temporary: readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp')).length,
  };
}

/** Null when the file cannot be read. */
function notesIn(path: string): ReadonlySet<string> | null {
  if (!existsSync(path)) return new Set();
  try {
    const { interactions } = JSON.parse(readFileSync(path, 'utf8')) as { interactions: readonly { readonly note: string }[] };
    return new Set(interactions.map(({ note }) => note));
  } catch {
    return null;
  }
}
