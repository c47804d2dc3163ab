import { join } from 'node:path';
import { namesIn } from './backups.ts';
import { type StoredOperation, wholeOperation } from './operations.ts';
import { isOfAPeriod } from './own-names.ts';
import type { Places } from './places.ts';
import { codeOf, inWordsOr, notRead } from './reasons.ts';
import { NotReadable, readWhole } from './safe-file.ts';

/** A line of a file: its bytes without the line break, where it stands, and its number for a person. */
export interface FileLine {
  readonly bytes: Buffer;
  readonly from: number;
  /** Where the next line begins. */
  readonly to: number;
  readonly number: number;
  /** It ends with a line break. */
  readonly isWhole: boolean;
}

/** A line of the operations; null is what no operation can be read from. */
export interface OperationLine extends FileLine {
  readonly name: string;
  readonly operation: StoredOperation | null;
}

const largest = 2 ** 30;

/** The lines in some bytes, the last one also when it was cut off. */
export function* linesOf(bytes: Buffer): Iterable<FileLine> {
  let number = 1;
  for (let from = 0; from < bytes.length; number++) {
    const found = bytes.indexOf(0x0a, from);
    const end = found === -1 ? bytes.length : found;
    const to = found === -1 ? end : end + 1;
    yield { bytes: bytes.subarray(from, end), from, to, number, isWhole: found !== -1 };
    from = to;
  }
}

/** A file of the folder whole, however long; throws NotReadable or the system's error. */
const bytesOfFile = ({ home }: Places, name: string): Buffer => readWhole(join(home, name), largest).bytes;

/** The names of the history or operations files that lie in their folder, the oldest first, whether or not they count. */
export const namesThere = (places: Places, folder: 'history' | 'operations'): readonly string[] =>
  namesIn(places[folder])
    .filter(isOfAPeriod)
    .map((name) => `${folder}/${name}`)
    .toSorted();

/** Every line of the operations that lie there, the oldest first, whether or not they count. What is no file is left out. */
export function* operationLines(places: Places): Iterable<OperationLine> {
  for (const name of namesThere(places, 'operations')) {
    for (const line of linesOf(readable(places, name))) {
      yield { ...line, name, operation: line.isWhole ? wholeOperation(line.bytes.toString('utf8')) : null };
    }
  }
}

/** What a file holds; nothing where it is gone, or something else is in its place. Throws a UserError where it is there and cannot be read. */
export function readable(places: Places, name: string): Buffer {
  try {
    return bytesOfFile(places, name);
  } catch (error) {
    if (error instanceof NotReadable || ['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return Buffer.alloc(0);
    throw inWordsOr(error, (refusal) => notRead(join(places.home, name), refusal));
  }
}

/** The operations that can be read, after a revision. */
export function operationsAfter(places: Places, revision: number): readonly StoredOperation[] {
  const found: StoredOperation[] = [];
  for (const { operation } of operationLines(places))
    if (operation !== null && operation.revision > revision) found.push(operation);
  return found;
}
