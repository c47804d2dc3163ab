/** The fields that `--fields` may ask for: for each document the path of every field, such as `contact.name`, of the items of its only list, else of itself. */
export function fieldsModule(schemas) {
  const entries = schemas.map(([name, schema, butOf]) => [name, fieldsOf(schema, butOf)]);
  return `export const documentFields = ${JSON.stringify(Object.fromEntries(entries))};\n`;
}

export const fieldsDeclaration = `/** The paths of the fields of each document, by what stands in its \`schema\`: of the items of its only list, else of itself. */
export declare const documentFields: Readonly<Record<string, readonly string[]>>;
`;

/** `butOf` is a form of a line that has none to choose from. */
function fieldsOf({ anyOf = [], ...rest }, butOf) {
  const schema = { ...rest, anyOf: anyOf.filter(({ $ref }) => $ref === undefined || $ref !== `#/$defs/${butOf}`) };
  const properties = propertiesOf(schema, schema.$defs);
  for (const [name, { anyOf }] of properties)
    if (anyOf?.some((one) => isList(one, schema.$defs))) throw new Error(`${schema.$id} has a list "${name}" that may be null`);
  const [list, another] = properties.filter(([, value]) => isList(value, schema.$defs)).map(([name]) => name);
  const items = list === undefined || another !== undefined ? schema : Object.fromEntries(properties)[list];
  return pathsIn(items, schema.$defs);
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
