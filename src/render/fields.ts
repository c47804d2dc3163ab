import { UserError } from '../domain/user-error.ts';

/**
 * A document with only some fields of its items, such as `id` and `contact.name`; what stands around the items stays.
 * A document without items is picked from itself. A field that is not there is a UserError that lists those that are.
 */
export function pickFields(document: { readonly schema: string }, fields: readonly string[]): { readonly schema: string } {
  const list = listOf(document);
  const items = list === null ? [document] : list.items;
  const paths = fields.map((field) => field.split('.'));
  for (const path of paths) mustBeThere(path, items);
  const picked = items.map((item) => pickedFrom(item, paths));
  return list === null ? { schema: document.schema, ...picked[0] } : { ...document, [list.name]: picked };
}

type Item = Readonly<Record<string, unknown>>;

/** The items are the one array of a document. */
function listOf(document: object): { readonly name: string; readonly items: readonly Item[] } | null {
  const [list, ...others] = Object.entries(document).filter(([, value]) => Array.isArray(value));
  return list === undefined || others.length > 0 ? null : { name: list[0], items: list[1] };
}

/** Without any item there is nothing to compare with, and nothing to pick. */
function mustBeThere(path: readonly string[], items: readonly Item[]): void {
  if (items.length === 0 || items.some((item) => leadsSomewhere(path, item))) return;
  const known = [...new Set(items.flatMap((item) => namesOf(item)))];
  throw new UserError('usage', `There is no field "${path.join('.')}".`, `The fields are: ${known.join(', ')}.`);
}

/** Through null anything may have been meant: `due.day` of an item without a date. */
function leadsSomewhere([name, ...rest]: readonly string[], value: unknown): boolean {
  if (name === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0 || value.some((item) => leadsSomewhere([name, ...rest], item));
  return isItem(value) && Object.hasOwn(value, name) && leadsSomewhere(rest, value[name]);
}

const namesOf = (item: Item): readonly string[] =>
  Object.entries(item).flatMap(([name, value]) =>
    isItem(value) ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)] : [name],
  );

/** The fields in the order in which they were asked for. */
function pickedFrom(item: Item, paths: readonly (readonly string[])[]): Item {
  const names = [...new Set(paths.map(([name]) => name ?? ''))];
  return Object.fromEntries(names.map((name) => [name, within(item[name], restOf(paths, name))]));
}

function within(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((item) => within(item, paths));
  return isItem(value) ? pickedFrom(value, paths) : null;
}

const restOf = (paths: readonly (readonly string[])[], name: string): readonly (readonly string[])[] =>
  paths.filter((path) => path[0] === name).map((path) => path.slice(1));

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
