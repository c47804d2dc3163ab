import type { Journal } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import { inverse, type RecordChange } from './changes.ts';
import type { StoredOperation } from './operations.ts';
import { mustBeFree, mustFit, mustNotBeNeeded } from './steps-apart.ts';

/** What is to be saved: which records change, in what words, and which earlier step it takes back or brings back. */
export interface Plan {
  readonly said: string;
  readonly changed: readonly RecordChange[];
  readonly undoes: number | null;
  readonly redoes: number | null;
}

/** A plan that takes a step back or brings it back, and that step. */
export interface PlannedStep {
  readonly step: StoredOperation;
  readonly plan: Plan;
}

type NewestFirst = Iterable<StoredOperation>;

/** How many steps can be taken back, those that were taken back already among them. */
const stepsKept = 200;

/** The commands that cannot be taken back, nor anything before them: whom they erased must not come back. */
const final: readonly string[] = ['forget', 'contact forget'];

/** The command of the operation that says what was lost, and that somebody agreed to go on without it. Nothing before it can be taken back. */
export const wentOn = 'doctor --repair --yes';

/** Why there are no more steps to take back. */
type End = 'beginning' | 'forgotten' | 'far back';

/**
 * Of so many last steps those that are in force, the newest first: not taken back, or brought back since. The last may be a loss, which
 * only says what it was.
 */
export function* stepsInForce(operations: NewestFirst, kept = stepsKept): Generator<StoredOperation, End, undefined> {
  const fates = new Map<number, 'undone' | 'redone'>();
  let seen = 0;
  for (const operation of operations) {
    if (operation.undoes !== null) settle(fates, operation.undoes, 'undone');
    else if (operation.redoes !== null) settle(fates, operation.redoes, 'redone');
    else if (final.includes(operation.command)) return 'forgotten';
    else if (operation.command === wentOn) {
      yield operation;
      return 'beginning';
    } else if (operation.changed.length === 0) continue;
    else if (++seen > kept) return 'far back';
    else if (fates.get(operation.revision) !== 'undone') yield operation;
  }
  return 'beginning';
}

/** The newest word on a step counts. */
function settle<T>(fates: Map<number, T>, revision: number, fate: T): void {
  if (!fates.has(revision)) fates.set(revision, fate);
}

/** Takes the last step back, or the one that made this revision when nothing later builds on it. */
export function undoing(journal: Journal, operations: NewestFirst, revision: number | null): PlannedStep {
  const steps = stepsInForce(operations);
  const later: StoredOperation[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) throw revision === null ? nothingToTakeBack(value) : noSuchStep(revision);
    if (value.command === wentOn) throw isLost(value, revision);
    if (revision === null || value.revision === revision) return { step: value, plan: takingBack(journal, value, later) };
    later.push(value);
  }
}

function takingBack(journal: Journal, step: StoredOperation, later: readonly StoredOperation[]): Plan {
  mustBeFree(step, later);
  const changed = inverse(step.changed);
  mustFit(journal, changed);
  mustNotBeNeeded(journal, changed);
  return { said: step.said, changed, undoes: step.revision, redoes: null };
}

/** Brings the last step back that was taken back. */
export function redoing(journal: Journal, operations: NewestFirst): PlannedStep {
  const step = stepTakenBack(operations);
  mustFit(journal, step.changed);
  return { step, plan: { said: step.said, changed: step.changed, undoes: null, redoes: step.revision } };
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

const ends: Readonly<Record<End, string>> = {
  beginning: 'There is nothing to take back.',
  forgotten: 'There is nothing to take back: somebody was forgotten on request, and nothing before that can come back.',
  'far back': `There is nothing more to take back: only the last ${stepsKept} steps can be.`,
};

/** Named by its number, or come to as the last one. */
const isLost = ({ said, revision: own }: StoredOperation, revision: number | null): UserError =>
  revision === null || revision === own
    ? new UserError(
        'failed',
        `There is nothing to take back. ${said}; what was saved before that cannot come back.`,
        'kw undo --list shows the steps.',
      )
    : noSuchStep(revision);

const nothingToTakeBack = (end: End): UserError => new UserError('failed', ends[end], 'kw undo --list shows the steps.');

const noSuchStep = (revision: number): UserError =>
  new UserError(
    'not-found',
    `${revision} is no step that can be taken back.`,
    'kw undo --list shows the steps and their numbers; kw redo brings back what kw undo took.',
  );
