import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Journal } from '../domain/journal.ts';
import { toInstant } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { journalIn } from './backup-reading.ts';
import { backupsIn } from './backups.ts';
import type { Backups, KeptBackup, SavedCopy } from './backups-kept.ts';
import { DiskShelf, type Opening } from './disk-shelf.ts';
import { journalOf } from './journal-file.ts';
import { lookingInto } from './looking.ts';
import type { Places } from './places.ts';
import { inWordsOr, reasonOf, whatToLookAt } from './reasons.ts';
import { orRefused } from './refused.ts';
import { restorerFor } from './restorer.ts';
import { changesFromTo, type State } from './restoring.ts';
import { writeInParts } from './safe-replacing.ts';
import { wholeCopyOf } from './whole-copy.ts';
import { perhapsWritten, placeOfCopy } from './whole-copy-saving.ts';

/** The backups of a journal. */
export function openBackups(places: Places, opening: Opening): Backups {
  const shelf = new DiskShelf(places, opening);
  return {
    list: () => lookingInto(places, () => listed(places, shelf)),
    isThere: existsSync,
    replaces: (path) => existsSync(placeOfCopy(places, path)),
    save: (path, settings) => savedTo(places, path, settings),
    ...restorerFor(places, shelf, opening),
  };
}

function listed(places: Places, shelf: DiskShelf): readonly KeptBackup[] {
  const now = unlessUnusable(() => shelf.latest().file);
  return backupsIn(places).map((backup) => ({
    kind: 'backup',
    name: `${backup.revision}-${toInstant(backup.savedAt).replaceAll(/[-:]/g, '')}`,
    path: backup.path,
    revision: backup.revision,
    savedAt: toInstant(backup.savedAt),
    held: unlessUnusable(() => heldIn(journalOf(journalIn(places, backup)), now)),
  }));
}

const none: State['past'] = new Map();

const heldIn = (journal: Journal, now: Journal | null): KeptBackup['held'] => ({
  journal,
  differing: now && changesFromTo({ journal: now, past: none }, { journal, past: none }),
});

/** What cannot be read is shown as such: it must not keep the rest from being seen. */
function unlessUnusable<T>(read: () => T): T | null {
  const found = orRefused(read);
  return found instanceof UserError ? null : found;
}

function savedTo(places: Places, path: string, settings: object): SavedCopy | null {
  const place = placeOfCopy(places, path);
  const copy = wholeCopyOf(places, settings);
  if (copy === null) return null;
  try {
    const bytes = writeInParts(place, copy.parts(), (refusal) => perhapsWritten(place, refusal));
    return { path, revision: copy.head.revision, bytes, journal: journalOf(copy.journal) };
  } catch (error) {
    throw inWordsOr(error, (refusal) => notWritten(place, refusal));
  } finally {
    copy.close();
  }
}

const notWritten = (path: string, error: unknown): UserError =>
  new UserError(
    'not-saved',
    `${path} could not be written: ${reasonOf(error)}. No copy was made.`,
    whatToLookAt(dirname(path), error),
  );
