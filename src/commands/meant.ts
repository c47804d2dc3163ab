import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { byId } from '../domain/journal.ts';
import { commitmentCalled, contactCalled, contactsMatching } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import { askContact, askWhich } from '../prompts/commitment-form.ts';

/** The contact that was typed; several are a list to choose from where somebody is there to choose. */
export async function contactMeant(context: Context, typed: string, journal: Journal): Promise<Contact> {
  return chosen(context, () => contactCalled(journal, typed), contactsMatching(journal, typed), `Which ${typed}?`);
}

/** The same, asked for when nothing was typed. */
export async function contactToAsk(context: Context, typed: string | undefined): Promise<Contact> {
  const journal = context.store.read();
  return typed === undefined ? askContact(context.prompts, journal) : contactMeant(context, typed, journal);
}

/** The commitment that was typed, by its id or how it begins. */
export async function commitmentMeant(context: Context, typed: string, journal: Journal): Promise<Commitment> {
  return commitmentCalled(journal, typed);
}

async function chosen<T extends { readonly id: string; readonly name: string }>(
  { prompts }: Context,
  one: () => T,
  several: readonly T[],
  ask: string,
): Promise<T> {
  try {
    return one();
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'ambiguous' && prompts.canAsk)) throw error;
    return askWhich(prompts, ask, several);
  }
}

/** Whom a commitment is with. */
export function contactOf(journal: Journal, { contactId }: Commitment): Contact {
  const contact = byId(journal.contacts, contactId);
  if (contact) return contact;
  throw new UserError('not-found', `The contact ${contactId} is not there any more.`, 'kw undo --list shows what was changed.');
}
