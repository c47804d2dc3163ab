import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LowSync } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { noteAsSaved } from '../../src/store/as-saved.ts';
import { thinBackups } from '../../src/store/backups.ts';
import { openConfiguration } from '../../src/store/configuration.ts';
import { historyStates } from '../../src/store/doctor/history-state.ts';
import { lineFindings } from '../../src/store/doctor/line-findings.ts';
import { type Draft, memoryDrafts, openDrafts } from '../../src/store/drafts.ts';
import { openForgetting } from '../../src/store/forgetting.ts';
import { historyIn as inRecords } from '../../src/store/history.ts';
import { partsOfHistory } from '../../src/store/history-files.ts';
import { PerhapsSaved } from '../../src/store/journal-adapter.ts';
import { emptyFile } from '../../src/store/journal-file.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { wholeOperation } from '../../src/store/operations.ts';
import { noPage, type Page, pageOf } from '../../src/store/page.ts';
import { type Places, placesFor } from '../../src/store/places.ts';
import { mustBeReadable } from '../../src/store/readable-back.ts';
import { inWordsOr, mustBeRefusal, reasonOf } from '../../src/store/reasons.ts';
import { appendWhole, cutTo, makeFolder } from '../../src/store/safe-file.ts';
import { replaceSimply, writeInParts } from '../../src/store/safe-replacing.ts';
import { writingOf } from '../../src/store/saving.ts';
import { stepsInForce } from '../../src/store/steps.ts';
import { writeDown } from '../../src/store/writing-down.ts';
import { aContact, anId } from '../helpers/sample-records.ts';
import { silently } from '../helpers/silently.ts';
import { aCall, called } from './calls.ts';
import { filesUnder } from './doctor/patients.ts';
import { backupsAt, freshPlaces, now, put, storeAt } from './open-stores.ts';
import { fileOf, operationsOf } from './replayed.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });

/** Something that no JSON can hold, as only a mistake of this program would bring. */
const noJson = { answers: { zone: 1n } };

describe('a mistake of this program stays one, and is not told as a refusal of the system,', () => {
  it('in general', () => {
    const mistake = new TypeError('a mistake');
    const refusal = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' });
    const said = new Error('said') as never;
    expect([inWordsOr(mistake, () => said), inWordsOr(refusal, () => said)]).toEqual([mistake, said]);
    expect(() => mustBeRefusal(mistake)).toThrow(mistake);
    expect(() => mustBeRefusal(refusal)).not.toThrow();
    expect([reasonOf(mistake), reasonOf('no error at all')]).toEqual(['a mistake', 'something went wrong']);
  });

  it('when settings or drafts are kept', () => {
    const places = freshPlaces();
    expect(() => openConfiguration(places).set(() => ({ zone: 1n as never }))).toThrow();
    expect(() => openDrafts(places).keep({ id: anId('draft'), startedAt: '2026-11-23T06:30:00Z', said: 'x', ...noJson })).toThrow(
      TypeError,
    );
  });

  it('when backups are listed', () => {
    const places = freshPlaces();
    for (const contacts of [[zoe], [zoe, hakon]]) put(storeAt(places), { contacts });
    const backups = backupsAt({ ...places, journal: 7 as never });
    expect(() => backups.list()).toThrow(TypeError);
  });
});

it('says so when the folder of a journal that is missing cannot be looked at', () => {
  const places = freshPlaces();
  mkdirSync(places.home);
  symlinkSync(places.operations, places.operations);
  for (const look of [() => storeAt(places).exists(), () => storeAt(places).read(), () => storeAt(places).undo()])
    expect(look).toThrow(`${places.home} could not be read: its link leads nowhere. Nothing was changed.`);
});

