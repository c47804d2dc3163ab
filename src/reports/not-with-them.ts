import type { Commitment } from '../domain/commitment.ts';
import type { Contact } from '../domain/contact.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { capitalized } from '../domain/text.ts';
import { titleOf } from './commitment-words.ts';

/** With whom something was spoken about: those who are known, or the name of somebody new. */
export interface Company {
  readonly ids: readonly Id[];
  readonly newNamed?: string | undefined;
}

/** The commitment that is not theirs, in words, and the way out. */
export interface Refused {
  readonly id: Id;
  readonly message: string;
  readonly hint: string;
}

/**
 * The first of these commitments that a word with this company neither keeps nor tries, in words; null when there is none.
 * It is theirs when it is with one of them, when one of them owes it, or when it is with somebody of the same organization.
 */
export function notWithThem(journal: Journal, commitments: readonly Id[], company: Company): Refused | null {
  const there = company.ids.map((id) => byId(journal.contacts, id)).filter((contact) => contact !== undefined);
  for (const id of commitments) {
    const commitment = byId(journal.commitments, id);
    const person = byId(journal.contacts, commitment?.contactId ?? null);
    if (commitment && person && !isTheirs(journal, commitment, there))
      return refused(journal, commitment, person, company, there);
  }
  return null;
}

function isTheirs(journal: Journal, { contactId, fromId }: Commitment, there: readonly Contact[]): boolean {
  const concerned = [contactId, fromId].map((id) => byId(journal.contacts, id)).filter((contact) => contact !== undefined);
  return there.some(({ id, organizationId }) =>
    concerned.some((one) => one.id === id || (organizationId !== null && one.organizationId === organizationId)),
  );
}

function refused(
  journal: Journal,
  commitment: Commitment,
  person: Contact,
  company: Company,
  there: readonly Contact[],
): Refused {
  const names = there.length === 0 ? (company.newNamed ?? 'somebody else') : there.map(({ name }) => name).join(' and ');
  const { id } = commitment;
  return {
    id,
    message: `${capitalized(titleOf(journal, commitment, person))} is not with ${names}.`,
    hint: `kw done ${id} keeps it by itself, kw tried ${id} counts a try; kw log ${person.id} writes down a word with ${person.name}.`,
  };
}
