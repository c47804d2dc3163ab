import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist/schemas');

/** What is wrong with a document that the program printed: it has no schema, or the schema does not allow it. Empty when all is well. */
export function problemsOf(document: { readonly schema?: string }, picked = false): readonly string[] {
  const validate = validatorFor(document.schema ?? 'none', picked);
  if (validate === null) return [`There is no schema "${document.schema}".`];
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
  const validator = schema === undefined ? null : compile(picked ? withoutRequired(schema) : schema);
  validators.set(key, validator);
  return validator;
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** The published schemas, by the name that the document carries in `schema`. */
const schemas = (): ReadonlyMap<string, object> =>
  new Map(
    readdirSync(folder)
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
      .flatMap((schema) => namesOf(schema).map((name): [string, object] => [name, schema])),
  );

const namesOf = (schema: object): readonly string[] =>
  [...JSON.stringify(schema).matchAll(/"const":"(keepword\.[^"]+)"/g)].map(([, name]) => name ?? '');

/** With `--fields` only some keys are there; those must still be right. */
function withoutRequired<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === 'required' && Array.isArray(value) ? undefined : value)));
}
