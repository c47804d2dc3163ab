import { chmodSync, constants, copyFileSync, existsSync, fsyncSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toInstant } from '../domain/moment.ts';
import { moveTo } from './moving.ts';
import { isAside } from './own-names.ts';
import type { Places } from './places.ts';
import { makeFolder, partIfThere, syncFolder, withFile } from './safe-file.ts';
import { writeNew } from './safe-replacing.ts';

/** What is put aside in the backups, and why: `damaged-20261126T090000Z-journal.json`. */
type Why = 'damaged' | 'edited' | 'unnamed';

/** Copies a file into the backups before something is written in its place; moves what is no file, as a link that leads nowhere. Answers where it is now. */
export function keepAside(places: Places, path: string, why: Why, now: number): string | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return moveAside(places, path, why, now);
  const aside = freeName(places, path, why, now);
  copyFileSync(path, aside, constants.COPYFILE_EXCL);
  chmodSync(aside, ownersOnly);
  withFile(aside, constants.O_RDONLY, fsyncSync);
  syncFolder(places.backups);
  return aside;
}

/** Moves a file into the backups. Answers where it is now. */
export function moveAside(places: Places, path: string, why: Why, now: number): string {
  const aside = freeName(places, path, why, now);
  moveTo(path, aside);
  if (lstatSync(aside).isFile()) chmodSync(aside, ownersOnly);
  syncFolder(places.backups);
  return aside;
}

/** Whatever mode it came with. */
const ownersOnly = 0o600;

/** Copies what a file has from some byte on, before it is cut off there. Answers where it is now. */
export function keepEnd(places: Places, path: string, from: number): string {
  const { mtimeMs, size } = statSync(path);
  const aside = freeName(places, path, 'edited', mtimeMs, endOf);
  writeNew(aside, [partIfThere(path, from, size - from)]);
  syncFolder(places.backups);
  return aside;
}

const endOf = 'end-of-';

/** Of which file a name in the backups is the end, such as `history/2026.jsonl`; null when it is something else. */
export const endKeptIn = (name: string): string | null =>
  isAside(name) ? (name.split(`Z-${endOf}`)[1]?.replace('-', '/') ?? null) : null;

function freeName(places: Places, path: string, why: Why, now: number, part = ''): string {
  makeFolder(places.backups);
  const flat = path
    .slice(places.home.length + 1)
    .replaceAll('/', '-')
    .replace(/^\./, '');
  const name = `${why}-${toInstant(now).replaceAll(/[-:]/g, '')}-${part}${flat}`;
  for (let count = 1; ; count++) {
    const aside = join(places.backups, count === 1 ? name : `${name}.${count}`);
    if (!existsSync(aside)) return aside;
  }
}
