import { type BigIntStats, realpathSync, statSync } from 'node:fs';
import type { SyncAdapter } from 'lowdb';
import { UserError } from '../domain/user-error.ts';
import { asSaved, isNoted, noteAsSaved } from './as-saved.ts';
import { keepBackup } from './backups.ts';
import { journalBytes, journalFrom } from './journal-reading.ts';
import type { Lock } from './lock.ts';
import { type Formats, knownFormats } from './migrations.ts';
import type { Page } from './page.ts';
import type { Places } from './places.ts';
import { reasonOf } from './reasons.ts';
import { replaceWhole } from './safe-replacing.ts';

/** Another program changed `journal.json` between reading and replacing it. */
export class ChangedMeanwhile extends Error {}

/** It is there, but the system could not promise that it stays. */
export class PerhapsSaved extends UserError {}

/** The page that this process read last, so that it need not read it again while the file stays the same. */
export interface LastRead {
  page: Page;
  stat: BigIntStats | null;
}

/** Reads `journal.json` strictly, and replaces what it read at once and for good. One for each attempt. */
export class JournalAdapter implements SyncAdapter<Page> {
  readonly #places: Places;
  readonly #last: LastRead;
  readonly #lock: Lock | null;
  readonly #formats: Formats;
  #old: { readonly revision: number; readonly stat: BigIntStats } | null = null;

  constructor(places: Places, last: LastRead, lock: Lock | null, formats: Formats = knownFormats) {
    this.#places = places;
    this.#last = last;
    this.#lock = lock;
    this.#formats = formats;
  }

  /** Null when there is no such file. */
  read(): Page | null {
    const { stat, page } = this.#last;
    if (stat === null || !isSameFile(statOf(this.#places.journal), stat)) return this.#readAnew();
    // Somebody may have died since while taking something back; a reader need not know.
    if (this.#lock !== null && page.isOwn && !isNoted(this.#places, stat)) return this.#readAnew();
    this.#old = { revision: page.file.revision, stat };
    return page;
  }

  #readAnew(): Page | null {
    const read = journalBytes(this.#places);
    if (read === null) return null;
    const { bytes, stat } = read;
    const saved = asSaved(this.#places, read);
    const page: Page = { file: saved ?? journalFrom(this.#places, bytes, this.#formats), bytes, isOwn: saved !== null };
    this.#old = { revision: page.file.revision, stat };
    Object.assign(this.#last, { page, stat });
    return page;
  }

  /** Throws ChangedMeanwhile when the file is not the one that was read any more. */
  write(page: Page): void {
    const path = this.#target();
    const stat = this.#old?.stat ?? null;
    const written = replaceWhole(path, [page.bytes], {
      old: stat,
      before: () => {
        if (!this.#lock?.isOurs())
          throw new UserError('journal-locked', 'Another process took the lock away. Nothing was changed.', 'Try it again.');
        mustBeSame(path, stat);
        // The same save once more is no earlier journal.
        if (this.#old !== null && this.#old.revision !== page.file.revision)
          keepBackup(this.#places, path, this.#old.revision, Number(this.#old.stat.mtimeMs));
        // Right before it is replaced: what comes between the two is lost, and no system can close that gap.
        mustBeSame(path, stat);
      },
      unsure: (error) =>
        new PerhapsSaved(
          'not-saved',
          `The change is there, but may not survive a power cut: ${reasonOf(error)}.`,
          'Look at what was saved: kw undo --list',
        ),
    });
    noteAsSaved(this.#places, written);
  }

  /** A link is followed, never replaced. */
  #target(): string {
    return this.#old === null ? this.#places.journal : realpathSync(this.#places.journal);
  }
}

function mustBeSame(path: string, old: BigIntStats | null): void {
  if (!isSameFile(statOf(path), old)) throw new ChangedMeanwhile();
}

const statOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

const isSameFile = (now: BigIntStats | undefined, old: BigIntStats | null): boolean =>
  now === undefined || old === null
    ? now === undefined && old === null
    : now.dev === old.dev && now.ino === old.ino && now.size === old.size && now.mtimeNs === old.mtimeNs;