describe('the settings', () => {
  it.each<readonly [string, (path: string) => void, string]>([
    ['are a folder', (path) => mkdirSync(path), 'it is not a file'],
    ['are a link to themselves', (path) => symlinkSync(path, path), 'its link leads nowhere'],
  ])('cannot be used when they %s', (_, make, why) => {
    const places = freshPlaces();
    mkdirSync(places.home);
    make(places.configuration);
    expect(() => openConfiguration(places).read()).toThrow(`config.json cannot be used: ${why}.`);
  });

  it('cannot be kept where the folder is a file', () => {
    const places = freshPlaces();
    writeFileSync(places.home, '');
    expect(() => openConfiguration(places).set(() => ({ zone: 'Europe/Oslo' }))).toThrow('could not be written');
  });

  it('are not looked for in a folder without a name', () => {
    expect(() => placesFor('', {})).toThrow('--home names no folder.');
  });
});

it('drafts come the newest first, in whatever order they were kept', () => {
  const [one, other] = ['2026-11-23T06:30:00Z', '2026-11-24T06:30:00Z'].map((startedAt) => ({
    id: anId(startedAt),
    startedAt,
    said: startedAt,
    answers: {},
  })) as [Draft, Draft];
  expect([memoryDrafts([one, other]).list(), memoryDrafts([other, one]).list()]).toEqual([
    [other, one],
    [other, one],
  ]);
});

it('drafts of the same moment are both there', () => {
  const drafts = openDrafts(freshPlaces());
  for (const said of ['one', 'other']) drafts.keep({ id: anId(said), startedAt: '2026-11-23T06:30:00Z', said, answers: {} });
  expect(
    drafts
      .list()
      .map(({ said }) => said)
      .toSorted(),
  ).toEqual(['one', 'other']);
});

it('a backup that cannot be removed does not make a save look as if it had failed', () => {
  const places = freshPlaces();
  mkdirSync(places.backups, { recursive: true });
  for (let number = 10; number < 40; number++) mkdirSync(join(places.backups, `journal-00000000${number}-20200101T000000Z.json`));
  expect(() => thinBackups(places, now)).not.toThrow();
});

describe('a file', () => {
  it('is cut only when it is longer', () => {
    const path = join(dirname(freshPlaces().home), 'lines');
    writeFileSync(path, 'one\n');
    cutTo(path, 10);
    expect(readFileSync(path, 'utf8')).toBe('one\n');
  });

  it('that takes less than it is given was not written', () => {
    // The system takes any name for a process there, and says that the file is empty.
    expect(() => appendWhole('/proc/self/comm', 0, 'node')).toThrow('it could not be written whole');
    const path = join(dirname(freshPlaces().home), 'copy');
    const parts = function* (): Iterable<Buffer> {
      yield Buffer.from('first');
      for (const name of unfinishedBeside(path)) truncateSync(name, 2);
      yield Buffer.from('');
    };
    expect(() => writeInParts(path, parts())).toThrow('it could not be written whole');
    expect(unfinishedBeside(path)).toEqual([]);
  });

  it('goes into a folder that somebody made meanwhile', () => {
    const folder = dirname(freshPlaces().home);
    // The folder before the two points is made on the way, and with it all of this path is there.
    expect(() => makeFolder(`${folder}/a/../a`)).not.toThrow();
    expect(() => makeFolder(`${folder}/b/..`)).not.toThrow();
  });

  it('keeps its owner, or is not replaced where that cannot be', () => {
    const path = join(dirname(freshPlaces().home), 'mine');
    const replace = () => replaceSimply(path, 'text', { mode: 0o600n, uid: 65_534n, gid: 65_534n });
    if (process.getuid?.() === 0) {
      replace();
      expect(statSync(path)).toMatchObject({ uid: 65_534, gid: 65_534 });
    } else expect(replace).toThrow('EPERM');
  });
});

function unfinishedBeside(path: string): readonly string[] {
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name));
}

