import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Opening } from '../../src/store/disk-shelf.ts';
import { openStore } from '../../src/store/journal-store.ts';
import type { Places } from '../../src/store/places.ts';
import { aContact } from '../helpers/sample-records.ts';
import { aCall, called } from './calls.ts';
import { doctorAt, leftOf } from './doctor/patients.ts';
import { backupsAt, forgettingAt, freshPlaces, historyOf, opening, operationsOf, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });

/** Three saves of a call each. */
function threeCalls(): Places {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [zoe, hakon] }, [called(zoe.id, 'first')], 'first');
  put(storeAt(places), {}, [called(zoe.id, 'second')], 'second');
  put(storeAt(places), {}, [called(zoe.id, 'third')], 'third');
  return places;
}

type Edit = (text: string) => string;

function edited(edit: Edit, places = threeCalls()): Places {
  writeFileSync(historyOf(places), edit(readFileSync(historyOf(places), 'utf8')));
  return places;
}

const lineOf = (note: string, revision: number): string =>
  `{"revision":${revision},"type":"interaction",${JSON.stringify(aCall(zoe.id, note)).slice(1)}\n`;

/** Notes down all that is told. */
const telling = (told: string[]): Opening => ({ ...opening, notice: (text) => told.push(text) });

/** What a reader sees of the past, which lines it cannot read, and what it is told beside. */
function seenIn(places: Places) {
  const told: string[] = [];
  const lines = new Set<string>();
  const store = openStore(places, telling(told));
  store.read();
  const history = store.history().skipping((where) => lines.add(where));
  const notes = [...history.all()].map(({ record }) => Reflect.get(record, 'note'));
  expect(history.mentioning([zoe.id]).map(({ record }) => Reflect.get(record, 'note'))).toEqual(notes);
  return { notes, lines: [...lines], told };
}

const isRead =
  'history/2026.jsonl was changed by something else than Keepword, and is read as it is now. See what was changed: kw doctor. Take it over: kw doctor --repair';
const staysAsItIs =
  'history/2026.jsonl was changed by something else than Keepword, and stays as it is: what is new goes into history/2027.jsonl. See what was changed: kw doctor. Take it over: kw doctor --repair';

const edits: readonly (readonly [what: string, edit: Edit, notes: readonly string[], lines: readonly number[]])[] = [
  ['a longer note', (text) => text.replace('"first"', '"first of all"'), ['first of all', 'second', 'third'], []],
  ['a shorter note', (text) => text.replace('"first"', '"1"'), ['1', 'second', 'third'], []],
  [
    'a longer note in the last line',
    (text) => text.replace('"third"', '"third of all"'),
    ['first', 'second', 'third of all'],
    [],
  ],
  ['a shorter note in the last line', (text) => text.replace('"third"', '"3"'), ['first', 'second', '3'], []],
  ['a line less', (text) => text.replace(/^.*"second".*\n/m, ''), ['first', 'third'], []],
  ['a line more', (text) => text.replace('\n', `\n${lineOf('added', 1)}`), ['first', 'added', 'second', 'third'], []],
  ['a line more at the end', (text) => text + lineOf('added', 3), ['first', 'second', 'third', 'added'], []],
  ['no line break at the end', (text) => text.slice(0, -1), ['first', 'second', 'third'], []],
  ['a shorter note, and no line break at the end', (text) => text.replace('"third"', '"3"').trim(), ['first', 'second', '3'], []],
  ['a line that is no JSON', (text) => text.replace('"second"', '"second'), ['first', 'third'], [2]],
  ['a last line that is no JSON', (text) => text.replace('"third"', '"third'), ['first', 'second'], [3]],
  ['a value of the wrong kind', (text) => text.replace('"second"', '17'), ['first', 'third'], [2]],
  ['a key of another name', (text) => text.replace('"note":"second"', '"remark":"second"'), ['first', 'third'], [2]],
];

describe('a file of the past that something else made longer or shorter: with', () => {
  it.each(edits)('%s it is read as it is now, and told once', (_, edit, notes, lines) => {
    expect(seenIn(edited(edit))).toEqual({
      notes,
      lines: lines.map((line) => `Line ${line} of history/2026.jsonl`),
      told: [isRead],
    });
  });

  it.each(edits)('%s a save goes on, and leaves it to the byte as it is', (_, edit, notes) => {
    const places = edited(edit);
    const before = readFileSync(historyOf(places));
    const told: string[] = [];
    const store = openStore(places, telling(told));
    put(store, {}, [called(zoe.id, 'fourth')]);
    put(store, { contacts: [zoe] });
    put(store, {}, [called(zoe.id, 'fifth')]);
    expect(told).toEqual([staysAsItIs]);
    expect(readFileSync(historyOf(places))).toEqual(before);
    expect(readdirSync(places.history)).toEqual(['2026.jsonl', '2027.jsonl']);
    expect(seenIn(places).notes).toEqual([...notes, 'fourth', 'fifth']);
    expect(doctorAt(places).examine().isUsable).toBe(true);
    storeAt(places).undo();
    expect(seenIn(places).notes).toEqual([...notes, 'fourth']);
  });

  it.each(edits.filter(([, , , lines]) => lines.length === 0))('%s it is taken over later as well', (_, edit, notes) => {
    const places = edited(edit);
    put(storeAt(places), {}, [called(zoe.id, 'fourth')]);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    expect(seenIn(places)).toMatchObject({ lines: [], told: [] });
    expect(seenIn(places).notes.toSorted()).toEqual([...notes, 'fourth'].toSorted());
  });

  it('nothing new of the past nothing is said, and no file is begun', () => {
    const places = edited((text) => text.replace('"first"', '"1"'));
    const told: string[] = [];
    put(openStore(places, telling(told)), { contacts: [zoe] });
    expect({ told, files: readdirSync(places.history) }).toEqual({ told: [], files: ['2026.jsonl'] });
  });
});

