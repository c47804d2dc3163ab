import type { Context } from '../context.ts';
import type { Contact } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { contactsCalledInFull, contactsMatching, foldedForComparing } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import { contactMeant, contactToAsk } from './meant.ts';

/** Who is to be forgotten, and whether they are in the journal, or only in what is kept of its past. */
export interface ToForget {
  readonly contact: Contact;
  readonly isThere: boolean;
}

/** Who was typed, of everybody in the journal; where nobody there is called just so, of those who are not there any more, too. */
export async function personToForget(context: Context, typed: string | undefined): Promise<ToForget> {
  const journal = context.store.read();
  const gone = typed === undefined || contactsCalledInFull(journal, typed).length > 0 ? [] : await goneIn(context);
  if (typed === undefined || gone.length === 0) return { contact: await contactToAsk(context, typed), isThere: true };
  const past = { ...journal, contacts: gone };
  if (contactsCalledInFull(past, typed).length > 0) return { contact: await goneMeant(context, typed, past), isThere: false };
  try {
    return { contact: await contactMeant(context, typed, journal), isThere: true };
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'not-found') || contactsMatching(past, typed).length === 0) throw error;
    return { contact: await goneMeant(context, typed, past), isThere: false };
  }
}

const goneIn = async (context: Context): Promise<readonly Contact[]> => (await context.forgetting()).gone();

/** Several of one name are one person, added more than once. */
async function goneMeant(context: Context, typed: string, past: Journal): Promise<Contact> {
  const matching = contactsMatching(past, typed);
  const names = new Set(matching.map(({ name }) => foldedForComparing(name)));
  return names.size === 1 ? (matching[0] as Contact) : contactMeant(context, typed, past);
}