describe('a journal', () => {
  it('that was changed since it was written is not noted as ours', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    rmSync(join(places.state, 'as-saved'));
    noteAsSaved(places, statSync(places.operations, { bigint: true }));
    expect(existsSync(join(places.state, 'as-saved'))).toBe(false);
  });

  it('whose save is there, but perhaps not for good, is not cut off', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const page = pageOf(fileOf(places), noPage);
    const unsure = (): never => {
      throw new PerhapsSaved('not-saved', 'The change is there.', 'Look.');
    };
    const db = new LowSync<Page>({ read: () => page, write: unsure }, page);
    const changed = [{ type: 'contact', id: hakon.id, before: null, after: hakon, was: null, is: 1 }] as const;
    const writing = writingOf(page, 'test', { said: 'x', changed, undoes: null, redoes: null }, '2026-11-23T06:30:00Z');
    expect(() => writeDown(places, { isOurs: () => true }, db, writing)).toThrow('The change is there.');
    expect(readFileSync(join(places.operations, '2026-11.jsonl'), 'utf8')).toContain(hakon.name);
  });

  it('whose edit by hand cannot be recorded for sure is not changed any further', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace('Zoë', 'Zoe'));
    const clock = (): number => {
      rmSync(join(places.state, 'lock'), { force: true });
      return now;
    };
    const store = openStore(places, silently(clock));
    expect(() => put(store, { contacts: [] })).toThrow('What an earlier save left could not be settled. Nothing was changed.');
    const forgetting = openForgetting(places, silently(clock));
    const forget = () => forgetting.forget(zoe.id);
    expect(forget).toThrow('What an earlier save left could not be settled. Nothing was changed.');
  });

  it('in a place that cannot be is a mistake, and no damage of its history', () => {
    const parts = partsOfHistory(
      placesFor('/no\0where', {}),
      { ...emptyFile, files: { 'history/2026.jsonl': 9 } },
      () => emptyFile,
    );
    expect(() => [...parts('all')]).toThrow(TypeError);
  });

  it('whose first line of the past could not be saved has no past', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    writeFileSync(places.backups, 'in the way');
    expect(() => put(storeAt(places), {}, [called(zoe.id, 'first')])).toThrow('Nothing was changed.');
    expect(readdirSync(places.history)).toEqual([]);
  });

  it('whose history grows while it is saved is damaged', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    const growing = (): unknown =>
      storeAt(places).update('test', (journal) => {
        appendFileSync(join(places.history, '2026.jsonl'), 'x');
        return { journal, happened: [called(zoe.id, 'second')], said: 'x' };
      });
    expect(growing).toThrow('2026.jsonl is not');
  });

  it('replaces nothing that is not there', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    expect(() => put(storeAt(places), {}, [{ type: 'interaction', record: aCall(zoe.id, 'x'), replaces: true }])).toThrow(
      `There is no ${anId('call x')} in the history.`,
    );
  });
});

describe('a history', () => {
  const historyIn = (places: Places): string => join(places.history, '2026.jsonl');
  const counting = (places: Places, length: number): void =>
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace(/("history\/2026.jsonl"):\d+/, `$1:${length}`));

  function withCall(note = 'first'): Places {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, note)]);
    return places;
  }

  it('takes no record that could not be read back, and says so before anything is changed', () => {
    const places = withCall();
    const before = filesUnder(places.home);
    expect(() => put(storeAt(places), {}, [called(zoe.id, '"'.repeat(1 << 25))])).toThrow(
      'A record takes at most 64 MiB, and this is more. Nothing was changed.',
    );
    expect(filesUnder(places.home)).toEqual(before);
    const long = '"'.repeat((1 << 25) - 1_000);
    put(storeAt(places), {}, [called(zoe.id, long)]);
    expect([...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note'))).toEqual(['first', long]);
    storeAt(places).undo();
    expect([...storeAt(places).history().all()]).toHaveLength(1);
  });

  it('is passed over where a line is longer than is read, by who may leave something out', () => {
    const places = withCall();
    put(storeAt(places), {}, [called(zoe.id, 'long'.repeat(40_000))]);
    put(storeAt(places), {}, [called(zoe.id, 'third')]);
    const read = () => inRecords(partsOfHistory(places, fileOf(places), () => fileOf(places), undefined, 100_000));
    const told: string[] = [];
    const notes = [
      ...read()
        .skipping((where) => told.push(where))
        .all(),
    ].map(({ record }) => Reflect.get(record, 'note'));
    expect({ notes, told }).toEqual({ notes: ['first', 'third'], told: ['Line 2 of history/2026.jsonl'] });
    expect(() => [...read().bytes('lines')]).toThrow('Line 2 of history/2026.jsonl cannot be read. Nothing was changed.');
    expect(() => [...read().all()]).toThrow('Line 2 of history/2026.jsonl cannot be read. Nothing was changed.');
    const states = historyStates(places, fileOf(places));
    expect(lineFindings(places, states, new Set(), 100_000)).toMatchObject([{ kind: 'line-too-long', line: 2 }]);
  });

  it('is passed over to its end where the last line has none', () => {
    const places = withCall();
    truncateSync(historyIn(places), 1 << 20);
    counting(places, 1 << 20);
    const told: string[] = [];
    const parts = partsOfHistory(places, fileOf(places), () => fileOf(places), undefined, 100_000);
    const ids = [
      ...inRecords(parts)
        .skipping((where) => told.push(where))
        .all(),
    ].map(({ record }) => record.id);
    expect({ ids, told }).toEqual({ ids: [anId('call first')], told: ['Line 2 of history/2026.jsonl'] });
  });

  it('that gets shorter while it is read is refused', () => {
    const places = withCall();
    for (let count = 0; count < 3; count++) put(storeAt(places), {}, [called(zoe.id, `${count}${' again'.repeat(9_000)}`)]);
    const parts = partsOfHistory(places, fileOf(places), () => fileOf(places))('all')[Symbol.iterator]();
    expect(parts.next().done).toBe(false);
    truncateSync(historyIn(places), 10);
    expect(() => {
      while (!parts.next().done);
    }).toThrow('it is shorter than the journal says');
  });
});

