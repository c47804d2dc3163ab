import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a run of the storms keeps what it found, one JSON line a figure; printed when all are done. */
export const figuresFile = fileURLToPath(new URL('../../../coverage/torture-figures.jsonl', import.meta.url));

/** One row of `docs/reliability.md`: what was done, and what came of it, such as "1,600 of 1,600 there". */
export interface Figure {
  readonly what: string;
  readonly found: string;
}

/** Keeps a figure of this run. */
export function figure(what: string, found: string): void {
  mkdirSync(dirname(figuresFile), { recursive: true });
  appendFileSync(figuresFile, `${JSON.stringify({ what, found } satisfies Figure)}\n`);
}
