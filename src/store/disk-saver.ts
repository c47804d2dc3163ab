import type { LowSync } from 'lowdb';
import { toInstant } from '../domain/moment.ts';
import { UserError } from '../domain/user-error.ts';
import { thinBackups } from './backups.ts';
import { type DiskReader, mustBeThere } from './disk-reader.ts';
import { editedWords, historyFor } from './edited-history.ts';
import { handEditOf } from './hand-edits.ts';
import { ChangedMeanwhile, PerhapsSaved } from './journal-adapter.ts';
import { fileFor, journalOf } from './journal-file.ts';
import { damaged } from './journal-reading.ts';
import { removeLeftOvers } from './left-overs.ts';
import { type Lock, type Waiting, withLock } from './lock.ts';
import { editedByHand } from './operations.ts';
import { noPage, type Page } from './page.ts';
import type { Places } from './places.ts';
import { inWordsOr, notSaved } from './reasons.ts';
import { interruptedSave, isOnlyFirstSave, settleTails } from './recovery.ts';
import { finishing, forgotten, replaceWith } from './rewriting.ts';
import { makeFolder, NotReadable } from './safe-file.ts';
import { makeGroundSafe } from './safe-ground.ts';
import { type Writing, writingOf } from './saving.ts';
import type { Latest } from './shelf.ts';
import type { Plan } from './steps.ts';
import type { Saved } from './store.ts';
import { removeUnfinishedRewrite } from './unnamed-files.ts';
import { writeDown } from './writing-down.ts';

const attempts = 5;

/** Saves the journal in the files of its folder. The commands that only read come without it. */
export class DiskSaver {
  readonly #places: Places;
  readonly #waiting: Waiting;
  readonly #reader: DiskReader;

  constructor(places: Places, waiting: Waiting, reader: DiskReader) {
    this.#places = places;
    this.#waiting = waiting;
    this.#reader = reader;
  }

  save(command: string, plan: (latest: Latest) => Plan): Saved {
    return this.#held(command, (lock) => this.#saved(lock, command, plan));
  }

  /** Replaces the journal by one that names other files, which `rewrite` has written by then. */
  rewrite(command: string, rewrite: (page: Page) => Page): void {
    this.#held(command, (lock) => {
      replaceWith(this.#places, lock, this.#surelySettled(lock), rewrite);
      finishing(() => this.#settled(lock));
    });
  }

  #held<T>(command: string, work: (lock: Lock) => T): T {
    try {
      for (const folder of [this.#places.state, this.#places.history, this.#places.operations]) makeFolder(folder);
      return withLock(this.#places.state, command, this.#waiting, (lock) => this.#atLast(lock, work));
    } catch (error) {
      if (error instanceof NotReadable) throw damaged(this.#places, error.message);
      throw inWordsOr(error, (refusal) => notSaved(this.#places.home, refusal));
    }
  }

  /** When another program changes the journal while this one is saving, everything starts again from what it is now. */
  #atLast<T>(lock: Lock, work: (lock: Lock) => T): T {
    removeLeftOvers(this.#places);
    for (let left = attempts; left > 0; left--) {
      try {
        return work(lock);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
      }
    }
    throw new UserError(
      'not-saved',
      'Another program keeps changing the journal. Nothing was changed.',
      'Close what has journal.json open, then try again.',
    );
  }

  #saved(lock: Lock, command: string, plan: (latest: Latest) => Plan): Saved {
    const db = this.#surelySettled(lock);
    const before = db.data;
    const wanted = plan(this.#reader.latestOf(before));
    if (wanted.changed.length === 0) {
      return { revision: before.file.revision, said: wanted.said, journal: journalOf(before.file), changed: [] };
    }
    const at = toInstant(this.#waiting.clock());
    const year = at.slice(0, 4);
    const history = historyFor(this.#places, before.file, year);
    const writing = writingOf(before, command, wanted, at, { history });
    writeDown(this.#places, lock, db, writing);
    this.#sayGoneOn(writing, history, fileFor('history', year, before.file));
    thinBackups(this.#places, this.#waiting.clock());
    return writing.saved;
  }

  #sayGoneOn({ appended }: Writing, into: string, usual: string): void {
    if (into !== usual && appended.some(({ name }) => name === into))
      this.#waiting.notice(editedWords(usual, `stays as it is: what is new goes into ${into}`));
  }

  /** What may not survive here is what was there before: the change itself is not even begun. */
  #surelySettled(lock: Lock): LowSync<Page> {
    try {
      return this.#settled(lock);
    } catch (error) {
      if (!(error instanceof PerhapsSaved)) throw error;
      throw new UserError('not-saved', 'What an earlier save left could not be settled. Nothing was changed.', 'Try it again.');
    }
  }

  /** The latest journal, once what an interrupted save left is settled and what was edited by hand is recorded. */
  #settled(lock: Lock): LowSync<Page> {
    const open = (): LowSync<Page> => this.#reader.opened(lock);
    let db = forgotten(this.#places, open);
    if (db.data !== noPage || !isOnlyFirstSave(this.#places)) mustBeThere(this.#places, db.data);
    makeGroundSafe(this.#places, db.data);
    removeUnfinishedRewrite(this.#places, db.data.file);
    const cutOff = interruptedSave(this.#places, db.data);
    if (cutOff !== null) {
      db.data = cutOff.page;
      db.write();
      this.#reader.isSettled();
      this.#waiting.notice(`An earlier change was cut off, and is saved now: ${cutOff.said}.`);
      db = open();
      settleTails(this.#places, db.data.file);
    }
    const edit = handEditOf(this.#places, db.data);
    if (edit === null) return db;
    const asSaved = { ...db.data, file: { ...db.data.file, ...edit.before }, isOwn: false };
    const plan = { said: 'journal.json edited by hand', changed: edit.changed, undoes: null, redoes: null };
    writeDown(this.#places, lock, db, writingOf(asSaved, editedByHand, plan, toInstant(this.#waiting.clock())));
    // Whoever edits it now may have edited it again.
    return this.#settled(lock);
  }
}
