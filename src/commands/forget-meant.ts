import type { Context } from '../context.ts';
import type { Contact } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { isUnmistakable } from '../domain/mentions.ts';
import { contactsCalledInFull, contactsMatching, foldedForComparing } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import { contactMeant, contactToAsk } from './meant.ts';

/** Who is to be forgotten, and where they are. */
export interface ToForget {
  /** Null where nobody is left, and only earlier wordings of records name them. */
  readonly id: Id | null;
  /** What they are called, or the words that were typed. */
  readonly name: string;
  readonly is: 'there' | 'gone' | 'worded';
  /** How many records say so in an earlier wording; counted only where nobody is left. */
  readonly worded: number;
}

/**
 * Who was typed, of everybody in the journal; where nobody there is called just so, of those who are not there any more, too. Words that
 * mean nobody are looked for in what records said earlier.
 */
export async function personToForget(context: Context, typed: string | undefined): Promise<ToForget> {
  const journal = context.store.read();
  if (typed === undefined || contactsCalledInFull(journal, typed).length > 0) return found(await contactToAsk(context, typed));
  const forgetting = await context.forgetting();
  const past = { ...journal, contacts: forgetting.gone() };
  if (contactsCalledInFull(past, typed).length > 0) return found(await goneMeant(context, typed, past), 'gone');
  try {
    return found(await contactMeant(context, typed, journal));
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'not-found')) throw error;
    if (contactsMatching(past, typed).length > 0) return found(await goneMeant(context, typed, past), 'gone');
    // A slip in one name must not cost what was said earlier, and undo with it, when nobody is asked.
    if (context.options.yes && !isUnmistakable(typed)) throw error;
    const worded = forgetting.earlierWith(typed);
    if (worded === 0) throw error;
    return { id: null, name: typed, is: 'worded', worded };
  }
}

const found = ({ id, name }: Contact, is: ToForget['is'] = 'there'): ToForget => ({ id, name, is, worded: 0 });

/** Several of one name are one person, added more than once. */
async function goneMeant(context: Context, typed: string, past: Journal): Promise<Contact> {
  const matching = contactsMatching(past, typed);
  const names = new Set(matching.map(({ name }) => foldedForComparing(name)));
  return names.size === 1 ? (matching[0] as Contact) : contactMeant(context, typed, past);
}
