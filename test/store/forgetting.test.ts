import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { journalIn } from '../../src/store/backup-reading.ts';
import { backupsIn } from '../../src/store/backups.ts';
import { DiskShelf } from '../../src/store/disk-shelf.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { eraseRest } from '../../src/store/erasing-rest.ts';
import { erasureOf } from '../../src/store/erasure.ts';
import { emptyFile, journalOf, journalText } from '../../src/store/journal-file.ts';
import { historyOf, inHome } from '../../src/store/lineage.ts';
import { noPage, type Page, pageOf } from '../../src/store/page.ts';
import type { Places } from '../../src/store/places.ts';
import { filesIn, grep } from '../helpers/grep.ts';
import { aCommitment, aContact, anId } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { forgettingAt, freshPlaces, now, opening, put, storeAt } from './open-stores.ts';
import { moved, people, step, take } from './random-past.ts';
import { fileOf, historyBytes, operationsOf, replayed } from './replayed.ts';

const forget = (places: Places, { id }: Pick<Contact, 'id'>) => forgettingAt(places).forget(id);

const phone = { via: 'call', label: null, preferred: false } as const;
const desk = { ...phone, address: null };

const [zoe, hakon] = people as [Contact, Contact];

describe('forgetting somebody', () => {
  it('leaves files that are whole and of one moment, from which all the rest can be made again', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), fc.nat(2), (steps, who) => {
        const places = freshPlaces();
        for (const [number, each] of steps.entries()) {
          take(storeAt(places, number < steps.length / 3 ? '2025-12-31T10:00:00Z' : now), each, number);
        }
        const person = people[who] as Contact;
        const known = storeAt(places)
          .read()
          .contacts.some(({ id }) => id === person.id);
        if (!known) return;
        forget(places, person);
        expect(grep(places.home, [person.id, person.name])).toEqual([]);
        expectWhole(places);
        put(storeAt(places), { contacts: [...storeAt(places).read().contacts, aContact({ name: 'Eva' })] }, [
          called(anId('Eva'), 'hello'),
        ]);
        expectWhole(places);
        const next = storeAt(places).read().contacts[0] as Contact;
        forget(places, next);
        expect(grep(places.home, [next.id, next.name])).toEqual([]);
        expectWhole(places);
      }),
      // What was found once is looked at each time.
      { numRuns: 8, examples: [[moved, 0]] },
    );
  });
});

/** Everything that can be read is; the operations make the journal, its backups and the history; and nothing else lies around. */
function expectWhole(places: Places): void {
  const file = fileOf(places);
  const states = replayed(places);
  expect(states.map(({ revision }) => revision)).toEqual(states.map((_, count) => count + 1));
  const last = states.at(-1);
  expect(last?.journal).toBe(JSON.stringify(journalOf(file)));
  expect(last?.files).toEqual(file.files);
  expect(last?.history).toEqual(historyBytes(places, file));
  for (const backup of backupsIn(places)) {
    const kept = journalIn(places, backup);
    const then = states.find(({ revision }) => revision === backup.revision);
    expect(JSON.stringify(journalOf(kept))).toBe(then?.journal);
    expect(kept.files).toEqual(then?.files);
  }
  const store = storeAt(places);
  expect([...store.history().all()].every(({ record }) => record.id !== '')).toBe(true);
  const named = filesIn(places.home).filter((name) => /^(history|operations)\//.test(name));
  expect(named).toEqual(Object.keys(file.files).toSorted());
  expect(put(store, {}).changed).toEqual([]);
}

const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });
const theirs = [zoe.id, offer.id, anId('call first'), anId('call third')];

/** Zoë, Håkon and what was done with them, saved one after the other. */
function written(): Places {
  const places = freshPlaces();
  const store = storeAt(places, '2025-12-31T10:00:00Z');
  put(store, { contacts: [zoe, hakon] }, [called(zoe.id, 'first'), called(hakon.id, 'second')], 'Zoë Adams added');
  put(storeAt(places), { commitments: [offer] }, [called(zoe.id, 'third')]);
  put(storeAt(places), { contacts: [zoe, { ...hakon, area: 'Oslo', introducedById: zoe.id }] });
  return places;
}

const traces = ['Zoë Adams', 'first', 'third', 'the offer', zoe.id];

