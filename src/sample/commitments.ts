import type { Commitment } from '../domain/commitment.ts';
import { dropped, kept, moved, type NewCommitment, openedCommitment, tried } from '../domain/commitment-changes.ts';
import type { Instant } from '../domain/moment.ts';
import type { SampleCalendar } from './calendar.ts';
import { commitmentIds, contactIds, interactionIds } from './ids.ts';

/** What is open in the sample, and what was closed lately. */
export const sampleCommitments = (calendar: SampleCalendar): readonly Commitment[] => [
  ...openCommitments(calendar),
  ...closedCommitments(calendar),
];

const openCommitments = (calendar: SampleCalendar): readonly Commitment[] => [
  callZoe(calendar),
  opened(calendar.at(-4, '16:20'), {
    id: '6nd8w2k7hxqt',
    contactId: contactIds.zoe,
    kind: 'find-out',
    what: 'does the licence cover two offices?',
    due: calendar.by(1),
    interactionId: interactionIds.zoeAsks,
  }),
  opened(calendar.at(-2, '14:10'), {
    id: '3kp7d5m2zwrx',
    contactId: contactIds.hakon,
    kind: 'promise',
    what: 'send the corrected invoice',
    due: calendar.by(-1),
    interactionId: interactionIds.hakonUpset,
  }),
  opened(calendar.at(-9, '09:30'), {
    id: '9wt5h8q3kvnd',
    contactId: contactIds.hana,
    kind: 'waiting',
    what: 'paper samples for 株式会社ひばり',
    fromId: contactIds.fjord,
    due: calendar.by(0),
    interactionId: interactionIds.hanaSamples,
  }),
  pricesForMarta(calendar),
  opened(calendar.at(-13, '10:40'), {
    id: '2rq6z9x4mkhw',
    contactId: contactIds.omer,
    kind: 'request',
    what: 'a training day for the two new ones',
    interactionId: interactionIds.omerTraining,
  }),
  opened(calendar.at(-1, '11:05'), {
    id: '5rp3n8k6tdwz',
    contactId: contactIds.siobhan,
    kind: 'reply',
    what: 'may the parents see the timetable, too?',
    via: 'email',
    interactionId: interactionIds.siobhanWrites,
  }),
  opened(calendar.at(-2, '09:40'), {
    id: '4ch7q2m9wxkn',
    contactId: contactIds.siobhan,
    kind: 'check',
    what: 'the new timetable',
    due: calendar.by(3),
    checkOf: commitmentIds.timetable,
  }),
  opened(calendar.at(-7, '15:00'), {
    id: '8fw5k3z7npqd',
    contactId: contactIds.chidi,
    kind: 'follow-up',
    what: 'what the licence office says',
    due: calendar.by(5),
    interactionId: interactionIds.chidiLicences,
  }),
];

/** Nobody answered at the time that was agreed; a message said that the new time is today. */
function callZoe({ at, between }: SampleCalendar): Commitment {
  const agreed = opened(at(-4, '16:20'), {
    id: commitmentIds.callZoe,
    contactId: contactIds.zoe,
    kind: 'callback',
    what: 'budget answer',
    due: between(-3, '15:00', '16:00', 'Europe/London'),
    via: 'call',
    number: '+44 20 7946 0018',
    interactionId: interactionIds.zoeAsks,
  });
  const attempted = tried(agreed, { at: at(-3, '16:30'), result: 'no-answer' }, null, at(-3, '16:30'));
  const to = between(0, '15:00', '16:00', 'Europe/London');
  return moved(attempted, { to, at: at(-3, '17:40'), told: true, why: 'nobody answered' });
}

/** Late by now, had it not been put off; and they still count on the first day. */
function pricesForMarta({ at, by }: SampleCalendar): Commitment {
  const promised = opened(at(-6, '10:15'), {
    id: commitmentIds.pricesForMarta,
    contactId: contactIds.marta,
    kind: 'promise',
    what: 'compare the prices of the three printers',
    due: by(-1),
    interactionId: interactionIds.martaCalled,
  });
  return moved(promised, { to: by(2), at: at(-1, '17:30'), told: false, why: 'one offer is missing' });
}

const closedCommitments = ({ at, by, between }: SampleCalendar): readonly Commitment[] => [
  keptAt(
    at(-2, '09:40'),
    opened(at(-12, '12:00'), {
      id: commitmentIds.timetable,
      contactId: contactIds.siobhan,
      kind: 'promise',
      what: 'the new timetable as a poster',
      due: by(0),
      extra: 'a small one for each pupil',
    }),
  ),
  keptAt(
    at(-6, '10:05'),
    opened(at(-8, '17:00'), {
      id: commitmentIds.callMarta,
      contactId: contactIds.marta,
      kind: 'callback',
      what: 'which printer',
      due: between(-6, '10:00', '11:00', 'Europe/Prague'),
      via: 'call',
      number: '+420 000 000 021',
    }),
  ),
  keptAt(
    at(-1, '18:30'),
    opened(at(-10, '09:00'), {
      id: '3fd9k6w2tzqm',
      contactId: contactIds.omer,
      kind: 'promise',
      what: 'the list of open orders',
      due: by(-2),
    }),
  ),
  dropped(
    opened(at(-20, '09:00'), {
      id: '6hw2n7m4xkrz',
      contactId: contactIds.hana,
      kind: 'request',
      what: 'gold edges on the boxes',
    }),
    { at: at(-9, '09:25'), told: true, why: 'the paper is too thin for it' },
  ),
];

const opened = (at: Instant, known: NewCommitment): Commitment => openedCommitment(known, at);
const keptAt = (at: Instant, commitment: Commitment): Commitment => kept(commitment, { at }, at);
