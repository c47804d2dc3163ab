import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openForgetting } from '../../../src/store/forgetting.ts';
import type { Places } from '../../../src/store/places.ts';
import { aCommitment, aContact, aLastContact } from '../../helpers/sample-records.ts';
import { silently } from '../../helpers/silently.ts';
import { aCall, called } from '../calls.ts';
import { freshPlaces, historyOf, operationsOf, put, storeAt } from '../open-stores.ts';
import { doctorAt, filesUnder, leftOf } from './patients.ts';

const first = aCall('', 'The first');
const second = aCall('', 'The second');
const zoe = aContact({ name: 'Zoë Adams' });
const told = { ...zoe, last: aLastContact(first.at, { interactionId: first.id }) };
const again = { ...zoe, last: aLastContact(second.at, { interactionId: second.id }) };
const offer = aCommitment({ contactId: zoe.id, what: 'The offer' });
const acknowledged = aCommitment({ contactId: zoe.id, what: 'B acknowledged' });

/** Four saves, the last of them a call with a promise. */
function fourSaves(): Places {
  const places = freshPlaces();
  const store = storeAt(places);
  put(store, { contacts: [zoe] });
  put(store, { contacts: [told] }, [called(zoe.id, 'The first')]);
  put(store, { contacts: [told], commitments: [offer] });
  put(store, { contacts: [again], commitments: [offer, acknowledged] }, [called(zoe.id, 'The second')]);
  return places;
}

