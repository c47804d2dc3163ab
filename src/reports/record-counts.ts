import type { Journal, RecordType } from '../domain/journal.ts';
import { counted } from '../domain/wording.ts';

/** How many records of each kind. */
export interface RecordCounts {
  /** How many people. */
  readonly contacts: number;
  /** How many organizations. */
  readonly organizations: number;
  /** How many interactions. */
  readonly interactions: number;
  /** How many commitments. */
  readonly commitments: number;
  /** How many cases. */
  readonly cases: number;
  /** How many questions with their answers. */
  readonly answers: number;
}

/** How many there are of each kind. */
export function countsOf(records: readonly { readonly type: RecordType }[]): RecordCounts {
  const of = (type: RecordType): number => records.filter((record) => record.type === type).length;
  return {
    contacts: of('contact'),
    organizations: of('organization'),
    interactions: of('interaction'),
    commitments: of('commitment'),
    cases: of('case'),
    answers: of('answer'),
  };
}

/** How many commitments are open. */
export const openIn = ({ commitments }: Journal): number => commitments.filter(({ status }) => status === 'open').length;

/** "2 contacts, 1 interaction"; empty when there are none. */
export const countsInWords = (counts: RecordCounts): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => counted(count, name.slice(0, -1)))
    .join(', ');

/** How many there are in all. */
export const totalOf = (counts: RecordCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
