import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesIn } from './backups.ts';
import type { Places } from './places.ts';
import { isRunning } from './processes.ts';
import { isTemporaryOf, removeFile } from './safe-file.ts';

/** Removes the files that dead processes did not finish. Only to be called by whoever holds the lock. */
export function removeLeftOvers({ home, journal, configuration, state }: Places): void {
  const target = existsSync(journal) ? realpathSync(journal) : journal;
  removeFrom(dirname(target), (name) => isTemporaryOf(target, name));
  removeFrom(home, (name) => isTemporaryOf(configuration, name) && !isRunning(pidIn(name)));
  removeFrom(join(state, 'drafts'), (name) => /^\..*\.tmp$/.test(name) && !isRunning(pidIn(name)));
}

function removeFrom(folder: string, isLeft: (name: string) => boolean): void {
  for (const name of namesIn(folder)) if (isLeft(name)) removeFile(join(folder, name));
}

const pidIn = (name: string): number => Number(/\.(\d+)\.[0-9a-f]{12}\.tmp$/.exec(name)?.[1] ?? process.pid);
