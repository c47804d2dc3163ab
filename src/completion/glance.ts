import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Id } from '../domain/record.ts';

/** What of the journal a line may name, each kind read when it is asked for. */
export interface Glance {
  contacts(): readonly NamedContact[];
  contactNames(): readonly Pick<Contact, 'id' | 'name'>[];
  organizations(): readonly NamedOrganization[];
  commitments(): readonly NamedCommitment[];
  cases(): readonly NamedCase[];
  /** The ids of all that is neither a contact nor a commitment: a beginning has to be unique among those, too. */
  otherIds(): readonly Id[];
}

/** Of a contact what finds it and tells it from others. */
export type NamedContact = Pick<Contact, 'id' | 'name' | 'aliases' | 'organizationId' | 'role' | 'area'>;

/** Of an organization likewise. */
export type NamedOrganization = Pick<Organization, 'id' | 'name' | 'aliases' | 'area'>;

/** Of a commitment likewise, and whether they have yet to be told that it moved or was dropped. */
export type NamedCommitment = Pick<Commitment, 'id' | 'what' | 'kind' | 'via' | 'contactId' | 'due' | 'status'> & {
  readonly isUntold: boolean;
};

/** Of a case likewise. */
export type NamedCase = Pick<Case, 'id' | 'title' | 'contactId' | 'status'>;
