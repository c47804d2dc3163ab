import type { Contact } from '../domain/contact.ts';
import { foldedForComparing } from '../domain/folding.ts';
import type { Id } from '../domain/record.ts';
import { type StoredOperation, wholeOperation } from './operations.ts';

/** Somebody by every id of theirs: also those of whom was merged into them and is not there any more; `lines` are those of the operations, oldest first. */
export function idsOf(person: Id, alive: readonly Contact[], lines: Iterable<string>): ReadonlySet<Id> {
  const ids = new Set([person]);
  const there = new Set(alive.map(({ id }) => id));
  for (const { kept, other } of mergesIn(lines).toReversed()) if (ids.has(kept) && !there.has(other)) ids.add(other);
  return ids;
}

interface Merge {
  readonly kept: Id;
  readonly other: Id;
}

function mergesIn(lines: Iterable<string>): readonly Merge[] {
  const found: Merge[] = [];
  for (const line of lines) {
    if (!line.includes('"contact merge"')) continue;
    const operation = wholeOperation(line);
    if (operation?.command === 'contact merge') found.push(...mergesOf(operation));
  }
  return found;
}

/** Whom an operation merged into whom: who is kept has the other's name among their own; whom the other had introduced is changed as well. */
export function mergesOf({ changed }: Pick<StoredOperation, 'changed'>): readonly Merge[] {
  const contacts = changed.filter(({ type }) => type === 'contact');
  return contacts
    .filter(({ after }) => after === null)
    .flatMap(({ id: other, before }) =>
      contacts
        .filter(({ after }) => after !== null && hasName(after as Contact, (before as Contact).name))
        .map(({ id: kept }) => ({ kept, other })),
    );
}

const hasName = ({ name, aliases }: Contact, wanted: string): boolean =>
  [name, ...aliases].some((own) => foldedForComparing(own) === foldedForComparing(wanted));
