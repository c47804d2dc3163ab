import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LowSync } from 'lowdb';
import { historyIn } from './history.ts';
import { partsOfHistory } from './history-files.ts';
import { JournalAdapter, type LastRead } from './journal-adapter.ts';
import { filesIn, type JournalFile, lengthIn } from './journal-file.ts';
import { damaged } from './journal-reading.ts';
import { type Telling, tellIfOlder } from './later-save.ts';
import { latestOperations } from './latest-operations.ts';
import type { Lock } from './lock.ts';
import { type Formats, knownFormats } from './migrations.ts';
import { noPage, type Page } from './page.ts';
import type { Places } from './places.ts';
import { inWordsOr, mustBeRefusal, notRead } from './reasons.ts';
import { isOnlyFirstSave } from './recovery.ts';
import type { Latest } from './shelf.ts';

/** The journal in the files of its folder, to be read: without a lock, and without ever writing. */
export class DiskReader {
  readonly #places: Places;
  readonly #formats: Formats;
  readonly #telling: Telling;
  #isTold = false;
  readonly #edited = new Set<string>();
  readonly #last: LastRead = { page: noPage, stat: null };

  /** `telling` is told when what is read is not the last that was saved. */
  constructor(places: Places, formats: Formats = knownFormats, telling = untold) {
    this.#places = places;
    this.#formats = formats;
    this.#telling = telling;
  }

  exists(): boolean {
    return existsSync(this.#places.journal) || this.latest().file.revision > 0;
  }

  /** Throws a UserError where the system refuses to show what there is. */
  latest(): Latest {
    try {
      return this.#latest();
    } catch (error) {
      throw inWordsOr(error, (refusal) => notRead(this.#places.home, refusal));
    }
  }

  #latest(): Latest {
    const page = this.#page();
    // What this program wrote last is the last.
    if (!page.isOwn) this.#lookForLater(page);
    if (page !== noPage || isOnlyFirstSave(this.#places)) return this.latestOf(page);
    // Perhaps the first saves were made between looking for the journal and looking for what belongs to it.
    return this.latestOf(mustBeThere(this.#places, this.#page()));
  }

  /** The journal as it is, ready to be replaced by whoever holds the lock. */
  opened(lock: Lock | null): LowSync<Page> {
    const db = new LowSync(new JournalAdapter(this.#places, this.#last, lock, this.#formats), noPage);
    db.read();
    return db;
  }

  /** What belongs to a page; where files were replaced meanwhile, what belongs to the page that is there then. */
  latestOf(page: Page): Latest {
    const places = this.#places;
    let { file } = page;
    const again = (): typeof file => {
      file = this.#page().file;
      return file;
    };
    const telling = { notice: this.#telling.notice, told: this.#edited };
    let history: Latest['history'] | null = null;
    return {
      file: page.file,
      // What is past and what was done are looked for only by those who ask: the agenda does not.
      get history() {
        history ??= historyIn((which) => partsOfHistory(places, file, again, telling)(which));
        return history;
      },
      get operations() {
        return latestOperations(places, page.file, again);
      },
    };
  }

  /** What is ahead of the journal is settled, so that nobody need be told. */
  isSettled(): void {
    this.#telling.last(null);
  }

  /** Where it cannot be looked at, the journal can be read all the same. */
  #lookForLater(page: Page): void {
    try {
      const more = beyond(this.#places, page.file);
      if (more > 0 && !this.#isTold)
        this.#isTold = tellIfOlder(this.#places, page, more, () => this.#page().file.revision, this.#telling);
    } catch (error) {
      mustBeRefusal(error);
    }
  }

  #page(): Page {
    return this.opened(null).data;
  }
}

/** Who only opens the journal to replace it has nothing to be told. */
const untold = {} as Telling;

/** How many bytes lie behind those that count in the file to which the last save belongs. */
function beyond({ home }: Places, file: JournalFile): number {
  const name = filesIn('operations', file).at(-1);
  return name === undefined ? 0 : statSync(join(home, name)).size - lengthIn(file, name);
}

/** A journal that is missing beside what belongs to it is damage. */
export function mustBeThere(places: Places, page: Page): Page {
  if (page === noPage) throw damaged(places, 'it is gone, but what belongs to it is still there');
  return page;
}
