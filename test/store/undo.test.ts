import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyJournal, type Happening, type Journal } from '../../src/domain/journal.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { StoredOperation } from '../../src/store/operations.ts';
import { undoing } from '../../src/store/steps.ts';
import type { Store } from '../../src/store/store.ts';
import { aCommitment, aContact } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { freshPlaces, kinds, now, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const mei = aContact({ name: '株式会社 梅' });
const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });
const prices = aCommitment({ contactId: zoe.id, what: 'the prices' });

/** All that there is, to the byte and in its order. */
const stateOf = (store: Store): string =>
  JSON.stringify([store.read(), [...store.history().lines()].map(({ type, text }) => [type, text])]);

describe.each(kinds)('undo and redo %s', (_, open) => {
  it('take one step each, in words', () => {
    const store = open();
    put(store, { contacts: [zoe] }, [], 'Zoë Adams added');
    put(store, { contacts: [zoe, hakon] }, [], 'Håkon Sørli added');
    expect(store.undoable(5).map(({ said }) => said)).toEqual(['Håkon Sørli added', 'Zoë Adams added']);
    expect(store.undo()).toMatchObject({ revision: 3, said: 'Håkon Sørli added', changed: [{ id: hakon.id, after: null }] });
    expect(store.undoable(5).map(({ said }) => said)).toEqual(['Zoë Adams added']);
    expect(store.redo()).toMatchObject({ revision: 4, said: 'Håkon Sørli added', changed: [{ id: hakon.id, before: null }] });
    expect(store.undo().said).toBe('Håkon Sørli added');
    expect(store.undo().said).toBe('Zoë Adams added');
    expect(store.redo().said).toBe('Zoë Adams added');
    expect(store.redo().said).toBe('Håkon Sørli added');
    expect(store.undoable(1)).toHaveLength(1);
  });

  it('say so when there is nothing to take back or to bring back', () => {
    const store = open();
    expect(() => store.undo()).toThrow('There is nothing to take back.');
    put(store, { contacts: [zoe] });
    expect(() => store.redo()).toThrow('There is nothing to bring back');
    store.undo();
    expect(() => store.undo()).toThrow('There is nothing to take back.');
    put(store, { contacts: [hakon] });
    expect(() => store.redo()).toThrow('There is nothing to bring back');
  });

  it('put every record back in its place', () => {
    const store = open();
    put(store, { contacts: [zoe, hakon, mei], commitments: [offer, prices] }, [
      called(zoe.id, 'first'),
      called(zoe.id, 'second'),
    ]);
    const before = stateOf(store);
    put(store, { contacts: [{ ...hakon, area: 'Oslo' }, mei], commitments: [prices] }, [
      { type: 'interaction', record: { ...aCall(zoe.id, 'first'), note: 'corrected' }, replaces: true },
      { type: 'commitment', record: offer },
      called(zoe.id, 'third'),
    ]);
    const after = stateOf(store);
    store.undo();
    expect(stateOf(store)).toBe(before);
    store.redo();
    expect(stateOf(store)).toBe(after);
  });

  it('say which step it was, and how many minutes ago by the clock', () => {
    const store = open();
    put(store, { contacts: [zoe] }, [], 'Zoë Adams added');
    expect(store.undo().step).toMatchObject({ revision: 1, command: 'test', said: 'Zoë Adams added', age: 0 });
    expect(store.redo().step).toMatchObject({ revision: 1, command: 'test', age: 0 });
  });

  it.each(['forget', 'contact forget'])('stop at a %s', (command) => {
    const store = open();
    put(store, { contacts: [zoe, hakon] });
    put(store, { contacts: [{ ...zoe, area: 'Leeds' }, hakon] });
    store.undo();
    store.update(command, (latest) => ({ journal: { ...latest, contacts: [zoe] }, happened: [], said: 'somebody erased' }));
    expect(store.undoable(200)).toEqual([]);
    expect(() => store.undo()).toThrow('There is nothing to take back: somebody was forgotten on request');
    expect(() => store.redo()).toThrow('There is nothing to bring back');
    expect(() => store.undo(1)).toThrow('1 is no step that can be taken back.');
    put(store, { contacts: [{ ...zoe, area: 'York' }] });
    expect(store.undo().changed).toMatchObject([{ after: { area: null } }]);
    expect(() => store.undo()).toThrow('There is nothing to take back');
  });

  it('take a step of 5,000 records back as one', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    const before = stateOf(store);
    const many = Array.from({ length: 5_000 }, (_, number) => aCommitment({ contactId: zoe.id, what: `thing ${number}` }));
    put(store, { commitments: many });
    const after = stateOf(store);
    expect(store.undo().changed).toHaveLength(5_000);
    expect(stateOf(store)).toBe(before);
    expect(store.redo().changed).toHaveLength(5_000);
    expect(stateOf(store)).toBe(after);
  });

  it('stay exact over any number of changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const store = open();
        const model = new Model(stateOf(store));
        for (const [number, kind] of steps.entries()) {
          if (kind === 'undo' || kind === 'redo') tryStep(store, model, kind);
          else if (changeBy(store, kind, number)) model.changed(stateOf(store));
          expect(stateOf(store)).toBe(model.now);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(kinds)('an earlier step %s', (_, open) => {
  const numbered = (store: Store) => store.undoable(200).map(({ revision }) => revision);

  it('is taken back alone when nothing later builds on it, and brought back', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    put(store, { contacts: [zoe, hakon] });
    put(store, { contacts: [{ ...zoe, area: 'Leeds' }, hakon] });
    const all = stateOf(store);
    expect(store.undo(2).step).toMatchObject({ revision: 2 });
    expect(store.read().contacts).toEqual([{ ...zoe, area: 'Leeds' }]);
    expect(numbered(store)).toEqual([3, 1]);
    expect(store.redo().step).toMatchObject({ revision: 2 });
    expect(stateOf(store)).toBe(all);
    expect(numbered(store)).toEqual([3, 2, 1]);
  });

  it('comes back in the order in which steps were taken back', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    put(store, { contacts: [zoe, hakon] });
    put(store, { contacts: [zoe, hakon, mei] });
    expect([store.undo(2), store.undo(), store.undo()].map(({ step }) => step.revision)).toEqual([2, 3, 1]);
    expect([store.redo(), store.redo(), store.redo()].map(({ step }) => step.revision)).toEqual([1, 3, 2]);
    expect(
      store
        .read()
        .contacts.map(({ id }) => id)
        .toSorted(),
    ).toEqual([zoe.id, hakon.id, mei.id].toSorted());
  });

  it('stays when a later one changed the same record, which is named', () => {
    const store = open();
    put(store, { contacts: [zoe] }, [], 'Zoë Adams added');
    put(store, { contacts: [zoe, hakon] });
    put(store, { contacts: [{ ...zoe, area: 'Leeds' }, hakon] }, [], 'Zoë Adams lives in Leeds');
    const before = stateOf(store);
    expect(() => store.undo(1)).toThrow(
      expect.objectContaining({
        code: 'failed',
        message: 'A later step builds on this one: test: Zoë Adams lives in Leeds. Nothing was changed.',
        hint: 'Take that back first: kw undo 3',
      }),
    );
    expect(stateOf(store)).toBe(before);
    store.undo(3);
    expect(store.undo(1).changed).toMatchObject([{ id: zoe.id, after: null }]);
  });

  it('stays when a later one speaks of what it added, also in the past', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    put(store, { contacts: [zoe, hakon] });
    put(store, {}, [called(hakon.id, 'hello')], 'Call to Håkon');
    put(store, { commitments: [{ ...offer, fromId: hakon.id }] }, [], 'Waiting for Håkon');
    expect(() => store.undo(2)).toThrow('A later step builds on this one: test: Waiting for Håkon.');
    store.undo();
    expect(() => store.undo(2)).toThrow('A later step builds on this one: test: Call to Håkon.');
    store.undo();
    expect(store.undo(2).changed).toMatchObject([{ id: hakon.id, after: null }]);
  });

  it('must be one that is in force', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    put(store, { contacts: [zoe, hakon] });
    store.undo();
    const refused = { code: 'not-found', hint: expect.stringContaining('kw redo') };
    for (const revision of [2, 3, 99]) expect(() => store.undo(revision)).toThrow(expect.objectContaining(refused));
  });
});

