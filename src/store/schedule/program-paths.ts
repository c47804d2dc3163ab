import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where installed programs have a name that stays when a new version comes. */
const lasting = ['/usr/local/bin', '/usr/bin', '/opt/homebrew/bin', '/opt/local/bin'];

/** Node and the program by names that will still be there after an update where there are any, otherwise by where they really are. */
export const lastingProgram = (
  node: string,
  script: string,
  folders: readonly string[] = lasting,
): readonly [node: string, script: string] => [
  lastingPath(node, ['node'], folders),
  lastingPath(script, ['kw', 'keepword'], folders),
];

/** Whether a path is a file that is there to be read. */
export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function lastingPath(path: string, names: readonly string[], folders: readonly string[]): string {
  const real = realOf(path);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((one) => realOf(one) === real) ?? real;
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
