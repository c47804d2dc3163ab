import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import { aliveNow, isSame, lists, type RecordChange } from './changes.ts';
import type { StoredOperation } from './operations.ts';

/** A step can be taken alone only when no later one touched what it touched, or speaks of what it added. */
export function mustBeFree(step: StoredOperation, later: readonly StoredOperation[]): void {
  if (later.length === 0) return;
  const touched = new Set(step.changed.map(({ id }) => id));
  const added = new Set(step.changed.filter(({ before }) => before === null).map(({ id }) => id));
  const dependent = later.find(({ changed }) => changed.some(({ id, after }) => touched.has(id) || mentions(after, added)));
  if (dependent === undefined) return;
  throw new UserError(
    'failed',
    `A later step builds on this one: ${dependent.command}: ${dependent.said}. Nothing was changed.`,
    `Take that back first: kw undo ${dependent.revision}`,
  );
}

/** Every record must still be what the changes were made on. */
export function mustFit(journal: Journal, changed: readonly RecordChange[]): void {
  const touched = changed.find((change) => change.was !== 'history' && !isSame(aliveNow(journal, change), change.before));
  if (touched !== undefined) throw changedSince(touched);
}

/** Nothing that stays may speak of what a step added, when that goes again. */
export function mustNotBeNeeded(journal: Journal, changed: readonly RecordChange[]): void {
  const gone = new Set(changed.filter(({ after }) => after === null).map(({ id }) => id));
  const needing = gone.size === 0 ? undefined : recordNeeding(journal, gone, new Set(changed.map(({ id }) => id)));
  if (needing !== undefined) throw stillNeeded(needing);
}

const changedSince = ({ type, id }: RecordChange): UserError =>
  new UserError(
    'failed',
    `The ${type} ${id} was changed since, so that this step cannot be taken alone. Nothing was changed.`,
    `Look at it as it is now, or put it right by hand: kw show ${id}, kw edit ${id}`,
  );

const stillNeeded = (id: Id): UserError =>
  new UserError(
    'failed',
    `${id} was written down since, and speaks of what would go. Nothing was changed.`,
    `Look at it first: kw show ${id}`,
  );

function recordNeeding(journal: Journal, gone: ReadonlySet<Id>, own: ReadonlySet<Id>): Id | undefined {
  const alive = Object.values(lists).flatMap((list): readonly { readonly id: Id }[] => journal[list]);
  return alive.find((record) => !own.has(record.id) && mentions(record, gone))?.id;
}

/** Records speak of each other by whole ids, which look like nothing else. */
const idsIn = /"([2-9][a-z][2-9a-z]{10})"/g;

function mentions(record: object | null, ids: ReadonlySet<Id>): boolean {
  if (record === null || ids.size === 0) return false;
  return [...JSON.stringify(record).matchAll(idsIn)].some(([, id = '']) => ids.has(id));
}
