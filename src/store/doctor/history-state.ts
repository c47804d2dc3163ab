import type { JournalFile } from '../journal-file.ts';
import { type FileLine, linesOf, readable } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { areLines, type Expected, expectedHistory, isHistoryLine } from './expected-history.ts';

/**
 * A history file against what it must be: as it was saved; damaged; with lines in it that were saved in another; edited by hand, which
 * leaves whole lines; or damaged where nothing says what was there.
 */
export interface HistoryState {
  readonly name: string;
  readonly state: 'good' | 'damaged' | 'mixed up' | 'edited' | 'lost';
  /** Where it has lines of others, and none that was never saved: the files in which they were saved. */
  readonly strays: readonly string[];
  readonly present: Buffer;
  readonly expected: Expected;
  /** The lines that cannot be read, by their number. */
  readonly unreadable: readonly number[];
}

/** How each history file is that a journal names. */
export function historyStates(places: Places, head: JournalFile): readonly HistoryState[] {
  const all = expectedHistory(places, head);
  return all.map((expected) => {
    const { name } = expected;
    const present = readable(places, name);
    const state = stateOf(present, expected, head.revision);
    const strays = state === 'edited' ? straysIn(finished(present), expected, all) : [];
    return { name, present, expected, state: strays.length > 0 ? 'mixed up' : state, strays, unreadable: unreadableIn(present) };
  });
}

/** Of which other files a file has lines, such as after two were exchanged or one was copied over another; none where it has some that nobody saved. */
function straysIn(present: Buffer, own: Expected, all: readonly Expected[]): readonly string[] {
  const left = new Set([...linesOf(present)].map(textOf));
  const hasSome = ({ bytes }: Expected): boolean => [...linesOf(bytes)].filter((line) => left.delete(textOf(line))).length > 0;
  hasSome(own);
  const found = all.filter(hasSome).map(({ name }) => name);
  return left.size === 0 ? found : [];
}

const textOf = ({ bytes }: FileLine): string => bytes.toString('latin1');

function stateOf(present: Buffer, { bytes, lost }: Expected, revision: number): HistoryState['state'] {
  if (lost.length > 0) return 'lost';
  const begins = present.subarray(0, bytes.length).equals(bytes);
  if (begins) return hasLinesOfOwn(present.subarray(bytes.length), revision) ? 'edited' : 'good';
  const isCutOff = bytes.subarray(0, present.length).equals(present);
  return !isCutOff && areLines(finished(present)) ? 'edited' : 'damaged';
}

/** With the line break at the end that some editors leave out. */
export const finished = (bytes: Buffer): Buffer =>
  bytes.length === 0 || bytes.at(-1) === 0x0a ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);

/** Whether somebody wrote records after the last one that counts: those of an interrupted save are of a revision to come. Anything else there is no record. */
const hasLinesOfOwn = (tail: Buffer, revision: number): boolean =>
  tail.length > 0 &&
  areLines(tail) &&
  [...linesOf(tail)].every(({ bytes }) => Number(/^\{"revision":(\d+)/.exec(bytes.toString('latin1'))?.[1]) <= revision);

const unreadableIn = (present: Buffer): readonly number[] =>
  [...linesOf(present)].filter((line) => !line.isWhole || !isHistoryLine(line.bytes)).map(({ number }) => number);
