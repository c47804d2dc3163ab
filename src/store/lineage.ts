import { constants } from 'node:fs';
import { join } from 'node:path';
import { historyIn, type RecordedHistory } from './history.ts';
import { type HistoryLine, lineAt, linesWith, type Part, type Parts, refusing } from './history-lines.ts';
import { filesIn, type JournalFile, lengthIn } from './journal-file.ts';
import { damagedFile } from './operations.ts';
import type { Places } from './places.ts';
import { readPart, withFile } from './safe-file.ts';

/** A journal of one moment, and what is in the files that it names, wherever they are kept. */
export interface WithFiles {
  readonly file: JournalFile;
  readonly read: (name: string, from: number, length: number) => Buffer;
}

const step = 1 << 20;

/** A journal whose files are in a home. */
export const inHome = ({ home }: Places, file: JournalFile): WithFiles => ({
  file,
  read: (name, from, length) => {
    const bytes = withFile(join(home, name), constants.O_RDONLY | constants.O_NONBLOCK, (open) => readPart(open, from, length));
    if (bytes.length < length) throw damagedFile(join(home, name), 'it is shorter than the journal says');
    return bytes;
  },
});

/** Whether one journal is an earlier state of another: all that belongs to it is how the files of the other begin. */
export const isEarlierOf = (earlier: WithFiles, later: WithFiles): boolean =>
  earlier.file.revision <= later.file.revision &&
  Object.entries(earlier.file.files).every(([name, length]) => beginAlike(earlier, later, name, length));

function beginAlike(one: WithFiles, other: WithFiles, name: string, length: number): boolean {
  if (length > lengthIn(other.file, name)) return false;
  for (let from = 0; from < length; from += step) {
    const count = Math.min(step, length - from);
    if (!one.read(name, from, count).equals(other.read(name, from, count))) return false;
  }
  return true;
}

/** How many bytes were written to the history between an earlier state and a later one. */
export const lengthSince = (earlier: JournalFile, later: JournalFile): number =>
  filesIn('history', later).reduce((sum, name) => sum + lengthIn(later, name) - lengthIn(earlier, name), 0);

/** The lines that were written to the history between an earlier state and a later one. */
export function linesSince(earlier: JournalFile, { file, read }: WithFiles): readonly HistoryLine[] {
  return filesIn('history', file).flatMap((name) => {
    const from = lengthIn(earlier, name);
    const bytes = read(name, from, lengthIn(file, name) - from);
    const part = { bytes, place: 0, where: () => `A line of ${name}`, isDoubtful: true };
    return linesWith(bytes, [lineBreak]).map((place) => lineAt(part, place, refusing) as HistoryLine);
  });
}

const lineBreak = Buffer.from('\n');

/** The history of a journal. */
export const historyOf = (journal: WithFiles): RecordedHistory => historyIn(partsOf(journal));

const partsOf = ({ file, read }: WithFiles): Parts =>
  function* (which) {
    let place = 0;
    for (const name of filesIn('history', file)) {
      const length = lengthIn(file, name);
      if (which === 'all' || file.corrected.includes(name)) yield* partsOfFile(name, length, place, read);
      place += length;
    }
  };

/** Parts of whole lines. */
function* partsOfFile(name: string, length: number, place: number, read: WithFiles['read']): Iterable<Part> {
  let rest: Buffer = Buffer.alloc(0);
  for (let from = 0; from < length; from += step) {
    const bytes = Buffer.concat([rest, read(name, from, Math.min(step, length - from))]);
    const end = bytes.lastIndexOf(lineBreak) + 1;
    yield {
      bytes: bytes.subarray(0, end),
      place: place + from - rest.length,
      where: () => `A line of ${name}`,
      isDoubtful: true,
    };
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) throw damagedFile(name, 'what counts of it ends within a line');
}
