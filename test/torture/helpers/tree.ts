import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in a home with its mode and content, but for the lock's folder: two homes are the same when these are. */
export function treeOf(home: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = (path: string, name: string): void => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined || name.endsWith('.state')) return;
    const mode = (stat.mode & 0o777).toString(8);
    found[name] = stat.isFile() ? `${mode} ${stat.uid} ${readFileSync(path, 'latin1')}` : `${mode} ${kindOf(path)}`;
    if (stat.isDirectory()) for (const child of readdirSync(path)) look(join(path, child), `${name}/${child}`);
  };
  look(home, '');
  return found;
}

function kindOf(path: string): string {
  const stat = lstatSync(path);
  return stat.isSymbolicLink() ? `-> ${readlinkSync(path)}` : stat.isDirectory() ? 'folder' : 'other';
}
