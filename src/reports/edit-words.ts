import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { commitmentInWords, titleOf } from './commitment-words.ts';
import { interactionInWords } from './log-words.ts';

/** What was put right, as it is now, such as `Corrected: Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days`. */
export function editedInWords(journal: Journal, { type, record }: AnyRecord, desk: Desk): string {
  const { contacts } = journal;
  switch (type) {
    case 'contact':
    case 'organization':
      return `Corrected ${record.name}`;
    case 'interaction': {
      const contact = byId(contacts, record.contactIds[0] ?? null);
      return contact ? `Corrected: ${interactionInWords(record, contact, desk)}` : `Corrected ${type} ${record.id}`;
    }
    case 'commitment': {
      const contact = byId(contacts, record.contactId);
      if (!contact) return `Corrected ${type} ${record.id}`;
      return record.status === 'open'
        ? `Corrected: ${commitmentInWords(journal, record, contact, desk)}`
        : `Corrected ${titleOf(journal, record, contact)}`;
    }
    case 'case':
    case 'answer':
      return `Corrected ${type} ${record.id}`;
  }
}
