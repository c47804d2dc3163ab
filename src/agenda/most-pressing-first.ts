import type { Commitment } from '../domain/commitment.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { agenda } from './agenda.ts';
import { everythingAhead } from './urgency.ts';

/** Puts commitments into the order in which the agenda has them, however far ahead they are; what it does not have comes last. */
export function mostPressingFirst(journal: Journal, desk: Desk): (some: readonly Commitment[]) => readonly Commitment[] {
  const items = agenda(journal, desk, everythingAhead);
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Commitment): number => places.get(id) ?? items.length;
  return (some) => some.toSorted((one, other) => placeOf(one) - placeOf(other));
}
