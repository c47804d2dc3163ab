import { blankCommitment } from '../domain/commitment-changes.ts';
import { blankContact } from '../domain/contact-changes.ts';
import type { RecordType } from '../domain/journal.ts';
import type { Keyed } from '../domain/keyed.ts';
import type { Instant, Zone } from '../domain/moment.ts';
import { blankOrganization } from '../domain/organization-changes.ts';

/** What is known of a record that came without some keys. */
export interface Known {
  readonly zone: Zone;
  readonly at: Instant;
}

/** What each kind of record has where nothing is said, in the order of its keys. What it makes no sense without has no usual value. */
export const usualRecord: Readonly<Record<RecordType, (known: Known) => Keyed>> = {
  contact: () => ({ name: undefined, ...blankContact }),
  organization: () => ({ name: undefined, ...blankOrganization }),
  interaction: ({ zone, at }) => ({
    contactIds: undefined,
    at,
    zone,
    via: 'call',
    direction: 'out',
    reached: true,
    minutes: null,
    note: null,
    why: null,
    offered: null,
    mood: null,
    rating: null,
    quote: null,
    caseId: null,
    commitmentIds: [],
    key: null,
  }),
  commitment: () => ({ contactId: undefined, kind: undefined, what: undefined, ...blankCommitment }),
  case: () => ({
    contactId: undefined,
    title: undefined,
    status: 'open',
    facts: [],
    options: [],
    agreedAt: null,
    stake: null,
    apologisedAt: null,
    steps: [],
    parties: [],
    updates: [],
    cause: null,
    solution: null,
    deadline: null,
    reopened: [],
  }),
  answer: () => ({ question: undefined, answer: undefined, asked: [] }),
};
