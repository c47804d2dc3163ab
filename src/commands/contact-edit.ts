import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { contactWithId } from '../domain/contact-changes.ts';
import { type ContactPlan, plannedEdit, withPlan } from '../domain/contact-plan.ts';
import type { ContactTexts } from '../domain/contact-texts.ts';
import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import { changedInWords } from '../reports/contact-words.ts';
import { contactOptions, withContactOptions } from './contact-options.ts';
import { edit } from './edit.ts';
import { mustFit } from './edit-fields.ts';
import { contactMeant } from './meant.ts';
import { save } from './saving.ts';

/** `kw contact edit`: put right what is known of somebody, with options or in the editor. */
export const addContactEditCommand = (contact: Command, context: Context): Command =>
  withContactOptions(
    contact
      .command('edit')
      .summary('put right what is known of somebody; none clears')
      .argument('<contact>', 'who')
      .option('--name <name>', 'their full name'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw contact edit zoe --role "head of purchasing" --every 4w\n  $ kw contact edit zoe --area none\n  $ kw contact edit zoe',
    )
    .action((contact: string, options: ContactTexts) => editContact(context, contact, options));

/** Puts right what is known of somebody: what the options say, or in the editor when there are none. */
export async function editContact(context: Context, typed: string, options: ContactTexts): Promise<void> {
  const { desk, newId, store } = context;
  const journal = store.read();
  const { id, name } = await contactMeant(context, typed, journal);
  if (Object.keys(options).length === 0) return editByHand(context, id, name);
  mustFit(Object.keys(options), contactOptions, { type: 'contact' });
  const ids = { organization: newId() };
  const planned = (from: Journal): ContactPlan => plannedEdit(from, id, options, ids, desk);
  sayNewOrganization(context, planned(journal));
  save(context, 'contact edit', (latest) => {
    const edited = planned(latest);
    const said = changedInWords(contactWithId(latest, id), edited, latest, desk);
    return { journal: withPlan(latest, edited), happened: [], said };
  });
}

function editByHand(context: Context, id: Id, name: string): Promise<void> {
  if (context.prompts.canAsk) return edit(context, id, {});
  throw new UserError(
    'would-ask',
    `What is to be changed about ${name}?`,
    'For example --role owner, --phone none. On a terminal $EDITOR opens.',
  );
}

/** A new organization whose name is almost that of another may be a slip. */
export function sayNewOrganization(
  { terminal }: Context,
  { organization, isNewOrganization, likeOrganization }: ContactPlan,
): void {
  const [like] = likeOrganization;
  if (organization && isNewOrganization && like) terminal.say(`${organization.name} is new. Did you mean ${like.name}?`);
}
