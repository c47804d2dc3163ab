import type { Commitment } from '../../src/domain/commitment.ts';
import { type NewCommitment, openedCommitment } from '../../src/domain/commitment-changes.ts';
import type { Contact, Detail } from '../../src/domain/contact.ts';
import { newContact } from '../../src/domain/contact-changes.ts';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import { emptyJournal, type History, type HistoryRecord, type Journal } from '../../src/domain/journal.ts';
import type { Window } from '../../src/domain/moment.ts';
import { shortIdsIn } from '../../src/reports/short-ids.ts';

/** A Monday morning in Berlin. */
export const desk: Desk = { now: '2026-11-23T08:42:00Z', zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };

const longAgo = '2026-01-10T09:00:00Z';

/** Ids are beginnings here: they are filled up to twelve characters. */
export const id = (beginning: string): string => beginning.padEnd(12, 'z');

export const contact = (beginning: string, name: string, rest: Partial<Contact> = {}): Contact => ({
  ...newContact({ name }, id(beginning), longAgo),
  ...rest,
});

export const commitment = (beginning: string, rest: Omit<NewCommitment, 'id'>): Commitment =>
  openedCommitment({ ...rest, id: id(beginning) }, longAgo);

export const interaction = (beginning: string, at: string, rest: Partial<Interaction>): Interaction =>
  writtenInteraction({ id: id(beginning), at, zone: 'Europe/Berlin', via: 'call', contactIds: [id('7xq')], ...rest }, at);

export const detail = (beginning: string, text: string, rest: Partial<Detail> = {}): Detail => ({
  id: id(beginning),
  text,
  on: null,
  yearly: false,
  private: false,
  learnedAt: longAgo,
  interactionId: null,
  ...rest,
});

/** A day, or a stretch of one, in Berlin unless said. */
export const due = (day: string, rest: Partial<Window> = {}): Window => ({
  day,
  from: null,
  to: null,
  zone: 'Europe/Berlin',
  tentative: false,
  ...rest,
});

export const journalWith = (records: Partial<Journal>): Journal => ({ ...emptyJournal, ...records });

/** What a past is made of. */
export type Happened = Interaction | Commitment;

/** A past with these interactions; it can only be asked for what mentions somebody, since a brief must not read all. */
export const pastWith = (...records: readonly Happened[]): History => {
  const happened = records.map(
    (record) => ({ type: 'contactIds' in record ? 'interaction' : 'commitment', record }) as HistoryRecord,
  );
  return {
    mentioning: (texts) => happened.filter(({ record }) => texts.some((text) => JSON.stringify(record).includes(text))),
    all: () => happened,
  };
};

export const shortIds = shortIdsIn;

export const zoeLtd = {
  id: id('3zt'),
  createdAt: longAgo,
  updatedAt: longAgo,
  name: 'Zoë Ltd',
  aliases: [],
  channels: [{ via: 'call', address: '+44 20 7946 0000', label: 'desk', preferred: false }],
  area: 'London',
  tags: [],
} as const;

export const hakon = contact('3hk', 'Håkon Lie');

/** Somebody we know well. */
export const zoe = contact('7xq', 'Zoë Adams', {
  organizationId: zoeLtd.id,
  role: 'finance director',
  channels: [
    { via: 'email', address: 'zoe@zoe-ltd.example', label: null, preferred: false },
    { via: 'call', address: '+44 20 7946 0018', label: 'mobile', preferred: true },
  ],
  zone: 'Europe/London',
  hours: '9-12, 14-17',
  area: 'London',
  every: '4w',
  met: { on: '2024-05-14', how: 'at the trade fair in Oslo' },
  introducedById: hakon.id,
  details: [
    detail('3da', 'decides with her brother Tom'),
    detail('5db', 'two offices now: London and Leeds'),
    detail('6dc', 'birthday', { on: '1980-12-03', yearly: true }),
  ],
  last: { at: '2026-11-19T15:00:00Z', via: 'call', direction: 'in', mood: 'calm', interactionId: id('5zk') },
});

/** What is open with her. */
export const openWithZoe = [
  commitment('6nd', { contactId: zoe.id, kind: 'find-out', what: 'does the licence cover two offices?', due: due('2026-11-24') }),
  commitment('4k2', {
    contactId: zoe.id,
    kind: 'callback',
    what: 'budget answer',
    via: 'call',
    due: due('2026-11-20', { from: '15:00', to: '16:00', zone: 'Europe/London' }),
    attempts: [{ at: '2026-11-20T15:30:00Z', result: 'no-answer' }],
  }),
  commitment('8wp', { contactId: zoe.id, kind: 'waiting', what: 'the signed contract', due: due('2026-11-27') }),
] as const;

/** What was said with her. */
export const saidWithZoe = [
  interaction('2zm', '2026-08-25T09:00:00Z', { via: 'visit', minutes: 60, note: 'Saw both offices.' }),
  interaction('4zn', '2026-10-26T10:00:00Z', { minutes: 20, note: 'They open in Leeds next month.' }),
  interaction('5zk', '2026-11-19T15:00:00Z', {
    direction: 'in',
    minutes: 15,
    mood: { start: 'uneasy', end: 'calm' },
    note: 'Needs our budget answer\nbefore the board meets.',
  }),
] as const;

export const everything = journalWith({ contacts: [zoe, hakon], organizations: [zoeLtd], commitments: openWithZoe });
