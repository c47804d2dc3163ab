// Makes the JSON Schemas from the types, which are their only source; from those of the journal and of interactions the code
// that checks them; and from the others the fields that `--fields` knows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import { createGenerator } from 'ts-json-schema-generator';
import { fieldsDeclaration, fieldsModule } from './fields.mjs';

/** What reading commands print, which `--fields` can pick from: what a document is called, and the exported type that says what it looks like. */
const reports = [
  { name: 'keepword.due/1', type: 'DueDocument' },
  { name: 'keepword.brief/1', type: 'BriefDocument' },
  { name: 'keepword.organization-brief/1', type: 'OrganizationBriefDocument' },
  { name: 'keepword.history/1', type: 'HistoryDocument' },
  { name: 'keepword.commitments/1', type: 'CommitmentsDocument' },
  { name: 'keepword.record/1', type: 'RecordDocument' },
  { name: 'keepword.digest/1', type: 'DigestDocument' },
  { name: 'keepword.contacts/1', type: 'ContactsDocument' },
  { name: 'keepword.organizations/1', type: 'OrganizationsDocument' },
  { name: 'keepword.near/1', type: 'NearDocument' },
  { name: 'keepword.undo/1', type: 'UndoDocument' },
  { name: 'keepword.drafts/1', type: 'DraftsDocument' },
  { name: 'keepword.draft/1', type: 'DraftDocument' },
  { name: 'keepword.settings/1', type: 'SettingsDocument' },
  { name: 'keepword.where/1', type: 'WhereDocument' },
  { name: 'keepword.doctor/1', type: 'DoctorDocument' },
  { name: 'keepword.forgotten/1', type: 'ForgottenDocument' },
  { name: 'keepword.backups/1', type: 'BackupsDocument' },
  { name: 'keepword.restore-plan/1', type: 'RestorePlanDocument' },
];

/** The other documents that have a schema. */
const journal = { name: 'keepword.journal/1', type: 'JournalFile' };
const documents = [
  journal,
  { name: 'keepword.config/1', type: 'Settings' },
  { name: 'keepword.change/1', type: 'ChangeDocument' },
  { name: 'keepword.export/1', type: 'ExportDocument' },
  { name: 'keepword.copy-saved/1', type: 'CopySavedDocument' },
  ...reports,
];

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
for (const [name, schema] of schemas)
  writeFileSync(join(published, `${name.replace('/', '-')}.json`), `${JSON.stringify(schema, null, 2)}\n`);
const checked = { journal: schemas.get(journal.name), interaction: schemaOf({ name: 'interaction', type: 'Interaction' }) };
writeFileSync(join(generated, 'validate-journal.cjs'), codeFor(checked));
writeFileSync(join(generated, 'validate-journal.d.cts'), declaration());
writeFileSync(join(generatedFields, 'document-fields.js'), fieldsModule(reports.map(({ name }) => [name, schemas.get(name)])));
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
