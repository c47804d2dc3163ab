import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { withLastContact, writtenInteraction } from '../../src/domain/interaction-changes.ts';
import type { Happening, Journal } from '../../src/domain/journal.ts';
import { addDays } from '../../src/domain/moment.ts';
import { severalLines, severalLinesIfAny } from '../../src/domain/text.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { Store } from '../../src/store/store.ts';
import { journals } from '../helpers/any-journal.ts';
import { exported, imported, planned } from '../helpers/exchanging.ts';
import { aCommitment, aDesk, anId } from '../helpers/sample-records.ts';

const desk = aDesk();
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('見本は来週までに必要。', '👩‍👩‍👧 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿', '=1+1', 'Zoë\n\n  says "hi"\\', '2026-02-30', '__proto__', '\u2028'),
);

/** What happened in one year: calls, some of which were put right later, and what was closed long ago. */
const years = fc.array(
  fc.record({
    year: fc.integer({ min: 2023, max: 2026 }),
    calls: fc.array(
      fc.record({
        who: fc.nat(),
        day: fc.nat(200),
        note: words,
        reached: fc.boolean(),
        put: fc.option(words),
        key: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    closed: fc.array(fc.record({ who: fc.nat(), what: words, first: fc.boolean() }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

type Year = typeof years extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** A store in which all of it was written down, save by save. */
function storeWith(journal: Journal, told: readonly Year[]): Store {
  const clock = { at: 0 };
  const store = memoryStore(undefined, () => clock.at);
  const save = (happened: readonly Happening[], then: (latest: Journal) => Journal = (latest) => latest): void => {
    store.update('test', (latest) => ({ journal: then(latest), happened, said: 'a change' }));
  };
  const whole = told.toSorted((one, other) => one.year - other.year);
  clock.at = Date.UTC(2023, 0, 1);
  save([], () => journal);
  for (const [number, { year, calls, closed }] of whole.entries()) {
    clock.at = Date.UTC(year, 5, 1 + number);
    const idOf = (who: number) => journal.contacts[who % journal.contacts.length]?.id ?? '';
    const past = closed.map((one, index) => closedLongAgo(idOf(one.who), `${number} ${index}`, one.what));
    const made = calls.map((one, index) => madeCall(idOf(one.who), year, one, `${number} ${index}`));
    const first = past.filter((_, index) => closed[index]?.first);
    const happened = [...first, ...made, ...past.filter((one) => !first.includes(one))];
    save(happened, (latest) => made.map(({ record }) => record).reduce(withLastContact, latest));
    for (const [index, { put }] of calls.entries()) {
      const record = made[index]?.record;
      if (put !== null && record !== undefined)
        save([{ type: 'interaction', record: { ...record, note: severalLinesIfAny(put), updatedAt: desk.now }, replaces: true }]);
    }
  }
  return store;
}

function madeCall(
  contactId: string,
  year: number,
  call: Year['calls'][number],
  name: string,
): { type: 'interaction'; record: Interaction } {
  const at = `${addDays(`${year}-01-02`, call.day)}T10:00:00Z`;
  const known = { id: anId(`call ${name}`), contactIds: [contactId], at, zone: 'Europe/Berlin', via: 'call' as const };
  const more = { reached: call.reached, note: call.note, key: call.key ? `key ${name}` : null };
  return {
    type: 'interaction',
    record: { ...writtenInteraction({ ...known, ...more }, at), ...{ 'a key of a later version': [call.note] } },
  };
}

const closedLongAgo = (contactId: string, name: string, what: string): { type: 'commitment'; record: Commitment } => ({
  type: 'commitment',
  record: aCommitment({
    ...{
      id: anId(`closed ${name}`),
      contactId,
      what: severalLines(what),
      status: 'kept',
      closedAt: '2023-05-01T10:00:00Z',
      outcome: 'late',
    },
  }),
});

it.each(['json', 'ndjson'] as const)('export, wipe, import, export is the same to the byte, as %s', (form) => {
  fc.assert(
    fc.property(journals, years, (journal, told) => {
      const before = storeWith(journal, told);
      const text = exported(before, desk, form);
      const after = memoryStore(undefined, () => Date.parse(desk.now));
      const { changed } = imported(after, desk, text);
      expect(exported(after, desk, form)).toBe(text);

      // Twice changes nothing, neither here nor where it came from.
      for (const store of [after, before]) {
        expect(planned(store, desk, text).records.every(({ state }) => state === 'same')).toBe(true);
        expect(imported(store, desk, text, true).changed).toEqual([]);
      }

      // One step, taken back and brought back.
      if (changed.length === 0) return;
      after.undo();
      const empty = exported(memoryStore(), desk, form);
      expect(exported(after, desk, form)).toBe(empty);
      after.redo();
      expect(exported(after, desk, form)).toBe(text);
    }),
    { numRuns: 60 },
  );
});
