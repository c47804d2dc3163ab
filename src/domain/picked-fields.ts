import { isKeyed, type Keyed } from './keyed.ts';

/**
 * Only some fields of a value, such as `id` and `contact.name`, in the order in which they were asked for; of each item where it is
 * a list. A field that is missing is null.
 */
export const pickedFields = (value: unknown, fields: readonly string[]): unknown =>
  within(
    value,
    fields.map((field) => field.split('.')),
  );

function within(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => within(item, paths));
  return isKeyed(value) ? pickedFrom(value, paths) : null;
}

function pickedFrom(value: Keyed, paths: readonly (readonly string[])[]): Keyed {
  const names = [...new Set(paths.map(([name]) => name ?? ''))];
  return Object.fromEntries(names.map((name) => [name, within(value[name], restOf(paths, name))]));
}

const restOf = (paths: readonly (readonly string[])[], name: string): readonly (readonly string[])[] =>
  paths.filter((path) => path[0] === name).map((path) => path.slice(1));