const notesIn = (places: Places): readonly unknown[] =>
  [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note'));

const promisesIn = (places: Places): readonly string[] =>
  storeAt(places)
    .read()
    .commitments.map(({ what }) => what);

const isKept = (places: Places, bytes: Buffer): boolean =>
  [...filesUnder(places.backups).values()].includes(bytes.toString('latin1'));

/** Nobody agrees: the journal cannot be used, says why, and not a byte is gone. */
function staysAsItIs(places: Places): readonly string[] {
  const before = filesUnder(places.home);
  const { isUsable, findings } = doctorAt(places).repair();
  expect(isUsable).toBe(false);
  expect(filesUnder(places.home)).toEqual(before);
  expect(findings[0]).toMatchObject({ kind: 'journal-damaged', command: 'kw doctor --repair --yes', repaired: null });
  expect(() => put(storeAt(places), { contacts: [zoe] })).toThrow('Nothing was changed.');
  return doctorAt(places).wouldLose();
}

describe('without journal.json nobody knows whether what lies after the newest whole save was acknowledged', () => {
  it.each([
    ['an operation that lost its last bytes', 20],
    ['an operation that lost its lengths, too', 110],
  ])('%s is written down again once somebody agrees', (_, missing) => {
    const places = fourSaves();
    rmSync(places.journal);
    truncateSync(operationsOf(places), readFileSync(operationsOf(places)).length - missing);
    const files = [historyOf(places), operationsOf(places)].map((path) => readFileSync(path));
    expect(staysAsItIs(places)).toEqual([
      'It is gone, but what belongs to it is still there; save 3 is the newest that can be proved, and can be made again to the byte from the backup of save 3 and the operations since.',
      'Save 3 is the newest that can be proved. Another was begun after it and may have been acknowledged: what can be read of save 4 is written down again, and all that lies there is kept in the backups.',
    ]);
    const { findings } = doctorAt(places).repair({ goOn: true });
    expect(findings.filter(({ kind }) => kind === 'saves-apart')).toMatchObject([
      { repaired: 'Went on without it. What remains is in new files.' },
    ]);
    expect(leftOf(doctorAt(places).examine())).toEqual([]);
    expect(notesIn(places)).toEqual(['The first', 'The second']);
    expect(promisesIn(places)).toEqual(['The offer', 'B acknowledged']);
    for (const bytes of files) expect(isKept(places, bytes)).toBe(true);
  });

  it('of an operation that was cut off in the middle the lines of the history are taken over', () => {
    const places = fourSaves();
    writeFileSync(places.journal, 'no journal');
    const operations = readFileSync(operationsOf(places), 'utf8');
    const cutOff = operations.slice(0, operations.indexOf('B acknowledged'));
    writeFileSync(operationsOf(places), cutOff);
    expect(staysAsItIs(places)[1]).toContain('what can be read of save 4 is written down again');
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(['The first', 'The second']);
    expect(promisesIn(places)).toEqual(['The offer']);
    expect(isKept(places, Buffer.from(cutOff))).toBe(true);
    expect(storeAt(places).undoable(9)).toMatchObject([{ said: 'Went on without what is lost: save 4' }]);
  });

  it('what cannot be read at all is kept, and said to be there', () => {
    const places = fourSaves();
    rmSync(places.journal);
    truncateSync(historyOf(places), readFileSync(historyOf(places)).length - 9);
    const operations = readFileSync(operationsOf(places), 'utf8').split('\n').slice(0, 3).join('\n');
    const unreadable = [
      `\n{"revision":"4","changed":[],"files":{`,
      `{"revision":4,"changed":[],"files":{`.replace('"revision"', 'revision'),
      `{"revision":4,"changed":[7],"files":{`,
      `{"revision":4`,
    ].join('\n');
    writeFileSync(operationsOf(places), operations + unreadable);
    expect(staysAsItIs(places)[1]).toBe(
      'Save 3 is the newest that can be proved. Another was begun after it and may have been acknowledged; no record of it can be read, but all that lies there is kept in the backups.',
    );
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(isKept(places, Buffer.from(operations + unreadable))).toBe(true);
    expect(notesIn(places)).toEqual(['The first']);
    expect(storeAt(places).undoable(9)).toMatchObject([
      { said: 'Went on without what is lost: what journal.json said of the saves after 3' },
    ]);
  });

  it('where the operations are gone, too, a promise may be lost without a trace, and that is said', () => {
    const places = fourSaves();
    put(storeAt(places), { contacts: [again], commitments: [] });
    rmSync(places.journal);
    rmSync(places.operations, { recursive: true });
    expect(staysAsItIs(places).at(-1)).toBe(
      'Save 4 is the newest that can be proved. Another was begun after it and may have been acknowledged; nothing of it is left.',
    );
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(promisesIn(places)).toEqual(['The offer', 'B acknowledged']);
    expect(notesIn(places)).toEqual(['The first', 'The second']);
  });

  it('operations of which only a part of the first is left', () => {
    const places = fourSaves();
    writeFileSync(places.journal, 'no journal');
    truncateSync(operationsOf(places), 100);
    const cutOff = readFileSync(operationsOf(places));
    expect(staysAsItIs(places).at(-1)).toContain('what can be read of save 4 is written down again');
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(['The first', 'The second']);
    expect(isKept(places, cutOff)).toBe(true);
    put(storeAt(places), {}, [called(zoe.id, 'Afterwards')]);
    expect(notesIn(places)).toEqual(['The first', 'The second', 'Afterwards']);
  });

  it('a line of an earlier save that was edited by hand is no reason to make a journal again', () => {
    const places = fourSaves();
    rmSync(places.journal);
    truncateSync(operationsOf(places), readFileSync(operationsOf(places)).length - 20);
    writeFileSync(historyOf(places), readFileSync(historyOf(places), 'utf8').replace('The first', 'The 1st'));
    staysAsItIs(places);
  });
});

describe('all is made again without asking', () => {
  it('where the last operation is whole, and nothing lies after it', () => {
    const places = fourSaves();
    const before = readFileSync(places.journal);
    rmSync(places.journal);
    expect(doctorAt(places).wouldLose()).toEqual([]);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    expect(readFileSync(places.journal)).toEqual(before);
  });

  it('also right after somebody was forgotten', () => {
    const places = fourSaves();
    const mei = aContact({ name: '株式会社 梅' });
    put(storeAt(places), { contacts: [again, mei], commitments: [offer, acknowledged] });
    openForgetting(places, silently()).forget(mei.id);
    rmSync(places.journal);
    expect(doctorAt(places).wouldLose()).toEqual([]);
  });

  it('what an interrupted save left beside a journal that can be read is cut off, as ever', () => {
    const places = fourSaves();
    appendFileSync(operationsOf(places), '{"revision":5,"at":');
    expect(doctorAt(places).wouldLose()).toEqual([]);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    expect(readdirSync(places.backups).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  });
});
