import { readFileSync, rmSync } from 'node:fs';
import { type Figure, figuresFile } from './figures.ts';

/** Begins a run without the figures of the one before, and prints its own at the end. */
export default function printFigures(): () => void {
  rmSync(figuresFile, { force: true });
  return () => {
    const figures = linesOf(figuresFile).map((line) => JSON.parse(line) as Figure);
    process.stdout.write(`\n${figures.map(({ what, found }) => `${what}: ${found}`).join('\n')}\n`);
  };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}
