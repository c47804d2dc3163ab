import { byText } from '../domain/by-text.ts';
import { foldedForComparing } from '../domain/naming.ts';

/** In the order of their names, whatever the accents. */
export function byName<T extends { readonly name: string }>(named: readonly T[]): readonly T[] {
  const keyed = named.map((record) => ({ record, key: foldedForComparing(record.name) }));
  return keyed.toSorted((one, other) => byText(one.key, other.key)).map(({ record }) => record);
}
