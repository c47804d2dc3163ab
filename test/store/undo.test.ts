import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening, Journal } from '../../src/domain/journal.ts';
import type { Store } from '../../src/store/store.ts';
import { aCommitment, aContact } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { freshPlaces, kinds, put, storeAt } from './open-stores.ts';

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
});
