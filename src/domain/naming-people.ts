import { bestMatches } from './best-matches.ts';
import type { Contact, Organization } from './contact.ts';
import { foldings } from './folding.ts';
import type { Journal } from './journal.ts';
import { ambiguousName, unknownContact, unknownOrganization } from './naming-errors.ts';

/** The one contact that was meant by what was typed: an id, how it begins, or a part of a name, an email or a phone number. */
export function contactCalled(journal: Journal, typed: string): Contact {
  const matching = contactsMatching(journal, typed);
  if (matching.length > 1 && typed.trim() !== '') throw ambiguousName(journal, typed, matching, 'people');
  const [contact] = matching;
  if (contact && typed.trim() !== '') return contact;
  throw unknownContact(journal, typed);
}

/**
 * Everybody who may be meant, best first; all contacts when nothing was typed. Whoever is named in full wins over those of
 * whom it is a part; the organization narrows, and counts alone only when nobody's own name fits.
 */
export function contactsMatching(journal: Journal, typed: string): readonly Contact[] {
  const organizations = new Map(journal.organizations.map(({ id, name }) => [id, foldings(name)]));
  return bestMatches(journal.contacts, typed, ({ organizationId }) => organizations.get(organizationId ?? '') ?? []);
}

/** Those whose whole name, or an alias of theirs, is what was typed. */
export const contactsCalledInFull = (journal: Journal, typed: string): readonly Contact[] =>
  journal.contacts.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => foldings(known).some((one) => foldings(typed).includes(one))),
  );

/** Those of whose name every word that was typed is a whole word: `Ann` is no Joanna. */
export const contactsCalledByWords = (journal: Journal, typed: string): readonly Contact[] =>
  contactsMatching(journal, typed).filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => foldings(known).some((one) => foldings(typed).some((words) => hasWords(one, words)))),
  );

const hasWords = (name: string, words: string): boolean => {
  const known = name.split(' ');
  return words.split(' ').every((word) => known.includes(word));
};

/** The one organization that was meant by what was typed, in the same ways as a contact. */
export function organizationCalled(journal: Journal, typed: string): Organization {
  const matching = bestMatches(journal.organizations, typed);
  if (matching.length > 1 && typed.trim() !== '') throw ambiguousName(journal, typed, matching, 'organizations');
  const [organization] = matching;
  if (organization && typed.trim() !== '') return organization;
  throw unknownOrganization(journal, typed);
}

/** The person that was meant, or the organization where it is nobody's own name, address or number. */
export function personOrOrganizationCalled(journal: Journal, typed: string): Contact | Organization {
  if (typed.trim() === '') throw unknownContact(journal, typed);
  const [person, another] = contactsMatching({ ...journal, organizations: [] }, typed);
  if (person && !another) return person;
  if (another || bestMatches(journal.organizations, typed).length === 0) return contactCalled(journal, typed);
  return organizationCalled(journal, typed);
}
