import { existsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import { seededIds } from './ids.ts';
import type { Places } from './places.ts';
import { noProgress, type Progress, progressOn } from './progress.ts';
import { inWordsOr, reasonOf, whatToLookAt } from './reasons.ts';
import { writeInParts } from './safe-replacing.ts';
import { perhapsWritten, placeOfCopy } from './whole-copy-saving.ts';

/** Files elsewhere that a command is told to write, and what goes with a long reading. */
export interface OutsideFiles {
  /** Where a file is to go, once that is sure to be neither the journal nor a folder; to be asked before anything is made for it. */
  readonly placeFor: (path: string) => string;
  /** Whether a file would be replaced. */
  readonly isThere: (place: string) => boolean;
  /** Writes a file that only we can read, at once or not at all; answers how many bytes it has. */
  readonly write: (place: string, pieces: Iterable<string | Uint8Array>) => number;
  /** The id of a record that came without one: the same text always gives the same. */
  readonly idOf: (text: string) => Id;
  /** Says on a terminal how far a long reading is. */
  readonly progress: () => Progress;
}

/** The files around a journal. */
export const outsideFiles = (places: Places, clock: () => number, isTerminal: boolean): OutsideFiles => ({
  idOf: (text) => seededIds(text, 0)(),
  progress: () => (isTerminal ? progressOn((text) => writeSync(2, text), clock) : noProgress),
  placeFor: (path) => placeOfCopy(places, path, { command: 'kw export --output', file: 'keepword.json' }),
  isThere: existsSync,
  write: (place, pieces) => {
    try {
      return writeInParts(place, asBytes(pieces), (refusal) => perhapsWritten(place, refusal));
    } catch (error) {
      throw inWordsOr(error, (refusal) => notWritten(place, refusal));
    }
  },
});

function* asBytes(pieces: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

const notWritten = (path: string, error: unknown): UserError =>
  new UserError(
    'failed',
    `${path} could not be written: ${reasonOf(error)}. What was there before is as it was.`,
    whatToLookAt(dirname(path), error),
  );