describe('forgetting that was cut off', () => {
  it('is finished by the next save, whatever was left to do', () => {
    const places = written();
    const before = filesIn(places.home).map((name) => ({ name, bytes: readFileSync(join(places.home, name)) }));
    forget(places, zoe);
    const journal = readFileSync(places.journal, 'utf8');
    for (const { name, bytes } of before)
      if (/^(history|operations|backups)/.test(name)) writeFileSync(join(places.home, name), bytes);
    writeFileSync(places.journal, journal.replace('\n}\n', `,\n  "erasing": ${JSON.stringify(theirs)}\n}\n`));
    expect(grep(places.home, traces)).not.toEqual([]);
    expect(
      storeAt(places)
        .read()
        .contacts.map(({ name }) => name),
    ).toEqual(['Håkon Sørli']);
    put(storeAt(places), { contacts: [] });
    expect(grep(places.home, traces)).toEqual([]);
    expect(readFileSync(places.journal, 'utf8')).not.toContain('erasing');
    expectWhole(places);
  });

  it('before it counted leaves nothing behind', () => {
    const places = written();
    const export1 = JSON.stringify([...storeAt(places).history().all()]);
    for (const name of ['history/2025.1.jsonl', 'history/2026.7.jsonl', 'operations/2026-11.1.jsonl'])
      writeFileSync(join(places.home, name), readFileSync(join(places.operations, '2026-11.jsonl')));
    put(storeAt(places), { contacts: [zoe] });
    expect(JSON.stringify([...storeAt(places).history().all()])).toBe(export1);
    expectWhole(places);
  });

  it('is no reason to remove files when the journal is an older one that somebody put back', () => {
    const places = written();
    const old = readFileSync(places.journal);
    forget(places, zoe);
    const files = filesIn(places.home);
    writeFileSync(places.journal, old);
    expect(() => put(storeAt(places), { contacts: [] })).toThrow('operations/2026-11.jsonl');
    expect(filesIn(places.home)).toEqual(files);
  });
});

