import { DiskReader } from './disk-reader.ts';
import { DiskSaver } from './disk-saver.ts';
import type { Telling } from './later-save.ts';
import type { Waiting } from './lock.ts';
import type { Formats } from './migrations.ts';
import type { Page } from './page.ts';
import type { Places } from './places.ts';
import type { Latest, Shelf } from './shelf.ts';
import type { Plan } from './steps.ts';
import type { Saved } from './store.ts';

/** With what a journal on disk is opened: how to wait for another process, and whom to tell what is to be said at the end, unless a save has settled it by then. */
export interface Opening extends Waiting {
  /** Where nobody is, `notice` is told at once. */
  readonly last?: Telling['last'];
}

/** The journal in the files of its folder. */
export class DiskShelf implements Shelf {
  readonly #reader: DiskReader;
  readonly #saver: DiskSaver;

  constructor(places: Places, opening: Opening, formats?: Formats) {
    const { notice, last = (text) => text !== null && notice(text) } = opening;
    this.#reader = new DiskReader(places, formats, { notice, last });
    this.#saver = new DiskSaver(places, opening, this.#reader);
  }

  exists(): boolean {
    return this.#reader.exists();
  }

  latest(): Latest {
    return this.#reader.latest();
  }

  save(command: string, plan: (latest: Latest) => Plan): Saved {
    return this.#saver.save(command, plan);
  }

  /** Replaces the journal by one that names other files, which `rewrite` has written by then. */
  rewrite(command: string, rewrite: (page: Page) => Page): void {
    this.#saver.rewrite(command, rewrite);
  }
}
