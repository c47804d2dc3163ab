import type { Journal } from '../domain/journal.ts';

/** `journal.json`: what is alive, and how far each file beside it counts. Keys that this version does not know are kept. */
export interface JournalFile extends Journal {
  /** Which file this is, and its version. */
  readonly schema: 'keepword.journal/1';
  /**
   * One more with every save.
   * @asType integer
   * @minimum 1
   */
  readonly revision: number;
  /** Random, of the last save. */
  readonly token: string;
  /**
   * Every history and operations file that counts, with its length in bytes: what is beyond that did not happen yet, and a
   * file that is not named is never read.
   */
  readonly files: { readonly [name: string]: number };
  /** The history files in which lines replace or remove earlier ones: all others can be read line by line. */
  readonly corrected: readonly string[];
  /**
   * Of somebody who is being forgotten: their id, those of the records that go with them, and texts that go from earlier versions. No reader sees them any more, but
   * backups and drafts may still have to be rewritten, which the next writer does before anything else.
   */
  readonly erasing?: readonly string[];
}

/** The version of the format that this program writes. */
export const journalVersion = 1;

/** The journal before its first save. */
export const emptyFile: JournalFile = {
  schema: 'keepword.journal/1',
  revision: 0,
  token: '',
  files: {},
  corrected: [],
  contacts: [],
  organizations: [],
  commitments: [],
  cases: [],
  answers: [],
};

/** What commands know of the file. */
export const journalOf = ({ contacts, organizations, commitments, cases, answers }: JournalFile): Journal => ({
  contacts,
  organizations,
  commitments,
  cases,
  answers,
});

/** The text of the file: keys in a fixed order, one record a line, so that a version control system shows small changes. */
export function journalText(file: JournalFile): string {
  const entries = Object.entries({ ...emptyFile, ...file }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${valueText(value)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** One value of the file as it is written there. */
export const valueText = (value: unknown): string =>
  isRecords(value) ? `[\n${value.map(recordText).join(',\n')}\n  ]` : JSON.stringify(value);

/** The line of a record, without comma and line break. */
export const recordText = (record: unknown): string => `    ${JSON.stringify(record)}`;

/** Whether a value of the file has a line for each of its records. */
export const isRecords = (value: unknown): value is readonly object[] => Array.isArray(value) && typeof value[0] === 'object';

/** The names in `files` below one folder, the oldest first: `history/2026.jsonl` ... */
export const filesIn = (folder: 'history' | 'operations', { files }: Pick<JournalFile, 'files'>): readonly string[] =>
  Object.keys(files)
    .filter((name) => name.startsWith(`${folder}/`))
    .toSorted();

/** How far a file counts; 0 when it is not named. */
export const lengthIn = ({ files }: Pick<JournalFile, 'files'>, name: string): number => files[name] ?? 0;

/** Whether the same files count in both, up to the same lengths. */
export const countTheSame = (one: Pick<JournalFile, 'files'>, other: Pick<JournalFile, 'files'>): boolean =>
  Object.keys(one.files).length === Object.keys(other.files).length &&
  Object.entries(one.files).every(([name, length]) => other.files[name] === length);

/** Where something new is appended: the file of that year or month, or the last one when the clock went back. */
export function fileFor(folder: 'history' | 'operations', period: string, file: Pick<JournalFile, 'files'>): string {
  const name = `${folder}/${period}.jsonl`;
  const last = filesIn(folder, file).at(-1);
  return last !== undefined && periodOf(last) >= periodOf(name) ? last : name;
}

/** The history files with corrections in them, where some go by new names now, as in `history/2026.1.jsonl`. */
export function renamedIn(corrected: readonly string[], files: JournalFile['files']): readonly string[] {
  const names = filesIn('history', { files });
  return corrected.flatMap((was) =>
    files[was] === undefined ? names.filter((name) => periodOf(name) === periodOf(was)) : [was],
  );
}

/** The year or the month of a file, as in `history/2026.1.jsonl`, which took the place of `history/2026.jsonl`. */
export const periodOf = (name: string): string => (/\d{4}(-\d{2})?/.exec(name) as RegExpExecArray)[0];
