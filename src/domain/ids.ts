import type { Id } from './record.ts';

/** Each id with its shortest beginning that no other of these ids has, three characters at least. */
export function shortestIds(ids: Iterable<Id>): ReadonlyMap<Id, string> {
  const sorted = [...new Set(ids)].toSorted();
  return new Map(
    sorted.map((id, index) => {
      const shared = Math.max(sharedLength(id, sorted[index - 1]), sharedLength(id, sorted[index + 1]));
      return [id, id.slice(0, Math.max(3, shared + 1))];
    }),
  );
}

/** Whether a text is an id or how one begins: a digit, then letters and digits. */
export const looksLikeId = (text: string): boolean =>
  /^[2-9]([abcdfghjkmnpqrstuvwxyz][23456789abcdfghjkmnpqrstuvwxyz]{0,10})?$/i.test(text);

/** The records whose id is this, or begins like this when none is. */
export function withIdLike<T extends { readonly id: Id }>(records: readonly T[], typed: string): readonly T[] {
  if (!looksLikeId(typed)) return [];
  const beginning = typed.toLowerCase();
  return records.filter(({ id }) => id.startsWith(beginning));
}

function sharedLength(id: Id, other: Id | undefined): number {
  if (other === undefined) return 0;
  const different = [...id].findIndex((character, index) => character !== other[index]);
  return different === -1 ? id.length : different;
}
