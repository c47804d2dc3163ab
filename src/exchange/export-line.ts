import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';

/** A line of `kw export --format ndjson`: the first says what it is, each of the others is a record, with its type. */
export type ExportLine =
  | ExportMeta
  | (LineOf<'contact'> & Contact)
  | (LineOf<'organization'> & Organization)
  | (LineOf<'interaction'> & Interaction)
  | (LineOf<'commitment'> & Commitment)
  | (LineOf<'case'> & Case)
  | (LineOf<'answer'> & Answer);

/** The first line of an export in lines. */
export interface ExportMeta {
  /** It is about all that follows. */
  readonly type: 'meta';
  /** What the lines are, taken together. */
  readonly schema: 'keepword.export/1';
  /** When it was made, with the offset of our zone. */
  readonly exportedAt: string;
  /** Private details, numbers and addresses were left out; missing where everything is as it is. */
  readonly redacted?: true;
  /** Only these fields of each record follow; missing where they are whole. */
  readonly fields?: readonly string[];
}

/** What a line has besides the keys of its record. */
export interface LineOf<Type extends string> {
  /** What kind of record it is, whose keys follow. */
  readonly type: Type;
}
