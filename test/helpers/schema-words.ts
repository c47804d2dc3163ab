import type { Schema } from './json-schemas.ts';

/** A part of a JSON Schema, as far as ours go. */
interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Part | boolean;
}

type Definitions = Readonly<Record<string, Part>>;

/** The definitions of all schemas, each once: those with keys of their own, and those that are a text or a choice. */
export function definitionsOf(schemas: Iterable<Schema>): { readonly shapes: Definitions; readonly texts: Definitions } {
  const all = Object.assign({}, ...[...schemas].map(({ $defs }) => $defs)) as Definitions;
  const sorted = Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const withKeys = (part: Part): boolean =>
    part.properties !== undefined || part.anyOf?.some(({ properties }) => properties) === true;
  return {
    shapes: Object.fromEntries(sorted.filter(([, part]) => withKeys(part))),
    texts: Object.fromEntries(sorted.filter(([, part]) => !withKeys(part))),
  };
}

/** What a schema says of the document or shape itself. */
export const meaningOf = (part: Part): string => oneLine(part.description ?? '');

/** The keys of a shape as the rows of a table: key, type, meaning. What it has from a record is one row. */
export function keyRows(part: Part, shapes: Definitions = {}): readonly (readonly string[])[] {
  if (part.anyOf) return formRows(part.anyOf, shapes);
  const properties = part.properties ?? {};
  const base = records.find(
    (name) => name in shapes && shapes[name] !== part && holds(properties, shapes[name]?.properties ?? {}),
  );
  const own = Object.entries(properties).filter(([key]) => base === undefined || !(key in (shapes[base]?.properties ?? {})));
  return [
    ...(base === undefined ? [] : [['…', `keys of ${linked(base)}`, `Those of the record itself.`]]),
    ...own.flatMap(([key, value]) => rowsFor(key, value, part.required?.includes(key) ?? false)),
  ];
}

const records = ['Contact', 'Organization', 'Interaction', 'Commitment', 'Case', 'Answer'];

/** Whether all of these keys are there, and mean the same. */
const holds = (all: Readonly<Record<string, Part>>, some: Readonly<Record<string, Part>>): boolean =>
  Object.entries(some).every(([key, value]) => JSON.stringify(all[key]) === JSON.stringify(value));

/** The keys of a document of several forms: each key once, with the types that it may have. */
function formRows(forms: readonly Part[], shapes: Definitions): readonly (readonly string[])[] {
  const rows = forms.flatMap((form) =>
    form.$ref ? [['…', `keys of ${linked(nameIn(form.$ref))}`, 'One of its forms.']] : keyRows(form, shapes),
  );
  const byKey = new Map<string, string[]>();
  for (const [key = '', type = '', meaning = ''] of rows) {
    const [, types = '', means = meaning] = byKey.get(key + (key === '…' ? type : '')) ?? [];
    byKey.set(key + (key === '…' ? type : ''), [
      key,
      types.split(' or ').includes(type) ? types : [types, type].filter((one) => one).join(' or '),
      means,
    ]);
  }
  return [...byKey.values()];
}

function rowsFor(key: string, value: Part, isRequired: boolean): readonly (readonly string[])[] {
  const inner = value.properties ? value : (value.anyOf?.find(({ properties }) => properties) ?? value.items);
  const nested = Object.entries(inner?.properties ?? {});
  return [
    [`\`${key}\``, typeOf(value), `${meaningOf(value)}${isRequired ? '' : ' May be missing.'}`],
    ...nested.flatMap(([name, part]) =>
      rowsFor(`${key}${value.items ? '[]' : ''}.${name}`, part, inner?.required?.includes(name) ?? false),
    ),
  ];
}

/** The type of a value in words. */
export function typeOf(part: Part): string {
  if (part.$ref) return linked(nameIn(part.$ref));
  if (part.const !== undefined) return `\`${JSON.stringify(part.const)}\``;
  if (part.enum) return part.enum.map((one) => `\`${one}\``).join(', ');
  if (part.anyOf) return part.anyOf.map(typeOf).join(' or ');
  if (part.items) return `list of ${part.items.properties ? 'objects' : typeOf(part.items)}`;
  if (typeof part.additionalProperties === 'object')
    return `object of ${Object.keys(part.additionalProperties).length === 0 ? 'anything' : typeOf(part.additionalProperties)}`;
  return [part.type ?? []].flat().map(inWords).join(' or ');
}

const inWords = (type: string): string => ({ string: 'text', boolean: 'true or false' })[type] ?? type;

const nameIn = (ref: string): string => decodeURIComponent(ref.replace('#/$defs/', ''));

const linked = (name: string): string => `[${name}](#${name.toLowerCase()})`;

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
