import { filesIn, type JournalFile, lengthIn } from '../journal-file.ts';
import { wholeOperation } from '../operations.ts';
import { linesOf, readable } from '../operations-there.ts';
import type { Places } from '../places.ts';

/** An operations file against what the journal counts of it. */
export interface OperationsState {
  readonly name: string;
  /** Its lines that can be read, one after the other. */
  readonly whole: Buffer;
  /** The numbers of its lines that cannot. */
  readonly unreadable: readonly number[];
  /** How many bytes the journal counts that are not there. */
  readonly missing: number;
  readonly revisions: readonly number[];
}

/** How each operations file is that a journal names. */
export const operationsStates = (places: Places, head: JournalFile): readonly OperationsState[] =>
  filesIn('operations', head).map((name) => stateOf(name, readable(places, name), lengthIn(head, name)));

function stateOf(name: string, present: Buffer, length: number): OperationsState {
  const whole: Buffer[] = [];
  const revisions: number[] = [];
  const unreadable: number[] = [];
  for (const { bytes, from, to, number, isWhole } of linesOf(present.subarray(0, length))) {
    const operation = isWhole ? wholeOperation(bytes.toString('utf8')) : null;
    if (operation === null) unreadable.push(number);
    else {
      whole.push(present.subarray(from, to));
      revisions.push(operation.revision);
    }
  }
  return { name, whole: Buffer.concat(whole), unreadable, missing: Math.max(0, length - present.length), revisions };
}

/** Whether something of it is lost. */
export const isDamaged = ({ unreadable, missing }: OperationsState): boolean => unreadable.length > 0 || missing > 0;

/** The newest revision before which a change is missing, so that undo stops there; null when none is. */
export function undoStopsAt(states: readonly OperationsState[]): number | null {
  const revisions = states.flatMap((state) => state.revisions);
  return revisions.findLast((revision, place) => place > 0 && revisions[place - 1] !== revision - 1) ?? null;
}
