import type { Commitment } from '../domain/commitment.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { agenda } from './agenda.ts';
import { everythingAhead } from './urgency.ts';

/** Commitments in the order in which the agenda has them, however far ahead they are; what it does not have comes last. */
export function mostPressingFirst(some: readonly Commitment[], journal: Journal, desk: Desk): readonly Commitment[] {
  const items = agenda(about(some, journal), desk, everythingAhead);
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Commitment): number => places.get(id) ?? items.length;
  return some.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** All that the order of some commitments may depend on: whatever there is with the people whom they concern. */
function about(some: readonly Commitment[], { contacts, commitments, cases, ...others }: Journal): Journal {
  const people = peopleOf(some);
  const concerned = commitments.filter(({ contactId, fromId }) => people.has(contactId) || people.has(fromId));
  const known = peopleOf([...some, ...concerned]);
  return {
    ...others,
    contacts: contacts.filter(({ id }) => known.has(id)),
    commitments: concerned,
    cases: cases.filter(
      ({ contactId, parties }) => people.has(contactId) || parties.some((party) => people.has(party.contactId)),
    ),
  };
}

const peopleOf = (commitments: readonly Commitment[]): ReadonlySet<Id | null> =>
  new Set(commitments.flatMap(({ contactId, fromId }) => (fromId === null ? [contactId] : [contactId, fromId])));
