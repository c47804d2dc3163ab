import type { Interaction } from '../../src/domain/interaction.ts';
import type { Happening } from '../../src/domain/journal.ts';
import type { Id } from '../../src/domain/record.ts';
import { anId } from '../helpers/sample-records.ts';

/** A call, written down with this note. */
export const aCall = (contactId: Id, note: string): Interaction => ({
  id: anId(`call ${note}`),
  createdAt: '2026-11-23T06:30:00Z',
  updatedAt: '2026-11-23T06:30:00Z',
  contactIds: [contactId],
  at: '2026-11-23T06:15:00Z',
  zone: 'Europe/Berlin',
  via: 'call',
  direction: 'out',
  reached: true,
  minutes: null,
  note,
  why: null,
  offered: null,
  mood: null,
  rating: null,
  quote: null,
  caseId: null,
  commitmentIds: [],
  key: null,
});

/** A call as something that happened. */
export const called = (contactId: Id, note: string): Happening => ({ type: 'interaction', record: aCall(contactId, note) });
