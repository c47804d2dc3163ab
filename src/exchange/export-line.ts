import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';

/** A line of `kw export --format ndjson`: first one that says what it is, then each record with its type. */
export type ExportLine =
  | ExportMeta
  | ({ readonly type: 'contact' } & Contact)
  | ({ readonly type: 'organization' } & Organization)
  | ({ readonly type: 'interaction' } & Interaction)
  | ({ readonly type: 'commitment' } & Commitment)
  | ({ readonly type: 'case' } & Case)
  | ({ readonly type: 'answer' } & Answer);

/** The first line of an export in lines. */
export interface ExportMeta {
  readonly type: 'meta';
  /** What the lines are, taken together. */
  readonly schema: 'keepword.export/1';
  /** When it was made, with the offset of our zone. */
  readonly exportedAt: string;
  /** Private details, numbers and addresses were left out; missing where everything is as it is. */
  readonly redacted?: true;
}
