import { byText } from '../domain/by-text.ts';
import type { Day } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { dayInWords } from '../domain/wording.ts';
import { whatOf } from '../reports/item-words.ts';
import type { Findable } from './candidate.ts';
import type { Glance, NamedCommitment, NamedContact } from './glance.ts';

/**
 * The ids of commitments, as short as lists show them, with what they are; those due soonest first. They are found by whom they are with
 * and by their words, too.
 */
export function commitmentsIn(journal: Glance, today: Day, fits: (one: NamedCommitment) => boolean): readonly Findable[] {
  const contacts = journal.contactNames();
  const commitments = journal.commitments();
  const all = together([...idsOf(contacts), ...idsOf(commitments), ...journal.otherIds()]);
  const names = namesOf(contacts);
  return soonestFirst(commitments.filter(fits)).map((commitment) => {
    const { id, what, contactId, due } = commitment;
    const name = names.get(contactId) ?? '';
    const says = `${whatOf(commitment)}, ${name}${due === null ? '' : `, ${dayInWords(due.day, today)}`}`;
    return { value: shortestIn(all, id), says, names: [id, name, what] };
  });
}

/** The open cases, likewise. */
export function casesIn(journal: Glance): readonly Findable[] {
  const contacts = journal.contactNames();
  const all = together([...idsOf(contacts), ...idsOf(journal.commitments()), ...journal.otherIds()]);
  const names = namesOf(contacts);
  return journal
    .cases()
    .filter(({ status }) => status === 'open')
    .map(({ id, title, contactId }) => {
      const name = names.get(contactId) ?? '';
      return { value: shortestIn(all, id), says: `${title}, ${name}`, names: [id, name, title] };
    });
}

const together = (ids: readonly Id[]): string => ` ${ids.join(' ')}`;

/** As lists show it, found in one text with all ids: for some of them that is much faster than sorting all. */
function shortestIn(all: string, id: Id): string {
  for (let length = 3; length < id.length; length += 1) {
    const beginning = id.slice(0, length);
    if (all.indexOf(` ${beginning}`, all.indexOf(` ${beginning}`) + 1) === -1) return beginning;
  }
  return id;
}

const soonestFirst = (commitments: NamedCommitment[]): readonly NamedCommitment[] =>
  commitments.sort((one, other) => byText(dayOf(one), dayOf(other)));

const dayOf = ({ due }: NamedCommitment): Day => due?.day ?? '';

const idsOf = (records: readonly { readonly id: Id }[]): readonly Id[] => records.map(({ id }) => id);

const namesOf = (contacts: readonly Pick<NamedContact, 'id' | 'name'>[]): ReadonlyMap<Id, string> =>
  new Map(contacts.map(({ id, name }) => [id, name]));
