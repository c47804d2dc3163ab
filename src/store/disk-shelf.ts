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

/** The journal in the files of its folder. */
export class DiskShelf implements Shelf {
  readonly #reader: DiskReader;
  readonly #saver: DiskSaver;

  constructor(places: Places, waiting: Waiting & { readonly last?: Telling['last'] | undefined }, formats?: Formats) {
    const { notice, last = (text) => text !== null && notice(text) } = waiting;
    this.#reader = new DiskReader(places, formats, { notice, last });
    this.#saver = new DiskSaver(places, waiting, this.#reader);
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
