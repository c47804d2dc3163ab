import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import { contactWithId } from '../domain/contact-changes.ts';
import type { Journal } from '../domain/journal.ts';
import { commitmentCalled, contactCalled, openCommitmentsLike, personOrOrganizationCalled } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import { askContact, askWhich } from '../prompts/lone-questions.ts';

/** The contact that was typed; several are a list to choose from where somebody is there to choose. */
export const contactMeant = (context: Context, typed: string, journal: Journal): Promise<Contact> =>
  chosen(context, typed, (name) => contactCalled(journal, name));

/** The same, asked for when nothing was typed. */
export async function contactToAsk(context: Context, typed: string | undefined): Promise<Contact> {
  const journal = context.store.read();
  return typed === undefined ? askContact(context.prompts, journal) : contactMeant(context, typed, journal);
}

/** The contact or the organization that was typed; asked for, as a contact, when nothing was. */
export async function whoeverToAsk(context: Context, typed: string | undefined): Promise<Contact | Organization> {
  const journal = context.store.read();
  if (typed === undefined) return askContact(context.prompts, journal);
  return chosen(context, typed, (name) => personOrOrganizationCalled(journal, name));
}

/** The commitment that was typed, by its id or how it begins; a name or its words only tell a person which may be meant. */
export async function commitmentMeant(context: Context, typed: string, journal: Journal): Promise<Commitment> {
  try {
    return await chosen(context, typed, (id) => commitmentCalled(journal, id));
  } catch (error) {
    const isUnknown = error instanceof UserError && error.code === 'not-found';
    const alike = isUnknown && context.prompts.canAsk ? openCommitmentsLike(journal, typed) : [];
    if (alike.length === 0) throw error;
    const { chosenAmong } = await import('./did-you-mean.ts');
    return chosenAmong(context, journal, alike);
  }
}

/** The same, chosen from all that is open, or all of which that holds, when nothing was typed. */
export async function commitmentToAsk(
  context: Context,
  typed: string | undefined,
  journal: Journal,
  isMeant: (commitment: Commitment) => boolean = ({ status }) => status === 'open',
): Promise<Commitment> {
  if (typed !== undefined) return commitmentMeant(context, typed, journal);
  const { chosenAmong } = await import('./did-you-mean.ts');
  return chosenAmong(context, journal, journal.commitments.filter(isMeant));
}

/** The one record that was meant; where several could be, the one that a person chooses. */
async function chosen<T>(context: Context, typed: string, called: (typed: string) => T): Promise<T> {
  try {
    return called(typed);
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'ambiguous' && context.prompts.canAsk)) throw error;
    const { id } = await askWhich(context.prompts, `Which "${typed}"?`, error.candidates);
    return called(id);
  }
}

/** Whom a commitment is with. */
export const contactOf = (journal: Journal, { contactId }: Commitment): Contact => contactWithId(journal, contactId);
