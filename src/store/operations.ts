import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { isKeyed } from '../domain/keyed.ts';
import { UserError } from '../domain/user-error.ts';
import { lists, type RecordChange } from './changes.ts';
import { longestLine } from './history-lines.ts';
import { filesIn, type JournalFile, lengthIn } from './journal-file.ts';
import type { Places } from './places.ts';
import { inWordsOr, reasonOf, seeDoctor } from './reasons.ts';
import { readPart, withFile } from './safe-file.ts';
import type { Operation } from './store.ts';

/** A line of the operations: all that is needed to carry a change out again, to take it back, and to know what it was made on. */
export interface StoredOperation extends Operation {
  /** The random token of the journal that it made. */
  readonly token: string;
  /** How far each file counts with it. */
  readonly files: JournalFile['files'];
  /** SHA-256 of `journal.json` before (null: there was none) and after. */
  readonly journalBefore: string | null;
  readonly journalAfter: string;
  readonly changed: readonly RecordChange[];
}

/** The command of the operation that records what was changed without this program. */
export const editedByHand = 'edited by hand';

/** The line of an operation. Its length does not depend on the hash, which can only be known once the length is. */
export const operationLine = (operation: StoredOperation): string => `${JSON.stringify(operation)}\n`;

/** Stands for a hash that is not known yet. */
export const unknownHash = '0'.repeat(64);

/**
 * The operations that count, the newest first, read from the end as far as they are asked for. Where one is missing, because its
 * file was lost, they end: what was before it cannot be taken back any more.
 */
export function* newestFirst(places: Places, file: JournalFile): Iterable<StoredOperation> {
  let later: number | null = null;
  for (const name of filesIn('operations', file).toReversed()) {
    const path = join(places.home, name);
    for (const line of linesFromTheEnd(path, lengthIn(file, name))) {
      const operation = operationFrom(line, path);
      if (later !== null && operation.revision !== later - 1) return;
      later = operation.revision;
      yield operation;
    }
  }
}

function operationFrom(line: Buffer, path: string): StoredOperation {
  const operation = isUtf8(line) ? wholeOperation(line.toString('utf8')) : null;
  if (operation === null) throw damagedFile(path, 'one of its lines is no operation');
  return operation;
}

/** The operation that a line beyond the counted length holds; null when it was not written whole. */
export function wholeOperation(line: string): StoredOperation | null {
  try {
    const operation = JSON.parse(line) as Partial<StoredOperation> | null;
    return operation !== null && isOperation(operation) ? (operation as StoredOperation) : null;
  } catch {
    return null;
  }
}

type Values = { readonly [key in keyof StoredOperation]?: unknown };

/** Enough that nobody who reads it stumbles; what it makes of the journal is checked when it is saved. */
const isOperation = ({ revision, at, command, said, token, undoes, redoes, ...rest }: Values): boolean =>
  Number.isSafeInteger(revision) &&
  [command, said, token].every((value) => typeof value === 'string') &&
  typeof at === 'string' &&
  !Number.isNaN(Date.parse(at)) &&
  [undoes, redoes].every((value) => value === null || Number.isSafeInteger(value)) &&
  [rest.journalBefore ?? unknownHash, rest.journalAfter].every((hash) => typeof hash === 'string' && hash.length === 64) &&
  isKeyed(rest.files) &&
  Array.isArray(rest.changed) &&
  rest.changed.every(isChange);

/** Whether a value is how an operation tells of one record. */
export const isChange = (change: Partial<RecordChange> | null): boolean =>
  isKeyed(change) &&
  (change?.type === 'interaction' || Object.hasOwn(lists, change?.type ?? '')) &&
  typeof change?.id === 'string' &&
  [change.before, change.after].every((record) => record === null || isKeyed(record)) &&
  [change.was, change.is].every((place) => place === null || place === 'history' || Number.isSafeInteger(place));

const chunk = 16_384;

/** The lines of the first `length` bytes of a file, the last one first. */
function* linesFromTheEnd(path: string, length: number): Iterable<Buffer> {
  let end = length;
  let rest: Buffer = Buffer.alloc(0);
  while (end > 0) {
    if (rest.length >= longestLine) throw damagedFile(path, 'one of its lines is far too long');
    const from = Math.max(0, end - Math.max(chunk, rest.length));
    rest = Buffer.concat([partOf(path, from, end - from), rest]);
    end = from;
    for (let lineEnd = rest.length - 1; lineEnd >= 0; ) {
      const start = lineEnd === 0 ? -1 : rest.lastIndexOf(0x0a, lineEnd - 1);
      if (start === -1 && from > 0) break;
      yield rest.subarray(start + 1, lineEnd);
      lineEnd = start;
      rest = rest.subarray(0, start + 1);
    }
  }
}

/** Opened for each part, so that nothing stays open when nobody asks for more. */
function partOf(path: string, from: number, length: number): Buffer {
  try {
    const part = withFile(path, constants.O_RDONLY | constants.O_NONBLOCK, (file) => readPart(file, from, length));
    if (part.length === length) return part;
  } catch (error) {
    throw inWordsOr(error, (refusal) => damagedFile(path, reasonOf(refusal)));
  }
  throw damagedFile(path, 'it is shorter than the journal says');
}

/** Says which file of the operations cannot be used, and why. */
export const damagedFile = (path: string, why: string): UserError =>
  new UserError('journal-damaged', `${path} cannot be used: ${why}. Nothing was changed.`, seeDoctor);
