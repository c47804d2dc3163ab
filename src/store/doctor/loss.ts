import { counted } from '../../domain/wording.ts';
import type { HistoryState } from './history-state.ts';
import { isDamaged, type OperationsState } from './operations-state.ts';
import { readableIn } from './read-lines.ts';
import type { SavesApart } from './saves-apart.ts';

/** What is lost for good: "3 bytes of history/2026.jsonl, save 2". */
export function lossInWords(
  history: readonly HistoryState[],
  operations: readonly OperationsState[],
  apart: SavesApart | null,
): string {
  const ofHistory = history
    .filter(({ state }) => state === 'lost')
    .map((state) => `${counted(bytesLost(state), 'byte')} of ${state.name}`);
  const ofOperations = operations.filter(isDamaged).map(({ name }) => `steps of ${name}`);
  const ofSaves = apart === null || apart.lost.length === 0 ? [] : [savesInWords(apart.lost)];
  return [...ofHistory, ...ofOperations, ...ofSaves].join(', ') || lossOfGround(apart);
}

const lossOfGround = (apart: SavesApart | null): string =>
  apart?.unproved == null
    ? 'the journal that the last save was made on'
    : `what journal.json said of the saves after ${apart.unproved.after}`;

/** How much of a history file nothing says anything of any more. */
export const bytesLost = ({ present, expected }: HistoryState): number =>
  expected.lost.reduce((sum, { from, to }) => sum + to - from - bytesReadable(present.subarray(from, to)), 0);

const bytesReadable = (bytes: Buffer): number =>
  readableIn(bytes).reduce((sum, { written }) => sum + Buffer.byteLength(written) + 1, 0);

/** "save 2", "saves 2 to 4, 7". */
export function savesInWords(revisions: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const revision of revisions) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === revision - 1) run[1] = revision;
    else runs.push([revision, revision]);
  }
  const words = runs.map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`)).join(', ');
  return `${revisions.length === 1 ? 'save' : 'saves'} ${words}`;
}
