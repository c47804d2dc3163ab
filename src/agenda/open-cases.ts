import type { Case } from '../domain/case.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Window } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import type { AgendaItem, ItemKind, Rule } from './agenda-item.ts';
import { aboutPerson, contactsById, leftUpset, somebodyUnknown } from './people.ts';
import { type WhenSaid, whenSaid } from './sentences.ts';
import { aheadOf, timingOf } from './urgency.ts';

/** A case, whose it is, and whoever else there is to speak to about it. */
export interface OfCase {
  readonly case: Case;
  readonly customer: Contact;
  readonly contacts: ReadonlyMap<Id, Contact>;
}

/** What of a case wants attention: its own id, or that of the part of it that does. */
export interface CasePart extends Pick<AgendaItem, 'id' | 'what' | 'due'> {
  /** Whom to speak to; the customer when it is nobody else. */
  readonly contact?: Contact;
  /** Why, once it is asked for; `by` is such as " by Friday: in 2 days", and empty where there is no date. */
  readonly why: (by: string) => string;
}

/**
 * A rule about cases: the parts that are due within the days looked at, and whatever else there is in a case of somebody
 * who left upset.
 */
export const partsOfCases =
  (kind: ItemKind, partsOf: (of: OfCase, desk: Desk) => readonly CasePart[]): Rule =>
  (journal, desk, days) => {
    if (journal.cases.length === 0) return [];
    const contacts = contactsById(journal);
    const isAhead = aheadOf(desk, days);
    return casesIn(journal, contacts).flatMap((of) =>
      partsOf(of, desk)
        .filter(({ due, contact = of.customer }) => isAhead(due) || leftUpset(of.customer) || leftUpset(contact))
        .map((part) => itemFor(kind, part, of, desk)),
    );
  };

/** The zones in which some part of a case is due. */
export const zonesOfCases = ({ cases }: Journal): readonly Window['zone'][] =>
  cases.flatMap(({ steps, parties }) => [...steps, ...parties].flatMap(({ due }) => (due === null ? [] : [due.zone])));

const casesIn = ({ cases }: Journal, contacts: OfCase['contacts']): readonly OfCase[] =>
  cases.map((one) => ({ case: one, customer: contacts.get(one.contactId) ?? somebodyUnknown(one), contacts }));

const by = ({ day, left }: WhenSaid): string => ` by ${day}${left}`;

function itemFor(kind: ItemKind, part: CasePart, { case: { id }, customer }: OfCase, desk: Desk): AgendaItem {
  const { due, contact = customer, why } = part;
  const timing = due === null ? null : timingOf(due, desk);
  return {
    ...aboutPerson(contact),
    kind,
    urgency: timing?.urgency ?? 'now',
    id: part.id,
    for: contact.id === customer.id ? null : customer,
    what: part.what,
    due,
    late: timing?.late ?? null,
    why: () => why(timing === null || due === null ? '' : by(whenSaid(due, timing, desk, false))),
    command: `kw show ${id}`,
  };
}
