import type { JournalFile } from './journal-file.ts';
import { newestFirst, type StoredOperation } from './operations.ts';
import type { Places } from './places.ts';
import { inWordsOr, notRead } from './reasons.ts';

const tries = 3;

/**
 * The operations that count, the newest first, for a reader without the lock. When a file is gone, everything was rewritten meanwhile: then
 * the journal is read `again`, and what it names now is read on from there.
 */
export function* latestOperations(places: Places, journal: JournalFile, again: () => JournalFile): Iterable<StoredOperation> {
  try {
    yield* newestThere(places, journal, again);
  } catch (error) {
    throw inWordsOr(error, (refusal) => notRead(places.operations, refusal));
  }
}

function* newestThere(places: Places, journal: JournalFile, again: () => JournalFile): Iterable<StoredOperation> {
  let last = Number.MAX_SAFE_INTEGER;
  for (let file = journal, left = tries; ; left--) {
    try {
      for (const operation of newestFirst(places, file)) {
        if (operation.revision >= last) continue;
        last = operation.revision;
        yield operation;
      }
      return;
    } catch (error) {
      const latest = again();
      if (left === 1 || latest.token === file.token) throw error;
      file = latest;
    }
  }
}
