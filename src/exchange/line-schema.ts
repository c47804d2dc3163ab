import type { RecordType } from '../domain/journal.ts';
import { isKeyed } from '../domain/keyed.ts';
import { asTyped } from '../domain/text.ts';

/** As much of a JSON Schema as records use. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly description?: string;
}

/** What the schema of a line says beyond whether a record fits: how a value should be, and which keys there are. */
export interface LineSchema {
  /** What a validator says of a record, such as `due.day must match ...`, with the values that would be right. */
  readonly inWords: (type: RecordType, record: object, problem: string) => string;
  /** The keys that nobody knows, such as `nte` or `due.days`. */
  readonly unknownKeys: (type: RecordType, record: object) => readonly string[];
}

/** Reads the schema `keepword.export-line/1`, given as its text. */
export function lineSchemaFrom(text: string): LineSchema {
  const { formsOf, keysOf, itemOf, recordOf } = waysIn(JSON.parse(text) as Schema);
  const within = (schema: Schema, key: string): Schema => (/^\d+$/.test(key) ? itemOf(schema) : (keysOf(schema).get(key) ?? {}));
  return {
    inWords: (type, record, problem) => {
      const [, where, missing] = /^(\S+) must (?:have required property '(\w+)')?/.exec(problem) ?? [];
      if (where === undefined) return problem;
      if (missing !== undefined) return `${where === 'it' ? '' : `${where}.`}${missing} is missing${insteadOf(missing)}`;
      const path = where.split(/[.[\]]+/).filter((key) => key !== '');
      const [form] = formsOf(path.reduce(within, recordOf(type)));
      const should = form === undefined ? null : shouldBe(form, path.length === 1);
      return should === null ? problem : `${where} must be ${should}, not ${shown(valueAt(record, path))}`;
    },
    unknownKeys: (type, record) => {
      const found: string[] = [];
      const look = (value: unknown, schema: Schema, place: string): void => {
        if (Array.isArray(value)) for (const item of value) look(item, itemOf(schema), place);
        else if (isKeyed(value))
          for (const [key, inner] of Object.entries(value)) {
            const its = keysOf(schema).get(key);
            const path = place === '' ? key : `${place}.${key}`;
            if (its !== undefined) look(inner, its, path);
            else if (!found.includes(path)) found.push(path);
          }
      };
      look(record, recordOf(type), '');
      return found;
    },
  };
}

/** How one gets from a part of a schema to what is within it, each looked up once: a long import asks a hundred thousand times. */
function waysIn(whole: Schema) {
  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : (whole.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
  /** In any of its forms, but null. */
  const formsOf = once((schema: Schema): readonly Schema[] => {
    const { anyOf, ...one } = resolved(schema);
    return anyOf === undefined ? [one] : anyOf.flatMap(formsOf).filter(({ type }) => type !== 'null');
  });
  /** Of a key in several forms the first. */
  const keysOf = once((schema: Schema): ReadonlyMap<string, Schema> => {
    const keys = formsOf(schema).flatMap(({ properties = {} }) => Object.entries(properties));
    return new Map(keys.toReversed());
  });
  const itemOf = once((schema: Schema): Schema => formsOf(schema).flatMap(({ items }) => items ?? [])[0] ?? {});
  const isOf = ({ properties }: Schema, type: RecordType): boolean =>
    properties?.type !== undefined && resolved(properties.type).const === type;
  const recordOf = once((type: RecordType): Schema => formsOf(whole).find((one) => isOf(one, type)) ?? {});
  return { formsOf, keysOf, itemOf, recordOf };
}

/** The same answer to the same question. */
function once<K, V>(answer: (about: K) => V): (about: K) => V {
  const known = new Map<K, V>();
  return (about) => {
    const found = known.get(about) ?? answer(about);
    known.set(about, found);
    return found;
  };
}

/** Nobody knows ids by heart. */
const insteadOf = (key: string): string => (/^contactIds?$/.test(key) ? ': give it, or "contact" with a name' : '');

/** "one of call, visit or letter", "a calendar day, such as 2026-11-24"; null where the schema does not say it in words. */
function shouldBe({ enum: values, pattern, description, type }: Schema, isOfTheRecord: boolean): string | null {
  if (values !== undefined) return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
  if (pattern !== undefined && description !== undefined) {
    const first = firstOf(description);
    return isOfTheRecord && first.startsWith('a point in time') ? aMoment : first;
  }
  const types = [type ?? []].flat().flatMap((one) => typesInWords[one] ?? []);
  return types.length === 0 ? null : types.join(' or ');
}

/** A moment of the record itself is taken as other programs write it, too. */
const aMoment = 'a point in time with its offset, such as 2026-11-24T14:00:00Z or 2026-11-24T15:00:00+01:00';

/** The first sentence of a description, as it goes on after "must be". */
const firstOf = (description: string): string => {
  const [first = ''] = description.split(/[.;](?:\s|$)/, 1);
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}`.replaceAll('`', '');
};

const typesInWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ ... ]',
  object: 'a record { ... }',
  null: 'null',
};

const valueAt = (record: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isKeyed(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined), record);

const longestShown = 40;

const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${asTyped(value)}"` : (JSON.stringify(value) ?? 'nothing').slice(0, longestShown);
