import { describe, expect, it } from 'vitest';
import { emptyJournal, type Happening, withRecord } from '../../src/domain/journal.ts';
import type { AnyRecord } from '../../src/domain/naming.ts';
import { aCommitment, aContact, anId } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { kinds, put } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });
const notesOf = (records: Iterable<{ readonly record: object }>) =>
  [...records].map(({ record }) => Reflect.get(record, 'note') ?? 'other');

const unfit = (type: AnyRecord['type'], record: object): AnyRecord => ({ type, record }) as AnyRecord;

describe.each(kinds)('a journal %s', (_, open) => {
  it('is empty before the first save', () => {
    const store = open();
    expect(store.exists()).toBe(false);
    expect(store.read()).toEqual(emptyJournal);
    expect(store.revision()).toBe(0);
    expect([...store.history().all()]).toEqual([]);
    expect(store.undoable(10)).toEqual([]);
  });

  it('says in a line what was done', () => {
    const store = open();
    expect(put(store, { contacts: [zoe] }, [], 'call with Zoë Adams\nabout two things').said).toBe(
      'call with Zoë Adams about two things',
    );
    expect(store.undoable(1).map(({ said }) => said)).toEqual(['call with Zoë Adams about two things']);
  });

  it('gives back what was saved, and says what changed, new records first', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    const saved = put(store, { contacts: [{ ...zoe, area: 'Leeds' }, hakon] }, [called(zoe.id, 'prices')], 'call with Zoë Adams');
    expect(saved).toMatchObject({ revision: 2, said: 'call with Zoë Adams' });
    expect(saved.changed.map(({ type, id, before }) => [type, id, before === null])).toEqual([
      ['contact', hakon.id, true],
      ['interaction', anId('call prices'), true],
      ['contact', zoe.id, false],
    ]);
    expect(store.exists()).toBe(true);
    expect(store.read()).toEqual({ ...emptyJournal, contacts: [{ ...zoe, area: 'Leeds' }, hakon] });
    expect(saved.journal).toEqual(store.read());
    expect(store.revision()).toBe(2);
  });

  it('saves nothing when the change throws, or changes nothing', () => {
    const store = open();
    put(store, { contacts: [zoe] });
    const refuse = () =>
      store.update('log', () => {
        throw new Error('no');
      });
    expect(refuse).toThrow('no');
    expect(put(store, { contacts: [{ ...zoe }] })).toMatchObject({ revision: 1, changed: [] });
    expect(store.undoable(10)).toHaveLength(1);
  });

  it('refuses a journal that is none, which is a mistake of the program', () => {
    const store = open();
    expect(() => put(store, { contacts: [{ ...zoe, standing: 'enemy' as 'customer' }] })).toThrow('contacts[0].standing');
    expect(() => put(store, { contacts: [zoe, zoe] })).toThrow('twice');
    expect(store.exists()).toBe(false);
  });

  it('says what makes a record unfit to be kept', () => {
    const call = aCall(zoe.id, 'prices');
    const { problemIn } = open();
    expect(problemIn({ type: 'contact', record: zoe })).toBeNull();
    expect(problemIn({ type: 'interaction', record: call })).toBeNull();
    expect(problemIn(unfit('contact', { ...zoe, standing: 'friend' }))).toBe(
      'standing must be equal to one of the allowed values',
    );
    expect(problemIn(unfit('commitment', { ...offer, moves: [{}] }))).toBe("moves[0] must have required property 'from'");
    expect(problemIn(unfit('interaction', { ...call, at: 5 }))).toBe('at must be string');
  });

  it.each([1, 5, 40])('replaces what happened, looking for few and reading for many: %i', (count) => {
    const store = open();
    const calls = Array.from({ length: count }, (_, number) => called(zoe.id, `prices ${number}`));
    const all = [...calls, called(zoe.id, 'another')];
    put(store, { contacts: [zoe] }, all);
    const saved = put(
      store,
      {},
      calls.map((call) => ({ ...call, record: { ...call.record, note: 'put right' }, replaces: true }) as Happening),
    );
    expect(saved.changed.map(({ before }) => before)).toEqual(calls.map(({ record }) => record));
    store.undo();
    store.read();
    expect([...store.history().all()].map(({ record }) => record)).toEqual(all.map(({ record }) => record));
  });

  it('refuses to lose most of what there is', () => {
    const store = open();
    put(store, { contacts: Array.from({ length: 30 }, (_, number) => aContact({ name: `Person ${number}` })) });
    expect(() => put(store, { contacts: [] })).toThrow('This would remove 30 of 30 records. Nothing was changed.');
    expect(store.read().contacts).toHaveLength(30);
  });

  it('keeps keys that it does not know, also those with names that mean something to the language', () => {
    const store = open();
    const odd = JSON.parse(`${JSON.stringify(zoe).slice(0, -1)},"__proto__":{"evil":1},"constructor":"x","later":[1]}`);
    put(store, { contacts: [odd] });
    put(store, { contacts: withRecord(store.read().contacts, hakon) });
    expect(JSON.stringify(store.read().contacts[0])).toBe(JSON.stringify(odd));
    expect(Reflect.get({}, 'evil')).toBeUndefined();
  });

  describe('its history', () => {
    it('finds the records that mention an id or a word, oldest first, and all of them', () => {
      const store = open();
      put(store, { contacts: [zoe, hakon] }, [called(zoe.id, 'prices')]);
      put(store, {}, [called(hakon.id, 'budget'), called(zoe.id, 'prices again')]);
      expect(notesOf(store.history().mentioning([zoe.id]))).toEqual(['prices', 'prices again']);
      expect(notesOf(store.history().mentioning(['budget', 'again', hakon.id]))).toEqual(['budget', 'prices again']);
      expect(notesOf(store.history().mentioning(['nowhere']))).toEqual([]);
      expect(notesOf(store.history().all())).toEqual(['prices', 'budget', 'prices again']);
    });

    it('shows a replaced record once, as it is now, at its first place', () => {
      const store = open();
      put(store, { contacts: [zoe] }, [called(zoe.id, 'prices'), called(zoe.id, 'budget')]);
      put(store, {}, [{ type: 'interaction', record: { ...aCall(zoe.id, 'prices'), note: 'corrected' }, replaces: true }]);
      expect(notesOf(store.history().all())).toEqual(['corrected', 'budget']);
      expect(notesOf(store.history().mentioning(['corrected']))).toEqual(['corrected']);
      expect(notesOf(store.history().mentioning(['"prices"']))).toEqual([]);
      expect(notesOf(store.history().mentioning([zoe.id]))).toEqual(['corrected', 'budget']);
    });

    it('hands out the JSON of each record, to the byte', () => {
      const store = open();
      const quoted = called(zoe.id, 'she said ","replaces":true, and "removed":"x"');
      put(store, { contacts: [zoe] }, [quoted, called(zoe.id, 'two\nlines')]);
      expect([...store.history().lines()]).toMatchObject([
        { type: 'interaction', text: JSON.stringify(quoted.record) },
        { type: 'interaction', text: JSON.stringify(aCall(zoe.id, 'two\nlines')) },
      ]);
    });

    it('takes over what was closed long ago, as one change', () => {
      const store = open();
      put(store, { contacts: [zoe], commitments: [offer] });
      const saved = put(store, { commitments: [] }, [{ type: 'commitment', record: offer }]);
      expect(saved.changed).toEqual([{ type: 'commitment', id: offer.id, before: offer, after: offer }]);
      expect(store.read().commitments).toEqual([]);
      expect([...store.history().all()]).toEqual([{ type: 'commitment', record: offer }]);
    });

    it('hands a change the past of the journal that it changes', () => {
      const store = open();
      put(store, { contacts: [zoe] }, [called(zoe.id, 'prices')]);
      store.update('log', (journal, history) => {
        expect(notesOf(history.mentioning([zoe.id]))).toEqual(['prices']);
        return { journal, happened: [called(zoe.id, 'budget')], said: 'a call' };
      });
      expect(notesOf(store.history().all())).toEqual(['prices', 'budget']);
    });
  });
});
