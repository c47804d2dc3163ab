/**
 * The fields that `--fields` may ask for: for each document the one list whose items they are of (null: of the document
 * itself), and the path of every field, such as `contact.name`.
 */
export function fieldsModule(schemas) {
  const entries = schemas.map(([name, schema]) => [name, fieldsOf(schema)]);
  return `export const documentFields = ${JSON.stringify(Object.fromEntries(entries))};\n`;
}

export const fieldsDeclaration = `/** The fields of each document, by what stands in its \`schema\`. */
export declare const documentFields: Readonly<Record<string, DocumentFields>>;

export interface DocumentFields {
  /** The one list of the document, of whose items the fields are; null when they are of the document itself. */
  readonly list: string | null;
  readonly paths: readonly string[];
}
`;

function fieldsOf(schema) {
  const properties = propertiesOf(schema, schema.$defs);
  const [list, another] = properties.filter(([, value]) => isList(value, schema.$defs)).map(([name]) => name);
  if (list === undefined || another !== undefined) return { list: null, paths: pathsIn(schema, schema.$defs) };
  return { list, paths: pathsIn(Object.fromEntries(properties)[list], schema.$defs) };
}

/** Every path, a field before those within it. A list is passed through: `details.text` is the text of each detail. */
const pathsIn = (schema, definitions) =>
  unique(
    propertiesOf(schema, definitions).flatMap(([name, value]) => [
      name,
      ...pathsIn(value, definitions).map((path) => `${name}.${path}`),
    ]),
  );

/** The properties of a schema as it stands, behind a reference, in the items of a list, or in any of several forms. */
function propertiesOf({ $ref, anyOf = [], allOf = [], items, properties = {} }, definitions) {
  const behind = [...($ref ? [definitions[decodeURIComponent($ref.replace('#/$defs/', ''))]] : []), ...anyOf, ...allOf];
  return [
    ...Object.entries(properties),
    ...[...behind, ...(items ? [items] : [])].flatMap((one) => propertiesOf(one, definitions)),
  ];
}

const isList = ({ type, $ref }, definitions) =>
  type === 'array' || ($ref !== undefined && definitions[$ref.replace('#/$defs/', '')]?.type === 'array');

const unique = (values) => [...new Set(values)];
