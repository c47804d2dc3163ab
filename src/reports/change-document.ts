import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { RecordType } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import type { Document } from './document.ts';
import type { WholeDraft } from './draft-report.ts';

/** What a changing command changed: the records as they are now, new ones first. */
export interface ChangeDocument extends Document<'keepword.change/1'> {
  /** The command that did it, such as `contact add`. */
  readonly operation: string;
  /** People, as they are now. */
  readonly contacts: readonly Contact[];
  /** Organizations, as they are now. */
  readonly organizations: readonly Organization[];
  /** Interactions, as they are now. */
  readonly interactions: readonly Interaction[];
  /** Commitments, as they are now. */
  readonly commitments: readonly Commitment[];
  /** Cases, as they are now. */
  readonly cases: readonly Case[];
  /** Questions with their answers, as they are now. */
  readonly answers: readonly Answer[];
  /** The ids of records that are gone, as after `undo`. */
  readonly removed: readonly Id[];
  /** Drafts that were thrown away, whole, because nothing else has them any more. */
  readonly drafts: readonly WholeDraft[];
}

/** A record before and after a change; null where there was or is none. */
interface Changed {
  readonly type: RecordType;
  readonly id: Id;
  readonly before: object | null;
  readonly after: object | null;
}

/** The document that tells a script what was changed. */
export function changeDocument(
  operation: string,
  changed: readonly Changed[],
  dropped: readonly WholeDraft[] = [],
): ChangeDocument {
  const newFirst = [...changed.filter(({ before }) => before === null), ...changed.filter(({ before }) => before !== null)];
  const now = <T>(type: RecordType): readonly T[] =>
    newFirst.filter((change) => change.type === type && change.after !== null).map(({ after }) => after as T);
  return {
    schema: 'keepword.change/1',
    operation,
    contacts: now('contact'),
    organizations: now('organization'),
    interactions: now('interaction'),
    commitments: now('commitment'),
    cases: now('case'),
    answers: now('answer'),
    removed: changed.filter(({ after }) => after === null).map(({ id }) => id),
    drafts: dropped.map(({ id, startedAt, said, answers }) => ({ id, startedAt, said, answers })),
  };
}
