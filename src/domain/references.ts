import type { Journal, RecordType } from './journal.ts';
import type { Keyed } from './keyed.ts';
import type { AnyRecord } from './naming-records.ts';
import type { Id } from './record.ts';

/** A record that names another which is not there. */
export interface Dangling {
  readonly type: RecordType;
  readonly id: Id;
  /** The key that names it, such as `organizationId`. */
  readonly key: string;
  readonly to: Id;
  /** Without it the record makes no sense: nothing can be put in its place. */
  readonly isNeeded: boolean;
}

type Named = Pick<Dangling, 'key' | 'to' | 'isNeeded'>;
/** Of each kind of record the keys that name others; those that may be null can also be emptied. */
const keysOf: Readonly<Record<RecordType, { readonly needed: readonly string[]; readonly optional: readonly string[] }>> = {
  contact: { needed: [], optional: ['organizationId', 'introducedById'] },
  organization: { needed: [], optional: [] },
  interaction: { needed: ['contactIds'], optional: ['caseId', 'commitmentIds'] },
  commitment: { needed: ['contactId'], optional: ['fromId', 'checkOf', 'caseId', 'interactionId'] },
  case: { needed: ['contactId'], optional: [] },
  answer: { needed: [], optional: [] },
};

/** The ids that a record names. */
export function namedBy(type: RecordType, record: object): readonly Named[] {
  const { needed, optional } = keysOf[type];
  const named = (isNeeded: boolean) => (key: string) => idsIn((record as Keyed)[key]).map((to): Named => ({ key, to, isNeeded }));
  return [...needed.flatMap(named(true)), ...optional.flatMap(named(false)), ...namedWithin(record as Keyed)];
}

const idsIn = (value: unknown): readonly Id[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];

/** What a record names further in: where a detail was learned, which commitments asked a question. */
function namedWithin({ details, asked }: Keyed): readonly Named[] {
  const within = (list: unknown, name: string, key: string): readonly Named[] =>
    Array.isArray(list)
      ? list.flatMap((part: Keyed) => idsIn(part[key]).map((to) => ({ key: `${name}.${key}`, to, isNeeded: false })))
      : [];
  return [...within(details, 'details', 'interactionId'), ...within(asked, 'asked', 'commitmentId')];
}

/** A record that names nothing any more which is not there; the same where all is needed. */
export function withoutDangling<T extends object>(record: T, gone: ReadonlySet<Id>): T {
  const isGone = (value: unknown): boolean => typeof value === 'string' && gone.has(value);
  const emptied = Object.entries(record).map(([key, value]) => {
    if (/^(organization|introducedBy|from|case|interaction)Id$|^checkOf$/.test(key) && isGone(value)) return [key, null];
    if (key === 'fromText' && value === null && isGone(Reflect.get(record, 'fromId'))) return [key, 'somebody'];
    if (key === 'details')
      return [key, value.map((detail: Keyed) => (isGone(detail.interactionId) ? { ...detail, interactionId: null } : detail))];
    if (key === 'asked') return [key, value.filter((part: Keyed) => !isGone(part.commitmentId))];
    return [key, value];
  });
  return Object.fromEntries(emptied) as T;
}

/** Everything alive, with its kind. */
export const aliveRecords = (journal: Journal): readonly AnyRecord[] => [
  ...journal.contacts.map((record) => ({ type: 'contact' as const, record })),
  ...journal.organizations.map((record) => ({ type: 'organization' as const, record })),
  ...journal.commitments.map((record) => ({ type: 'commitment' as const, record })),
  ...journal.cases.map((record) => ({ type: 'case' as const, record })),
  ...journal.answers.map((record) => ({ type: 'answer' as const, record })),
];
