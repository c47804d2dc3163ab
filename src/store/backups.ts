import { linkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toInstant } from '../domain/moment.ts';
import type { Places } from './places.ts';
import { codeOf, mustBeRefusal } from './reasons.ts';
import { makeFolder, readWhole, removeFile } from './safe-file.ts';
import { replaceSimply } from './safe-replacing.ts';

/** An earlier `journal.json`. */
export interface Backup {
  readonly path: string;
  readonly revision: number;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/** The earlier journals that are kept, the newest first. */
export function backupsIn({ backups }: Places): readonly Backup[] {
  return namesIn(backups)
    .flatMap((name): Backup[] => {
      const found = /^journal-(\d{10})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.json$/.exec(name);
      if (found === null) return [];
      const [, revision, year, month, dayOfMonth, hours, minutes, seconds] = found;
      const savedAt = Date.parse(`${year}-${month}-${dayOfMonth}T${hours}:${minutes}:${seconds}Z`);
      return [{ path: join(backups, name), revision: Number(revision), savedAt }];
    })
    .toSorted((one, other) => other.revision - one.revision || other.savedAt - one.savedAt);
}

/** The names in a folder; none when it is not there. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** Keeps the journal that is about to be replaced: by a link, which costs nothing, or by a copy where links are not to be had. */
export function keepBackup(places: Places, journal: string, revision: number, savedAt: number): string {
  const moment = toInstant(savedAt).replaceAll(/[-:]/g, '');
  const path = join(places.backups, `journal-${String(revision).padStart(10, '0')}-${moment}.json`);
  makeFolder(places.backups);
  removeFile(path);
  try {
    linkSync(journal, path);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
    replaceSimply(path, readWhole(journal, Number.MAX_SAFE_INTEGER).bytes);
  }
  return path;
}

/** Removes the backups that nobody will miss: all but the last 20, one an hour for a day, and one a day for 30 days. */
export function thinBackups(places: Places, now: number): void {
  try {
    const backups = backupsIn(places);
    const kept = new Set(worthKeeping(backups, now));
    for (const backup of backups) if (!kept.has(backup)) removeFile(backup.path);
  } catch (error) {
    mustBeRefusal(error);
    // One backup too many does no harm; the change that was just saved must not look as if it had failed.
  }
}

/** Of an hour or a day the last one is kept. */
export function worthKeeping(backups: readonly Backup[], now: number): readonly Backup[] {
  const hourly = lastOfEach(
    backups.filter(({ savedAt }) => savedAt > now - day),
    hour,
  );
  const daily = lastOfEach(
    backups.filter(({ savedAt }) => savedAt > now - 30 * day),
    day,
  );
  return [...new Set([...backups.slice(0, 20), ...hourly, ...daily])];
}

/** Newest first, so the first of each stretch is its last. */
function lastOfEach(backups: readonly Backup[], stretch: number): readonly Backup[] {
  const seen = new Set<number>();
  return backups.filter(({ savedAt }) => {
    const number = Math.floor(savedAt / stretch);
    return !seen.has(number) && seen.add(number);
  });
}
