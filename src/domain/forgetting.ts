import type { RecordType } from './journal.ts';
import type { Id } from './record.ts';

/** The ids of somebody who is forgotten, and of the records that go with them. */
export type Erased = ReadonlySet<Id>;

/** Whether a record is about somebody, by any of their ids, and about nobody else, so that it goes with them. */
export function isOnlyAbout(persons: ReadonlySet<unknown>, type: RecordType, record: object): boolean {
  switch (type) {
    case 'contact':
      return persons.has(Reflect.get(record, 'id'));
    case 'interaction':
      return isOnly(persons, Reflect.get(record, 'contactIds'));
    case 'commitment':
    case 'case':
      return persons.has(Reflect.get(record, 'contactId'));
    case 'organization':
    case 'answer':
      return false;
  }
}

const isOnly = (persons: ReadonlySet<unknown>, ids: unknown): boolean =>
  Array.isArray(ids) && ids.length > 0 && ids.every((id: unknown) => persons.has(id));

const anId = /"([2-9][a-z][2-9a-z]{10})"/g;

/** Whether a JSON text names any of them. */
export function mentionsErased(json: string, erased: Erased): boolean {
  for (const [, id = ''] of json.matchAll(anId)) if (erased.has(id)) return true;
  return false;
}

/**
 * A record of somebody else without its links to those who are forgotten, and without their name where it stood for the link.
 * Whom a record was about before it was made another's is told by `heirOf`.
 */
export function withoutErased<T>(value: T, erased: Erased, heirOf: (record: Id) => Id | null = () => null): T {
  const isErased = (part: unknown): boolean => typeof part === 'string' && erased.has(part);
  const cleaned = (part: unknown): unknown => {
    if (Array.isArray(part))
      return part.filter((one) => !isErased(one) && !itemKeys.some((key) => isErased(partOf(one, key)))).map(cleaned);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, own]) => [key, cleanedKey(part, key, own)]));
  };
  const cleanedKey = (owner: object, key: string, own: unknown): unknown => {
    if (key === 'contactId' && isErased(own)) return heirOf(String(partOf(owner, 'id'))) ?? own;
    if (key === 'fromText' && isErased(partOf(owner, 'fromId'))) return 'somebody';
    if (isErased(own) || (key === 'last' && isErased(partOf(own, 'interactionId')))) return null;
    return cleaned(own);
  };
  return cleaned(value) as T;
}

/** By which an item within a record, such as a party of a case, is about somebody or something: it goes as a whole. */
const itemKeys = ['contactId', 'to', 'commitmentId'];

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
