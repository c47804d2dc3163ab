import type { Case } from '../../src/domain/case.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { openedCommitment } from '../../src/domain/commitment-changes.ts';
import type { Contact, Detail, LastContact, Organization } from '../../src/domain/contact.ts';
import { newContact } from '../../src/domain/contact-changes.ts';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import type { ClockTime, Day, Instant, Window, Zone } from '../../src/domain/moment.ts';
import { newOrganization } from '../../src/domain/organization-changes.ts';
import type { Id } from '../../src/domain/record.ts';

/** A desk in Berlin, where it is winter: 07:30 on the clock is 06:30 in UTC. */
export const aDesk = (now: Instant = '2026-11-23T06:30:00Z', known: Partial<Desk> = {}): Desk => ({
  now,
  zone: 'Europe/Berlin',
  workingTime: usualWorkingTime,
  dateOrder: null,
  ...known,
});

/** Somebody of whom nothing is known but what is said here. */
export const aContact = (known: Partial<Contact> & { readonly name: string }): Contact => ({
  ...newContact({ name: known.name }, anId(known.name), long),
  ...known,
});

/** An open promise of nothing in particular, unless said otherwise. */
export const aCommitment = (known: Partial<Commitment> & { readonly contactId: Id }): Commitment => {
  const { kind = 'promise', what = 'send the offer' } = known;
  return openedCommitment({ id: anId(`${kind} ${what} ${known.contactId}`), kind, what, ...known }, known.createdAt ?? long);
};

/** An open case of which nothing is known but what is said here. */
export const aCase = (known: Partial<Case> & { readonly contactId: Id }): Case => ({
  id: anId(`case ${known.title ?? 'no heating'} ${known.contactId}`),
  createdAt: long,
  updatedAt: long,
  title: 'no heating',
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
  ...known,
});

export const aStep = (text: string, due: Window | null, known: Partial<Case['steps'][number]> = {}): Case['steps'][number] => ({
  id: anId(`step ${text}`),
  text,
  due,
  doneAt: null,
  ...known,
});

export const aParty = (contactId: Id, known: Partial<Case['parties'][number]> = {}): Case['parties'][number] => ({
  id: anId(`party ${contactId}`),
  contactId,
  tell: null,
  due: null,
  withLeaveOf: null,
  toldAt: null,
  ...known,
});

export const anOrganization = (known: Partial<Organization> & { readonly name: string }): Organization => ({
  ...newOrganization({ name: known.name }, anId(known.name), long),
  ...known,
});

/** The last time we spoke: a call of ours, unless said otherwise. */
export const aLastContact = (at: Instant, known: Partial<LastContact> = {}): LastContact => ({
  at,
  via: 'call',
  direction: 'out',
  mood: null,
  interactionId: anId(`call at ${at}`),
  ...known,
});

export const aDetail = (text: string, known: Partial<Detail> = {}): Detail => ({
  id: anId(text),
  text,
  on: null,
  yearly: false,
  private: false,
  learnedAt: long,
  interactionId: null,
  ...known,
});

/** A day, or a part of one, in Berlin unless said otherwise: `on('2026-11-20', '15:00', '16:00')`. */
export const on = (
  day: Day,
  from: ClockTime | null = null,
  to: ClockTime | null = null,
  known: { zone?: Zone; tentative?: boolean } = {},
): Window => ({
  day,
  from,
  to,
  zone: 'Europe/Berlin',
  tentative: false,
  ...known,
});

export const aJournal = (known: Partial<Journal>): Journal => ({ ...emptyJournal, ...known });

/** The same id for the same words, so that tests can name records by what they are. */
export function anId(words: string): Id {
  let state = [...words].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7);
  const next = (letters: string): string => {
    state = (state * 48_271) % 2_147_483_647;
    return letters[state % letters.length] ?? '2';
  };
  const letters = 'abcdfghjkmnpqrstuvwxyz';
  const all = `23456789${letters}`;
  return next('23456789') + next(letters) + Array.from({ length: 10 }, () => next(all)).join('');
}

const long: Instant = '2026-01-05T09:00:00Z';
