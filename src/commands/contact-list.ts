import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { contactsNear } from '../domain/areas.ts';
import { type Contact, type Standing, standings } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { contactsMatching, foldedForComparing } from '../domain/naming.ts';
import { contactListReport } from '../reports/contact-list-report.ts';
import { shortIdsIn } from '../reports/short-ids.ts';
import { show } from './showing.ts';

interface ListOptions {
  readonly area?: string;
  readonly standing?: Standing;
  readonly tag?: string;
}

/** `kw contact list`: everybody, or those who are meant. */
export const addContactListCommand = (contact: Command, context: Context): Command =>
  contact
    .command('list')
    .summary('everybody you know')
    .argument('[name]', 'only those whose name, organization, email or number this is a part of')
    .option('--area <area>', 'only those who are there')
    .addOption(new Option('--standing <standing>', 'only those who are this to you').choices(standings))
    .option('--tag <word>', 'only those with this tag')
    .addHelpText('after', '\nExamples:\n  $ kw contact list\n  $ kw contact list --standing prospect')
    .action((name: string | undefined, options: ListOptions) => listContacts(context, name, options));

async function listContacts(context: Context, name: string | undefined, options: ListOptions): Promise<void> {
  const journal = context.store.read();
  const contacts = journal.contacts.filter(isMeant(journal, name, options));
  const report = contactListReport({ ...journal, contacts }, context.desk, shortIdsIn(journal));
  const nothing = journal.contacts.length === 0 ? report.nothing : 'Nobody like that. kw contact list shows everybody.';
  await show(context, { ...report, nothing });
}

function isMeant(
  journal: Journal,
  name: string | undefined,
  { area, standing, tag }: ListOptions,
): (contact: Contact) => boolean {
  const tests: ((contact: Contact) => boolean)[] = [];
  const isIn = (chosen: readonly Contact[]): number => tests.push((contact) => chosen.includes(contact));
  if (name !== undefined) isIn(contactsMatching(journal, name));
  if (area !== undefined) isIn(contactsNear(journal, area));
  if (standing !== undefined) tests.push((contact) => contact.standing === standing);
  if (tag !== undefined) tests.push(({ tags }) => tags.some((word) => foldedForComparing(word) === foldedForComparing(tag)));
  return (contact) => tests.every((test) => test(contact));
}