describe('damage is no edit: neither read nor saved on is', () => {
  it.each<[string, Edit]>([
    ['a file cut off at the end of a line', (text) => text.replace(/^.*"third".*\n/m, '')],
    ['a file cut off within a line', (text) => text.slice(0, -30)],
    ['an empty file', () => ''],
    ['a file whose last line is another', (text) => text.replace(/^.*"third".*\n/m, 'x\n')],
  ])('%s', (_, edit) => {
    const places = edited(edit);
    const before = readFileSync(historyOf(places));
    expect(() => seenIn(places)).toThrow('history/2026.jsonl cannot be used: it is shorter than the journal says.');
    expect(() => put(storeAt(places), { contacts: [zoe] })).toThrow('is shorter than it says. Nothing was changed.');
    expect(readFileSync(historyOf(places))).toEqual(before);
  });

  it('a shorter file of which no operation says how it ended', () => {
    const places = threeCalls();
    rmSync(places.operations, { recursive: true });
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    edited((text) => text.replace('"first"', '"1"'), places);
    expect(() => seenIn(places)).toThrow('it is shorter than the journal says');
  });
});

describe('beside what an interrupted save left', () => {
  it('an edited file shows nothing of it, and is left to doctor', () => {
    const places = edited((text) => text.replace('"first"', '"first of all"') + lineOf('never saved', 4));
    expect(seenIn(places)).toEqual({ notes: ['first of all', 'second', 'third'], lines: [], told: [isRead] });
    expect(() => put(storeAt(places), { contacts: [zoe] })).toThrow('is longer than it says, and was edited by hand');
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
  });

  it('a save beside an edited file is finished like any other', () => {
    const places = edited((text) => text.replace('"first"', '"1"'));
    put(storeAt(places), {}, [called(zoe.id, 'fourth')]);
    const journal = readFileSync(places.journal);
    put(storeAt(places), {}, [called(zoe.id, 'fifth')], 'fifth');
    writeFileSync(places.journal, journal);
    put(storeAt(places), {}, [called(zoe.id, 'sixth')]);
    expect(seenIn(places).notes).toEqual(['1', 'second', 'third', 'fourth', 'fifth', 'sixth']);
  });

  it('what is no line of a save is put aside, as beside any other file', () => {
    const places = threeCalls();
    appendFileSync(historyOf(places), 'hello\n');
    expect(seenIn(places)).toEqual({ notes: ['first', 'second', 'third'], lines: [], told: [] });
    put(storeAt(places), {}, [called(zoe.id, 'fourth')]);
    expect(readdirSync(places.history)).toEqual(['2026.jsonl']);
  });
});

describe('what needs the files as they were saved says so, and changes nothing', () => {
  it.each<[string, Edit, string]>([
    ['longer', (text) => text.replace('"first"', '"first of all"'), 'what counts of it ends within a line'],
    ['shorter', (text) => text.replace('"first"', '"1"'), 'it is shorter than the journal says'],
    ['longer by a line', (text) => text + lineOf('added', 3), 'it was changed by something else than Keepword'],
  ])('forgetting, beside a file that is %s', (_, edit, why) => {
    const places = edited(edit);
    const before = readFileSync(historyOf(places));
    expect(() => forgettingAt(places).forget(hakon.id)).toThrow(why);
    expect(readFileSync(historyOf(places))).toEqual(before);
    expect(leftOf(doctorAt(places).repair())).toEqual([]);
    forgettingAt(places).forget(hakon.id);
    expect(
      storeAt(places)
        .read()
        .contacts.map(({ name }) => name),
    ).toEqual([zoe.name]);
  });

  it('going back to a backup', () => {
    const places = edited((text) => text.replace('"first"', '"1"'));
    const backups = backupsAt(places);
    const [backup] = backups.list();
    expect(() => backups.plan(backup as NonNullable<typeof backup>)).toThrow('it is shorter than the journal says');
  });
});

it('a file in the place of the folder is no edit, and is found', () => {
  const places = threeCalls();
  rmSync(places.history, { recursive: true });
  writeFileSync(places.history, 'nothing of ours');
  expect(doctorAt(places).examine().isUsable).toBe(false);
  expect(leftOf(doctorAt(places).repair())).toEqual([]);
  expect(seenIn(places).notes).toEqual(['first', 'second', 'third']);
});

it('operations that cannot be read are said to be what is damaged', () => {
  const places = edited((text) => text.replace('"first"', '"1"'));
  writeFileSync(operationsOf(places), readFileSync(operationsOf(places), 'utf8').replaceAll('{', '['));
  expect(() => seenIn(places)).toThrow('one of its lines is no operation');
});
