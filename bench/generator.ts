import type { Commitment, CommitmentKind } from '../src/domain/commitment.ts';
import { kept, openedCommitment } from '../src/domain/commitment-changes.ts';
import { type Contact, moods, vias } from '../src/domain/contact.ts';
import type { Interaction } from '../src/domain/interaction.ts';
import { writtenInteraction } from '../src/domain/interaction-changes.ts';
import { emptyJournal, type Journal } from '../src/domain/journal.ts';
import { contactsTold } from '../src/domain/last-contact.ts';
import { addDays, addMinutes, dayOf, type Instant, type Window } from '../src/domain/moment.ts';
import { openStore } from '../src/store/journal-store.ts';
import { patience } from '../src/store/lock.ts';
import { placesFor } from '../src/store/places.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { familyNames, givenNames, matters, sentences, zones } from './vocabulary.ts';

/** How much is in a generated journal; the same on the same day gives the same records. */
export interface Size {
  readonly interactions: number;
  readonly contacts?: number;
  readonly openCommitments?: number;
  readonly closedCommitments?: number;
}

/** Writes a journal as years of work would have left it, through the store, so that the layout is the real one. */
export function generateJournal(home: string, now: Instant, size: Size): void {
  const chance = chanceFrom(20261123);
  const { journal, interactions } = invented(chance, now, size);
  const clock = { at: interactions[0]?.createdAt ?? now };
  const store = openStore(placesFor(home, {}), {
    clock: () => Date.parse(clock.at),
    notice: () => undefined,
    patience: patience.ofPrograms,
  });
  store.update('import', () => ({ journal, happened: [], said: 'everybody we know' }));
  for (let start = 0; start < interactions.length; start += batch) {
    const happened = interactions.slice(start, start + batch).map((record) => ({ type: 'interaction' as const, record }));
    clock.at = happened.at(-1)?.record.createdAt ?? clock.at;
    store.update('log', (latest) => ({ journal: latest, happened, said: `${happened.length} interactions` }));
  }
}

/** A save for each interaction would take an hour for the largest journal. */
const batch = 500;

function invented(
  chance: Chance,
  now: Instant,
  size: Size,
): { readonly journal: Journal; readonly interactions: readonly Interaction[] } {
  const { contacts: people = 200, openCommitments: open = 300, closedCommitments: closed = 60 } = size;
  const contacts = Array.from({ length: people }, (_, index) => contact(chance, now, index));
  const interactions = pastMinutes(chance, size.interactions).map((ago, index) => interaction(chance, now, ago, contacts, index));
  const commitments = [
    ...Array.from({ length: open }, () => commitment(chance, now, contacts)),
    ...Array.from({ length: closed }, () =>
      closedLately(commitment(chance, now, contacts), addMinutes(now, -chance.below(13 * 1440))),
    ),
  ];
  const journal = { ...emptyJournal, contacts, commitments };
  const told = new Map(contactsTold(journal, interactions).map((known) => [known.id, known]));
  return { journal: { ...journal, contacts: contacts.map((known) => told.get(known.id) ?? known) }, interactions };
}

/** How long ago each interaction was, the longest first: over five years, and everybody's last one within the last ten weeks. */
function pastMinutes(chance: Chance, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 60 + chance.below(index < 200 ? 70 * 1440 : 5 * 365 * 1440)).toSorted(
    (a, b) => b - a,
  );
}

function contact(chance: Chance, now: Instant, index: number): Contact {
  const name = `${chance.oneOf(givenNames)} ${chance.oneOf(familyNames)} ${index}`;
  const since = addMinutes(now, -5 * 365 * 1440);
  return {
    id: chance.newId(),
    createdAt: since,
    updatedAt: since,
    name,
    aliases: [],
    organizationId: null,
    role: chance.percent(50) ? 'purchasing' : null,
    standing: chance.percent(80) ? 'customer' : 'prospect',
    channels: [
      { via: 'call', address: `+44 20 7946 0${String(index).padStart(3, '0')}`, label: 'mobile', preferred: true },
      { via: 'email', address: `person${index}@customers.example`, label: null, preferred: false },
    ],
    zone: chance.oneOf(zones),
    hours: chance.percent(30) ? '9-12, 14-17' : null,
    area: null,
    every: chance.percent(60) ? chance.oneOf(['6w', '3mo', '8w']) : null,
    pausedUntil: null,
    met: null,
    introducedById: null,
    tags: [],
    details: Array.from({ length: chance.below(4) }, () => detail(chance, now, since)),
    last: null,
    lastTry: null,
  };
}

const detail = (chance: Chance, now: Instant, since: Instant): Contact['details'][number] => ({
  id: chance.newId(),
  text: chance.oneOf(sentences),
  on: chance.percent(20) ? addDays(dayOf(now, 'UTC'), chance.below(365)) : null,
  yearly: chance.percent(50),
  private: false,
  learnedAt: since,
  interactionId: null,
});

function interaction(chance: Chance, now: Instant, ago: number, contacts: readonly Contact[], index: number): Interaction {
  const at = addMinutes(now, -ago);
  const { id: contactId } = contacts[index % contacts.length] as Contact;
  const mood = chance.percent(30)
    ? { start: chance.oneOf(moods), end: chance.percent(95) ? moods[0] : chance.oneOf(moods) }
    : null;
  return writtenInteraction(
    {
      id: chance.newId(),
      contactIds: [contactId],
      at,
      zone: 'Europe/Berlin',
      via: chance.oneOf(vias),
      direction: chance.percent(70) ? 'out' : 'in',
      reached: chance.percent(90),
      minutes: chance.below(60),
      note: Array.from({ length: 1 + chance.below(3) }, () => chance.oneOf(sentences)).join(' '),
      mood: mood as Interaction['mood'],
    },
    at,
  );
}

/** Promises are most of what is open; what was asked or written is mostly answered the same day. */
const usualKinds: readonly CommitmentKind[] = [
  ...repeated('promise', 6),
  ...repeated('callback', 4),
  ...repeated('waiting', 4),
  ...repeated('follow-up', 3),
  ...repeated('check', 2),
  ...repeated('find-out', 2),
  'request',
  'reply',
];

function repeated(kind: CommitmentKind, times: number): readonly CommitmentKind[] {
  return Array.from({ length: times }, () => kind);
}

function commitment(chance: Chance, now: Instant, contacts: readonly Contact[]): Commitment {
  const { id: contactId, zone } = chance.oneOf(contacts);
  const kind = chance.oneOf(usualKinds);
  const made = addMinutes(now, -chance.below(20 * 1440) - 60);
  return openedCommitment(
    {
      id: chance.newId(),
      contactId,
      kind,
      what: chance.oneOf(matters),
      due: kind === 'request' || kind === 'reply' ? null : due(chance, now, kind === 'callback', zone ?? 'Europe/Berlin'),
      via: kind === 'callback' ? 'call' : null,
    },
    made,
  );
}

/** From a few days ago to two months ahead; call-backs have a window. */
function due(chance: Chance, now: Instant, hasTimes: boolean, zone: string): Window {
  const from = 9 + chance.below(8);
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const times = hasTimes ? { from: clock(from), to: clock(from + 1) } : { from: null, to: null };
  return { day: addDays(dayOf(now, 'UTC'), chance.below(65) - 5), ...times, zone, tentative: chance.percent(20) };
}

const closedLately = (open: Commitment, at: Instant): Commitment => kept(open, { at }, at);
