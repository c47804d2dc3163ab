import type { Desk } from './domain/desk.ts';
import type { ExitCode } from './domain/exit-codes.ts';
import type { Id } from './domain/record.ts';
import type { Prompts } from './prompts/prompts.ts';
import type { ColourDecision } from './render/colour.ts';
import type { Format } from './render/formats.ts';
import type { Asked } from './store/asked.ts';
import type { Backups } from './store/backups-kept.ts';
import type { Configuration } from './store/configuration.ts';
import type { DemoHome } from './store/demo-home.ts';
import type { Doctor } from './store/doctor/doctor.ts';
import type { Drafts } from './store/drafts.ts';
import type { Forgetting } from './store/forgetting.ts';
import type { LastDigest } from './store/last-digest.ts';
import type { OutsideFiles } from './store/outside-files.ts';
import type { Places } from './store/places.ts';
import type { PublishedSchema } from './store/published-schemas.ts';
import type { Scheduler } from './store/schedule/scheduler.ts';
import type { SettingsDesk } from './store/settings/settings-desk.ts';
import type { Store } from './store/store.ts';

/** All that a command may touch. Built once in `main`; tests build their own. */
export interface Context extends SeldomNeeded {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly configuration: Configuration;
  readonly prompts: Prompts;
  readonly terminal: Terminal;
  readonly desk: Desk;
  readonly places: Places;
  readonly newId: () => Id;
  /** Opens `$EDITOR` on a text and answers what was saved; null when it was left without saving a change. */
  readonly edit: (text: string, extension: string, typed?: (text: string) => void) => Promise<string | null>;
  /** What was named on the line to be read, or piped in for `-`; a UserError where it cannot be read, or is longer than `atMost` bytes. */
  readonly given: {
    readonly text: (path: string, atMost?: number) => string;
    readonly bytes: (path: string, atMost?: number) => Uint8Array;
    readonly isFile: (path: string) => boolean;
  };
  readonly options: GlobalOptions;
  /** Runs another line as if it had been typed, and answers its exit code. */
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
  /** What the program exits with although nothing went wrong, such as 6 for `due --exit-code`. */
  readonly exitWith: (code: ExitCode) => void;
}

/** What most commands do without, each loaded when it is asked for. */
export interface SeldomNeeded {
  /** Looks at everything that is kept, and repairs it. */
  readonly doctor: () => Promise<Doctor>;
  /** What a person was asked once and is not to be asked again. */
  readonly asked: () => Promise<Asked>;
  /** Earlier journals, and copies of everything. */
  readonly backups: () => Promise<Backups>;
  /** Erases a person from everything that is kept. */
  readonly forgetting: () => Promise<Forgetting>;
  /** Files elsewhere that a command is told to write, and what goes with a long reading. */
  readonly outsideFiles: () => Promise<OutsideFiles>;
  /** The folder of the invented customers. */
  readonly demo: () => Promise<DemoHome>;
  /** The JSON Schemas that lie beside the program. */
  readonly schemas: () => Promise<readonly PublishedSchema[]>;
  /** What this machine has for running the digest at set times. */
  readonly scheduler: () => Promise<Scheduler>;
  /** What there is to the settings besides their values: the text of their file, and where each comes from. */
  readonly settings: () => Promise<SettingsDesk>;
  /** The digests that were given last, of each of which only a hash is kept. */
  readonly lastDigest: () => Promise<LastDigest>;
  /** Hands a message to a command that takes mail, and answers why it was not accepted; null when it was. */
  readonly sendMail: (command: string, message: Uint8Array) => Promise<string | null>;
}

/** The options that every command takes. */
export interface GlobalOptions {
  readonly json: boolean;
  /** The fields asked for with `--fields`; null for all. */
  readonly fields: readonly string[] | null;
  readonly plain: boolean;
  readonly yes: boolean;
}

/** The two streams: `out` is for results, `say` for everything said about them. */
export interface Terminal {
  /** Writes a result to stdout, whole: throws a UserError when the disk is full; a closed pipe ends the program quietly. */
  out(text: string | Uint8Array): void;
  /** Writes one line or more to stderr. */
  say(text: string): void;
  /** How results are shown when nothing else was asked for: a table for a person, plain tabs for a pipe. */
  readonly format: Format;
  readonly isPerson: boolean;
  /** The width of stdout in columns; 80 when it is not a terminal. */
  readonly columns: number;
  /** Whether each stream is coloured, and what decided it for `out`. */
  readonly colour: { readonly out: boolean; readonly err: boolean; readonly by: ColourDecision['by'] };
}
