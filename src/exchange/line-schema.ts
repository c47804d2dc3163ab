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
  const shapes = shapesIn(JSON.parse(text));
  return {
    inWords: (type, record, problem) => inWords(shapes, type, record, problem),
    unknownKeys: (type, record) => unknownKeys(shapes, shapes.recordOf(type), record),
  };
}

/** How the schema is looked into. */
interface Shapes {
  /** A schema in any of its forms, but null. */
  readonly formsOf: (schema: Schema) => readonly Schema[];
  readonly recordOf: (type: RecordType) => Schema;
  /** The schema of what stands there under a key, or in a list. */
  readonly within: (schema: Schema, key: string) => Schema;
}

function shapesIn(whole: Schema): Shapes {
  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : (whole.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
  const formsOf = (schema: Schema): readonly Schema[] => {
    const { anyOf, ...one } = resolved(schema);
    return anyOf === undefined ? [one] : anyOf.flatMap(formsOf).filter(({ type }) => type !== 'null');
  };
  return {
    formsOf,
    recordOf: (type) =>
      formsOf(whole).find(({ properties }) => properties?.type && resolved(properties.type).const === type) ?? {},
    within: (schema, key) =>
      formsOf(schema).flatMap(({ properties, items }) => (/^\d+$/.test(key) ? items : properties?.[key]) ?? [])[0] ?? {},
  };
}

function inWords({ formsOf, recordOf, within }: Shapes, type: RecordType, record: object, problem: string): string {
  const [, where, missing] = /^(\S+) must (?:have required property '(\w+)')?/.exec(problem) ?? [];
  if (where === undefined) return problem;
  if (missing !== undefined) return `${where === 'it' ? '' : `${where}.`}${missing} is missing${insteadOf(missing)}`;
  const path = where.split(/[.[\]]+/).filter((key) => key !== '');
  const [form] = formsOf(path.reduce(within, recordOf(type)));
  const should = form === undefined ? null : shouldBe(form, path.length === 1);
  return should === null ? problem : `${where} must be ${should}, not ${shown(valueAt(record, path))}`;
}

function unknownKeys({ formsOf, within }: Shapes, schema: Schema, record: object): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown, schema: Schema, place: string): void => {
    if (Array.isArray(value)) for (const item of value) look(item, within(schema, '0'), place);
    if (!isKeyed(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const path = place === '' ? key : `${place}.${key}`;
      const isKnown = formsOf(schema).some(({ properties }) => properties && Object.hasOwn(properties, key));
      if (isKnown) look(inner, within(schema, key), path);
      else found.add(path);
    }
  };
  look(record, schema, '');
  return [...found];
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