describe('forgetting', () => {
  it('is refused where an operation cannot be read, and leaves nothing behind', () => {
    const places = written();
    const path = join(places.operations, '2026-11.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"changed":', '"chxnged":'));
    const files = filesIn(places.home);
    expect(() => forget(places, zoe)).toThrow('one of its lines is no operation');
    expect(filesIn(places.home)).toEqual(files);
    expect(storeAt(places).read().contacts).toHaveLength(2);
  });

  it('leaves out a line of the past that cannot be read and tells of them, and keeps a long one of others', () => {
    const places = written();
    const long = 'much to say, '.repeat(100_000);
    const shared = { ...aCall(hakon.id, 'shared'), commitmentIds: [offer.id] };
    put(storeAt(places), {}, [called(hakon.id, long), called(zoe.id, 'fourth'), { type: 'interaction', record: shared }]);
    const path = join(places.history, '2026.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"key":null\}\n$/, '"key":nxll}\n'));
    forget(places, zoe);
    expect(grep(places.home, [...traces, 'fourth', 'nxll'])).toEqual([]);
    expect([...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note'))).toEqual(['second', long]);
  });

  it('goes for what was taken back, too', () => {
    const places = written();
    put(storeAt(places), {}, [called(zoe.id, 'a slip')]);
    storeAt(places).undo();
    expect(readFileSync(join(places.history, '2026.jsonl'), 'utf8')).toContain('"removed"');
    forget(places, zoe);
    expect(grep(places.home, [...traces, 'a slip', anId('call a slip'), 'removed'])).toEqual([]);
  });

  it('goes for whom was merged into them, however often, and for nobody who is there again', () => {
    const places = freshPlaces();
    const [ada, bea, cid] = ['Ada Once', 'Bea Twice', 'Cid Again'].map((name) => aContact({ name })) as [
      Contact,
      Contact,
      Contact,
    ];
    const merge = (kept: Contact, other: Contact, rest: readonly Contact[]) =>
      storeAt(places).update('contact merge', (latest) => ({
        journal: { ...latest, contacts: [{ ...kept, aliases: [...kept.aliases, other.name] }, ...rest] },
        happened: [],
        said: `Merged ${other.name}`,
      }));
    const introduced = { ...hakon, introducedById: ada.id };
    put(storeAt(places), { contacts: [zoe, ada, bea, cid, introduced] }, [called(ada.id, 'contact merge')], 'five people');
    merge(ada, bea, [zoe, cid, introduced]);
    merge(zoe, { ...ada, aliases: [bea.name] }, [cid, { ...hakon, introducedById: zoe.id }]);
    merge({ ...zoe, aliases: [ada.name] }, cid, [hakon]);
    storeAt(places).undo();
    const forgotten = forget(places, zoe);
    expect(forgotten.known.names).toEqual(expect.arrayContaining([zoe.name, ada.name, bea.name]));
    expect(
      grep(
        places.home,
        [zoe, ada, bea].flatMap(({ id, name }) => [id, name]),
      ),
    ).toEqual([]);
    expect(grep(places.home, ['contact merge"'])).toHaveLength(1);
    expect(
      storeAt(places)
        .read()
        .contacts.map(({ name }) => name),
    ).toEqual([cid.name, hakon.name]);
    expectWhole(places);
  });

  it('knows words of a contact without an address, and nobody for a record that is nowhere', () => {
    const places = freshPlaces();
    const atADesk = aContact({ name: 'Eva', channels: [{ via: 'call', address: null, preferred: true, note: null } as never] });
    const file = { ...emptyFile, contacts: [atADesk] };
    const erasure = erasureOf(atADesk.id, file, historyOf(inHome(places, emptyFile)), {
      lines: () => ['{"command":"contact merge"'],
      backups: () => [],
    });
    expect([erasure.known.names, erasure.heirOf('2aaaaaaaaaaa')]).toEqual([['Eva'], null]);
  });

  it('keeps the link of a backup where nothing says whose it is now, and needs no backup', () => {
    const places = written();
    const bare = { ...fileOf(places), files: {} };
    eraseRest(places, [zoe.id], bare);
    const [newest] = backupsIn(places);
    expect(newest && journalIn(places, newest)).toMatchObject({
      contacts: [{ id: hakon.id }],
      commitments: [{ contactId: zoe.id }],
    });
    rmSync(places.backups, { recursive: true });
    expect(() => eraseRest(places, [zoe.id], bare)).not.toThrow();
  });
});

describe('whoever is not there any more', () => {
  const named = (places: Places): readonly string[] =>
    forgettingAt(places)
      .gone()
      .map(({ name }) => name);
  const eva = aContact({ name: 'Eva Once' });

  it('is found in what was taken back, as they were last, and erased from it', () => {
    const places = written();
    put(storeAt(places), { contacts: [...storeAt(places).read().contacts, eva] }, [called(eva.id, 'a quartz')]);
    put(storeAt(places), { commitments: [aCommitment({ contactId: eva.id, what: 'a cello' })] });
    const later = { ...eva, name: 'Eva Married' };
    put(storeAt(places), {
      contacts: storeAt(places)
        .read()
        .contacts.map((one) => (one.id === eva.id ? later : one)),
    });
    expect(named(places)).toEqual([]);
    for (let step = 0; step < 3; step++) storeAt(places).undo();
    expect(named(places)).toEqual(['Eva Once']);
    expect(forgettingAt(places).wouldGo(eva.id)).toEqual([]);
    expect(forget(places, eva)).toMatchObject({ gone: [], known: { names: ['Eva Once', 'Eva Married'] }, otherFiles: [] });
    expect(grep(places.home, ['Eva', 'quartz', 'cello', eva.id])).toEqual([]);
    expect(named(places)).toEqual([]);
    expectWhole(places);
  });

  it('is found in a backup alone, with what is about them there, and nothing else goes', () => {
    const places = written();
    const [newest] = backupsIn(places);
    const kept = newest && journalIn(places, newest);
    if (kept === undefined) throw new Error('no backup');
    const theirs = aCommitment({ contactId: eva.id, what: 'a cello' });
    const withEva = { ...kept, contacts: [...kept.contacts, eva], commitments: [...kept.commitments, theirs] };
    writeFileSync(newest?.path ?? '', journalText(withEva));
    writeFileSync(join(places.backups, 'journal-0000000009-20261123T063000Z.json'), '{');
    expect(named(places)).toEqual(['Eva Once']);
    forget(places, eva);
    expect(grep(places.home, ['Eva', 'cello', eva.id])).toEqual([]);
    expectWhole(places);
  });

  it('is nobody who was merged into somebody, but who was parted from them again', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [zoe, eva] });
    storeAt(places).update('contact merge', (latest) => ({
      journal: { ...latest, contacts: [{ ...zoe, aliases: [eva.name] }] },
      happened: [],
      said: 'Merged',
    }));
    expect(named(places)).toEqual([]);
    storeAt(places).undo();
    expect(named(places)).toEqual([]);
    storeAt(places).undo();
    expect(named(places)).toEqual(['Eva Once']);
  });

  it.each([
    ['their name', { name: 'ZOE ADAMS' }],
    ['another name of theirs', { name: 'Zosia', aliases: ['Zoë Adams'] }],
    ['their number', { name: 'Z', channels: [{ ...phone, address: '020 7946 0018' }] }],
    ['their address', { name: 'Z', channels: [{ ...phone, via: 'email', address: 'Zoe@Example.org' }] }],
  ])('goes with whom they share %s with, since it is the same person', (_, like) => {
    const places = freshPlaces();
    const channels = ['+44 20 7946 0018', 'zoe@example.org'].map((address) => ({ ...phone, address }));
    const twice = aContact({ ...(like as Pick<Contact, 'name'>), id: anId('added once more') });
    const other = aContact({ name: 'Cid Other', channels: [{ ...phone, address: '+44 20 7946 9999' }, desk] });
    put(storeAt(places), { contacts: [{ ...zoe, channels }] });
    put(storeAt(places), { contacts: [...storeAt(places).read().contacts, twice, other] });
    storeAt(places).undo();
    forget(places, zoe);
    expect(grep(places.home, [zoe.id, twice.id])).toEqual([]);
    expect(named(places)).toEqual(['Cid Other']);
    expectWhole(places);
  });
});

