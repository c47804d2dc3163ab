import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Places } from '../places.ts';
import { mustBeRefusal } from '../reasons.ts';
import { syncFolder } from '../safe-file.ts';
import { type Found, problem } from './found.ts';

/** Looks for what stands where a folder or the lock has to be: nothing can be saved as long as it does. */
export function inTheWayFindings(places: Places): readonly Found[] {
  const folders = [places.history, places.operations, places.backups, places.state].filter((path) => isThere(path, false));
  const locks = [join(places.state, 'lock')].filter((path) => isThere(path, true));
  return [...folders.map((path) => found(places, path, 'a folder')), ...locks.map((path) => found(places, path, 'a file'))];
}

function isThere(path: string, asFolder: boolean): boolean {
  try {
    return statSync(path).isDirectory() === asFolder;
  } catch (error) {
    // Where nothing is, or nothing can be seen, nothing is in the way.
    mustBeRefusal(error);
    return false;
  }
}

const found = ({ home }: Places, path: string, needed: string): Found =>
  problem({
    kind: 'in-the-way',
    where: path,
    what: `${path} is in the way: ${needed} has to be there, and nothing can be saved.`,
    repair: () => `Moved to ${outOfTheWay(home, path)}.`,
  });

/** It is nothing of ours: so it goes where the person sees it, and not into a folder that may be the one which is missing. */
function outOfTheWay(home: string, path: string): string {
  const name = join(home, `${basename(path)}.aside`);
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}.${count}`;
    if (existsSync(free)) continue;
    renameSync(path, free);
    syncFolder(home);
    return free;
  }
}
