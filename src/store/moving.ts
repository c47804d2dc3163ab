import { constants, cpSync, fsyncSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './reasons.ts';
import { withFile } from './safe-file.ts';

/** Moves a file, a folder or a link, also to another disk. */
export function moveTo(path: string, target: string): void {
  try {
    renameSync(path, target);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    carry(path, target);
  }
}

/** All of it is on the other disk before it goes from this one. */
function carry(path: string, target: string): void {
  cpSync(path, target, { recursive: true, verbatimSymlinks: true, errorOnExist: true, force: false });
  sync(target);
  rmSync(path, { recursive: true });
}

function sync(path: string): void {
  const stat = lstatSync(path);
  if (stat.isDirectory()) for (const name of readdirSync(path)) sync(join(path, name));
  if (!stat.isSymbolicLink()) withFile(path, constants.O_RDONLY, fsyncSync);
}
