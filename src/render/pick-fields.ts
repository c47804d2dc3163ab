import { pickedFields } from '../domain/picked-fields.ts';

/**
 * A document with only some fields of its items, such as `id` and `contact.name`; what stands around the items stays. Items are
 * those of its only list; a document that has none, or several, is picked from itself. A field that is missing is null.
 */
export function pickFields(document: { readonly schema: string }, fields: readonly string[]): { readonly schema: string } {
  const [list, another] = Object.entries(document).filter(([, value]) => Array.isArray(value));
  if (list === undefined || another !== undefined)
    return { schema: document.schema, ...(pickedFields(document, fields) as object) };
  const [name, items] = list;
  return { ...document, [name]: pickedFields(items, fields) };
}
