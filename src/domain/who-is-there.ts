import type { Commitment } from './commitment.ts';
import type { Contact } from './contact.ts';
import { byId, type Change, type Journal } from './journal.ts';
import type { Id } from './record.ts';
import { UserError } from './user-error.ts';

/**
 * Somebody may have been taken back or merged while a question stood: whom a change newly speaks of must still be there.
 * Throws a UserError where a contact or an organization is not. What was said before is left as it is.
 */
export function mustSpeakOfWhoIsThere(before: Journal, { journal, happened }: Change): void {
  const named = [
    ...newlyNamed(journal.contacts, before.contacts, namedByContact),
    ...newlyNamed(journal.commitments, before.commitments, namedByCommitment),
    ...happened.flatMap((one) => (one.type === 'interaction' && !one.replaces ? one.record.contactIds : [])),
  ];
  if (named.length === 0) return;
  const there = new Set([...journal.contacts, ...journal.organizations].map(({ id }) => id));
  if (named.every((id) => there.has(id))) return;
  throw new UserError(
    'not-found',
    'Whom it is about is not there any more. Nothing was changed.',
    'kw contact list shows who is; kw undo --list shows what was done.',
  );
}

/** The ids in new records, and in changed ones those that they did not name before. */
function newlyNamed<T extends { readonly id: Id }>(
  records: readonly T[],
  before: readonly T[],
  named: (record: T) => readonly Id[],
): readonly Id[] {
  if (records === before) return [];
  const known = new Set(before);
  return records
    .filter((record) => !known.has(record))
    .flatMap((record) => {
      const old = byId(before, record.id);
      const earlier = old ? named(old) : [];
      return named(record).filter((id) => !earlier.includes(id));
    });
}

const namedByContact = ({ organizationId, introducedById }: Contact): readonly Id[] => given([organizationId, introducedById]);
const namedByCommitment = ({ contactId, fromId }: Commitment): readonly Id[] => given([contactId, fromId]);
const given = (ids: readonly (Id | null)[]): readonly Id[] => ids.filter((id) => id !== null);