describe('what records of others said earlier', () => {
  /** Håkon's offer, put right three times: in the journal, and once it had moved to the history. */
  function reworded(): Places {
    const places = written();
    const first = aCommitment({ contactId: hakon.id, what: 'call Zoë Adams' });
    const said = { ...aCall(hakon.id, 'with them'), note: 'Met ZOE  ADAMS on +44 20 7946 0018' };
    put(storeAt(places), { commitments: [first] }, [{ type: 'interaction', record: said }]);
    put(storeAt(places), { commitments: [{ ...first, what: 'call her' }] }, [
      { type: 'interaction', record: { ...said, note: 'Met her' }, replaces: true },
    ]);
    put(storeAt(places), { commitments: [{ ...first, what: 'call Zoë Adams, please' }] });
    put(storeAt(places), {}, [called(hakon.id, 'Zoë Adams came by')]);
    storeAt(places).undo();
    return places;
  }

  it('goes with them, and what they say now stays', () => {
    const places = reworded();
    forget(places, zoe);
    expect(grep(places.home, ['ADAMS', '7946', 'came by', '"call Zoë Adams"'])).toEqual([]);
    expect(storeAt(places).read().commitments).toMatchObject([{ what: 'call Zoë Adams, please' }]);
    expectWhole(places);
    const [call] = [...storeAt(places).history().all()].filter(({ record }) => record.id === anId('call with them'));
    expect(call?.record).toMatchObject({ note: 'Met her' });
  });

  it('goes once these words are given, when nobody is called so any more', () => {
    const places = reworded();
    forget(places, zoe);
    const [offer] = storeAt(places).read().commitments;
    put(storeAt(places), { commitments: [{ ...offer, what: 'call somebody' } as never] });
    expect(grep(places.home, ['Zoë Adams'])).not.toEqual([]);
    expect([forgettingAt(places).earlierWith('zoe adams'), forgettingAt(places).earlierWith('nothing of it')]).toEqual([1, 0]);
    expect(forgettingAt(places).forgetWording('zoe adams')).toMatchObject({ gone: [], otherFiles: [] });
    expect(grep(places.home, ['Zoë Adams'])).toEqual([]);
    expect(storeAt(places).read().commitments).toMatchObject([{ what: 'call somebody' }]);
    expect(forgettingAt(places).earlierWith('zoe adams')).toBe(0);
    expectWhole(places);
    expect(storeAt(places).undoable(9)).toEqual([]);
  });

  it('is finished by the next save when it was cut off', () => {
    const places = reworded();
    const before = filesIn(places.home).map((name) => ({ name, bytes: readFileSync(join(places.home, name)) }));
    forget(places, zoe);
    const journal = readFileSync(places.journal, 'utf8');
    for (const { name, bytes } of before) if (name.startsWith('backups/')) writeFileSync(join(places.home, name), bytes);
    const erasing = JSON.stringify([...theirs, 'Zoë Adams', '+44 20 7946 0018']);
    writeFileSync(places.journal, journal.replace('\n}\n', `,\n  "erasing": ${erasing}\n}\n`));
    put(storeAt(places), { contacts: [] });
    expect(grep(places.home, ['"call Zoë Adams"', ...theirs])).toEqual([]);
    expectWhole(places);
  });

  it('stays where a namesake is called so still, and a line that cannot be read is left as it is', () => {
    const places = written();
    const namesake = aContact({ name: 'Zoë Adams', id: anId('another Zoë') });
    const { contacts } = storeAt(places).read();
    put(storeAt(places), { contacts: [...contacts, namesake] }, [called(hakon.id, 'torn')]);
    put(storeAt(places), { contacts: [...contacts, { ...namesake, area: 'Leeds' }] });
    const path = join(places.history, '2026.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"key":null\}\n$/, '"key":nxll}\n'));
    forget(places, zoe);
    const names = operationsOf(places, fileOf(places)).flatMap(({ changed }) => changed.map(({ after }) => after));
    expect(JSON.stringify(names)).toContain('"Zoë Adams"');
    expect(JSON.stringify(names)).not.toContain('erased on request');
    expect(grep(places.home, ['nxll'])).toHaveLength(1);
  });
});

