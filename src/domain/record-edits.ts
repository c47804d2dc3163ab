import { withLastContact } from './interaction-changes.ts';
import { type Change, type Journal, withRecord } from './journal.ts';
import type { AnyRecord } from './naming.ts';
import { UserError } from './user-error.ts';

/** A record as text for an editor. */
export const asText = ({ record }: AnyRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** A record as it came out of the editor. Whose record it is cannot be changed by hand. */
export function fromText(text: string, { record }: AnyRecord): AnyRecord['record'] {
  const edited = parsed(text);
  if (edited.id !== record.id || edited.createdAt !== record.createdAt) {
    throw new UserError(
      'usage',
      'id and createdAt belong to the record and cannot be changed.',
      'Nothing was changed; edit it again.',
    );
  }
  const missing = Object.keys(record).filter((key) => !(key in edited));
  if (missing.length > 0)
    throw new UserError('usage', `${missing.join(', ')} is missing.`, 'Nothing was changed; write null for what is to be empty.');
  return edited;
}

function parsed(text: string): AnyRecord['record'] {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      'usage',
      `What was saved is not JSON: ${(error as Error).message}.`,
      'Nothing was changed; edit it again.',
    );
  }
}

/** A record put right, in its old place: in what is alive, or in the past where a later line replaces it. */
export function withEdited(journal: Journal, edited: AnyRecord, isPast: boolean): Change {
  const said = `Edited ${edited.type} ${edited.record.id}`;
  if (isPast) {
    const happened = { ...edited, replaces: true } as Change['happened'][number];
    const alive = edited.type === 'interaction' ? withLastContact(journal, edited.record) : journal;
    return { journal: alive, happened: [happened], said };
  }
  return { journal: withAlive(journal, edited), happened: [], said };
}

function withAlive(journal: Journal, { type, record }: AnyRecord): Journal {
  switch (type) {
    case 'contact':
      return { ...journal, contacts: withRecord(journal.contacts, record) };
    case 'organization':
      return { ...journal, organizations: withRecord(journal.organizations, record) };
    case 'commitment':
      return { ...journal, commitments: withRecord(journal.commitments, record) };
    case 'case':
      return { ...journal, cases: withRecord(journal.cases, record) };
    case 'answer':
      return { ...journal, answers: withRecord(journal.answers, record) };
    case 'interaction':
      throw new Error('An interaction is never alive.');
  }
}
