import { type JournalFile, lengthIn } from '../journal-file.ts';
import { editedByHand, isChange, type StoredOperation, unknownHash } from '../operations.ts';
import { type FileLine, linesOf, namesThere, operationsAfter, readable } from '../operations-there.ts';
import type { Places } from '../places.ts';
import type { There } from './there.ts';

/**
 * What was begun after the newest save that can be proved, where no journal.json says any more what counts: nobody can know whether it
 * was acknowledged.
 */
export interface Unproved {
  /** The newest save that can be proved. */
  readonly after: number;
  /** The files in which more lies than counts with it. */
  readonly names: readonly string[];
}

/**
 * Null where nothing points to a later save, where a journal that can be read says what counts, or where later saves are there whole: nobody
 * saves over these.
 */
export function unprovedIn(places: Places, { journal, head, rebuilt }: There): Unproved | null {
  if (journal.state === 'good' || head === null || rebuilt === null) return null;
  if (operationsAfter(places, head.revision).some(({ command }) => command !== editedByHand)) return null;
  const names = (['history', 'operations'] as const).flatMap((folder) => grownSince(places, head, folder));
  return names.length > 0 || isBackupOfLater(head, rebuilt.from) ? { after: head.revision, names } : null;
}

/** The files in which something lies behind what counts, unless it is of an earlier save, as in files that others took the place of. */
const grownSince = (places: Places, head: JournalFile, folder: 'history' | 'operations'): readonly string[] =>
  namesThere(places, folder).filter((name) =>
    [...linesOf(readable(places, name).subarray(lengthIn(head, name)))].some((line) => !isOfEarlier(line, head.revision)),
  );

const isOfEarlier = ({ bytes, isWhole }: FileLine, revision: number): boolean =>
  isWhole && Number(/^\{"revision":(\d+),/.exec(bytes.toString('latin1', 0, 40))?.[1]) <= revision;

/** A journal goes into the backups when the next save takes its place. Forgetting somebody keeps one of the same save. */
const isBackupOfLater = ({ revision, erasing }: JournalFile, from: number): boolean => from === revision && erasing === undefined;

/** The operations after a save whose line was cut off behind all that they changed: what they changed is known. */
export const cutOffOperations = (places: Places, { names }: Unproved): readonly StoredOperation[] =>
  names
    .filter((name) => name.startsWith('operations/'))
    .flatMap((name) =>
      [...linesOf(readable(places, name))].flatMap(({ bytes }) => cutOffOperation(bytes.toString('utf8')) ?? []),
    );

/** Behind what was changed stand only the lengths of the files and a hash. */
function cutOffOperation(line: string): StoredOperation | null {
  const end = line.lastIndexOf('],"files":{');
  if (end === -1) return null;
  try {
    const operation = JSON.parse(`${line.slice(0, end)}]}`) as StoredOperation;
    const isSound = Number.isSafeInteger(operation.revision) && operation.changed.every(isChange);
    return isSound ? { ...operation, files: {}, journalAfter: unknownHash } : null;
  } catch {
    return null;
  }
}
