import { UserError } from '../domain/user-error.ts';
import { longestLine } from './history-lines.ts';
import { largestJournal } from './largest-journal.ts';
import type { Page } from './page.ts';
import type { Appended } from './saving.ts';

/** The most that is written, in bytes: a record of the past, a step, and `journal.json`. */
interface Limits {
  readonly record: number;
  readonly step: number;
  readonly journal: number;
}

/** A record takes a quarter of what is read in one line, so that a step can hold it before and after. */
const usual: Limits = { record: longestLine >> 2, step: longestLine, journal: largestJournal };

/** Refuses what could not be read back once it was written. */
export function mustBeReadable(
  history: readonly Appended[],
  operation: readonly Appended[],
  { bytes }: Page,
  { record, step, journal }: Limits = usual,
): void {
  if (history.some((one) => hasLineOf(one, record))) throw tooLong(`A record takes at most ${record >> 20} MiB`);
  if (operation.some((one) => hasLineOf(one, step))) throw tooLong(`One step takes at most ${step >> 20} MiB`);
  if (bytes.length > journal) throw tooLong(`journal.json takes at most ${journal >> 20} MiB`);
}

/** Most texts are far too short for it in whatever letters. */
const hasLineOf = ({ text }: Appended, longest: number): boolean =>
  text.length * 3 >= longest && text.split('\n').some((line) => Buffer.byteLength(line) >= longest);

const tooLong = (why: string): UserError =>
  new UserError(
    'failed',
    `${why}, and this is more. Nothing was changed.`,
    'Keep a long text as a file and note where it is; import much in several files.',
  );