const step = fc.oneof(fc.constantFrom('undo' as const, 'redo' as const), fc.tuple(fc.nat(4), fc.nat(20)));

/** The states that undo and redo go back and forth between. */
class Model {
  #past: readonly string[] = [];
  #future: readonly string[] = [];
  now: string;

  constructor(now: string) {
    this.now = now;
  }

  changed(to: string): void {
    this.#past = [...this.#past, this.now];
    this.#future = [];
    this.now = to;
  }

  can(kind: 'undo' | 'redo'): boolean {
    return (kind === 'undo' ? this.#past : this.#future).length > 0;
  }

  go(kind: 'undo' | 'redo'): void {
    const [from, to] = kind === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const [left, added] = [from.slice(0, -1), [...to, this.now]];
    this.now = from.at(-1) ?? '';
    [this.#past, this.#future] = kind === 'undo' ? [left, added] : [added, left];
  }
}

function tryStep(store: Store, model: Model, kind: 'undo' | 'redo'): void {
  if (model.can(kind)) {
    model.go(kind);
    store[kind]();
  } else {
    expect(() => store[kind]()).toThrow('There is nothing to');
  }
}

/** Adds, edits, removes or closes a record, or corrects one of the past; answers whether that changed anything. */
function changeBy(store: Store, [kind, which]: readonly [number, number], number: number): boolean {
  const journal = store.read();
  const past = [...store.history().all()];
  const [records, happened] = change(journal, past, kind, which, number);
  return put(store, records, happened).changed.length > 0;
}

type Wanted = readonly [Partial<Journal>, readonly Happening[]];

function change(
  { contacts, commitments }: Journal,
  past: readonly Happening[],
  kind: number,
  which: number,
  number: number,
): Wanted {
  const contact = contacts[which % (contacts.length || 1)];
  const commitment = commitments[which % (commitments.length || 1)];
  const happening = past[which % (past.length || 1)];
  if (kind === 0 || !contact) {
    const added = aContact({ name: `Person ${number}` });
    const promised = aCommitment({ contactId: added.id, what: `thing ${number}` });
    return [{ contacts: [...contacts, added], commitments: [...commitments, promised] }, [called(added.id, `call ${number}`)]];
  }
  if (kind === 1) return [{ contacts: contacts.map((one) => (one === contact ? { ...one, area: `area ${number}` } : one)) }, []];
  if (kind === 2) return [{ contacts: contacts.filter((one) => one !== contact) }, []];
  if (kind === 3 && commitment) {
    return [
      { commitments: commitments.filter((one) => one !== commitment) },
      [{ type: 'commitment', record: { ...commitment, extra: 'moved' } }],
    ];
  }
  if (happening?.type === 'interaction') {
    return [{}, [{ type: 'interaction', record: { ...happening.record, note: `note ${number}` }, replaces: true }]];
  }
  return [{}, []];
}

it('undo goes back the last 200 steps, those that were taken back already among them', () => {
  const store = memoryStore(undefined, () => now);
  for (let count = 0; count <= 201; count++) put(store, { contacts: [{ ...zoe, area: `area ${count}` }] });
  expect(store.undoable(200)).toHaveLength(200);
  for (let count = 0; count < 200; count++) store.undo();
  expect(store.read().contacts[0]?.area).toBe('area 1');
  expect(store.undoable(200)).toEqual([]);
  expect(() => store.undo()).toThrow('There is nothing more to take back: only the last 200 steps can be.');
});

describe('undo on disk', () => {
  it('leaves no trace in journal.json but the number of the save and how far the files count', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe, hakon, mei] });
    const records = () => readFileSync(places.journal, 'utf8').replace(/"(revision|token|files|corrected)": .*\n/g, '');
    const before = records();
    put(store, { contacts: [mei, { ...zoe, role: 'buyer' }] }, [called(zoe.id, 'prices')]);
    expect(records()).not.toBe(before);
    store.undo();
    expect(records()).toBe(before);
  });

  it('takes back what was edited by hand, as the step that it is', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] }, [], 'Zoë Adams added');
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace('Zoë Adams', 'Zoë Brown'));
    expect(store.undo()).toMatchObject({ said: 'journal.json edited by hand', changed: [{ after: { name: 'Zoë Adams' } }] });
    expect(store.read().contacts).toEqual([zoe]);
    expect(store.undo().said).toBe('Zoë Adams added');
  });

  it('counts how long ago a step was by the real clock, and not less than nothing', () => {
    const places = freshPlaces();
    put(storeAt(places, '2026-11-23T06:30:00Z'), { contacts: [zoe] });
    const ageAt = (at: string) => storeAt(places, at).undoable(200)[0]?.age;
    expect(ageAt('2026-11-23T06:32:59Z')).toBe(2);
    expect(ageAt('2026-11-24T06:30:00Z')).toBe(24 * 60);
    expect(ageAt('2026-11-23T05:30:00Z')).toBe(0);
  });
});

