import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

/** A new empty folder for a storm on the built program, removed when the test ends. */
export function freshHome(): string {
  const folder = newHome();
  onTestFinished(() => removeHome(folder));
  return folder;
}

/** The same for storms that go on beside several tests: they remove it themselves. */
export function newHome(): string {
  const failure = inject('buildFailure');
  if (failure !== null) throw new Error(failure);
  return mkdtempSync(join(tmpdir(), 'keepword-storm-'));
}

export const removeHome = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
