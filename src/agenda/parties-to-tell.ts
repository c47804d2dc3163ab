import type { Rule } from './agenda-item.ts';
import { type CasePart, type OfCase, partsOfCases } from './open-cases.ts';
import { somebodyUnknown } from './people.ts';

/** Everyone whom a case concerns, until they were told; with the leave of the customer whose case it is. */
export const partiesToTell: Rule = partsOfCases('party', (of) =>
  of.case.status === 'confirmed' ? [] : of.case.parties.flatMap((party) => toTell(party, of)),
);

function toTell(
  { id, contactId, tell, due, withLeaveOf, toldAt }: OfCase['case']['parties'][number],
  { case: { title, createdAt }, customer, contacts }: OfCase,
): readonly CasePart[] {
  if (toldAt !== null) return [];
  const contact = contacts.get(contactId) ?? somebodyUnknown({ contactId, createdAt });
  const whose = contact.id === customer.id ? 'their case' : `the case of ${customer.name}`;
  const leave = withLeaveOf !== null || contact.id === customer.id ? '' : ` ${customer.name} has not given leave yet.`;
  return [
    {
      id,
      contact,
      what: tell ?? title,
      due,
      why: (by) => `About "${title}", ${whose}, ${contact.name} is to be told${by}.${leave}`,
    },
  ];
}