describe('what forgetting does with other files', () => {
  it('drafts about them go, others stay', () => {
    const places = written();
    const drafts = openDrafts(places);
    for (const { id, name } of [zoe, hakon])
      drafts.keep({
        id: anId(`a draft on ${name}`),
        startedAt: '2026-11-23T06:30:00Z',
        said: `call with ${name}`,
        answers: { contact: id },
      });
    forget(places, zoe);
    expect(drafts.list().map(({ said }) => said)).toEqual(['call with Håkon Sørli']);
    expect(grep(places.home, traces)).toEqual([]);
  });

  it('what was put aside goes when it may tell of them, and is named when it does by name alone', () => {
    const places = written();
    const aside = (file: string): string => `damaged-20261123T063000Z-history-${file}`;
    for (const [name, text] of Object.entries({
      'free.jsonl': `{"id":"${hakon.id}"}\n`,
      'named.jsonl': '{"note":"Zoë Adams"}\n',
      'theirs.jsonl': `{"id":"${zoe.id}"}\n`,
      'torn.jsonl': '{"contacts":[{"name":"Zoë',
    })) {
      writeFileSync(join(places.backups, aside(name)), text);
    }
    mkdirSync(join(places.backups, aside('a folder')));
    symlinkSync('nowhere', join(places.backups, aside('a link')));
    expect(forget(places, zoe).otherFiles).toEqual([`backups/${aside('named.jsonl')}`]);
    const left = readdirSync(places.backups).filter((name) => name.startsWith('damaged'));
    expect(left.toSorted()).toEqual(['a folder', 'a link', 'free.jsonl', 'named.jsonl'].map(aside));
  });

  it('files of others are named where they may tell of them, and never touched', () => {
    const places = written();
    mkdirSync(join(places.history, 'of a sync tool'));
    mkdirSync(join(places.backups, 'mine'));
    const [newest = ''] = readdirSync(places.backups).filter((name) => name.endsWith('.json'));
    const theirs = {
      'history/of a sync tool/2025.jsonl': 'Zoë Adams',
      'history/2025.sync-conflict-20261123-063000-ABCDEFG.jsonl': `{"revision":2,"type":"interaction","contactIds":["${zoe.id}"]}\n`,
      'history/notes.txt': 'Ask Zoë Adams.',
      'operations/2026-11 (conflicted copy).jsonl': `{"changed":[{"id":"${offer.id}"}]}\n`,
      'backups/README.md': 'Before Zoë Adams moved.',
      'backups/mine/journal.json': `{"contacts":[{"id":"${zoe.id}"}]}`,
      [`backups/copy of ${newest}`]: readFileSync(join(places.backups, newest)),
      'journal (conflicted copy).json': 'Zoë Adams',
    };
    const others = {
      'history/.stfolder': '',
      'history/list.1.jsonl': '{}\n',
      'backups/list.txt': 'nothing',
      'notes.txt': 'nothing',
    };
    for (const [name, text] of Object.entries({ ...theirs, ...others })) writeFileSync(join(places.home, name), text);
    const large = join(places.home, 'a film');
    writeFileSync(large, '');
    truncateSync(large, (64 << 20) + 1);
    put(storeAt(places), {});
    expect(forget(places, zoe).otherFiles.toSorted()).toEqual([...Object.keys(theirs), 'a film'].toSorted());
    for (const [name, text] of Object.entries({ ...theirs, ...others }))
      expect(readFileSync(join(places.home, name), 'utf8'), name).toBe(text.toString());
  });

  it('whoever is not there any more cannot be forgotten', () => {
    const places = written();
    forget(places, zoe);
    const files = filesIn(places.home);
    expect(() => forget(places, zoe)).toThrow('They are not there any more.');
    expect(filesIn(places.home)).toEqual(files);
  });

  it('undo stops there', () => {
    const places = written();
    expect(forgettingAt(places).wouldGo(zoe.id).toSorted()).toEqual(['commitment', 'contact', 'interaction', 'interaction']);
    forget(places, zoe);
    expect(storeAt(places).undoable(9)).toEqual([]);
    expect(() => storeAt(places).undo()).toThrow();
    expect(operationsOf(places, fileOf(places)).at(-1)).toMatchObject({
      command: 'contact forget',
      said: 'Somebody was forgotten',
    });
  });
});

