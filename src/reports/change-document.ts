import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { RecordType } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';

/** What a changing command changed: the records as they are now, new ones first. */
export interface ChangeDocument {
  readonly schema: 'keepword.change/1';
  /** The command's name. */
  readonly operation: string;
  readonly contacts: readonly Contact[];
  readonly organizations: readonly Organization[];
  readonly interactions: readonly Interaction[];
  readonly commitments: readonly Commitment[];
  readonly cases: readonly Case[];
  readonly answers: readonly Answer[];
  /** The ids of records that are gone, as after `undo`. */
  readonly removed: readonly Id[];
}

/** A record before and after a change; null where there was or is none. */
interface Changed {
  readonly type: RecordType;
  readonly id: Id;
  readonly before: object | null;
  readonly after: object | null;
}

/** The document that tells a script what was changed. */
export function changeDocument(operation: string, changed: readonly Changed[]): ChangeDocument {
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
  };
}
