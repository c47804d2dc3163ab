import type { Contact, Organization } from './contact.ts';
import { foldedBack, foldedForComparing, foldings } from './folding.ts';
import { withIdLike } from './ids.ts';
import { byId, type Journal } from './journal.ts';
import { ambiguousName, unknownContact, unknownOrganization } from './naming-errors.ts';
import { isPartOfPhone, isSamePhone, looksLikePhone } from './phone.ts';

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
  const organizationOf = ({ organizationId }: Contact): string => byId(journal.organizations, organizationId)?.name ?? '';
  return bestMatches(journal.contacts, typed, organizationOf);
}

/** The one organization that was meant by what was typed, in the same ways as a contact. */
export function organizationCalled(journal: Journal, typed: string): Organization {
  const matching = bestMatches(journal.organizations, typed, () => '');
  if (matching.length > 1 && typed.trim() !== '') throw ambiguousName(journal, typed, matching, 'organizations');
  const [organization] = matching;
  if (organization && typed.trim() !== '') return organization;
  throw unknownOrganization(journal, typed);
}

type Named = Contact | Organization;

/** The first of these tests that anybody passes decides. */
function bestMatches<T extends Named>(records: readonly T[], typed: string, organizationOf: (record: T) => string): readonly T[] {
  if (typed.trim() === '') return records.toSorted(byNearness(''));
  const queries = foldings(typed).map((folding) => folding.split(' '));
  const ids = new Set(withIdLike(records, typed.trim()));
  const tests: readonly ((record: T) => boolean)[] = [
    ({ id }) => id === typed.trim().toLowerCase(),
    (record) => namesOf(record).some((name) => asWritten(name) === asWritten(typed)),
    (record) => isCalledExactly(record, typed),
    (record) =>
      ids.has(record) ||
      isReachedAt(record, typed) ||
      isCalledLoosely(record, typed) ||
      queries.some((words) => isCalled(record, words, organizationOf(record))),
    (record) => queries.some((words) => words.every((word) => isPartOf(word, organizationOf(record)))),
  ];
  for (const test of tests) {
    const found = records.filter(test);
    if (found.length > 0) return found.toSorted(byNearness(typed));
  }
  return [];
}

/** Every word is a part of a name or of the organization's, and one at least is of their own. */
function isCalled(record: Named, words: readonly string[], organization: string): boolean {
  const isOwn = (word: string): boolean => namesOf(record).some((name) => isPartOf(word, name));
  return words.some(isOwn) && words.every((word) => isOwn(word) || isPartOf(word, organization));
}

const asWritten = (name: string): string => name.trim().normalize('NFC').toLowerCase();

const namesOf = ({ name, aliases }: Named): readonly string[] => [name, ...aliases];

const isPartOf = (folded: string, name: string): boolean => foldings(name).some((folding) => folding.includes(folded));

function isCalledExactly(record: Named, typed: string): boolean {
  const queries = foldings(typed);
  const isSame = (text: string): boolean => foldings(text).some((folding) => queries.includes(folding));
  return (
    [...namesOf(record), ...addressesOf(record)].some(isSame) ||
    (looksLikePhone(typed) && phonesOf(record).some((phone) => isSamePhone(typed, phone)))
  );
}

const isReachedAt = (record: Named, typed: string): boolean =>
  addressesOf(record).some((address) => address.toLowerCase().includes(typed.trim().toLowerCase())) ||
  (looksLikePhone(typed) && phonesOf(record).some((phone) => isPartOfPhone(typed, phone)));

const addressesOf = ({ channels }: Named): readonly string[] =>
  channels.flatMap(({ address }) => (address === null ? [] : [address]));

const phonesOf = (record: Named): readonly string[] => addressesOf(record).filter((address) => !address.includes('@'));

/** Whole words that differ only in how an umlaut is written; too loose for short ones, where `Joe` would be `Jo`. */
function isCalledLoosely(record: Named, typed: string): boolean {
  const names = namesOf(record);
  const known = names.flatMap((name) => foldedBack(name).split(' '));
  const isLoosely = (word: string): boolean => word.length > 3 && known.includes(foldedBack(word));
  return foldedForComparing(typed)
    .split(' ')
    .every((word) => isLoosely(word) || names.some((name) => isPartOf(word, name)));
}

/** Names that begin with what was typed first, then those that have a word beginning with it, then by name. */
function byNearness(typed: string): (a: Named, b: Named) => number {
  const folded = foldedForComparing(typed);
  const distance = (name: string): number => {
    const at = ` ${name}`.indexOf(` ${folded}`);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  const key = ({ name }: Named): string => `${distance(foldedForComparing(name))}${foldedForComparing(name)}`;
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
