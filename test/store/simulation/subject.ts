import type { Change, Content } from './contents.ts';
import type { Written } from './editor.ts';
import type { Machine } from './machine.ts';

/** What somebody who looks sees: all records, and all that was ever done, the oldest first. */
export interface View extends Content {
  readonly revision: number;
  readonly done: readonly string[];
}

/** What a command says at its end. */
export type Told = 'saved' | 'nothing changed' | 'there, perhaps not for good' | 'perhaps saved' | 'refused';

/** What is simulated: a program that keeps its journal on the disk of a machine. */
export interface Subject {
  /** The changes that it knows. */
  readonly kinds: readonly Change['kind'][];
  /** Where the journal is. */
  readonly home: string;
  /** One command of the machine's current process. `settled` is told what the change is made on, each time it is made. */
  save(change: Change, settled: (view: View) => void): Told;
  /** What the machine's current process reads. */
  read(): View;
  /** How its records are written in its file, for whoever edits that. */
  readonly written: Written;
  /** Whether others may save while one does, and wait in vain. */
  readonly hasLock: boolean;
  /** Whether its files have nothing in them beyond what counts, once something was saved. */
  readonly endsWhereItCounts: boolean;
}

/** Makes a subject on a machine. */
export type SubjectOn = (machine: Machine) => Subject;
