import type { RecordType } from '../domain/journal.ts';
import type { Keyed } from '../domain/keyed.ts';
import type { Id } from '../domain/record.ts';
import { namedBy } from '../domain/references.ts';

/** An id that a record names: under which key, and what may stand there. */
export interface Reference {
  readonly key: string;
  readonly to: Id;
  readonly types: readonly RecordType[];
}

/** What may stand where a record names another. */
const typesOf: Readonly<Record<string, readonly RecordType[]>> = {
  organizationId: ['organization'],
  introducedById: ['contact'],
  contactIds: ['contact'],
  contactId: ['contact'],
  fromId: ['contact'],
  caseId: ['case'],
  commitmentIds: ['commitment'],
  checkOf: ['commitment'],
  interactionId: ['interaction'],
  'details.interactionId': ['interaction'],
  'asked.commitmentId': ['commitment'],
};

/** Everything that a record names, also whom a case concerns. */
export function referencesOf(type: RecordType, record: object): readonly Reference[] {
  const named = namedBy(type, record).map(({ key, to }) => ({ key, to, types: typesOf[key] ?? [] }));
  return type === 'case' ? [...named, ...peopleOf(record)] : named;
}

type Items = readonly Keyed[];

function peopleOf(record: object): readonly Reference[] {
  const { parties = [], updates = [] } = record as { readonly parties?: Items; readonly updates?: Items };
  const within = (items: Items, list: string, key: string): readonly Reference[] =>
    items.flatMap((item) =>
      typeof item[key] === 'string' ? [{ key: `${list}.${key}`, to: item[key], types: ['contact'] as const }] : [],
    );
  return [
    ...within(parties, 'parties', 'contactId'),
    ...within(parties, 'parties', 'withLeaveOf'),
    ...within(updates, 'updates', 'to'),
  ];
}
