import type { Document } from './document.ts';
import { cell } from './facts.ts';
import type { Report } from './report.ts';

/** Every JSON Schema that comes with the program. */
export interface SchemasDocument extends Document<'keepword.schemas/1'> {
  /** The schemas, by name. */
  readonly items: readonly SchemaItem[];
}

/** A JSON Schema: of a document that is printed, or of a file that is kept. */
export interface SchemaItem {
  /** As documents carry it in `schema`, such as `keepword.due/1`; `kw schema <name>` prints it. */
  readonly name: string;
  /** What such a document is, in a sentence. */
  readonly means: string;
  /** The commands that answer with it, without `kw`, such as `contact add`; none where it is an error or a file. */
  readonly commands: readonly string[];
}

/** The schemas that there are, to choose from. */
export const schemasReport = (items: readonly SchemaItem[]): Report & { readonly facts: SchemasDocument } => ({
  title: null,
  sections: [
    {
      heading: null,
      columns,
      rows: items.map(({ name, means }) => ({ cells: [cell(shortNameOf(name), 'strong'), cell(means)] })),
      notes: [cell('kw schema <name> prints one of them.')],
    },
  ],
  nothing: null,
  plainRows: items.map(({ name, means, commands }) => [name, means, commands.join(', ')]),
  facts: { schema: 'keepword.schemas/1', items },
});

/** What is typed for `keepword.due/1`: `due`. */
export const shortNameOf = (name: string): string => name.replace(/^keepword\./, '').replace(/\/\d+$/, '');

const columns = [
  { title: 'Schema', shrink: 0 },
  { title: 'Of what', shrink: 1 },
];
