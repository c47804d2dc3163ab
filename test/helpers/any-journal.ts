import fc from 'fast-check';
import type { Case } from '../../src/domain/case.ts';
import { type Commitment, commitmentKinds } from '../../src/domain/commitment.ts';
import { type Contact, moods } from '../../src/domain/contact.ts';
import type { Desk } from '../../src/domain/desk.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { addDays, addMinutes, type Instant, type Window } from '../../src/domain/moment.ts';
import type { Id } from '../../src/domain/record.ts';
import { isTurnedRound } from '../../src/exchange/contradiction.ts';
import { aCase, aCommitment, aContact, aDesk, aDetail, aJournal, aLastContact, anId, aParty, aStep } from './sample-records.ts';

const zones = ['Europe/Berlin', 'Europe/London', 'Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC'];
const today = '2026-11-23';
const somewhen = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
const farOff = fc.integer({ min: 40, max: 80_000 }).map((days) => addDays(today, days));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const windows: fc.Arbitrary<Window> = fc
  .record({
    day: fc.oneof({ weight: 9, arbitrary: somewhen }, { weight: 1, arbitrary: farOff }),
    from: fc.option(clock),
    to: fc.option(clock),
    zone: fc.constantFrom(...zones),
    tentative: fc.boolean(),
  })
  .filter(({ from, to }) => from === null || to === null || !isTurnedRound(from, to));

const contacts = fc.array(
  fc.record({
    last: fc.option(fc.record({ day: somewhen, mood: fc.option(fc.constantFrom(...moods)) })),
    every: fc.constantFrom(null, 'never', '2w', '1mo'),
    detail: fc.option(fc.record({ on: somewhen, yearly: fc.boolean() })),
  }),
  { minLength: 1, maxLength: 5 },
);

const commitments = fc.array(
  fc.record({
    who: fc.nat(),
    from: fc.option(fc.nat()),
    kind: fc.constantFrom(...commitmentKinds),
    due: fc.option(windows),
    status: fc.constantFrom('open' as const, 'open' as const, 'kept' as const, 'dropped' as const),
    told: fc.constantFrom(null, true, false),
  }),
  { maxLength: 15 },
);

const cases = fc.array(
  fc.record({
    who: fc.nat(),
    status: fc.constantFrom('open' as const, 'open' as const, 'solved' as const, 'confirmed' as const),
    opened: somewhen,
    deadline: fc.option(somewhen),
    steps: fc.array(fc.record({ due: fc.option(windows), isDone: fc.boolean() }), { maxLength: 3 }),
    parties: fc.array(fc.record({ who: fc.nat(), due: fc.option(windows), isTold: fc.boolean() }), { maxLength: 2 }),
  }),
  { maxLength: 3 },
);

/** A journal of a few people with anything open, closed or wrong, due long ago, soon, or in two hundred years. */
export const journals: fc.Arbitrary<Journal> = fc
  .record({ people: contacts, promised: commitments, wrong: cases })
  .map(({ people, promised, wrong }) => {
    const known = people.map(
      ({ last, every, detail }, index): Contact =>
        aContact({
          name: `Person ${index % 3}`,
          id: anId(`person ${index}`),
          every,
          last: last === null ? null : aLastContact(`${last.day}T10:00:00Z`, { mood: last.mood }),
          details: detail === null ? [] : [aDetail(`date ${index}`, detail)],
        }),
    );
    const idOf = (index: number): Id => known[index % known.length]?.id ?? '';
    return aJournal({
      contacts: known,
      commitments: promised.map((one, index) => commitmentFrom(one, index, idOf)),
      cases: wrong.map((one, index) => caseFrom(one, index, idOf)),
    });
  });

/** A desk anywhere, at some hour of that Monday. */
export const desks: fc.Arbitrary<Desk> = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), zone: fc.constantFrom(...zones) })
  .map(({ hour, zone }) => aDesk(`${today}T${String(hour).padStart(2, '0')}:30:00Z`, { zone }));

/** The same desk at some later moment: minutes, days or weeks later. */
export const later = (desk: Desk): fc.Arbitrary<Desk> =>
  fc.integer({ min: 1, max: 60 * 1440 }).map((minutes) => ({ ...desk, now: addMinutes(desk.now, minutes) }));

const morning: Instant = `${today}T01:00:00Z`;

type Promised = typeof commitments extends fc.Arbitrary<readonly (infer One)[]> ? One : never;
type Wrong = typeof cases extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const commitmentFrom = ({ who, from, kind, due, status, told }: Promised, index: number, idOf: (of: number) => Id): Commitment =>
  aCommitment({
    id: anId(`commitment ${index}`),
    contactId: idOf(who),
    fromId: kind === 'waiting' && from !== null ? idOf(from) : null,
    kind,
    what: `thing ${index % 2}`,
    due,
    status,
    closedAt: status === 'open' ? null : morning,
    moves: told === null ? [] : [{ from: null, to: due, at: morning, toldAt: told ? morning : null, why: null }],
  });

const caseFrom = ({ who, status, opened, deadline, steps, parties }: Wrong, index: number, idOf: (of: number) => Id): Case =>
  aCase({
    id: anId(`case ${index}`),
    contactId: idOf(who),
    title: `matter ${index % 2}`,
    status,
    createdAt: `${opened}T09:00:00Z`,
    deadline,
    steps: steps.map(({ due, isDone }, at) => aStep(`step ${index} ${at}`, due, { doneAt: isDone ? morning : null })),
    parties: parties.map(({ who: whom, due, isTold }, at) =>
      aParty(idOf(whom), { id: anId(`party ${index} ${at}`), due, toldAt: isTold ? morning : null }),
    ),
  });
