import { byText } from '../domain/by-text.ts';
import { besideName } from '../domain/name.ts';
import { type Findable, isTypeable } from './candidate.ts';
import type { Glance, NamedContact, NamedOrganization } from './glance.ts';

/** Everybody by name; by id whose name is not theirs alone, or could not be typed. */
export function contactsIn(journal: Glance): readonly Findable[] {
  const organizations = new Map(journal.organizations().map(({ id, name }) => [id, name]));
  return named(journal.contacts(), ({ name, role, organizationId }) => {
    const organization = besideName(name, organizations.get(organizationId ?? ''));
    return role && organization ? `${role}, ${organization}` : role || organization;
  });
}

/** The organizations, likewise. */
export const organizationsIn = (journal: Glance): readonly Findable[] => named(journal.organizations(), () => null);

/** Everybody and every organization: an organization called like the person who is its desk is not said twice. */
export function somebodyIn(journal: Glance): readonly Findable[] {
  const people = contactsIn(journal);
  const taken = new Set(people.map(({ value }) => value));
  return [...people, ...organizationsIn(journal).filter(({ value }) => !taken.has(value))];
}

/** The areas that were written down, each once. */
export function areasIn(journal: Glance): readonly Findable[] {
  const areas = new Set([...journal.organizations(), ...journal.contacts()].map(({ area }) => area ?? ''));
  return [...areas]
    .filter(isTypeable)
    .toSorted()
    .map((area) => ({ value: area, says: null, names: [area] }));
}

function named<T extends NamedContact | NamedOrganization>(
  records: readonly T[],
  saysOf: (record: T) => string | null,
): Findable[] {
  const counts = new Map<string, number>();
  const keyed = records.map((record) => ({ record, key: record.name.toLowerCase() }));
  for (const { key } of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keyed
    .sort((one, other) => byText(one.key, other.key))
    .map(({ record, key }) => {
      const { id, name, aliases } = record;
      const says = saysOf(record);
      if (counts.get(key) === 1 && isTypeable(name)) return { value: name, says, names: [name, ...aliases] };
      return { value: id, says: says === null ? name : `${name}, ${says}`, names: [id, name, ...aliases] };
    });
}
