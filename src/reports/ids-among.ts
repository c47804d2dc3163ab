import { shortestIds } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';

/** How to write the ids of a list that goes into the past: those are many, and six characters tell them apart, and from all that is alive. */
export function idsAmong(items: readonly { readonly id: Id }[], alive: ReadonlyMap<Id, string>): (id: Id) => string {
  const shortest = shortestIds([...new Set([...alive.keys(), ...items.map(({ id }) => id)])]);
  return (id) => alive.get(id) ?? id.slice(0, Math.max(6, shortest.get(id)?.length ?? 0));
}
