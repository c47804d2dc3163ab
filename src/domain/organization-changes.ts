import type { Organization } from './contact.ts';
import { type Journal, withRecord } from './journal.ts';
import type { Instant } from './moment.ts';
import { readName } from './name.ts';
import type { Id } from './record.ts';

/** What may be said about an organization. */
export type OrganizationFields = Partial<Omit<Organization, 'id' | 'createdAt' | 'updatedAt'>>;

/** What is known of an organization of which nothing is said but the name, in the order of its keys. */
export const blankOrganization: Omit<Organization, 'id' | 'createdAt' | 'updatedAt' | 'name'> = {
  aliases: [],
  channels: [],
  area: null,
  tags: [],
};

/** A new organization, with what is known so far. */
export const newOrganization = (
  { name, ...fields }: OrganizationFields & Pick<Organization, 'name'>,
  id: Id,
  now: Instant,
): Organization => ({
  id,
  createdAt: now,
  updatedAt: now,
  name: readName(name),
  ...blankOrganization,
  ...fields,
});

/** The journal with one organization added or changed. */
export const withOrganization = (journal: Journal, organization: Organization): Journal => ({
  ...journal,
  organizations: withRecord(journal.organizations, organization),
});
