import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON Schema of the package. */
export interface PublishedSchema {
  /** As the documents carry it in `schema`: `keepword.due/1`. */
  readonly name: string;
  /** What the document is, in a sentence or two. */
  readonly description: string;
  /** The schema itself, as it is to be printed. */
  readonly text: string;
}

/** The schemas that lie beside the program, by name. */
export function publishedSchemas(folder: string = join(__dirname, 'schemas')): readonly PublishedSchema[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .map((text) => {
      const { $id, description } = JSON.parse(text) as { readonly $id: string; readonly description: string };
      return { name: $id, description, text };
    });
}
