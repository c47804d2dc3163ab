import type { Journal } from '../domain/journal.ts';
import type { Instant } from '../domain/moment.ts';
import type { Changed, Saved } from './store.ts';

/** An earlier journal that is kept. */
export interface KeptBackup {
  readonly kind: 'backup';
  /** The save that made it and when that was: `12-20261123T063000Z`. */
  readonly name: string;
  readonly path: string;
  readonly revision: number;
  readonly savedAt: Instant;
  /** What was alive then, and what of it is not the same now (null: that cannot be read); null when it cannot be read itself. */
  readonly held: { readonly journal: Journal; readonly differing: readonly Changed[] | null } | null;
}

/** A file that `save` wrote, here or on another machine. */
export interface CopyFile {
  readonly kind: 'copy';
  readonly path: string;
}

/** What can be restored. */
export type Restorable = KeptBackup | CopyFile;

/** What restoring would do: fill a home in which there is no journal, or change the records of the one that is there. */
export interface RestorePlan {
  readonly revision: number;
  readonly isVacant: boolean;
  readonly changed: readonly Changed[];
}

/** What a whole copy holds. */
export interface SavedCopy {
  readonly path: string;
  readonly revision: number;
  readonly bytes: number;
  readonly journal: Journal;
}

/** The earlier journals that are kept, and copies of everything that a person keeps elsewhere. */
export interface Backups {
  /** The newest first. */
  list(): readonly KeptBackup[];
  isThere(path: string): boolean;
  /** Whether `save` would replace a file. Throws a UserError for a place where no copy can be. */
  replaces(path: string): boolean;
  /** What `restore` would do now. Throws a UserError for what cannot be restored here. */
  plan(from: Restorable): RestorePlan;
  /** Makes the journal again what it was then, in one step that `undo` takes back; into a vacant home puts all that a copy holds. */
  restore(from: Restorable, said: string): Saved;
  /** Writes all that there is into one file; null when there is no journal. */
  save(path: string, settings: object): SavedCopy | null;
}
