import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { moveTo } from '../moving.ts';
import type { Places } from '../places.ts';
import { mustBeRefusal } from '../reasons.ts';
import { syncFolder } from '../safe-file.ts';
import { type Found, problem } from './found.ts';

/** Looks for a folder where the lock has to be: nothing can be saved as long as it is there. */
export function inTheWayFindings({ home, state }: Places): readonly Found[] {
  const where = join(state, 'lock');
  if (!isFolder(where)) return [];
  const what = `${where} is in the way: the lock has to be there, and nothing can be saved.`;
  return [problem({ kind: 'in-the-way', where, what, repair: () => `Moved to ${outOfTheWay(home, where)}.` })];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    // Where nothing is, or nothing can be seen, nothing is in the way.
    mustBeRefusal(error);
    return false;
  }
}

/**
 * Moves what stands where something of ours has to be beside it, and answers where it is: it is nothing of ours, and the backups may be the
 * very folder that is missing.
 */
export function outOfTheWay(home: string, path: string): string {
  const name = join(home, `${basename(path)}.aside`);
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}.${count}`;
    if (existsSync(free)) continue;
    moveTo(path, free);
    syncFolder(home);
    return free;
  }
}
