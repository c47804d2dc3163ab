import type { Change, History, HistoryRecord, Journal, RecordType } from '../domain/journal.ts';
import { singleLine } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { changesBetween } from './changes.ts';
import type { RecordedHistory } from './history.ts';
import { type JournalFile, journalOf } from './journal-file.ts';
import type { StoredOperation } from './operations.ts';
import { seeDoctor } from './reasons.ts';
import { mustKeepMost } from './saving.ts';
import { inWords, mismatchInRecord } from './schema.ts';
import { type Plan, type PlannedStep, redoing, stepsInForce, undoing } from './steps.ts';
import type { Saved, SavedStep, Step, Store } from './store.ts';

/** The journal, its past and its operations, all of one moment. */
export interface Latest {
  readonly file: JournalFile;
  readonly history: RecordedHistory;
  /** The newest first. */
  readonly operations: Iterable<StoredOperation>;
}

/** Where a journal is kept: on a disk, or in memory. */
export interface Shelf {
  exists(): boolean;
  /** Empty when there is no journal. */
  latest(): Latest;
  /** Saves a plan made on the latest journal, while no other process can save. It is made again when another program came between. */
  save(command: string, plan: (latest: Latest) => Plan): Saved;
}

/** The journal on a shelf, as commands know it; `clock` is the real one, in milliseconds since 1970. */
export function storeOn(shelf: Shelf, clock: () => number): Store {
  let read: Latest | null = null;
  const again = (): Latest => {
    read = shelf.latest();
    return read;
  };
  return {
    exists: () => shelf.exists(),
    read: () => journalOf(again().file),
    revision: () => (read ?? again()).file.revision,
    history: () => (read ?? again()).history,
    problemIn: ({ type, record }) => problemIn(type, record),
    update: (command, change) => shelf.save(command, (latest) => planOf(latest, change)),
    undo: (revision = null) =>
      savedStep(shelf, 'undo', clock, ({ file, operations }) => undoing(journalOf(file), operations, revision)),
    redo: () => savedStep(shelf, 'redo', clock, ({ file, operations }) => redoing(journalOf(file), operations)),
    undoable: (limit) => [...stepsInForce(again().operations, limit)].map((operation) => asStep(operation, clock)),
  };
}

function problemIn(type: RecordType, record: object): string | null {
  const mismatch = mismatchInRecord(type, record);
  return mismatch && inWords(mismatch);
}

/** A step that was damaged on the disk must not bring back what is no record. */
function sound(plan: Plan): Plan {
  const damaged = plan.changed.find(
    ({ type, id, after }) => after !== null && (Reflect.get(after, 'id') !== id || problemIn(type, after) !== null),
  );
  if (damaged === undefined) return plan;
  throw new UserError(
    'journal-damaged',
    `The operations cannot be used: the ${damaged.type} ${damaged.id} is damaged in the last step. Nothing was changed.`,
    seeDoctor,
  );
}

function planOf({ file, history }: Latest, change: (latest: Journal, history: History) => Change): Plan {
  const wanted = change(journalOf(file), history);
  const changed = changesBetween(file, wanted, earlierRecords(history, wanted.happened));
  const plan: Plan = { said: singleLine(wanted.said), changed, undoes: null, redoes: null };
  mustKeepMost(file, plan);
  return plan;
}

/** Looking for many would take longer than reading all. */
const few = 12;

/** The records that others are to replace. */
function earlierRecords(history: History, happened: Change['happened']): (id: string) => object {
  const ids = new Set(happened.filter(({ replaces }) => replaces).map(({ record }) => record.id));
  const found = new Map<string, object>();
  for (const { record } of recordsWith(history, ids)) if (ids.has(record.id)) found.set(record.id, record);
  return (id) => {
    const record = found.get(id);
    if (record !== undefined) return record;
    throw new UserError('not-found', `There is no ${id} in the history.`, 'kw history shows what there is.');
  };
}

function recordsWith(history: History, ids: ReadonlySet<string>): Iterable<HistoryRecord> {
  if (ids.size === 0) return [];
  return ids.size > few ? history.all() : history.mentioning([...ids].map((id) => `"id":"${id}"`));
}

/** Saves a step back or forth, and answers which it was: the plan of the last try is the one that was saved. */
function savedStep(shelf: Shelf, command: string, clock: () => number, planned: (latest: Latest) => PlannedStep): SavedStep {
  // Where there is nothing yet there is nothing to take back either, and nothing is made for saying so.
  if (!shelf.exists()) planned(shelf.latest());
  const tries: StoredOperation[] = [];
  const saved = shelf.save(command, (latest) => {
    const { step, plan } = planned(latest);
    tries.push(step);
    return sound(plan);
  });
  return { ...saved, step: asStep(tries.at(-1) as StoredOperation, clock) };
}

const asStep = (operation: StoredOperation, clock: () => number): Step => ({
  ...operation,
  age: Math.max(0, Math.floor((clock() - Date.parse(operation.at)) / 60_000)),
});
