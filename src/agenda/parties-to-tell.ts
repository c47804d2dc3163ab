import type { Rule } from './agenda-item.ts';
import { type CasePart, type OfCase, partsOfCases } from './open-cases.ts';

/** Everyone whom a case concerns, until they were told; with the leave of the customer whose case it is. */
export const partiesToTell: Rule = partsOfCases('party', (of) =>
  of.case.status === 'confirmed' ? [] : of.case.parties.flatMap((party) => toTell(party, of)),
);

function toTell(
  { id, contactId, tell, due, withLeaveOf, toldAt }: OfCase['case']['parties'][number],
  { case: { title }, customer, contacts }: OfCase,
): readonly CasePart[] {
  const contact = contacts.get(contactId);
  if (toldAt !== null || contact === undefined) return [];
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
