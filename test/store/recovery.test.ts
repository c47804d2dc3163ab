import {
  appendFileSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { noteAsSaved } from '../../src/store/as-saved.ts';
import { endKeptIn } from '../../src/store/aside.ts';
import { emptyFile } from '../../src/store/journal-file.ts';
import { newestFirst } from '../../src/store/operations.ts';
import { type Places, placesFor } from '../../src/store/places.ts';
import { cutTails } from '../../src/store/recovery.ts';
import { aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { freshPlaces, historyOf, operationsOf, put, replaceIn, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const mei = aContact({ name: '株式会社 梅' });

const endsKept = ({ backups }: Places): readonly string[] =>
  readdirSync(backups)
    .filter((name) => endKeptIn(name) !== null)
    .map((name) => join(backups, name));
const endKept = (places: Places): string => endsKept(places)[0] ?? '';

const newestBackup = ({ backups }: Places) => join(backups, readdirSync(backups).toSorted().at(-1) ?? '');

/** A journal with two saves, and a third which was cut off just before it counted. */
function cutOffBeforeTheEnd(): Places {
  const places = freshPlaces();
  const store = storeAt(places);
  put(store, { contacts: [zoe] }, [called(zoe.id, 'first')]);
  put(store, { contacts: [zoe, hakon] }, [called(hakon.id, 'second')]);
  copyFileSync(places.journal, `${places.home}/before`);
  put(store, { contacts: [zoe, hakon, mei] }, [called(mei.id, 'third')]);
  renameSync(`${places.home}/before`, places.journal);
  rmSync(newestBackup(places));
  return places;
}

it('reads the journal once more where somebody died over taking something back since it was read', () => {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
  const store = storeAt(places);
  put(store, { contacts: [zoe, hakon] });
  store.read();
  rmSync(join(places.state, 'as-saved'));
  put(store, { contacts: [zoe, hakon, mei] });
  expect(storeAt(places).read().contacts).toEqual([zoe, hakon, mei]);
  expect(existsSync(join(places.state, 'as-saved'))).toBe(true);
});

it('takes nothing for settled while it takes something back', () => {
  const places = cutOffBeforeTheEnd();
  const note = join(places.state, 'as-saved');
  truncateSync(operationsOf(places), statSync(operationsOf(places)).size - 1);
  noteAsSaved(places);
  const { journal } = places;
  cutTails(places, JSON.parse(readFileSync(journal, 'utf8')));
  expect(existsSync(note)).toBe(false);
  noteAsSaved(places);
  cutTails(places, JSON.parse(readFileSync(journal, 'utf8')));
  expect(existsSync(note)).toBe(true);
});

const notes = (places: Places) => [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note'));

describe('a save that was interrupted', () => {
  it('does not exist for readers until a writer has settled it', () => {
    const places = cutOffBeforeTheEnd();
    expect(storeAt(places).read().contacts).toEqual([zoe, hakon]);
    expect(notes(places)).toEqual(['first', 'second']);
    expect(storeAt(places).undoable(9)).toHaveLength(2);
  });

  it('is carried out by the next writer when its operation is whole', () => {
    const places = cutOffBeforeTheEnd();
    const saved = put(storeAt(places), { contacts: [zoe, hakon, mei, aContact({ name: 'Ada' })] });
    expect(saved).toMatchObject({ revision: 4, changed: [{ after: { name: 'Ada' } }] });
    expect(notes(places)).toEqual(['first', 'second', 'third']);
    expect(storeAt(places).undoable(9)).toHaveLength(4);
  });

  it('is carried out to the same bytes that it was about to write', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] });
    const before = readFileSync(places.journal);
    put(store, { contacts: [hakon, { ...zoe, area: 'Leeds' }] }, [called(zoe.id, 'prices')]);
    const after = readFileSync(places.journal);
    writeFileSync(places.journal, before);
    put(storeAt(places), { contacts: [{ ...zoe, area: 'Leeds' }, hakon] });
    expect(readFileSync(places.journal)).toEqual(after);
  });

  it.each([1, 10, 500])('is cut off when the last %i bytes of its operation are missing', (missing) => {
    const places = cutOffBeforeTheEnd();
    truncateSync(operationsOf(places), statSync(operationsOf(places)).size - missing);
    const saved = put(storeAt(places), { contacts: [zoe, hakon, mei] }, [called(mei.id, 'again')]);
    expect(saved).toMatchObject({ revision: 3, changed: [{ id: mei.id }, {}] });
    expect(notes(places)).toEqual(['first', 'second', 'again']);
    expect(readFileSync(historyOf(places), 'utf8')).not.toContain('third');
  });

  it('is cut off when only its history was written, also in files of their own', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    writeFileSync(join(places.history, '2027.jsonl'), '{"revision":2,"type":"inter');
    writeFileSync(join(places.operations, '2027-01.jsonl'), '{"revision":2,');
    writeFileSync(join(places.operations, '2027-02.jsonl'), '');
    put(storeAt(places), { contacts: [zoe, hakon] });
    expect([...readdirSync(places.history), ...readdirSync(places.operations)]).toEqual(['2026-11.jsonl']);
  });

  it('may have been the first: then there is no journal until a writer has carried it out', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    rmSync(places.journal);
    expect(storeAt(places).exists()).toBe(false);
    expect(storeAt(places).read()).toEqual(emptyJournal);
    expect(put(storeAt(places), { contacts: [zoe, hakon] })).toMatchObject({ revision: 2 });
    expect(notes(places)).toEqual(['first']);
  });

  it('of the first leaves nothing when its operation is not whole', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    rmSync(places.journal);
    truncateSync(operationsOf(places), 50);
    expect(put(storeAt(places), { contacts: [hakon] })).toMatchObject({ revision: 1 });
    expect(storeAt(places).read().contacts).toEqual([hakon]);
    expect(notes(places)).toEqual([]);
  });

  it('leaves no temporary files behind after the next save', () => {
    const places = cutOffBeforeTheEnd();
    writeFileSync(join(places.home, '.journal.json.999999.0123456789ab.tmp'), 'half');
    writeFileSync(join(places.state, 'ticket.999999.abcdef'), 'x');
    writeFileSync(join(places.backups, '.journal-0000000001-20261123T063000Z.json.999999.0123456789ab.tmp'), 'half');
    writeFileSync(join(places.home, '.config.json.999999.0123456789ab.tmp'), 'half');
    mkdirSync(join(places.state, 'drafts'));
    writeFileSync(join(places.state, 'drafts/.2bcdfghjkmnp.json.999999.0123456789ab.tmp'), 'half');
    put(storeAt(places), { contacts: [zoe, hakon, mei, aContact({ name: 'Ada' })] });
    expect(readdirSync(places.home).toSorted()).toEqual(['.state', 'backups', 'history', 'journal.json', 'operations']);
    expect(readdirSync(places.state)).toEqual(['as-saved', 'drafts', 'history-as-saved']);
    expect(readdirSync(join(places.state, 'drafts'))).toEqual([]);
    expect(readdirSync(places.backups).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('files that were touched by others', () => {
  it('an earlier journal.json in the place of the last one is refused, and nothing is moved', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] });
    const old = readFileSync(places.journal);
    put(store, { contacts: [zoe, hakon] });
    put(store, { contacts: [zoe, hakon, mei] });
    writeFileSync(places.journal, old);
    const before = readFileSync(operationsOf(places));
    expect(() => put(storeAt(places), { contacts: [] })).toThrow('it is of save 1, but save 3 lies beside it');
    expect(readFileSync(places.journal)).toEqual(old);
    expect(readFileSync(operationsOf(places))).toEqual(before);
  });

  it('the last good copy that the message names can also be put back by hand, and nothing is lost', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    for (const contacts of [[zoe], [zoe, hakon], [zoe, hakon, mei]]) put(store, { contacts });
    writeFileSync(places.journal, '{ "broken');
    expect(() => storeAt(places).read()).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(
          /^The last good copy is of 20\d\d-.*, with 2 records\. .* kw doctor --repair\. .* kw backup restore \d+$/,
        ),
      }),
    );
    copyFileSync(newestBackup(places), places.journal);
    store.update('log', (latest) => {
      expect(latest.contacts).toEqual([zoe, hakon, mei]);
      return { journal: latest, happened: [], said: 'nothing' };
    });
    expect(storeAt(places).read().contacts).toEqual([zoe, hakon, mei]);
  });

  it.each<[string, (places: Places) => void, string]>([
    [
      'another revision',
      ({ journal }) => replaceIn(journal, '"revision": 2', '"revision": 5'),
      'it is of save 5, but counts changes up to 2',
    ],
    [
      'other lengths',
      ({ journal }) => replaceIn(journal, /("history\/2026.jsonl":)\d+/, '$120'),
      'it counts other lengths than it was saved with',
    ],
    [
      'one save less, but is not what that was made on',
      (places) =>
        writeFileSync(places.journal, readFileSync(newestBackup(places), 'utf8').replace('"area":null', '"area":"Leeds"')),
      'it is of save 1, but save 2 lies beside it',
    ],
    [
      'one save less, and the operation makes another journal of it',
      (places) => {
        writeFileSync(places.journal, readFileSync(newestBackup(places)));
        replaceIn(operationsOf(places), /"journalAfter":"\w{10}(\w+)"(?=[^\n]*\n$)/, '"journalAfter":"0123456789$1"');
      },
      'it is of save 1, but save 2 lies beside it',
    ],
    [
      'one save less, and its history is gone',
      (places) => {
        writeFileSync(places.journal, readFileSync(newestBackup(places)));
        rmSync(historyOf(places));
      },
      'it is of save 1, but save 2 lies beside it',
    ],
  ])('a journal.json that says %s is refused, and nothing is moved', (_, change, why) => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] });
    put(store, { contacts: [zoe, hakon] }, [called(zoe.id, 'first')]);
    change(places);
    const before = [places.journal, operationsOf(places)].map((path) => readFileSync(path));
    expect(() => put(storeAt(places), { contacts: [] })).toThrow(why);
    expect([places.journal, operationsOf(places)].map((path) => readFileSync(path))).toEqual(before);
  });

  /** A journal that was saved once more where the history ended with this; the history is as it was before. */
  function savedOverEnd(text: string): Places {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    const before = readFileSync(historyOf(places), 'utf8');
    appendFileSync(historyOf(places), text);
    put(storeAt(places), { contacts: [zoe, hakon] });
    expect(readFileSync(historyOf(places), 'utf8')).toBe(before);
    return places;
  }

  it('a line beyond what counts that is no operation is cut off', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    appendFileSync(operationsOf(places), '{"revision":2,"what":"is this"}\nnull\n');
    put(storeAt(places), { contacts: [zoe, hakon] });
    expect(storeAt(places).undoable(9)).toHaveLength(2);
    expect(readFileSync(endKept(places), 'utf8')).toBe('{"revision":2,"what":"is this"}\nnull\n');
  });

  it.each([
    ['a line', '{"note":"by hand"}\n'],
    ['a word', 'by hand'],
    ['nothing but an end of a line', '\n'],
    ['a line right behind one that was not finished', '{"revision":2,"type":"inter{"note":"by hand"}\n'],
    ['a line behind one of a save', '{"revision":2,"removed":"2bcdfghjkmnp"}\n{"note":"by hand"}\n'],
  ])('%s that somebody wrote at the end of the history is put aside, and not lost', (_, text) => {
    const places = savedOverEnd(text);
    expect(readFileSync(endKept(places), 'utf8')).toBe(text);
  });

  it('what somebody wrote behind a save that is carried out is put aside, too', () => {
    const places = cutOffBeforeTheEnd();
    appendFileSync(historyOf(places), 'by hand\n');
    put(storeAt(places), { contacts: [zoe, hakon, mei] }, [called(mei.id, 'fourth')]);
    expect(notes(places)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(readFileSync(endKept(places), 'utf8')).toBe('by hand\n');
  });

  it.each([
    '{"rev',
    '{"revision":',
    '{"revision":1',
    '{"revision":2,"type":"interaction","id":"2b',
    '{"revision":2,"removed":"2bcdfghjkmnp"}\n{"revision":2',
    '\0\0\0\0\0\0',
    '{"revision":2,"re\0\0\0\0\0moved":"2bcdfghjkmnp"}\n',
  ])('what an interrupted save can have left goes: %j', (text) => {
    const places = savedOverEnd(text);
    expect(endsKept(places)).toEqual([]);
  });

  it('a folder in the way of the lock is said to be one', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    mkdirSync(join(places.state, 'lock'));
    expect(() => put(storeAt(places), { contacts: [] })).toThrow(expect.objectContaining({ code: 'journal-locked' }));
  });

  it('a place that cannot be is a mistake, and no damage', () => {
    const nowhere = placesFor('/no\0where', {});
    expect(() => storeAt(nowhere).read()).toThrow(TypeError);
    expect(() => [...newestFirst(nowhere, { ...emptyFile, files: { 'operations/2026-11.jsonl': 9 } })]).toThrow(TypeError);
  });

  it('undo stops where an operation is missing', () => {
    const places = freshPlaces();
    for (const contacts of [[zoe], [zoe, hakon], [zoe, hakon, mei]]) put(storeAt(places), { contacts });
    const lines = readFileSync(operationsOf(places), 'utf8').split('\n');
    const second = `${lines[1]}`;
    replaceIn(operationsOf(places), second, second.replace('"revision":2', '"revision":9'));
    expect(storeAt(places).undoable(9)).toMatchObject([{ revision: 3 }]);
  });

  it('an operation that is none is damage', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    for (const [was, is] of [
      ['{"revision"', '["revision"'],
      ['["revision"', '\n"revision"'],
    ] as const) {
      replaceIn(operationsOf(places), was, is);
      expect(() => storeAt(places).undoable(9)).toThrow('one of its lines is no operation');
    }
  });

  it('an empty first line is none, too', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    replaceIn(operationsOf(places), /^/, '\n');
    const files = { 'operations/2026-11.jsonl': statSync(operationsOf(places)).size };
    const operations = newestFirst(places, { ...emptyFile, files })[Symbol.iterator]();
    expect(operations.next().value).toMatchObject({ revision: 1 });
    expect(() => operations.next()).toThrow('one of its lines is no operation');
  });

  it('what was edited by hand is recorded before the next change', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe, hakon] });
    put(store, { contacts: [zoe, hakon, mei] });
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace('"area":null', '"area":"Leeds"'));
    put(storeAt(places), { contacts: [] });
    expect(storeAt(places).undoable(9)).toMatchObject([
      { revision: 4, command: 'test' },
      { revision: 3, command: 'edited by hand', changed: [{ id: zoe.id, before: zoe, after: { ...zoe, area: 'Leeds' } }] },
      { revision: 2 },
      { revision: 1 },
    ]);
  });

  it('what was edited by hand is known as well when the last backup is the edited file itself, or damaged', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    for (const contacts of [[zoe], [zoe, hakon], [zoe, hakon, mei]]) put(store, { contacts });
    replaceIn(places.journal, '"area":null', '"area":"Leeds"');
    truncateSync(newestBackup(places), 90);
    linkSync(places.journal, join(places.backups, 'journal-0000000003-20991126T090000Z.json'));
    linkSync(places.journal, join(places.backups, 'journal-0000000099-20991126T090000Z.json'));
    put(storeAt(places), { contacts: [] });
    expect(storeAt(places).undoable(1)).toMatchObject([{ revision: 5 }]);
    expect(storeAt(places).undoable(2)[1]).toMatchObject({ revision: 4, changed: [{ id: zoe.id, before: zoe }] });
  });

  it('what was edited by hand is looked at again where it passes for what was saved', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    replaceIn(places.journal, '"area":null', '"area":"Leeds"');
    noteAsSaved(places);
    put(storeAt(places), { contacts: [hakon] });
    expect(storeAt(places).undoable(2)[1]).toMatchObject({ command: 'edited by hand' });
    replaceIn(places.journal, '"area":null', '"area":1.5');
    noteAsSaved(places);
    expect(() => put(storeAt(places), { contacts: [] })).toThrow('contacts[0].area must be');
  });

  it('keys that this program does not know stay, and what was edited beside them is known record by record', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    replaceIn(places.journal, '"corrected": []', '"corrected": [],\n  "colour": "blue"');
    put(storeAt(places), { contacts: [zoe, hakon] });
    replaceIn(places.journal, '"area":null', '"area":"Leeds"');
    rmSync(places.backups, { recursive: true });
    put(storeAt(places), { contacts: [] });
    expect(storeAt(places).undoable(2)[1]).toMatchObject({ command: 'edited by hand', changed: [{ before: zoe }] });
    expect(JSON.parse(readFileSync(places.journal, 'utf8'))).toMatchObject({ colour: 'blue' });
  });

  it('what was edited by hand stays where nobody can tell any more what was there', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [zoe, hakon] });
    rmSync(places.backups, { recursive: true });
    const lines = readFileSync(operationsOf(places), 'utf8').split('\n');
    const first = `${lines[0]}`;
    replaceIn(operationsOf(places), first, first.replace('"revision":1', '"revision":0'));
    replaceIn(places.journal, '"area":null', '"area":"Leeds"');
    put(storeAt(places), { contacts: [{ ...zoe, area: 'Leeds' }, hakon, mei] });
    expect(storeAt(places).undoable(9)).toMatchObject([{ revision: 3, changed: [{ id: mei.id }] }, { revision: 2 }]);
  });

  it('looks alone, such as indentation, are no change', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    writeFileSync(places.journal, `\uFEFF${JSON.stringify(JSON.parse(readFileSync(places.journal, 'utf8')), null, 8)}`);
    expect(put(storeAt(places), { contacts: [zoe, hakon] }).revision).toBe(2);
    expect(storeAt(places).undoable(9)).toHaveLength(2);
  });

  it.each(['history', 'operations'] as const)('a file of the %s that is shorter or gone is damage', (folder) => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] }, [called(zoe.id, 'first')]);
    put(store, { contacts: [zoe, hakon] });
    const path = folder === 'history' ? historyOf(places) : operationsOf(places);
    truncateSync(path, 20);
    const read = () => (folder === 'history' ? [...store.history().all()] : store.undoable(9));
    expect(read).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
    expect(() => put(store, { contacts: [] })).toThrow('is shorter than');
    rmSync(path);
    expect(read).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
    expect(() => put(store, { contacts: [] })).toThrow(folder === 'history' ? 'which is gone' : 'it is not there');
  });

  it('a missing journal.json beside its backups is refused by readers and writers', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] });
    put(store, { contacts: [zoe, hakon] });
    rmSync(places.journal);
    for (const use of [() => store.exists(), () => store.read(), () => put(store, { contacts: [zoe] })]) {
      expect(use).toThrow('it is gone, but what belongs to it is still there');
    }
  });

  it('another program that changes journal.json between reading and replacing loses nothing', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] }, [called(zoe.id, 'first')]);
    let tries = 0;
    store.update('log', (latest) => {
      if (tries++ === 0) writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace('Adams', 'Brown'));
      return { journal: { ...latest, contacts: [...latest.contacts, hakon] }, happened: [called(zoe.id, 'second')], said: 'x' };
    });
    expect(tries).toBe(2);
    expect(store.read().contacts.map(({ name }) => name)).toEqual(['Zoë Brown', 'Håkon Sørli']);
    expect(notes(places)).toEqual(['first', 'second']);
  });

  it('a history that was rewritten under new names is read from there', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    put(store, { contacts: [zoe] }, [called(zoe.id, 'first')]);
    const history = storeAt(places).history();
    store.read();
    renameSync(historyOf(places), join(places.history, '2026.1.jsonl'));
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace('2026.jsonl', '2026.1.jsonl'));
    expect([...history.all()]).toHaveLength(1);
    expect(store.history().mentioning([zoe.id])).toHaveLength(1);
  });

  it('lines after those that count are not read', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    appendFileSync(historyOf(places), 'a ghost\n');
    expect(notes(places)).toEqual(['first']);
  });
});
