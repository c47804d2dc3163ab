import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { urgencies } from '../../src/agenda/agenda-item.ts';
import { mostPressingFirst } from '../../src/agenda/most-pressing-first.ts';
import { openWith } from '../../src/domain/open-with.ts';
import { desks, journals, later } from '../helpers/any-journal.ts';
import { type SaidItem, saidAgenda } from '../helpers/said-agenda.ts';

/** As `due --days 36500` looks: everything there is. */
const everything = 36_500;

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

it('names no record twice, and nothing under its own kind again', () => {
  fc.assert(
    fc.property(journals, desks, fc.constantFrom(3, everything), (journal, desk, days) => {
      const items = saidAgenda(journal, desk, days);
      const ids = items.flatMap(({ id }) => (id === null ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { kind, also } of items) expect(new Set([kind, ...also]).size).toBe(also.length + 1);
    }),
  );
});

it('misses nothing that is open when it looks far enough', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      const { commitments, cases } = journal;
      const found = new Set(saidAgenda(journal, desk, everything).map(({ id }) => id));
      const open = [...commitments, ...cases].filter(({ status }) => status === 'open');
      const steps = cases.filter(({ status }) => status === 'open').flatMap((one) => one.steps);
      const parties = cases.filter(({ status }) => status !== 'confirmed').flatMap((one) => one.parties);
      const awaited = [
        ...steps.filter(({ doneAt, due }) => doneAt === null && due !== null),
        ...parties.filter(({ toldAt }) => toldAt === null),
      ];
      expect([...open, ...awaited].filter(({ id }) => !found.has(id))).toEqual([]);
    }),
  );
});

it('shows more, and nothing less, the farther it looks', () => {
  fc.assert(
    fc.property(journals, desks, fc.nat({ max: 30 }), (journal, desk, days) => {
      const far = new Set(saidAgenda(journal, desk, days + 5).map(keyOf));
      expect(
        saidAgenda(journal, desk, days)
          .map(keyOf)
          .filter((key) => !far.has(key)),
      ).toEqual([]);
    }),
  );
});

it('is in the same order however the journal is ordered', () => {
  const shuffled = journals.chain((journal) =>
    fc.record({
      journal: fc.constant(journal),
      contacts: inAnyOrder(journal.contacts),
      commitments: inAnyOrder(journal.commitments),
      cases: inAnyOrder(journal.cases),
    }),
  );
  fc.assert(
    fc.property(shuffled, desks, ({ journal, ...others }, desk) => {
      expect(written(saidAgenda({ ...journal, ...others }, desk, 30))).toEqual(written(saidAgenda(journal, desk, 30)));
    }),
  );
});

it('is the order of every list of what is open, of everybody or with one person', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      const items = saidAgenda(journal, desk, everything);
      const open = journal.commitments.filter(({ status }) => status === 'open');
      for (const some of [open, ...journal.contacts.map(({ id }) => openWith(journal, id))]) {
        const ids = new Set(some.map(({ id }) => id));
        const listed = items.flatMap(({ id }) => (id !== null && ids.has(id) ? [id] : []));
        expect(mostPressingFirst(some.toReversed(), journal, desk).map(({ id }) => id)).toEqual(listed);
      }
    }),
    { numRuns: 300 },
  );
});

it('is the same whenever it is asked, and wherever the machine is', () => {
  fc.assert(
    fc.property(journals, desks, fc.constantFrom('Pacific/Kiritimati', 'America/New_York'), (journal, desk, zone) => {
      process.env.TZ = 'UTC';
      const here = written(saidAgenda(journal, desk, 30));
      process.env.TZ = zone;
      expect(written(saidAgenda(structuredClone(journal), desk, 30))).toEqual(here);
      expect(process.env.TZ).toBe(zone);
    }),
  );
});

it('never makes anything less late as time goes on', () => {
  const moments = desks.chain((desk) => fc.tuple(fc.constant(desk), later(desk)));
  fc.assert(
    fc.property(journals, moments, (journal, [sooner, afterwards]) => {
      const then = new Map(saidAgenda(journal, afterwards, everything).map((item) => [keyOf(item), item]));
      for (const item of saidAgenda(journal, sooner, everything).filter(({ kind }) => kind !== 'date')) {
        const same = then.get(keyOf(item));
        expect(same).toBeDefined();
        expect(urgencies.indexOf(same?.urgency ?? 'soon')).toBeLessThanOrEqual(urgencies.indexOf(item.urgency));
        expect(same?.late?.days ?? 0).toBeGreaterThanOrEqual(item.late?.days ?? 0);
        expect(same?.late?.minutes ?? 0).toBeGreaterThanOrEqual(item.late?.minutes ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});

it('says late exactly when the end has passed, and now when there is no date', () => {
  fc.assert(
    fc.property(journals, desks, (journal, desk) => {
      for (const item of saidAgenda(journal, desk, 30)) {
        expect(item.late !== null).toBe(item.urgency === 'late');
        if (item.due === null) expect(item.urgency).toBe('now');
        expect(item.why).toMatch(/^\p{Lu}.*[.?]$/u);
        expect(item.command).toMatch(/^kw [a-z]+ [2-9][a-z][2-9a-z]{10}( |$)/);
      }
    }),
  );
});

/** What becomes of an item afterwards is found under its record, or under its person where it concerns nothing else. */
const keyOf = ({ id, kind, contact, what }: SaidItem): string => id ?? `${contact.id} ${kind === 'date' ? what : ''}`;

/** With every sentence made, as it is at this moment. */
const written = (items: readonly SaidItem[]): readonly string[] => items.map((item) => JSON.stringify(item));

const inAnyOrder = <T>(records: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...records], { minLength: records.length });
