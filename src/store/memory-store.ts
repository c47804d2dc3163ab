import { LowSync, MemorySync } from 'lowdb';
import { emptyJournal, type Journal } from '../domain/journal.ts';
import { toInstant } from '../domain/moment.ts';
import { historyIn } from './history.ts';
import type { Part } from './history-lines.ts';
import { filesIn, type JournalFile, journalOf } from './journal-file.ts';
import { type StoredOperation, wholeOperation } from './operations.ts';
import { noPage, type Page } from './page.ts';
import { writingOf } from './saving.ts';
import { type Latest, type Shelf, storeOn } from './shelf.ts';
import type { Plan } from './steps.ts';
import type { Saved, Store } from './store.ts';

/** A journal that is gone with the process: the twin of the one on disk, for tests. */
export function memoryStore(journal: Journal = emptyJournal, clock: () => number = () => 0): Store {
  const store = storeOn(new MemoryShelf(clock), clock);
  if (journal !== emptyJournal) store.update('sample', () => ({ journal, happened: [], said: 'sample' }));
  return store;
}

class MemoryShelf implements Shelf {
  readonly #adapter = new MemorySync<Page>();
  readonly #texts = new Map<string, string>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  exists(): boolean {
    return this.#opened().data !== noPage;
  }

  latest(): Latest {
    const { file } = this.#opened().data;
    return {
      file,
      history: historyIn((which) => (which === 'doubtful' ? [] : [this.#historyOf(file)])),
      operations: filesIn('operations', file)
        .flatMap((name) => operationsIn(this.#textOf(name, file.files[name])))
        .toReversed(),
    };
  }

  save(command: string, plan: (latest: Latest) => Plan): Saved {
    const db = this.#opened();
    const wanted = plan(this.latest());
    if (wanted.changed.length === 0) {
      return { revision: db.data.file.revision, said: wanted.said, journal: journalOf(db.data.file), changed: [] };
    }
    const { appended, page, saved } = writingOf(db.data, command, wanted, toInstant(this.#clock()));
    for (const { name, text } of appended) this.#texts.set(name, (this.#texts.get(name) ?? '') + text);
    db.data = page;
    db.write();
    return saved;
  }

  #opened(): LowSync<Page> {
    const db = new LowSync<Page>(this.#adapter, noPage);
    db.read();
    return db;
  }

  /** All of it in one part; looking for corrections in too much does no harm. */
  #historyOf(file: JournalFile): Part {
    const texts = filesIn('history', file).map((name) => this.#textOf(name, file.files[name]));
    return { bytes: Buffer.from(texts.join('')), place: 0, where: () => 'A line of the history', isDoubtful: false };
  }

  #textOf(name: string, length = 0): string {
    return Buffer.from(this.#texts.get(name) as string).toString('utf8', 0, length);
  }
}

const operationsIn = (text: string): readonly StoredOperation[] => text.split('\n').flatMap((line) => wholeOperation(line) ?? []);
