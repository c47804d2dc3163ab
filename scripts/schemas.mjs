// Makes the JSON Schemas from the types, which are their only source; from those of the journal and of interactions the code
// that checks them; and from the others the fields that `--fields` knows.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import { createGenerator } from 'ts-json-schema-generator';
import { documents, fileOf } from './documents.mjs';
import { fieldsDeclaration, fieldsModule } from './fields.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generated = join(root, 'src/store/generated');
const generatedFields = join(root, 'src/render/generated');
const published = join(root, 'dist/schemas');

for (const folder of [generated, generatedFields, published]) mkdirSync(folder, { recursive: true });

// One program for all documents: reading the types is what takes the time.
const generator = createGenerator({
  path: join(root, 'src/{store,reports,exchange}/*.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  additionalProperties: true,
  skipTypeCheck: true,
  topRef: false,
});
const schemas = new Map(documents.map((document) => [document.name, schemaOf(document)]));
for (const [name, schema] of schemas) writeFileSync(join(published, fileOf(name)), `${JSON.stringify(schema, null, 2)}\n`);
for (const file of readdirSync(published))
  if (!documents.some(({ name }) => fileOf(name) === file)) rmSync(join(published, file));
const checked = {
  journal: schemas.get('keepword.journal/1'),
  interaction: schemaOf({ name: 'interaction', type: 'Interaction' }),
};
writeFileSync(join(generated, 'validate-journal.cjs'), codeFor(checked));
writeFileSync(join(generated, 'validate-journal.d.cts'), declaration());
const withFields = documents.filter(({ hasFields }) => hasFields);
writeFileSync(
  join(generatedFields, 'document-fields.js'),
  fieldsModule(withFields.map(({ name, butOf }) => [name, schemas.get(name), butOf])),
);
writeFileSync(join(generatedFields, 'document-fields.d.ts'), fieldsDeclaration);

function schemaOf({ name, type }) {
  const { $schema, definitions, ...rest } = inLatestDraft(generator.createSchema(type));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: name, ...rest, $defs: definitions ?? {} };
}

/** The generator speaks draft 7; all that it uses and that differs in 2020-12 is where the definitions are. */
function inLatestDraft(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/$defs/'));
}

/** Plain code without a library behind it, so that checking costs nothing but the check. */
function codeFor(byName) {
  const ajv = new Ajv({ code: { source: true }, strict: false });
  for (const [name, { $schema, $id, ...schema }] of Object.entries(byName)) ajv.addSchema(lean(schema, schema.$defs), name);
  const code = standalone(ajv, Object.fromEntries(Object.keys(byName).map((name) => [name, name])));
  return transformSync(code.replace(/schemaPath:"[^"]*",keyword:"[^"]*",params:\{[^{}]*\},/g, ''), {
    minify: true,
  }).code;
}

/** The same schema in fewer words: no descriptions, and texts that may be null in one step. */
function lean(schema, definitions) {
  if (Array.isArray(schema)) return schema.map((part) => lean(part, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const text = textDefinition(schema, definitions) ?? textOrNull(schema, definitions);
  if (text !== undefined) return text;
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'description' || typeof value !== 'string');
  return Object.fromEntries(entries.map(([key, value]) => [key, lean(value, definitions)]));
}

function textDefinition({ $ref }, definitions) {
  const definition = $ref && definitions[$ref.replace('#/$defs/', '')];
  if (definition?.type !== 'string') return undefined;
  const { description, ...rest } = definition;
  return rest;
}

function textOrNull({ anyOf }, definitions) {
  if (anyOf?.length !== 2 || anyOf[1].type !== 'null') return undefined;
  const text = textDefinition(anyOf[0], definitions);
  if (text === undefined) return undefined;
  return { ...text, type: ['string', 'null'], ...(text.enum ? { enum: [...text.enum, null] } : {}) };
}

function declaration() {
  return `export type Validate = {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly message: string }[] | null;
};
export type Validators = { readonly journal: Validate; readonly interaction: Validate };
`;
}
