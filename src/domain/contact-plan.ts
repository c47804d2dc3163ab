import type { Contact, Organization } from './contact.ts';
import { contactWithId, editedContact, newContact, withContact } from './contact-changes.ts';
import { type ContactTexts, isNone, readContact } from './contact-texts.ts';
import type { Desk } from './desk.ts';
import { byId, type Journal } from './journal.ts';
import type { Instant } from './moment.ts';
import { organizationCalled } from './naming.ts';
import { newOrganization, withOrganization } from './organization-changes.ts';
import type { Id } from './record.ts';
import { type Candidate, UserError } from './user-error.ts';

/** A contact as they are to be, with the organization they belong to. */
export interface ContactPlan {
  readonly contact: Contact;
  readonly organization: Organization | null;
  /** The organization was not known before, and those that it could have been a slip for. */
  readonly isNewOrganization: boolean;
  readonly likeOrganization: readonly Candidate[];
}

/** The ids that new records are to have. */
export interface NewIds {
  readonly contact: Id;
  readonly organization: Id;
}

/** Somebody new, from what was typed about them. */
export function plannedContact(journal: Journal, texts: ContactTexts, ids: NewIds, desk: Desk): ContactPlan {
  const fields = readContact(texts, { journal, desk, contact: null });
  const contact = newContact({ ...fields, name: texts.name ?? '' }, ids.contact, desk.now);
  return withItsOrganization(journal, contact, texts, ids, desk);
}

/** Somebody as they are to be after what was typed about them. */
export function plannedEdit(
  journal: Journal,
  id: Id,
  texts: ContactTexts,
  ids: Pick<NewIds, 'organization'>,
  desk: Desk,
): ContactPlan {
  const contact = contactWithId(journal, id);
  const after = editedContact(contact, readContact(texts, { journal, desk, contact }), desk.now);
  const plan = withItsOrganization(journal, after, texts, ids, desk);
  return isTheSame(contact, plan.contact) ? { ...plan, contact } : plan;
}

/** Whether nothing differs but when it was last touched: then it was not touched. */
const isTheSame = (before: Contact, after: Contact): boolean =>
  JSON.stringify(before) === JSON.stringify({ ...after, updatedAt: before.updatedAt });

/** The journal in which it is so. */
export function withPlan(journal: Journal, { contact, organization, isNewOrganization }: ContactPlan): Journal {
  const after = withContact(journal, contact);
  return organization && isNewOrganization ? withOrganization(after, organization) : after;
}

function withItsOrganization(
  journal: Journal,
  contact: Contact,
  { organization: typed }: ContactTexts,
  ids: Pick<NewIds, 'organization'>,
  { now }: Desk,
): ContactPlan {
  const known = { isNewOrganization: false, likeOrganization: [] };
  if (typed === undefined)
    return { contact, organization: byId(journal.organizations, contact.organizationId) ?? null, ...known };
  if (isNone(typed)) return { contact: { ...contact, organizationId: null }, organization: null, ...known };
  const { organization, ...found } = organizationMeant(journal, typed, ids.organization, now);
  return { contact: { ...contact, organizationId: organization.id }, organization, ...found };
}

/** The organization that was typed; a name that no organization has is a new one. */
function organizationMeant(
  journal: Journal,
  typed: string,
  id: Id,
  now: Instant,
): Omit<ContactPlan, 'contact'> & { organization: Organization } {
  try {
    return { organization: organizationCalled(journal, typed), isNewOrganization: false, likeOrganization: [] };
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'not-found')) throw error;
    return {
      organization: newOrganization({ name: typed }, id, now),
      isNewOrganization: true,
      likeOrganization: error.candidates,
    };
  }
}