describe('a file where a folder has to be', () => {
  it.each(['backups', '.state', 'history', 'operations'])('is named, with what moves it: %s', (name) => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const path = join(places.home, name);
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, 'x');
    expect(() => put(storeAt(places), { contacts: [zoe, hakon] })).toThrow(
      expect.objectContaining({
        message: `${path} could not be written: something else is there. Nothing was changed.`,
        hint: 'Move it out of the way: kw doctor --repair',
      }),
    );
  });
});

describe('what could not be read back', () => {
  const appended = (text: string) => [{ name: 'history/2026.jsonl', length: 0, text }];
  const limits = { record: 4 << 20, step: 8 << 20, journal: 6 << 20 };
  const page = (length: number): Page => ({ ...noPage, bytes: Buffer.alloc(length) });

  it.each([
    ['a record', appended('é'.repeat(2 << 20)), appended(''), page(1), 'A record takes at most 4 MiB'],
    ['a step', appended(''), appended('é'.repeat(4 << 20)), page(1), 'One step takes at most 8 MiB'],
    ['who there is', appended(''), appended(''), page((6 << 20) + 1), 'journal.json takes at most 6 MiB'],
  ])('%s of too many bytes is not written', (_, history, operation, after, why) => {
    expect(() => mustBeReadable(history, operation, after, limits)).toThrow(`${why}, and this is more. Nothing was changed.`);
  });

  it('many short lines may be as long as one that is too long', () => {
    expect(() => mustBeReadable(appended('é\n'.repeat(2 << 20)), appended(''), page(1), limits)).not.toThrow();
  });
});

describe('operations', () => {
  it('with a line beyond all measure are refused', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const path = join(places.operations, '2026-11.jsonl');
    const length = 2 ** 28 + 2 ** 16;
    truncateSync(path, length);
    writeFileSync(
      places.journal,
      readFileSync(places.journal, 'utf8').replace(/("operations\/2026-11.jsonl"):\d+/, `$1:${length}`),
    );
    expect(() => storeAt(places).undoable(9)).toThrow('one of its lines is far too long');
  });

  it('that change something of no kind at all are none', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const [operation] = operationsOf(places, fileOf(places));
    expect(wholeOperation(JSON.stringify({ ...operation, changed: [{}] }))).toBeNull();
  });

  it('that changed no record are no steps', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const [operation] = operationsOf(places, fileOf(places));
    if (operation === undefined) throw new Error('there is none');
    expect([...stepsInForce([{ ...operation, changed: [] }, operation])]).toEqual([operation]);
  });
});
