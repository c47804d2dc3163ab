import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { editedWords, lengthByHand } from './edited-history.ts';
import { longestLine, type Part, type Parts } from './history-lines.ts';
import { isAsWritten } from './history-note.ts';
import { filesIn, type JournalFile, lengthIn } from './journal-file.ts';
import type { Places } from './places.ts';
import { codeOf, inWordsOr, mustBeRefusal, reasonOf, seeDoctor } from './reasons.ts';
import { readPart, withFile } from './safe-file.ts';

const { O_RDONLY, O_NONBLOCK } = constants;

interface OpenFile {
  readonly name: string;
  readonly file: number;
  readonly length: number;
  readonly isDoubtful: boolean;
  readonly isEdited: boolean;
  /** Where it begins, counted through all files. */
  readonly place: number;
}

const partLength = 1 << 16;
const tries = 3;

/**
 * The lines of the history that a journal names, in parts that fit into the processor's memory. When a file is gone the history was
 * rewritten meanwhile: then the journal is read `again`, and what it names now is the history.
 */
export const partsOfHistory = (
  places: Places,
  journal: JournalFile,
  again: () => JournalFile,
  telling: TellingOfEdits = toNobody,
  longest = longestLine,
): Parts =>
  function* (which) {
    const { files, corrected } = openedFiles(places, journal, again);
    for (const { name, isEdited } of files) if (isEdited) tellOnce(telling, name);
    try {
      for (const file of files) if (isWanted(which, file, corrected)) yield* readableParts(places, file, longest);
    } finally {
      for (const { file } of files) closeQuietly(file);
    }
  };

/** Is told, once of each file, that something else than this program changed its length, so that what it says now is read. */
interface TellingOfEdits {
  readonly notice: (text: string) => void;
  readonly told: Set<string>;
}

const toNobody: TellingOfEdits = { notice: () => {}, told: new Set() };

function tellOnce({ notice, told }: TellingOfEdits, name: string): void {
  if (!told.has(name)) notice(editedWords(name, 'is read as it is now'));
  told.add(name);
}

const isWanted = (which: Parameters<Parts>[0], { name, isDoubtful }: OpenFile, corrected: readonly string[]): boolean =>
  which === 'all' || (which === 'corrected' ? corrected.includes(name) : isDoubtful);

/** What was read was read, whether or not the system can let go of it. */
function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch (error) {
    mustBeRefusal(error);
  }
}

function* readableParts(places: Places, file: OpenFile, longest: number): Iterable<Part> {
  try {
    yield* partsOf(places, file, longest);
  } catch (error) {
    throw inWordsOr(error, (refusal) => damaged(file.name, reasonOf(refusal)));
  }
}

interface OpenHistory {
  readonly files: readonly OpenFile[];
  readonly corrected: readonly string[];
}

/** All of them before the first is read, so that they are of one moment. */
function openedFiles(places: Places, journal: JournalFile, again: () => JournalFile): OpenHistory {
  for (let latest = journal, left = tries; ; latest = again(), left--) {
    const files: OpenFile[] = [];
    let name = 'history';
    try {
      for (name of filesIn('history', latest)) {
        const place = files.reduce((sum, { length }) => sum + length, 0);
        files.push(openedFile(places, latest, name, place));
      }
      return { files, corrected: latest.corrected };
    } catch (error) {
      for (const { file } of files) closeQuietly(file);
      if (error instanceof UserError) throw error;
      if (codeOf(error) !== 'ENOENT' || left === 1) throw inWordsOr(error, (refusal) => damaged(name, reasonOf(refusal)));
    }
  }
}

/** Whether all of it is there is known before the first of it is passed on. */
function openedFile(places: Places, journal: JournalFile, name: string, place: number): OpenFile {
  const counted = lengthIn(journal, name);
  const file = openSync(join(places.home, name), O_RDONLY | O_NONBLOCK);
  try {
    const stat = fstatSync(file, { bigint: true });
    if (!stat.isFile()) throw damaged(name, 'it is not a file');
    const byHand = Number(stat.size) === counted ? null : lengthByHand(places, journal, name);
    if (stat.size < counted && byHand === null) throw damaged(name, 'it is shorter than the journal says');
    return {
      name,
      file,
      length: byHand ?? counted,
      place,
      isDoubtful: !isAsWritten(places, name, stat),
      isEdited: byHand !== null,
    };
  } catch (error) {
    closeQuietly(file);
    throw error;
  }
}

/** Every part ends with a line break. They all lie in the same memory, one after the other, which is made larger for a long line. */
function* partsOf(places: Places, open: OpenFile, longest: number): Iterable<Part> {
  const { name, file, length } = open;
  let memory = Buffer.allocUnsafe(Math.min(partLength, length));
  let kept = 0;
  for (let from = 0; from < length; ) {
    if (kept >= longest) {
      // An empty line is none that can be read: who may leave nothing out says where it is, and all others go on after it.
      yield partAt(places, open, from - kept, Buffer.from('\n'));
      from = endOfLine(file, from, length);
      kept = 0;
      continue;
    }
    if (kept === memory.length) memory = Buffer.concat([memory], 2 * kept);
    const count = readSync(file, memory, kept, Math.min(memory.length - kept, length - from), from);
    if (count === 0) throw damaged(name, 'it is shorter than the journal says');
    const filled = memory.subarray(0, kept + count);
    const end = filled.lastIndexOf(0x0a) + 1;
    if (end > 0) yield partAt(places, open, from - kept, filled.subarray(0, end));
    filled.copyWithin(0, end);
    from += count;
    kept += count - end;
  }
  // A last line without its line break is taken for one, so that whoever reads it can say what is the matter with it.
  if (kept > 0) yield partAt(places, open, length - kept, Buffer.concat([memory.subarray(0, kept), Buffer.from('\n')]));
}

function endOfLine(file: number, from: number, length: number): number {
  for (let at = from; at < length; at += partLength) {
    const found = readPart(file, at, Math.min(partLength, length - at)).indexOf(0x0a);
    if (found !== -1) return at + found + 1;
  }
  return length;
}

const partAt = ({ home }: Places, { name, place, isDoubtful }: OpenFile, from: number, bytes: Buffer): Part => ({
  bytes,
  isDoubtful,
  place: place + from,
  where: (byte) => `Line ${lineNumber(join(home, name), from + byte)} of ${name}`,
});

/** Counted only when a line is to be named to a person. */
const lineNumber = (path: string, length: number): number =>
  withFile(path, O_RDONLY | O_NONBLOCK, (file) => readPart(file, 0, length))
    .toString('latin1')
    .split('\n').length;

const damaged = (name: string, why: string): UserError =>
  new UserError('journal-damaged', `${name} cannot be used: ${why}. Nothing was changed.`, seeDoctor);
