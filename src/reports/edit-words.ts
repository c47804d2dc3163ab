import type { Commitment } from '../domain/commitment.ts';
import type { Retold } from '../domain/commitments-retold.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { isSameWindow } from '../domain/same-window.ts';
import { capitalized } from '../domain/text.ts';
import { commitmentInWords, titleOf } from './commitment-words.ts';
import { interactionInWords, outcomeInWords } from './log-words.ts';
import { instantInWords } from './moment-words.ts';
import { statusInWords } from './open-words.ts';

/** What was put right, as it is now, such as `Corrected: Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days`. */
export function editedInWords(
  journal: Journal,
  before: AnyRecord,
  { type, record }: AnyRecord,
  retold: readonly Retold[],
  desk: Desk,
): string {
  const { contacts } = journal;
  switch (type) {
    case 'contact':
    case 'organization':
      return `Corrected ${record.name}`;
    case 'interaction': {
      const contact = byId(contacts, record.contactIds[0] ?? null);
      if (!contact) return `Corrected ${type} ${record.id}`;
      const carried = retold.map((one) => retoldInWords(journal, one, desk));
      return [`Corrected: ${interactionInWords(record, contact, desk)}`, ...carried].join('. ');
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

/** What a commitment is now, since an interaction that tells of it was put right, such as `Kept the call-back to Zoë Adams, on time instead of late`. */
function retoldInWords(journal: Journal, { was, is }: Retold, desk: Desk): string {
  const contact = byId(journal.contacts, is.contactId);
  const title = contact ? titleOf(journal, is, contact) : is.id;
  if (is.closedAt !== was.closedAt) return `Kept ${title}${outcomeInWords(is)}${insteadOf(was, is)}`;
  const said = [
    is.createdAt === was.createdAt ? null : `waiting since ${instantInWords(is.createdAt, desk)}`,
    is.via === was.via || is.via === null ? null : `by ${is.via}`,
    is.attempts === was.attempts ? null : `tried ${is.attempts.map(({ at }) => instantInWords(at, desk)).join(', ')}`,
  ].filter((part) => part !== null);
  return said.length === 0 ? `Corrected ${title}` : `${capitalized(title)}: ${said.join(', ')}`;
}
