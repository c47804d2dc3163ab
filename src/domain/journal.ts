import type { Answer } from './answer.ts';
import type { Case } from './case.ts';
import type { Commitment } from './commitment.ts';
import type { Contact, Organization } from './contact.ts';
import type { Interaction } from './interaction.ts';
import type { Id } from './record.ts';

/**
 * What is alive: everybody we know, what is open, and what was closed lately. A rule that takes only a journal cannot
 * become slow, because it cannot see the past.
 */
export interface Journal {
  /** Everybody we know. */
  readonly contacts: readonly Contact[];
  /** Every organization. */
  readonly organizations: readonly Organization[];
  /** What is open, and what was closed in the last 14 days. */
  readonly commitments: readonly Commitment[];
  /** The cases that are open, and those that were closed lately. */
  readonly cases: readonly Case[];
  /** Every question with its answer. */
  readonly answers: readonly Answer[];
}

/** A journal in which nothing is written down yet. */
export const emptyJournal: Journal = { contacts: [], organizations: [], commitments: [], cases: [], answers: [] };

/** What has happened, with the name of its kind: interactions, and commitments and cases closed for longer. */
export type HistoryRecord =
  | RecordOfType<'interaction', Interaction>
  | RecordOfType<'commitment', Commitment>
  | RecordOfType<'case', Case>;

/** A record with the name of its kind. */
export interface RecordOfType<Type extends RecordType, Whole> {
  /** What kind of record it is. */
  readonly type: Type;
  /** The record itself, whole. */
  readonly record: Whole;
}

/**
 * The past, read on demand. Reading takes time that grows with the years: for `brief`, `history`, `show` and `export`,
 * never for the agenda. Later lines have replaced earlier ones, removed records are gone, and a record keeps its first place.
 */
export interface History {
  /** The records whose line contains one of these texts (ids, words), oldest line first. Lines are looked at before any is parsed. */
  mentioning(texts: readonly string[]): readonly HistoryRecord[];
  /** Every record, oldest line first. */
  all(): Iterable<HistoryRecord>;
}

/** What a change adds to the past: a new record, or one that replaces the record of the same id. */
export type Happening = HistoryRecord & { readonly replaces?: true };

/** What a command wants saved: the journal as it is to be, what is added to the past, and the change in the user's words. */
export interface Change {
  readonly journal: Journal;
  readonly happened: readonly Happening[];
  /** One line for `undo --list` and for the message after saving, such as "call-back to Zoë Adams, Tue 24 Nov 15:00-16:00". */
  readonly said: string;
}

/** The kinds of record, under the names that exports and changes use. */
export type RecordType = 'contact' | 'organization' | 'interaction' | 'commitment' | 'case' | 'answer';

/** Looks a record up by its id, or answers undefined. */
export const byId = <T extends { readonly id: Id }>(records: readonly T[], id: Id | null): T | undefined =>
  id === null ? undefined : records.find((record) => record.id === id);

/** The records with one of them replaced by its new value, in its old place; added at the end when it was not there. */
export const withRecord = <T extends { readonly id: Id }>(records: readonly T[], record: T): readonly T[] =>
  records.some(({ id }) => id === record.id) ? records.map((old) => (old.id === record.id ? record : old)) : [...records, record];

/** How much one change may hold, in characters of JSON: it is one line of the operations, and one text in memory. */
export const largestStep = 64 << 20;
