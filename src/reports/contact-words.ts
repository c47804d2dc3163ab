import type { Contact, Organization } from '../domain/contact.ts';
import type { ContactPlan } from '../domain/contact-plan.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { dayOf } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import { metInWords } from './detail-words.ts';
import { cadenceInWords, channelsInWords } from './person-words.ts';

/** Somebody new in one line with what is known of them: `Added Zoë Adams: Zoë Ltd (new), +44 20 7946 0018`. */
export function addedInWords(plan: ContactPlan, journal: Journal, desk: Desk, isCadenceSaid = false): string {
  const words = knownInWords(plan, journal, desk);
  const every = words.every ?? (isCadenceSaid ? `no ${labels.every}` : null);
  const known = Object.values({ ...words, every }).filter((words) => words !== null);
  return known.length === 0 ? `Added ${plan.contact.name}` : `Added ${plan.contact.name}: ${known.join(', ')}`;
}

/** What was put right about somebody: `Changed Zoë Adams: owner, no area`. */
export function changedInWords(before: Contact, plan: ContactPlan, journal: Journal, desk: Desk): string {
  const { contact } = plan;
  const changed = keysIn(labels).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(contact[key]));
  const known = knownInWords(plan, journal, desk);
  const parts = changed.map((key) => known[key] ?? `no ${labels[key]}`);
  if (before.name !== contact.name) parts.unshift(`now called ${contact.name}`);
  return parts.length === 0 ? `Changed nothing about ${before.name}` : `Changed ${before.name}: ${parts.join(', ')}`;
}

const labels = {
  organizationId: 'organization',
  role: 'role',
  standing: 'standing',
  channels: 'number or address',
  zone: 'time zone',
  hours: 'hours',
  area: 'area',
  every: 'cadence',
  pausedUntil: 'pause',
  met: 'word of how you met',
  introducedById: 'introducer',
  aliases: 'alias',
  tags: 'tag',
} as const;

type Told = keyof typeof labels;

const keysIn = <T extends object>(record: T): readonly (keyof T)[] => Object.keys(record) as (keyof T)[];

/** Each thing that may be known, in words; null where it is not, or goes without saying. */
function knownInWords(
  { contact, organization, isNewOrganization }: ContactPlan,
  journal: Journal,
  desk: Desk,
): Record<Told, string | null> {
  const today = dayOf(desk.now, desk.zone);
  const { role, standing, channels, zone, hours, area, every, pausedUntil, met, aliases, tags } = contact;
  const introducer = byId(journal.contacts, contact.introducedById);
  return {
    organizationId: organizationInWords(organization, isNewOrganization),
    role,
    standing,
    channels: channelsInWords(channels).join(', ') || null,
    zone,
    hours: hours && `to be called ${hours}`,
    area: area && `in ${area}`,
    every: every && cadenceInWords(every),
    pausedUntil: pausedUntil && `paused until ${dayInWords(pausedUntil, today)}`,
    met: met && metInWords(met, desk),
    introducedById: introducer ? `introduced by ${introducer.name}` : null,
    aliases: aliases.length === 0 ? null : `also called ${aliases.join(', ')}`,
    tags: tags.length === 0 ? null : tags.map((tag) => `#${tag}`).join(' '),
  };
}

const organizationInWords = (organization: Organization | null, isNew: boolean): string | null =>
  organization && (isNew ? `${organization.name} (a new organization)` : organization.name);
