import type { Commitment } from './commitment.ts';
import type { Journal } from './journal.ts';
import { contactsMatching } from './naming.ts';

/** Who owes what is waited for, as it was said: a known name is linked, any other is kept as it is; the contact themselves when null. */
export function whoOwes(journal: Journal, from: string | null): Pick<Commitment, 'fromId' | 'fromText'> {
  if (from === null) return { fromId: null, fromText: null };
  const [only, another] = contactsMatching(journal, from);
  return only && !another ? { fromId: only.id, fromText: only.name } : { fromId: null, fromText: from };
}
