import { lengthByHand } from '../edited-history.ts';
import type { JournalFile } from '../journal-file.ts';
import type { Places } from '../places.ts';
import { orRefused } from '../refused.ts';
import type { Found } from './found.ts';
import { type HistoryEdit, historyEdits } from './history-edits.ts';
import { historyFindings } from './history-findings.ts';
import { type HistoryState, historyStates } from './history-state.ts';
import { isInterrupted, journalFindings } from './journal-findings.ts';
import { operationsFindings } from './operations-findings.ts';
import { isDamaged, type OperationsState, operationsStates } from './operations-state.ts';
import { apartFinding, type SavesApart, savesApart } from './saves-apart.ts';
import { type There, thereIn } from './there.ts';
import { unprovedIn } from './unproved.ts';

/** The journal's files as they are found, and what is the matter with them. */
export interface Files {
  readonly there: There;
  readonly history: readonly HistoryState[];
  readonly operations: readonly OperationsState[];
  readonly edits: readonly HistoryEdit[];
  /** What was saved after a save that is lost; null when nothing was. */
  readonly apart: SavesApart | null;
  readonly findings: readonly Found[];
  /** Whether the journal can be read and saved as it is: for that only the newest operations count. */
  readonly isUsable: boolean;
  /** The journal with whose history its records can be gone through, perhaps without some lines; null when that makes no sense yet. */
  readonly readable: JournalFile | null;
}

/** Looks at the journal, the history and the operations. */
export function filesIn(places: Places): Files {
  const there = thereIn(places);
  const { head } = there;
  const history = head === null ? [] : historyStates(places, head);
  const operations = head === null ? [] : operationsStates(places, head);
  const edits = historyEdits(history, head?.revision ?? 0);
  const unproved = unprovedIn(places, there);
  const apart = head === null ? null : savesApart(places, head, unproved);
  const findings = [
    ...journalFindings(places, there, unproved),
    ...historyFindings(places, history, edits),
    ...operationsFindings(places, operations, apart),
    ...(apart === null ? [] : [apartFinding(places, apart)]),
  ];
  const isUsable =
    there.journal.state === 'good' &&
    (there.rebuilt === null || isInterrupted(there)) &&
    history.every((one) => one.state === 'good' || isLeftAsItIs(places, one, head)) &&
    !operations.slice(-1).some(isDamaged) &&
    apart === null;
  const readable = apart === null && history.every(isAsSaved) ? head : null;
  return { there, history, operations, edits, apart, findings, isUsable, readable };
}

/** Saving goes on beside a file that somebody edited, as long as the operations say how it ended. */
const isLeftAsItIs = (places: Places, { name, present, expected }: HistoryState, head: JournalFile | null): boolean =>
  present.length === expected.bytes.length ||
  (head !== null && present.length > 0 && orRefused(() => lengthByHand(places, head, name)) === present.length);

/** Lines that cannot be had back are left out where somebody looks at the records. */
const isAsSaved = (one: HistoryState): boolean => one.state === 'good' || (one.state === 'lost' && isLongEnough(one));

const isLongEnough = ({ present, expected }: HistoryState): boolean => present.length >= expected.bytes.length;
