import type { Commitment } from '../domain/commitment.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { isSameWindow } from '../domain/same-window.ts';
import { capitalized } from '../domain/text.ts';
import { commitmentInWords, titleOf } from './commitment-words.ts';
import { interactionInWords } from './log-words.ts';
import { statusInWords } from './open-words.ts';

/** What was put right, as it is now, such as `Corrected: Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days`. */
export function editedInWords(journal: Journal, before: AnyRecord, { type, record }: AnyRecord, desk: Desk): string {
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
      return correctedInWords(journal, before.record as Commitment, record, contact, desk);
    }
    case 'case':
    case 'answer':
      return `Corrected ${type} ${record.id}`;
  }
}

/** Of what is over, the day matters where it is another now; and what came of it then. */
function correctedInWords(journal: Journal, before: Commitment, after: Commitment, contact: Contact, desk: Desk): string {
  const { status, due, outcome } = after;
  const isSame = isSameWindow(before.due, due) && outcome === before.outcome;
  if (status !== 'open' && isSame) return `Corrected ${titleOf(journal, after, contact)}`;
  const corrected = `Corrected: ${commitmentInWords(journal, after, contact, desk)}`;
  return status === 'open' ? corrected : `${corrected}. ${capitalized(statusInWords(after))}${insteadOf(before, after)}`;
}

const insteadOf = ({ outcome: was }: Commitment, { outcome }: Commitment): string =>
  was === null || outcome === null || was === outcome ? '' : ` instead of ${was === 'on-time' ? 'on time' : was}`;
