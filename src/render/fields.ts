import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { documentFields } from './generated/document-fields.js';

/**
 * A document with only some fields of its items, such as `id` and `contact.name`; what stands around the items stays.
 * A document that is no list is picked from itself. A field that such documents never have is a UserError that lists
 * those they have, also when there is no item.
 */
export function pickFields(document: { readonly schema: string }, fields: readonly string[]): { readonly schema: string } {
  const { list, paths: known } = documentFields[document.schema] ?? { list: null, paths: [] };
  for (const field of fields) mustBeKnown(field, known);
  const paths = fields.map((field) => field.split('.'));
  if (list === null) return { schema: document.schema, ...pickedFrom({ ...document }, paths) };
  const items: unknown = Object.entries(document).find(([name]) => name === list)?.[1];
  return { ...document, [list]: within(items, paths) };
}

type Item = Readonly<Record<string, unknown>>;

function mustBeKnown(field: string, known: readonly string[]): void {
  if (known.includes(field)) return;
  const listed = known.filter((path) => path.split('.').length <= levelsListed);
  throw new UserError('usage', `There is no field "${asTyped(field)}".`, `The fields are: ${listed.join(', ')}.`);
}

/** `contact.name` is listed; `contact.channels.address` works, but all of that depth would be hundreds. */
const levelsListed = 2;

/** The fields in the order in which they were asked for. */
function pickedFrom(item: Item, paths: readonly (readonly string[])[]): Item {
  const names = [...new Set(paths.map(([name]) => name ?? ''))];
  return Object.fromEntries(names.map((name) => [name, within(item[name], restOf(paths, name))]));
}

function within(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => within(item, paths));
  return isItem(value) ? pickedFrom(value, paths) : null;
}

const restOf = (paths: readonly (readonly string[])[], name: string): readonly (readonly string[])[] =>
  paths.filter((path) => path[0] === name).map((path) => path.slice(1));

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;