const shelfAt = (places: Places) => new DiskShelf(places, opening);

describe('somebody who reads meanwhile', () => {
  it('goes on with the files that there are now', () => {
    const places = written();
    const begun = shelfAt(places).latest();
    const operations = begun.operations[Symbol.iterator]();
    expect(operations.next().value).toMatchObject({ revision: 3 });
    forget(places, zoe);
    expect([...begun.history.all()]).toHaveLength(1);
    expect([operations.next().value, operations.next().value]).toMatchObject([{ revision: 2 }, { revision: 1 }]);
    expect(operations.next().done).toBe(true);
    expect(JSON.stringify([...begun.operations])).not.toContain(zoe.name);
  });

  it('is told when files are gone that still belong to the journal', () => {
    const places = written();
    rmSync(join(places.operations, '2025-12.jsonl'));
    expect(() => [...shelfAt(places).latest().operations]).toThrow('cannot be used: it is not there');
  });
});

describe('a shelf that is rewritten', () => {
  it('keeps what another process may need, when the lock was taken away', () => {
    const places = written();
    const failing = (): Page => {
      rmSync(join(places.state, 'lock'));
      writeFileSync(join(places.history, '2026.1.jsonl'), 'half');
      throw new Error('no');
    };
    expect(() => shelfAt(places).rewrite('x', failing)).toThrow('no');
    expect(readdirSync(places.history)).toContain('2026.1.jsonl');
  });

  it('says it plainly when a mistake of this program is in the way of the rest', () => {
    const places = written();
    const naming = (page: Page): Page => pageOf({ ...page.file, revision: 9, erasing: 5 as never }, noPage);
    expect(() => shelfAt(places).rewrite('x', naming)).toThrow(TypeError);
  });

  it('has no new files when writing them failed', () => {
    const places = written();
    const files = filesIn(places.home);
    const failing = (): Page => {
      writeFileSync(join(places.history, '2026.1.jsonl'), 'half');
      throw new Error('no');
    };
    expect(() => shelfAt(places).rewrite('x', failing)).toThrow('no');
    expect(filesIn(places.home)).toEqual(files);
  });

  it('says that it counts when only the rest failed', () => {
    const places = written();
    const naming = (page: Page): Page =>
      pageOf({ ...page.file, revision: 9, files: { ...page.file.files, 'history/2027.jsonl': 1 } }, noPage);
    expect(() => shelfAt(places).rewrite('x', naming)).toThrow(
      expect.objectContaining({
        code: 'not-saved',
        message: expect.stringContaining('gone from the journal, but not from every other file'),
      }),
    );
  });
});