describe('a change that no operation tells of', () => {
  const store = memoryStore({ ...emptyJournal, contacts: [zoe, hakon], commitments: [offer] });
  put(store, { contacts: [zoe, hakon, mei] });
  put(store, { contacts: [{ ...zoe, area: 'Leeds' }, hakon, mei] });
  const steps = store.undoable(200) as unknown as readonly StoredOperation[];
  const journal = store.read();

  it('keeps a step from being taken back that touched the same record', () => {
    const edited = { ...journal, contacts: journal.contacts.map((one) => (one.id === zoe.id ? { ...one, area: 'York' } : one)) };
    expect(() => undoing(edited, steps, null)).toThrow(
      expect.objectContaining({
        message: `The contact ${zoe.id} was changed since, so that this step cannot be taken alone. Nothing was changed.`,
        hint: `Look at it as it is now, or put it right by hand: kw show ${zoe.id}, kw edit ${zoe.id}`,
      }),
    );
    expect(undoing(edited, steps, 2).plan.changed).toMatchObject([{ id: mei.id, after: null }]);
  });

  it('keeps what it speaks of', () => {
    const edited = { ...journal, commitments: [{ ...offer, contactId: mei.id }] };
    expect(() => undoing(edited, steps, 2)).toThrow(
      expect.objectContaining({
        message: `${offer.id} speaks of what would go, and makes no sense without it. Nothing was changed.`,
        hint: `Look at it first: kw show ${offer.id}`,
      }),
    );
  });

  it('does not keep what a later step only removed something beside', () => {
    const places = freshPlaces();
    for (const contacts of [[mei], [mei, zoe], [zoe]]) put(storeAt(places), { contacts });
    storeAt(places).undo(2);
    expect(storeAt(places).read().contacts).toEqual([]);
  });

  it('does not keep what was named before it was there', () => {
    const places = freshPlaces();
    const pointingAhead = { ...zoe, introducedById: hakon.id };
    put(storeAt(places), { contacts: [pointingAhead] });
    put(storeAt(places), { contacts: [pointingAhead, hakon] });
    storeAt(places).undo();
    expect(storeAt(places).read().contacts).toEqual([pointingAhead]);
    storeAt(places).redo();
    expect(storeAt(places).read().contacts).toEqual([pointingAhead, hakon]);
  });
});
