import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import { type Commitment, commitmentKinds } from '../../src/domain/commitment.ts';
import { type Contact, moods } from '../../src/domain/contact.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { addDays, type Window } from '../../src/domain/moment.ts';
import { aCommitment, aContact, aDesk, aDetail, aJournal, aLastContact, anId } from '../helpers/sample-records.ts';

const zones = ['Europe/Berlin', 'Europe/London', 'Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC'];
const today = '2026-11-23';
const somewhen = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const windows: fc.Arbitrary<Window> = fc.record({
  day: somewhen,
  from: fc.option(clock),
  to: fc.option(clock),
  zone: fc.constantFrom(...zones),
  tentative: fc.boolean(),
});

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

const journals: fc.Arbitrary<Journal> = fc.tuple(contacts, commitments).map(([people, promised]) => {
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
  const idOf = (index: number): string => known[index % known.length]?.id ?? '';
  const given = promised.map(
    ({ who, from, kind, due, status, told }, index): Commitment =>
      aCommitment({
        id: anId(`commitment ${index}`),
        contactId: idOf(who),
        fromId: kind === 'waiting' && from !== null ? idOf(from) : null,
        kind,
        what: `thing ${index % 2}`,
        due,
        status,
        closedAt: status === 'open' ? null : `${today}T01:00:00Z`,
        moves:
          told === null
            ? []
            : [{ from: null, to: due, at: `${today}T01:00:00Z`, toldAt: told ? `${today}T01:00:00Z` : null, why: null }],
      }),
  );
  return aJournal({ contacts: known, commitments: given });
});

const desks = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), zone: fc.constantFrom(...zones) })
  .map(({ hour, zone }) => aDesk(`${today}T${String(hour).padStart(2, '0')}:30:00Z`, { zone }));

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

it('names no record twice, and nothing under its own kind again', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      const items = agenda(journal, desk);
      const ids = items.flatMap(({ id }) => (id === null ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { kind, also } of items) expect(new Set([kind, ...also]).size).toBe(also.length + 1);
    }),
  );
});

it('misses nothing that is open when it looks far enough', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      const found = new Set(agenda(journal, desk, 36_500).map(({ id }) => id));
      expect(journal.commitments.filter(({ status, id }) => status === 'open' && !found.has(id))).toEqual([]);
    }),
  );
});

it('shows more, and nothing less, the farther it looks', () => {
  fc.assert(
    fc.property(journals, desks, fc.nat({ max: 30 }), (journal, desk, days) => {
      const far = new Set(agenda(journal, desk, days + 5).map(keyOf));
      expect(
        agenda(journal, desk, days)
          .map(keyOf)
          .filter((key) => !far.has(key)),
      ).toEqual([]);
    }),
  );
});

it('is in the same order however the journal is ordered', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      const turned = { ...journal, contacts: journal.contacts.toReversed(), commitments: journal.commitments.toReversed() };
      expect(agenda(turned, desk, 30)).toEqual(agenda(journal, desk, 30));
    }),
  );
});

it('is the same wherever the machine is', () => {
  fc.assert(
    fc.property(journals, desks, fc.constantFrom('Pacific/Kiritimati', 'America/New_York'), (journal, desk, zone) => {
      process.env.TZ = 'UTC';
      const here = agenda(journal, desk, 30);
      process.env.TZ = zone;
      expect(agenda(journal, desk, 30)).toEqual(here);
      expect(process.env.TZ).toBe(zone);
    }),
  );
});

it('says late exactly when the end has passed, and now when there is no date', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      for (const item of agenda(journal, desk, 30)) {
        expect(item.late !== null).toBe(item.urgency === 'late');
        if (item.due === null) expect(item.urgency).toBe('now');
        expect(item.why).toMatch(/^\p{Lu}.*[.?]$/u);
        expect(item.command).toMatch(/^kw [a-z]+ [2-9][a-z][2-9a-z]{10}( |$)/);
      }
    }),
  );
});

const keyOf = ({ id, kind, contact, what }: ReturnType<typeof agenda>[number]): string => id ?? `${kind} ${contact.id} ${what}`;
