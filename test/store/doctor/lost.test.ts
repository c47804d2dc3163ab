import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../src/domain/commitment.ts';
import { openBackups } from '../../../src/store/backup-shelf.ts';
import { savesInWords } from '../../../src/store/doctor/loss.ts';
import { openStore } from '../../../src/store/journal-store.ts';
import type { Places } from '../../../src/store/places.ts';
import type { Store } from '../../../src/store/store.ts';
import { aCommitment, aContact, aLastContact } from '../../helpers/sample-records.ts';
import { silently } from '../../helpers/silently.ts';
import { aCall, called } from '../calls.ts';
import { freshPlaces, historyOf, operationsOf, put, storeAt } from '../open-stores.ts';
import { doctorAt, filesUnder, later, leftOf } from './patients.ts';

const call = { ...aCall('', 'The first call'), at: '2026-11-23T06:20:00Z', mood: { start: 'upset', end: 'upset' } } as const;
const third = aCall('', 'The third');
const zoe = aContact({ name: 'Zoë Adams', last: aLastContact(call.at, { interactionId: call.id, mood: 'upset' }) });
const mei = aContact({ name: '株式会社 梅', last: aLastContact(third.at, { interactionId: third.id }) });

const linesIn = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const spoilLine = (path: string, number: number): void =>
  writeFileSync(
    path,
    linesIn(path)
      .map((line, at) => `${at + 1 === number ? line.replace('{', '#') : line}\n`)
      .join(''),
  );

/** Five saves: somebody known, three calls and a promise, of which the second call was put right and the promise is in the past. */
function healthy(): Places {
  const places = freshPlaces();
  const store = storeAt(places);
  const first = { ...call, contactIds: [zoe.id] };
  const second = called(zoe.id, 'The second');
  put(store, { contacts: [zoe] }, [{ type: 'interaction', record: first }]);
  put(store, {}, [second]);
  put(store, {}, [{ ...second, record: { ...second.record, note: 'The second, put right' }, replaces: true } as typeof second]);
  put(store, { contacts: [zoe, mei] }, [called(mei.id, 'The third')]);
  put(store, {}, [
    { type: 'commitment', record: aCommitment({ contactId: zoe.id, what: 'The offer', status: 'kept', closedAt: call.at }) },
  ]);
  return places;
}

/** Makes journal.json again what it was before an operation, and cuts that and what came after it off. */
function undoneTo(places: Places, operation: string): void {
  const text = readFileSync(operationsOf(places), 'utf8');
  writeFileSync(operationsOf(places), text.slice(0, text.indexOf(operation)));
  rmSync(places.journal);
  doctorAt(places).repair();
}

