import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { changedChannels } from '../domain/channel-texts.ts';
import type { Organization } from '../domain/contact.ts';
import { type ContactTexts, readChannelChange, readList, readText } from '../domain/contact-texts.ts';
import { foldedForComparing } from '../domain/naming.ts';
import { newOrganization, withOrganization } from '../domain/organization-changes.ts';
import { UserError } from '../domain/user-error.ts';
import { channelsInWords } from '../reports/person-words.ts';
import { oneMore } from './option-values.ts';
import { save } from './saving.ts';

type OrganizationTexts = Pick<ContactTexts, 'phone' | 'email' | 'prefers' | 'area' | 'alias' | 'tag'>;

/** `kw organization add`: a company, an office, a family. */
export const addOrganizationAddCommand = (organization: Command, context: Context): Command =>
  organization
    .command('add')
    .summary('add a company, an office, a family')
    .argument('<name>', 'what it is called')
    .option('--phone <number>', 'a number, or "desk: +44 20 7946 0018"; may be given again', oneMore)
    .option('--email <address>', 'an address, or "sales: hello@example.com"; may be given again', oneMore)
    .option('--area <area>', 'where it is')
    .option('--alias <name>', 'another name it goes by; may be given again', oneMore)
    .option('--tag <word>', 'a word to find it by; may be given again', oneMore)
    .addHelpText('after', '\nExample:\n  $ kw organization add "Harbour Bakery" --area Leeds --phone "+44 113 496 0018"')
    .action((name: string, options: OrganizationTexts) => addOrganization(context, name, options));

function addOrganization(context: Context, name: string, texts: OrganizationTexts): void {
  const { desk, newId } = context;
  const organization = newOrganization({ name, ...fieldsIn(texts) }, newId(), desk.now);
  const known = [organization.area, ...channelsInWords(organization.channels)].filter((part) => part !== null);
  save(context, 'organization add', (latest) => {
    mustBeNew(latest.organizations, organization);
    const said = `Added ${[organization.name, ...known].join(', ')}`;
    return { journal: withOrganization(latest, organization), happened: [], said };
  });
}

const fieldsIn = (texts: OrganizationTexts): Partial<Organization> => ({
  ...(texts.area !== undefined && { area: readText(texts.area) }),
  aliases: readList(texts.alias ?? []),
  tags: readList(texts.tag ?? []),
  channels: changedChannels([], readChannelChange(texts) ?? {}),
});

function mustBeNew(organizations: readonly Organization[], { name }: Organization): void {
  const same = organizations.find((other) => foldedForComparing(other.name) === foldedForComparing(name));
  if (same === undefined) return;
  const candidates = [{ id: same.id, name: same.name }];
  throw new UserError('usage', `${same.name} is there already.`, `kw organization show ${same.id} shows it.`, candidates);
}
