import type { Journal } from '../../src/domain/journal.ts';
import { aCommitment, aContact, anOrganization, on } from './sample-records.ts';

/** Of London, an hour behind Berlin. */
export const zoe = aContact({
  id: '7xq2m4kdh3pn',
  name: 'Zoë Adams',
  organizationId: '9zt2m4kdh3pn',
  zone: 'Europe/London',
  channels: [{ via: 'call', address: '+44 20 7946 0018', label: null, preferred: false }],
});

/** Of our own zone. */
export const hakon = aContact({
  id: '8hk2m4kdh3pn',
  name: 'Håkon Nordmann',
  channels: [
    { via: 'email', address: 'hakon@fjord.example', label: null, preferred: true },
    { via: 'call', address: '+47 22 00 00 00', label: null, preferred: false },
  ],
});

export const zoeLtd = anOrganization({ id: '9zt2m4kdh3pn', name: 'Zoë Ltd' });

/** Due today at 15:00 in London. */
export const callback = aCommitment({
  id: '4km2m9x7qbwz',
  contactId: zoe.id,
  kind: 'callback',
  what: 'the budget',
  due: on('2026-11-23', '15:00', '16:00', { zone: 'Europe/London' }),
  via: 'call',
  number: '+44 20 7946 0018',
});

/** Due on Friday. */
export const promise = aCommitment({
  id: '5pm2m9x7qbwz',
  contactId: zoe.id,
  kind: 'promise',
  what: 'send the offer',
  due: on('2026-11-27'),
});

/** Two people, one organization, nothing open. */
export const people: Partial<Journal> = { contacts: [zoe, hakon], organizations: [zoeLtd] };

/** The same with a call-back today and a promise on Friday. */
export const customers: Partial<Journal> = { ...people, commitments: [callback, promise] };
