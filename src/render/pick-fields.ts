/**
 * A document with only some fields of its items, such as `id` and `contact.name`; what stands around the items stays. Items are
 * those of its only list; a document that has none, or several, is picked from itself. A field that is missing is null.
 */
export function pickFields(document: { readonly schema: string }, fields: readonly string[]): { readonly schema: string } {
  const paths = fields.map((field) => field.split('.'));
  const [list, another] = Object.entries(document).filter(([, value]) => Array.isArray(value));
  if (list === undefined || another !== undefined) return { schema: document.schema, ...pickedFrom({ ...document }, paths) };
  const [name, items] = list;
  return { ...document, [name]: within(items, paths) };
}

type Item = Readonly<Record<string, unknown>>;

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
