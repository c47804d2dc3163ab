import type { Journal } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import { aliveNow, inverse, isSame, type RecordChange } from './changes.ts';
import type { StoredOperation } from './operations.ts';

/** What is to be saved: which records change, in what words, and which earlier step it takes back or brings back. */
export interface Plan {
  readonly said: string;
  readonly changed: readonly RecordChange[];
  readonly undoes: number | null;
  readonly redoes: number | null;
}

type NewestFirst = Iterable<StoredOperation>;

/** The steps that are in force, the newest first: not taken back, or brought back since. */
export function* stepsInForce(operations: NewestFirst): Iterable<StoredOperation> {
  const fates = new Map<number, 'undone' | 'redone'>();
  for (const operation of operations) {
    if (operation.undoes !== null) settle(fates, operation.undoes, 'undone');
    else if (operation.redoes !== null) settle(fates, operation.redoes, 'redone');
    else if (operation.changed.length > 0 && fates.get(operation.revision) !== 'undone') yield operation;
  }
}

/** The newest word on a step counts. */
function settle<T>(fates: Map<number, T>, revision: number, fate: T): void {
  if (!fates.has(revision)) fates.set(revision, fate);
}

/** Takes the last step back. */
export function undoing(journal: Journal, operations: NewestFirst): Plan {
  const [step] = stepsInForce(operations);
  if (step === undefined) throw new UserError('failed', 'There is nothing to take back.', 'kw undo --list shows the steps.');
  return { said: step.said, changed: fitting(journal, inverse(step.changed)), undoes: step.revision, redoes: null };
}

/** Brings the last step back that was taken back. */
export function redoing(journal: Journal, operations: NewestFirst): Plan {
  const step = stepTakenBack(operations);
  return { said: step.said, changed: fitting(journal, step.changed), undoes: null, redoes: step.revision };
}

function stepTakenBack(operations: NewestFirst): StoredOperation {
  const brought = new Set<number>();
  let wanted: number | null = null;
  for (const operation of operations) {
    if (operation.revision === wanted) return operation;
    if (wanted !== null) continue;
    if (operation.redoes !== null) brought.add(operation.redoes);
    else if (operation.undoes === null) break;
    else if (!brought.delete(operation.undoes)) wanted = operation.undoes;
  }
  throw new UserError(
    'failed',
    'There is nothing to bring back: kw undo was not the last step.',
    'kw undo --list shows the steps.',
  );
}

/** The changes, when every record is still what they were made on. */
function fitting(journal: Journal, changed: readonly RecordChange[]): readonly RecordChange[] {
  const touched = changed.find((change) => change.was !== 'history' && !isSame(aliveNow(journal, change), change.before));
  if (touched === undefined) return changed;
  throw new UserError(
    'failed',
    `The ${touched.type} ${touched.id} was changed since, so that this step cannot be taken alone. Nothing was changed.`,
    `Look at it as it is now: kw show ${touched.id}`,
  );
}
