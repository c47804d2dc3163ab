import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist/schemas');

/** The published schemas, by name. */
export const schemas: () => ReadonlyMap<string, Schema> = once(
  () =>
    new Map(
      readdirSync(folder)
        .map((file): Schema => JSON.parse(readFileSync(join(folder, file), 'utf8')))
        .map((schema) => [schema.$id, schema]),
    ),
);

/** A JSON Schema as it is published. */
export interface Schema {
  readonly $id: string;
  readonly description?: string;
  readonly $defs?: object;
}

/** How a document is looked at: as which one, where it does not say so itself, and whether `--fields` left some of it out. */
export interface Looking {
  readonly as?: string;
  readonly picked?: boolean;
}

/**
 * What is wrong with a document that the program printed: it has no schema, the schema does not allow it, or it has a key that no
 * schema explains. Empty when all is well.
 */
export function problemsOf(document: object, { as, picked = false }: Looking = {}): readonly string[] {
  const name = as ?? String((document as { readonly schema?: unknown }).schema);
  const validate = validatorFor(name, picked);
  if (validate === null) return [`There is no schema "${name}".`];
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const validators = new Map<string, ValidateFunction | null>();

function validatorFor(name: string, picked: boolean): ValidateFunction | null {
  const key = `${name}${picked ? ' picked' : ''}`;
  const known = validators.get(key);
  if (known !== undefined) return known;
  const schema = schemas().get(name);
  const validator = schema === undefined ? null : compile(closed(picked ? withoutRequired(schema) : schema));
  validators.set(key, validator);
  return validator;
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** A later version may add keys, and so the published schemas allow them; this version prints none that they do not explain. */
const closed = (schema: Schema): Schema =>
  JSON.parse(
    JSON.stringify(schema, (_, value) =>
      value?.type === 'object' && value.properties && value.additionalProperties === undefined
        ? { ...value, additionalProperties: false }
        : value,
    ),
  );

/** With `--fields` only some keys are there; those must still be right. */
const withoutRequired = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema, (key, value) => (key === 'required' && Array.isArray(value) ? undefined : value)));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
