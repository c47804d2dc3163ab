import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { readEmail, readPhone } from '../domain/channel-texts.ts';
import { type ContactPlan, plannedContact, withPlan } from '../domain/contact-plan.ts';
import type { ContactTexts } from '../domain/contact-texts.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { metAs } from '../domain/met-texts.ts';
import { type Namesake, namesakesOf } from '../domain/namesakes.ts';
import type { Id } from '../domain/record.ts';
import { problemIn, UserError } from '../domain/user-error.ts';
import { askAboutContact, type ContactChecks } from '../prompts/contact-form.ts';
import { addedInWords } from '../reports/contact-words.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { sayNewOrganization } from './contact-edit.ts';
import { withContactOptions } from './contact-options.ts';
import { save } from './saving.ts';

/** `kw contact add`: somebody new. A name is enough. */
export const addContactAddCommand = (contact: Command, context: Context): Command =>
  withContactOptions(contact.command('add').summary('add somebody; a name is enough').argument('[name]', 'their full name'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw contact add "Ida Lund"\n  $ kw contact add "Ida Lund" --organization "Fjord Supplies" --phone "+47 22 12 34 56" --every 6w',
    )
    .action((name: string | undefined, options: ContactTexts) => addContact(context, name, options));

async function addContact(context: Context, name: string | undefined, options: ContactTexts): Promise<void> {
  const { desk, newId, prompts, store, terminal } = context;
  const texts = name === undefined ? await askAboutContact(prompts, options, checks(desk)) : { ...options, name };
  const ids = { contact: newId(), organization: newId() };
  const planned = (journal: Journal): ContactPlan => plannedContact(journal, texts, ids, desk);
  const journal = store.read();
  const plan = planned(journal);
  const shortIds = shortIdsIn(journal);
  for (const namesake of namesakesOf(journal.contacts, plan.contact)) {
    mustBeAnother(namesake);
    terminal.say(asRemark(namesake, shortIds));
  }
  sayNewOrganization(context, plan);
  save(context, 'contact add', (latest) => {
    const added = planned(latest);
    return { journal: withPlan(latest, added), happened: [], said: addedInWords(added, latest, desk, texts.every !== undefined) };
  });
}

/** Who has the name and a number or address of the newcomer is the same person. */
function mustBeAnother({ contact: { id, name }, sameName, address }: Namesake): void {
  if (!sameName || address === null) return;
  throw new UserError('usage', `${name} (${address}) is there already.`, `kw contact edit ${id} changes what is known of them.`, [
    { id, name },
  ]);
}

function asRemark({ contact: { id, name }, sameName, address }: Namesake, shortIds: ReadonlyMap<Id, string>): string {
  const short = shortIds.get(id) ?? id;
  return sameName ? `Another ${name} is there already (${short}).` : `${name} (${short}) has ${address} too.`;
}

/** What is typed into a question is checked at once. */
const checks = (desk: Desk): ContactChecks => ({
  phone: (text) => problemIn(() => readPhone(text)),
  email: (text) => problemIn(() => readEmail(text)),
  met: (text) => problemIn(() => metAs(text, desk)),
});
