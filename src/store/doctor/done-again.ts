import type { Journal } from '../../domain/journal.ts';
import type { Id } from '../../domain/record.ts';
import { lists, type RecordChange } from '../changes.ts';
import type { HistoryText } from '../history-lines.ts';
import type { State } from '../restoring.ts';
import { mismatchInRecord } from '../schema.ts';
import type { ReadLine } from './read-lines.ts';
import type { SavesApart } from './saves-apart.ts';

type Past = Map<Id, HistoryText>;

/** What was saved after what is lost, done again record by record on what is left: the last word on each counts. */
export function doneAgain({ journal, past: before }: State, { operations, lines }: SavesApart): State {
  const past: Past = new Map(before);
  const alone = lines.map((line) => ({ revision: line.revision, changed: [changeOf(line)] }));
  const saves = [...operations, ...alone].toSorted((one, other) => one.revision - other.revision);
  return {
    journal: saves.flatMap(({ changed }) => changed).reduce((now, change) => withChange(now, past, change), journal),
    past,
  };
}

/** A line without its operation, as the change that wrote it. */
function changeOf({ id, kind, type, text }: ReadLine): RecordChange {
  const known = { type, id, before: null, was: null };
  return kind === 'removed' ? { ...known, after: null, is: null } : { ...known, after: JSON.parse(text), is: 'history' };
}

/** What the disk has spoilt within a change is no record any more, and is left out. */
function withChange(journal: Journal, past: Past, { type, id, after, is }: RecordChange): Journal {
  if (after !== null && mismatchInRecord(type, after) !== null) return journal;
  if (is === 'history') past.set(id, { type: type as HistoryText['type'], text: JSON.stringify(after) });
  else past.delete(id);
  return type === 'interaction' ? journal : withRecord(journal, lists[type], id, typeof is === 'number' ? after : null);
}

function withRecord(journal: Journal, list: keyof Journal, id: Id, record: object | null): Journal {
  const records: readonly { readonly id: Id }[] = journal[list];
  const isThere = records.some((known) => known.id === id);
  const others = records.flatMap((known) => (known.id !== id ? [known] : record === null ? [] : [record]));
  return { ...journal, [list]: isThere || record === null ? others : [...others, record] };
}
