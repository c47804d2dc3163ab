import type { Commitment } from './commitment.ts';
import type { Journal } from './journal.ts';
import { contactsCalledByWords } from './naming.ts';
import { ambiguousName, unknownContact } from './naming-errors.ts';
import { asTyped } from './text.ts';
import { UserError } from './user-error.ts';

/**
 * Who owes what is waited for, as it was said: a known name is linked, any other is kept as it is; the contact themselves
 * when null. Throws a UserError where several have that name, because the wrong one would be chased.
 */
export function whoOwes(journal: Journal, from: string | null): Pick<Commitment, 'fromId' | 'fromText'> {
  if (from === null) return { fromId: null, fromText: null };
  if (from.trim() === '')
    throw new UserError('usage', 'It does not say who owes it.', 'Name them, or leave --from out when it is the contact.');
  const called = contactsCalledByWords(journal, from);
  const [only, another] = called;
  if (only && another) throw ambiguousName(journal, from, called, 'people');
  return only ? { fromId: only.id, fromText: null } : { fromId: null, fromText: from };
}

/** Points out that a name which was linked to nobody is almost that of somebody known: without the link there is no number to chase it on. */
export function almostKnown(journal: Journal, { fromText }: Pick<Commitment, 'fromText'>): string | null {
  const likely = fromText === null ? [] : unknownContact(journal, fromText).candidates.map(({ name }) => name);
  return fromText === null || likely.length === 0
    ? null
    : `"${asTyped(fromText)}" is kept as a name alone. Did you mean ${likely.join(' or ')}?`;
}
