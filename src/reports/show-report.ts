import type { Desk } from '../domain/desk.ts';
import type { History, Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import type { Document } from './document.ts';
import type { Report, Section } from './report.ts';
import { answerInFull } from './show-answer.ts';
import { caseInFull } from './show-case.ts';
import { commitmentInFull } from './show-commitment.ts';
import { contactInFull } from './show-contact.ts';
import { interactionInFull } from './show-interaction.ts';
import { organizationInFull } from './show-organization.ts';

/** Any record, whole. */
export type RecordDocument = Document<'keepword.record/1'> & AnyRecord;

/** A record in words: what it is called, and everything that is set. */
export interface InFull {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** What it takes to put a record into words. */
export interface Surroundings {
  readonly journal: Journal;
  readonly history: History;
  readonly desk: Desk;
  readonly shortIds: ReadonlyMap<Id, string>;
}

/** Any record, whole. */
export function showReport(
  found: AnyRecord,
  journal: Journal,
  history: History,
  desk: Desk,
  shortIds: ReadonlyMap<Id, string>,
): Report & { readonly facts: RecordDocument } {
  const { title, sections } = inFull(found, { journal, history, desk, shortIds });
  return {
    title,
    sections,
    nothing: null,
    plainRows: Object.entries(found.record).map(([key, value]) => [key, plainValue(value)]),
    facts: { schema: 'keepword.record/1', ...found },
  };
}

function inFull({ type, record }: AnyRecord, surroundings: Surroundings): InFull {
  switch (type) {
    case 'contact':
      return contactInFull(record, surroundings);
    case 'organization':
      return organizationInFull(record, surroundings);
    case 'interaction':
      return interactionInFull(record, surroundings);
    case 'commitment':
      return commitmentInFull(record, surroundings);
    case 'case':
      return caseInFull(record, surroundings);
    case 'answer':
      return answerInFull(record, surroundings);
  }
}

/** Text as it is, and what has parts as JSON. */
const plainValue = (value: unknown): string => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));
