import { byText } from './by-text.ts';
import type { Contact } from './contact.ts';
import { foldedForComparing, foldings } from './folding.ts';
import { byId, type Journal } from './journal.ts';

/** Where somebody is: their own area, else that of their organization. */
export const areaOf = ({ organizations }: Journal, { area, organizationId }: Contact): string | null =>
  area ?? byId(organizations, organizationId)?.area ?? null;

/** Who is in an area, of which a part is enough, those first with whom we have not spoken for longest. */
export function contactsNear(journal: Journal, typed: string): readonly Contact[] {
  const wanted = foldings(typed);
  const isNear = (contact: Contact): boolean =>
    foldings(areaOf(journal, contact) ?? '').some((area) => wanted.some((part) => area.includes(part)));
  return journal.contacts.filter(isNear).toSorted(longestAgoFirst);
}

/** All areas that were written down, each once, by name. */
export function knownAreas({ contacts, organizations }: Journal): readonly string[] {
  const areas = new Map([...organizations, ...contacts].map(({ area }) => [foldedForComparing(area ?? ''), area]));
  return [...areas.keys()].toSorted().flatMap((folded) => areas.get(folded) ?? []);
}

const longestAgoFirst = (one: Contact, other: Contact): number => byText(one.last?.at ?? '', other.last?.at ?? '');