const notesIn = (places: Places): readonly unknown[] =>
  [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note') ?? Reflect.get(record, 'what'));

const stepsOf = (places: Places): readonly string[] =>
  openStore(places, silently())
    .undoable(99)
    .map(({ said }) => said);

/** What holds after a loss that somebody agreed to: doctor is content, one can save, and undo goes back to the loss, not further. */
function isWellAfterLoss(places: Places, said: string): void {
  expect(leftOf(doctorAt(places).examine())).toEqual([]);
  expect(doctorAt(places).examine().isUsable).toBe(true);
  expect(stepsOf(places).at(-1)).toBe(said);
  const store: Store = storeAt(places);
  put(store, {}, [called(zoe.id, 'Afterwards')], 'afterwards');
  expect(notesIn(places)).toContain('Afterwards');
  expect(store.undo().step.said).toBe('afterwards');
  expect(leftOf(doctorAt(places).examine())).toEqual([]);
  while (stepsOf(places).length > 1) storeAt(places).undo();
  expect(() => storeAt(places).undo()).toThrow(
    `There is nothing to take back. ${said}; what was saved before that cannot come back.`,
  );
  expect(() => storeAt(places).undo(1)).toThrow('1 is no step that can be taken back.');
  expect(() => storeAt(places).redo()).not.toThrow(/bug/);
}

describe('only journal.json is left', () => {
  function onlyTheJournal(): Places {
    const places = healthy();
    for (const folder of [places.history, places.operations, places.backups, places.state]) rmSync(folder, { recursive: true });
    return places;
  }

  it('nobody gives anything up unless somebody agrees', () => {
    const places = onlyTheJournal();
    expect(doctorAt(places).wouldLose()).toEqual([expect.stringMatching(/^\d+ bytes of history\/2026\.jsonl are lost/)]);
    const repaired = doctorAt(places).repair();
    expect(repaired.isUsable).toBe(false);
    expect(repaired.findings.filter(({ kind }) => kind === 'history-lost')).toMatchObject([
      { repaired: null, command: 'kw doctor --repair --yes' },
    ]);
    expect(() => put(storeAt(places), {}, [called(zoe.id, 'no')])).toThrow('Nothing was changed.');
  });

  it('with leave, everybody stays, and when we last spoke goes back into the past', () => {
    const places = onlyTheJournal();
    const size = (JSON.parse(readFileSync(places.journal, 'utf8')) as { files: Record<string, number> }).files[
      'history/2026.jsonl'
    ];
    const repaired = doctorAt(places).repair({ goOn: true });
    expect(leftOf(repaired)).toEqual([]);
    expect(repaired.findings.filter(({ kind }) => kind === 'history-lost')).toMatchObject([
      { repaired: 'Went on without it. What remains is in new files.' },
    ]);
    expect(storeAt(places).read().contacts).toEqual([zoe, mei]);
    expect(notesIn(places)).toEqual(['What was said is lost.', 'What was said is lost.']);
    expect([...storeAt(places).history().all()]).toMatchObject([
      {
        record: { id: call.id, contactIds: [zoe.id], at: call.at, zone: 'Europe/Berlin', mood: { start: 'upset', end: 'upset' } },
      },
      { record: { id: third.id, contactIds: [mei.id], mood: null } },
    ]);
    isWellAfterLoss(places, `Went on without what is lost: ${size} bytes of history/2026.jsonl`);
  });

  it('what a record can do without is emptied, as one change', () => {
    const places = onlyTheJournal();
    const journal = readFileSync(places.journal, 'utf8');
    const promise = aCommitment({ contactId: zoe.id, what: 'The offer', interactionId: aCall('', 'The second').id });
    writeFileSync(places.journal, journal.replace('"commitments": []', `"commitments": [\n    ${JSON.stringify(promise)}\n  ]`));
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(storeAt(places).read().commitments).toEqual([{ ...promise, interactionId: null }]);
  });

  it('a backup from before is no state of this journal any more, whatever its files are called', () => {
    const places = onlyTheJournal();
    doctorAt(places).repair({ goOn: true });
    for (let count = 0; count < 12; count++) put(storeAt(places), {}, [called(zoe.id, `The ${count}. call since`)]);
    const backups = openBackups(places, silently());
    const kept = backups.list();
    const restored = (revision: number) => () =>
      backups.plan(kept.find((one) => one.revision === revision) as (typeof kept)[number]);
    expect(restored(5)).toThrow('or is from before somebody was forgotten or something was lost. Nothing was changed.');
    expect(restored(12)).not.toThrow();
  });
});

describe('a part of the history is lost', () => {
  /** The operations are gone, which the first repair settles; what is spoilt in the history then nobody knows any more. */
  function withoutOperations(): Places {
    const places = healthy();
    rmSync(places.operations, { recursive: true });
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    return places;
  }

  it('a line that cannot be read is put aside with its file, and the others go into a new one', () => {
    const places = withoutOperations();
    spoilLine(historyOf(places), 4);
    const before = readFileSync(historyOf(places), 'latin1');
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(['The first call', 'The second, put right', 'The offer', 'What was said is lost.']);
    expect(readdirSync(places.history)).toEqual(['2026.1.jsonl']);
    expect([...filesUnder(places.backups)].filter(([path]) => basename(path).startsWith('damaged-'))).toEqual([
      [expect.stringMatching(/-history-2026\.jsonl$/), before],
    ]);
    isWellAfterLoss(
      places,
      `Went on without what is lost: ${(before.split('\n')[3]?.length ?? 0) + 1} bytes of history/2026.jsonl`,
    );
  });

  it('what put a lost line right stands for it, and what removed it goes with it', () => {
    const places = withoutOperations();
    for (const note of ['to be removed', 'to be removed, too']) {
      put(storeAt(places), {}, [called(mei.id, note)]);
      storeAt(places).undo();
    }
    rmSync(places.operations, { recursive: true });
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    spoilLine(historyOf(places), 2);
    spoilLine(historyOf(places), 6);
    // What an interrupted save has left does not count, here as elsewhere.
    const unfinished = (linesIn(historyOf(places))[0] as string).replace(/"revision":\d+/, '"revision":99');
    appendFileSync(historyOf(places), `${unfinished}\n`);
    doctorAt(places).repair({ goOn: true });
    expect(notesIn(places)).toEqual(['The first call', 'The second, put right', 'The third', 'The offer']);
    expect(leftOf(doctorAt(places).examine())).toEqual([]);
    const [name = ''] = readdirSync(places.history);
    expect(linesIn(join(places.history, name)).filter((line) => /"(?:replaces|removed)":/.test(line))).toEqual([
      expect.stringContaining('"removed"'),
    ]);
  });

  it('a file that was cut short keeps what is whole, and a copy of it gives what it has', () => {
    const places = withoutOperations();
    const whole = linesIn(historyOf(places));
    truncateSync(historyOf(places), `${whole[0]}\n${whole[1]}\n`.length + 30);
    writeFileSync(join(places.backups, 'history-2026-20261101T000000Z.jsonl'), `${whole[0]}\n${whole[3]}\nno line\n`);
    doctorAt(places).repair({ goOn: true });
    expect(notesIn(places)).toEqual(['The first call', 'The second', 'The third']);
    expect(leftOf(doctorAt(places).examine())).toEqual([]);
  });

  it('the journal can be made again afterwards, to the byte, with the corrections in its new files', () => {
    const places = withoutOperations();
    spoilLine(historyOf(places), 1);
    doctorAt(places).repair({ goOn: true });
    const before = readFileSync(places.journal);
    rmSync(places.journal);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    expect(readFileSync(places.journal)).toEqual(before);
    expect(notesIn(places)).toEqual(['The second, put right', 'The third', 'The offer', 'What was said is lost.']);
  });

  it('what was edited by hand and is not well is put right first', () => {
    const places = withoutOperations();
    put(storeAt(places, '2027-01-04T08:00:00Z'), {}, [called(mei.id, 'Of 2027')]);
    spoilLine(historyOf(places), 4);
    const next = join(places.history, '2027.jsonl');
    writeFileSync(next, readFileSync(next, 'utf8').replace('"minutes":null', '"minutes":"ten"'));
    const before = readFileSync(next);
    expect(leftOf(doctorAt(places, () => Date.parse('2027-01-05T00:00:00Z')).repair({ goOn: true }))).toHaveLength(2);
    expect(readFileSync(next)).toEqual(before);
    const agreed = doctorAt(places, () => Date.parse('2027-01-05T00:00:00Z')).repair({ goOn: true, putBack: true });
    expect(leftOf(agreed)).toEqual([]);
    expect(notesIn(places)).toContain('Of 2027');
  });
});

describe('a save in the middle is lost', () => {
  /** Without journal.json and backups everything is made from the operations, of which one cannot be read. */
  function withoutSave(number: number, ...alsoSpoilt: readonly string[]): Places {
    const places = healthy();
    rmSync(places.journal);
    rmSync(places.backups, { recursive: true });
    spoilLine(operationsOf(places), number);
    for (const text of alsoSpoilt) writeFileSync(historyOf(places), readFileSync(historyOf(places), 'utf8').replace(text, '\0'));
    return places;
  }

  it('nothing of what was saved after it is cut off as long as nobody agrees', () => {
    const places = withoutSave(2);
    const before = [historyOf(places), operationsOf(places)].map((path) => readFileSync(path));
    const repaired = doctorAt(places).repair();
    expect(repaired.isUsable).toBe(false);
    expect(leftOf(repaired)).toEqual([
      'What was saved as saves 3 to 5 was made on save 2, of which too little is left: it cannot be carried out as it was, but its records can be written down again.',
    ]);
    expect([historyOf(places), operationsOf(places)].map((path) => readFileSync(path))).toEqual(before);
    expect(() => put(storeAt(places), {}, [called(zoe.id, 'no')])).toThrow('save 5 lies beside it');
  });

  it('with leave, what was saved after it is written down again, and of the lost save what the history has', () => {
    const places = withoutSave(2);
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(storeAt(places).read().contacts).toEqual([zoe, mei]);
    expect(notesIn(places)).toEqual(['The first call', 'The second, put right', 'The third', 'The offer']);
    const asides = readdirSync(places.backups).filter((name) => name.startsWith('damaged-'));
    expect(asides).toEqual([expect.stringMatching(/history-2026\.jsonl$/), expect.stringMatching(/operations-2026-11\.jsonl$/)]);
    isWellAfterLoss(places, 'Went on without what is lost: save 2');
  });

  it('also where lines of it are lost, and steps before it are damaged', () => {
    const places = withoutSave(3, 'The third');
    spoilLine(operationsOf(places), 3);
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(['The first call', 'The second, put right', 'The third', 'The offer']);
  });

  it('what was taken back, put away, taken out again and removed since is so again', () => {
    const places = healthy();
    const store = storeAt(places);
    const [kept, open] = ['to be kept', 'to be opened again'].map((what) => aCommitment({ contactId: zoe.id, what }));
    const gone = aContact({ name: 'Somebody else' });
    put(store, { contacts: [zoe, mei, gone], commitments: [kept, open] as Commitment[] });
    for (const one of [kept, open] as Commitment[]) {
      store.update('test', (journal) => ({
        journal: { ...journal, commitments: journal.commitments.filter(({ id }) => id !== one.id) },
        happened: [{ type: 'commitment', record: one }],
        said: 'put away',
      }));
    }
    store.undo();
    put(store, { contacts: [zoe, mei] });
    put(store, {}, [called(mei.id, 'to be taken back')]);
    store.undo();
    const before = { alive: storeAt(places).read(), past: notesIn(places) };
    rmSync(places.journal);
    rmSync(places.backups, { recursive: true });
    spoilLine(operationsOf(places), 2);
    spoilLine(operationsOf(places), 12);
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect({ alive: storeAt(places).read(), past: notesIn(places) }).toEqual(before);
    expect(stepsOf(places)).toEqual(['Went on without what is lost: saves 2, 12']);
  });

  it('what was made on a journal that was edited since is written down over it', () => {
    const places = healthy();
    put(storeAt(places), { contacts: [{ ...zoe, area: 'Leeds' }, mei] });
    const last = linesIn(operationsOf(places)).at(-1) as string;
    rmSync(places.backups, { recursive: true });
    undoneTo(places, last);
    const journal = readFileSync(places.journal, 'utf8').replace('"area":null', '"area":"York"');
    writeFileSync(places.journal, journal);
    writeFileSync(operationsOf(places), `${readFileSync(operationsOf(places), 'utf8')}${last}\n`);
    spoilLine(operationsOf(places), 1);
    expect(leftOf(doctorAt(places).repair())).toEqual([
      expect.stringMatching(/^operations\/2026-11\.jsonl has 1 line that cannot be read/),
      'What was saved as save 6 was made on another journal than the one that is there: it cannot be carried out as it was, but its records can be written down again.',
    ]);
    expect(leftOf(doctorAt(places, later, { TZ: 'Nowhere/X' }).repair({ goOn: true }))).toEqual([
      expect.stringMatching(/^TZ names no time zone/),
    ]);
    expect(storeAt(places).read().contacts).toMatchObject([{ area: 'Leeds' }, {}]);
    expect(stepsOf(places)).toEqual(['Went on without what is lost: steps of operations/2026-11.jsonl']);
  });

  it('where nothing is lost but the journal that it was made on, that is what is said', () => {
    const places = healthy();
    rmSync(places.operations, { recursive: true });
    doctorAt(places).repair();
    const before = readFileSync(places.journal, 'utf8');
    put(storeAt(places), { contacts: [{ ...zoe, area: 'Leeds' }, mei] });
    rmSync(places.backups, { recursive: true });
    writeFileSync(places.journal, before.replace('"area":null', '"area":"York"'));
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(storeAt(places).read().contacts).toMatchObject([{ area: 'Leeds' }, {}]);
    expect(stepsOf(places)).toEqual(['Went on without what is lost: the journal that the last save was made on']);
  });

  it('an edit by hand that was not recorded to the end is no such save', () => {
    const places = healthy();
    const edited = (area: string): void =>
      writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace(/"area":[^,]*/, `"area":"${area}"`));
    edited('Leeds');
    put(storeAt(places), { contacts: [zoe, mei] });
    const [record = '', after = ''] = linesIn(operationsOf(places)).slice(-2);
    rmSync(places.backups, { recursive: true });
    undoneTo(places, record);
    edited('York');
    spoilLine(operationsOf(places), 1);
    writeFileSync(operationsOf(places), `${readFileSync(operationsOf(places), 'utf8')}${record}\n`);
    expect(after).toContain('"revision":7');
    expect(doctorAt(places).wouldLose()).toEqual([]);
  });

  it('a spoilt record of it is left out', () => {
    const places = withoutSave(2);
    writeFileSync(
      operationsOf(places),
      readFileSync(operationsOf(places), 'utf8').replaceAll('"name":"株式会社 梅"', '"name":7'),
    );
    expect(leftOf(doctorAt(places).repair({ goOn: true }))).toEqual([]);
    expect(
      storeAt(places)
        .read()
        .contacts.map(({ name }) => name),
    ).toEqual([zoe.name, `Somebody (${mei.id})`]);
  });

  it('what lies in files of a later month and year is written down again, too', () => {
    const places = healthy();
    put(storeAt(places, '2027-01-04T08:00:00Z'), {}, [called(mei.id, 'Of 2027')]);
    rmSync(places.journal);
    rmSync(places.backups, { recursive: true });
    spoilLine(operationsOf(places), 4);
    const clock = () => Date.parse('2027-01-05T00:00:00Z');
    expect(leftOf(doctorAt(places, clock).repair())).toHaveLength(1);
    expect(existsSync(join(places.history, '2027.jsonl'))).toBe(true);
    expect(leftOf(doctorAt(places, clock).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toContain('Of 2027');
    expect(
      storeAt(places)
        .read()
        .contacts.map(({ name }) => name),
    ).toEqual([zoe.name, `Somebody (${mei.id})`]);
  });
});

it('the saves are told by their numbers', () => {
  expect([[2], [2, 3, 4], [2, 4, 5, 9]].map(savesInWords)).toEqual(['save 2', 'saves 2 to 4', 'saves 2, 4 to 5, 9']);
});
