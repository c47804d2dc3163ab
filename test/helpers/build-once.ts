import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Why the program could not be built; null when it was. */
    buildFailure: string | null;
  }
}

/**
 * Builds the program once before all tests, when something that it is made of is newer than it. A build that fails
 * fails only the tests that run the program, so that the others still say what is wrong.
 */
export default async function buildOnce(project: TestProject): Promise<void> {
  project.provide('buildFailure', isFresh() ? null : await build());
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const run = promisify(execFile);

async function build(): Promise<string | null> {
  try {
    await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
    return null;
  } catch (error) {
    return `The program could not be built.\n${(error as { stderr?: string }).stderr || error}`;
  }
}

const isFresh = (): boolean =>
  Math.max(...['src', 'scripts', 'package.json', 'tsconfig.json'].map((name) => newest(join(root, name)))) <
  newest(join(root, 'dist/keepword.cjs'));

/** When a file, or the newest file in a folder, was changed; 0 when it is not there. What the build writes does not count. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || path.endsWith('generated')) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
