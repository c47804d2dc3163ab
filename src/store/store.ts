import type { Change, History, Journal, RecordType } from '../domain/journal.ts';
import type { Instant } from '../domain/moment.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import type { RecordedHistory } from './history.ts';

/** The records of one change as they are now (null: removed), new ones first. */
export interface Changed {
  readonly type: RecordType;
  readonly id: Id;
  readonly before: object | null;
  readonly after: object | null;
}

/** What a save answers: it is on disk, and survives a power cut. */
export interface Saved {
  readonly revision: number;
  readonly said: string;
  readonly journal: Journal;
  readonly changed: readonly Changed[];
}

/** One step that `undo` can take back. */
export interface Operation {
  readonly revision: number;
  /** By the real clock. */
  readonly at: Instant;
  /** The command's name, such as `log`. */
  readonly command: string;
  readonly said: string;
  readonly changed: readonly Changed[];
  /** `undo` and `redo` are operations too: the revision that they took back or brought back. */
  readonly undoes: number | null;
  readonly redoes: number | null;
}

/** A step that was made, with how many minutes ago that was, by the real clock. */
export interface Step extends Operation {
  readonly age: number;
}

/** What taking a step back, or bringing it back, answers. */
export interface SavedStep extends Saved {
  readonly step: Step;
}

/**
 * The journal on disk. Reading takes no lock and never writes; a change is a function of the journal as it is when the
 * lock is held, applied in one synchronous stretch: old state or new, never between.
 */
export interface Store {
  /** Whether there is a journal. */
  exists(): boolean;
  /** What is alive. Empty when there is no journal; throws a UserError when it cannot be used. */
  read(): Journal;
  /** How many times the journal that `read` answers was saved; 0 when there is none. */
  revision(): number;
  /** The past of the journal that `read` answers. */
  history(): RecordedHistory;
  /** What makes a record unfit to be kept, such as `due.day must be string`; null when it is fit. For what was written by hand. */
  problemIn(found: AnyRecord): string | null;
  /** Saves what `change` makes of the latest journal, creating the journal when there is none. Nothing is saved when it throws. */
  update(command: string, change: (latest: Journal, history: History) => Change): Saved;
  /** Takes the last step back that was not taken back yet; with a revision, the step that made it, when nothing later builds on it. */
  undo(revision?: number | null): SavedStep;
  /** Brings back the last step taken back, unless something was changed since. */
  redo(): SavedStep;
  /** The steps that were not taken back, newest first, of so many last ones; without a number as many as `undo` goes back. */
  undoable(limit?: number): readonly Step[];
}
