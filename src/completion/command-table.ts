/** What may stand at a place of a line: words of a fixed list, or something that is looked up when it is wanted. */
export type Wants = readonly string[] | WantedKind;

/** What is looked up: in the journal (people, ids of what is open), beside it (drafts), or in the system (files, zones). */
export type WantedKind =
  | 'contact'
  | 'organization'
  | 'somebody'
  | 'open'
  | 'untold'
  | 'case'
  | 'record'
  | 'area'
  | 'draft'
  | 'backup'
  | 'zone'
  | 'file'
  | 'folder'
  | 'nothing';

/** An option as a line may have it. */
export interface OptionEntry {
  /** How it is written: `--help`, `-h`. */
  readonly names: readonly string[];
  readonly says: string;
  /** Whether a value follows: always, only where one is given, or never. */
  readonly takes: 'value' | 'maybe' | 'nothing';
  readonly wants: Wants;
  /** Several values may stand there, with commas between them. */
  readonly isList: boolean;
}

/** A command, or the program itself, with all that a line may name below it. */
export interface CommandEntry {
  readonly name: string;
  readonly says: string;
  readonly arguments: readonly Wants[];
  readonly options: readonly OptionEntry[];
  readonly commands: readonly CommandEntry[];
}
