import { journalIfGood } from './backup-reading.ts';
import { backupsIn } from './backups.ts';
import { aliveNow, isSame, type RecordChange } from './changes.ts';
import { emptyFile, type JournalFile, journalText } from './journal-file.ts';
import { editedByHand, type StoredOperation } from './operations.ts';
import { operationsAfter } from './operations-there.ts';
import { sha256 } from './page.ts';
import type { Places } from './places.ts';
import { fileAfter } from './recovery.ts';

/** A journal made again from an earlier one and the operations since. */
export interface Rebuilt {
  readonly file: JournalFile;
  readonly bytes: Buffer;
  /** It is to the byte the one that was saved. */
  readonly isExact: boolean;
  /** Of which revision the journal was that it was made from; 0 when it was made from the operations alone. */
  readonly from: number;
}

/**
 * The latest journal that can be made again: from the given one if there is one, else from a backup, else from the operations
 * alone, whichever comes furthest. Null when there is nothing to make it from.
 */
export function rebuilt(places: Places, given: JournalFile | null): Rebuilt | null {
  let best: Rebuilt | null = null;
  for (const base of basesFor(places, given)) {
    const since = operationsAfter(places, base.revision);
    const made = carriedOn(base, since);
    if (best === null || isBetter(made, best)) best = made;
    if (best.file.revision === Math.max(base.revision, ...since.map(({ revision }) => revision)) && best.isExact) break;
  }
  return best !== null && best.file.revision > 0 ? best : null;
}

const isBetter = (made: Rebuilt, best: Rebuilt): boolean =>
  made.file.revision > best.file.revision || (made.file.revision === best.file.revision && made.isExact && !best.isExact);

function* basesFor(places: Places, given: JournalFile | null): Iterable<JournalFile> {
  if (given !== null) yield given;
  for (const backup of backupsIn(places)) {
    const file = journalIfGood(places, backup);
    if (file !== null) yield file;
  }
  yield emptyFile;
}

/** Carries operations out, one revision after the other, as long as each is made on what is there. */
export function carriedOn(base: JournalFile, operations: readonly StoredOperation[]): Rebuilt {
  const byRevision = new Map<number, readonly StoredOperation[]>();
  for (const operation of operations)
    byRevision.set(operation.revision, [...(byRevision.get(operation.revision) ?? []), operation]);
  let file = base;
  let last: StoredOperation | null = null;
  for (let next = nextOf(file, byRevision); next !== null; next = nextOf(file, byRevision)) {
    file = fileAfter(file, isMade(file, next) ? { ...next, changed: [] } : next);
    last = next;
  }
  const bytes = Buffer.from(journalText(file));
  return { file, bytes, isExact: last === null || sha256(bytes) === last.journalAfter, from: base.revision };
}

function nextOf(file: JournalFile, byRevision: ReadonlyMap<number, readonly StoredOperation[]>): StoredOperation | null {
  const found = byRevision.get(file.revision + 1) ?? [];
  return (
    found.find(({ changed }) => changed.every((change) => fits(file, change))) ??
    found.find((operation) => isMade(file, operation)) ??
    null
  );
}

/** The backup before an edit by hand is recorded has it already. */
const isMade = (file: JournalFile, { command, changed }: StoredOperation): boolean =>
  command === editedByHand && changed.every((change) => isSame(aliveNow(file, change), change.after));

/** Whether a record is what the change was made on. */
const fits = (file: JournalFile, change: RecordChange): boolean =>
  isSame(aliveNow(file, change), typeof change.was === 'number' ? change.before : null);
