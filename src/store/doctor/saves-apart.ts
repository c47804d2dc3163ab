import type { JournalFile } from '../journal-file.ts';
import { editedByHand, type StoredOperation } from '../operations.ts';
import { namesThere, operationsAfter, readable } from '../operations-there.ts';
import type { Places } from '../places.ts';
import { type Found, problem } from './found.ts';
import { savesInWords } from './loss.ts';
import { type ReadLine, readableIn } from './read-lines.ts';
import { cutOffOperations, type Unproved } from './unproved.ts';

/** What was saved after a save that is lost: it lies beside the journal, but cannot be carried out as it was any more. */
export interface SavesApart {
  /** What can be read of it, in the order in which it was saved. */
  readonly operations: readonly StoredOperation[];
  /** Lines of the history of saves whose operation is lost. */
  readonly lines: readonly ReadLine[];
  /** The saves of which nothing is left but perhaps such lines. */
  readonly lost: readonly number[];
  /** Where journal.json does not say any more what counts, so that nobody knows whether it does. */
  readonly unproved: Unproved | null;
}

/** Numbers that nobody ever saved under, such as one with a spoilt digit, are not counted up to. */
const most = 100_000;

/**
 * What lies after the latest journal that can be made; null when nothing does, or only what an interrupted save has left beside a journal
 * that can be read.
 */
export function savesApart(places: Places, head: JournalFile, unproved: Unproved | null): SavesApart | null {
  const byRevision = new Map(operationsSince(places, head, unproved).map((operation) => [operation.revision, operation]));
  const operations = [...byRevision.values()].toSorted((one, other) => one.revision - other.revision);
  const last = operations.at(-1);
  if (unproved === null && (last === undefined || (operations.length === 1 && last.command === editedByHand))) return null;
  const lines = linesAfter(places, head.revision).filter(({ revision }) => !byRevision.has(revision));
  const end = [...lines, ...operations].reduce((latest, { revision }) => Math.max(latest, revision), head.revision);
  const revisions = Array.from({ length: Math.min(most, end - head.revision) }, (_, count) => head.revision + 1 + count);
  return { operations, lines, lost: revisions.filter((revision) => !byRevision.has(revision)), unproved };
}

function operationsSince(places: Places, { revision }: JournalFile, unproved: Unproved | null): readonly StoredOperation[] {
  const cutOff = unproved === null ? [] : cutOffOperations(places, unproved).filter((operation) => operation.revision > revision);
  return [...cutOff, ...operationsAfter(places, revision)];
}

const linesAfter = (places: Places, after: number): readonly ReadLine[] =>
  namesThere(places, 'history').flatMap((name) => readableIn(readable(places, name)).filter(({ revision }) => revision > after));

/** Says what is lost before them, and what is there still. */
export function apartFinding({ journal }: Places, apart: SavesApart): Found {
  const what = apart.unproved === null ? apartInWords(apart) : unprovedInWords(apart, apart.unproved);
  return problem({ kind: 'saves-apart', where: journal, what, repair: 'loss' });
}

function apartInWords({ operations, lost }: SavesApart): string {
  const [first = 0] = lost;
  const there = savesInWords(operations.map(({ revision }) => revision));
  const why =
    first === 0
      ? 'was made on another journal than the one that is there'
      : `was made on ${savesInWords(lost)}, of which too little is left`;
  return `What was saved as ${there} ${why}: it cannot be carried out as it was, but its records can be written down again.`;
}

function unprovedInWords({ operations, lines }: SavesApart, { after, names }: Unproved): string {
  const begun = `Save ${after} is the newest that can be proved. Another was begun after it and may have been acknowledged`;
  const readable = [...new Set([...operations, ...lines].map(({ revision }) => revision))].toSorted((one, other) => one - other);
  if (readable.length > 0)
    return `${begun}: what can be read of ${savesInWords(readable)} is written down again, and all that lies there is kept in the backups.`;
  if (names.length > 0) return `${begun}; no record of it can be read, but all that lies there is kept in the backups.`;
  return `${begun}; nothing of it is left.`;
}
