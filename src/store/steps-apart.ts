import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { aliveRecords, namedBy } from '../domain/references.ts';
import { UserError } from '../domain/user-error.ts';
import { aliveNow, isSame, type RecordChange } from './changes.ts';
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

/**
 * Nothing that stays may be without what it needs when that goes again. What it can do without may be missing, as it was before the
 * step: no later step speaks of what this one added, so whoever does, such as a contact whose introducer came later, did so already.
 */
export function mustNotBeNeeded(journal: Journal, changed: readonly RecordChange[]): void {
  const gone = new Set(changed.filter(({ after }) => after === null).map(({ id }) => id));
  const own = new Set(changed.map(({ id }) => id));
  const needing =
    gone.size === 0 ? undefined : aliveRecords(journal).find((known) => !own.has(known.record.id) && needs(known, gone));
  if (needing !== undefined) throw stillNeeded(needing.record.id);
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
    `${id} speaks of what would go, and makes no sense without it. Nothing was changed.`,
    `Look at it first: kw show ${id}`,
  );

const needs = ({ type, record }: ReturnType<typeof aliveRecords>[number], gone: ReadonlySet<Id>): boolean =>
  namedBy(type, record).some(({ to, isNeeded }) => isNeeded && gone.has(to));

/** Records speak of each other by whole ids, which look like nothing else. */
const idsIn = /"([2-9][a-z][2-9a-z]{10})"/g;

function mentions(record: object | null, ids: ReadonlySet<Id>): boolean {
  if (record === null || ids.size === 0) return false;
  return [...JSON.stringify(record).matchAll(idsIn)].some(([, id = '']) => ids.has(id));
}
