import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { namesIn } from './backups.ts';
import { isUnfinished } from './own-names.ts';
import type { Places } from './places.ts';
import { isRunning } from './processes.ts';
import { removeFile } from './safe-file.ts';
import { isTemporaryOf } from './safe-replacing.ts';

/** Removes the files that dead processes did not finish. Only to be called by whoever holds the lock. */
export function removeLeftOvers(places: Places): void {
  for (const path of unfinishedIn(places, () => true)) removeFile(path);
}

/** The files that dead processes left: those they did not finish, also while repairing, and their tickets for the lock. */
export const leftOversIn = (places: Places): readonly string[] => [
  ...unfinishedIn(places, (name) => !isRunning(pidIn(name))),
  ...pathsIn(places.state, (name) => /^ticket\.\d+\./.test(name) && !isRunning(Number(name.split('.')[1]))),
];

/** Whether a path may be that of such a file. */
export const isLeftOver = (path: string): boolean => /^\..*\.tmp$|^ticket\./.test(basename(path));

/** Only the holder of the lock writes the journal, so that whoever holds it knows that another's is not finished any more. */
function unfinishedIn(
  { home, journal, history, operations, backups, configuration, state }: Places,
  isJournalsLeft: (name: string) => boolean,
): readonly string[] {
  const target = existsSync(journal) ? realpathSync(journal) : journal;
  return [
    ...pathsIn(dirname(target), (name) => isTemporaryOf(target, name) && isJournalsLeft(name)),
    ...pathsIn(home, (name) => isTemporaryOf(configuration, name) && !isRunning(pidIn(name))),
    ...pathsIn(backups, (name) => isUnfinished(name) && isJournalsLeft(name)),
    ...[history, operations, state, join(state, 'drafts')].flatMap((folder) => pathsIn(folder, isAbandoned)),
  ];
}

const pathsIn = (folder: string, isLeft: (name: string) => boolean): readonly string[] =>
  namesIn(folder)
    .filter(isLeft)
    .map((name) => join(folder, name));

/** Files that are to replace others have the process in their name, and where it died nobody finishes them. */
const isAbandoned = (name: string): boolean => isUnfinished(name) && !isRunning(pidIn(name));

const pidIn = (name: string): number => Number(name.split('.').at(-3));
