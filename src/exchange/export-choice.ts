import type { RecordType } from '../domain/journal.ts';
import type { Instant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';

/** What of everything an export is to have. */
export interface ExportChoice {
  /** All that is held about one person; null for everybody. */
  readonly contactId: Id | null;
  /** Interactions from then on, and commitments and cases that were open at any time since; null for all. */
  readonly since: Instant | null;
  /** The kinds of record. */
  readonly only: readonly RecordType[];
  /** Without private details, numbers and addresses. */
  readonly redact: boolean;
  /** Only these fields of each record, such as `channels.address`; null for all. */
  readonly fields: readonly string[] | null;
}

/** The lists of an export, in their order, and the kind of record in each. */
export const listsOfExport = {
  contacts: 'contact',
  organizations: 'organization',
  interactions: 'interaction',
  commitments: 'commitment',
  cases: 'case',
  answers: 'answer',
} as const satisfies Readonly<Record<string, RecordType>>;

/** The name of a list of an export. */
export type ListOfExport = keyof typeof listsOfExport;

/** The names of all lists. */
export const namesOfLists = Object.keys(listsOfExport) as readonly ListOfExport[];

/** Whether a list of an export is called so. */
export const isListOfExport = (name: string): name is ListOfExport => Object.hasOwn(listsOfExport, name);
