import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsIn, worthKeeping } from '../../src/store/backups.ts';
import { placesFor } from '../../src/store/places.ts';
import { appendWhole, cutTo, partIfThere } from '../../src/store/safe-file.ts';
import { replaceSimply } from '../../src/store/safe-replacing.ts';
import { aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { freshPlaces, now, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('what is written', () => {
  it('is for nobody else to read', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'prices')]);
    put(storeAt(places), { contacts: [zoe, hakon] });
    const folders = [places.home, places.history, places.operations, places.backups, places.state];
    expect(folders.map(modeOf)).toEqual(folders.map(() => '700'));
    const files = folders
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((path) => statSync(path).isFile());
    expect(files.map(modeOf)).toEqual(files.map(() => '600'));
    expect(files).toHaveLength(6);
  });

  it('keeps the mode that somebody gave the journal', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    chmodSync(places.journal, 0o640);
    put(storeAt(places), { contacts: [zoe, hakon] });
    expect(modeOf(places.journal)).toBe('640');
  });

  it('goes where a link leads, and leaves the link', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const elsewhere = join(dirname(places.home), 'elsewhere', 'my-journal.json');
    mkdirSync(dirname(elsewhere));
    renameSync(places.journal, elsewhere);
    symlinkSync('../elsewhere/my-journal.json', places.journal);
    put(storeAt(places), { contacts: [zoe, hakon] });
    expect(lstatSync(places.journal).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toContain('Håkon Sørli');
    expect(readdirSync(dirname(elsewhere))).toEqual(['my-journal.json']);
  });

  it('goes to the year and the month of the real clock, or to the last one when the clock went back', () => {
    const places = freshPlaces();
    put(storeAt(places, '2026-12-31T23:59:59Z'), { contacts: [zoe] }, [called(zoe.id, 'old year')]);
    put(storeAt(places, '2027-01-01T00:00:00Z'), {}, [called(zoe.id, 'new year')]);
    put(storeAt(places, '2026-12-31T23:59:59Z'), {}, [called(zoe.id, 'clock set back')]);
    expect(readdirSync(places.history)).toEqual(['2026.jsonl', '2027.jsonl']);
    expect(readdirSync(places.operations)).toEqual(['2026-12.jsonl', '2027-01.jsonl']);
    expect(
      storeAt(places)
        .history()
        .mentioning([zoe.id])
        .map(({ record }) => Reflect.get(record, 'note')),
    ).toEqual(['old year', 'new year', 'clock set back']);
    expect(
      storeAt(places)
        .undoable(3)
        .map(({ revision }) => revision),
    ).toEqual([3, 2, 1]);
  });

  it('is one record a line, so that a version control system shows what changed', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe, hakon] });
    const before = readFileSync(places.journal, 'utf8').split('\n');
    put(storeAt(places), { contacts: [zoe, { ...hakon, area: 'Oslo' }] });
    const after = readFileSync(places.journal, 'utf8').split('\n');
    expect(before).toHaveLength(after.length);
    expect(after.filter((line) => !before.includes(line)).map((line) => line.trim().slice(0, 8))).toEqual([
      '"revisio',
      '"token":',
      '"files":',
      '{"id":"7',
    ]);
  });

  it('is refused with the reason where it cannot be', () => {
    const places = freshPlaces();
    writeFileSync(places.home, 'a file');
    expect(() => put(storeAt(places), { contacts: [zoe] })).toThrow(
      expect.objectContaining({
        code: 'not-saved',
        message: expect.stringMatching(/could not be written: .*\. Nothing was changed\.$/),
      }),
    );
  });

  it('is cut off again when a save fails half-way', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    const before = ['history/2026.jsonl', 'operations/2026-11.jsonl', 'journal.json'].map((name) =>
      readFileSync(join(places.home, name)),
    );
    rmSync(places.backups, { recursive: true, force: true });
    writeFileSync(places.backups, 'in the way');
    expect(() => put(storeAt(places), { contacts: [zoe, hakon] }, [called(zoe.id, 'second')])).toThrow('Nothing was changed.');
    const after = ['history/2026.jsonl', 'operations/2026-11.jsonl', 'journal.json'].map((name) =>
      readFileSync(join(places.home, name)),
    );
    expect(after).toEqual(before);
    expect(readdirSync(places.home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a save', () => {
  it('does not open the past unless the change asks for it', () => {
    const places = freshPlaces();
    put(storeAt(places, '2025-11-23T06:30:00Z'), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    put(storeAt(places), {}, [called(zoe.id, 'second')]);
    rmSync(join(places.history, '2025.jsonl'));
    expect(put(storeAt(places), { contacts: [zoe, hakon] }, [called(zoe.id, 'third')]).revision).toBe(3);
    const asking = () =>
      storeAt(places).update('log', (journal, history) => ({
        journal,
        happened: [],
        said: `${history.mentioning([zoe.id]).length}`,
      }));
    expect(asking).toThrow('history/2025.jsonl cannot be used: it is not there');
  });

  it('keeps the journal before it, by a link', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const { ino } = statSync(places.journal);
    put(storeAt(places), { contacts: [zoe, hakon] });
    const [backup] = backupsIn(places);
    expect(backup).toMatchObject({ revision: 1 });
    expect(statSync(backup?.path ?? '').ino).toBe(ino);
  });

  it('keeps the last 20 journals when many are saved at once', () => {
    const places = freshPlaces();
    for (let number = 0; number < 30; number++) put(storeAt(places, Date.now()), { contacts: [{ ...zoe, role: `${number}` }] });
    expect(backupsIn(places).length).toBeGreaterThanOrEqual(20);
    expect(backupsIn(places).length).toBeLessThanOrEqual(22);
  });
});

it('keeps the last 20 backups, one an hour for a day and one a day for 30 days', () => {
  const minute = 60_000;
  const everyTenMinutes = Array.from({ length: 60 * 24 * 6 }, (_, count) => ({
    path: '',
    revision: -count,
    savedAt: now - count * 10 * minute,
  }));
  const kept = worthKeeping(everyTenMinutes, now);
  const ages = kept.map(({ savedAt }) => (now - savedAt) / minute);
  expect(ages.filter((age) => age < 200)).toHaveLength(20);
  expect(kept.length).toBeGreaterThanOrEqual(20 + 20 + 28);
  expect(kept.length).toBeLessThanOrEqual(20 + 24 + 31);
  expect(Math.max(...ages)).toBeLessThan(30 * 24 * 60);
});

describe('a file', () => {
  it('is only appended to when it is as long as was thought', () => {
    const path = join(dirname(freshPlaces().home), 'lines');
    appendWhole(path, 0, 'one\n');
    appendWhole(path, 4, 'zwö\n');
    expect(() => appendWhole(path, 4, 'no\n')).toThrow('lines is not 4 bytes long');
    expect(readFileSync(path, 'utf8')).toBe('one\nzwö\n');
    cutTo(path, 4);
    expect(readFileSync(path, 'utf8')).toBe('one\n');
    cutTo(path, 0);
    expect(existsSync(path)).toBe(false);
  });

  it('is replaced, not changed: whoever still has the old one open or linked keeps it', () => {
    const path = join(dirname(freshPlaces().home), 'settings');
    replaceSimply(path, 'old');
    linkSync(path, `${path}-link`);
    replaceSimply(path, 'new');
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}-link`, 'utf8')]).toEqual(['new', 'old']);
  });
});

it('reads a part of a file, and nothing of one that is gone', () => {
  const places = freshPlaces();
  put(storeAt(places), { contacts: [aContact({ name: 'Zoë Adams' })] });
  expect(partIfThere(places.journal, 0, 1).toString()).toBe('{');
  expect(partIfThere(join(places.home, 'gone'), 0, 1)).toHaveLength(0);
  expect(() => partIfThere(join(places.journal, 'within a file'), 0, 1)).toThrow('ENOTDIR');
});

it.each([
  ['/', '/journal.json', '/.state'],
  ['/home/zoe/', '/home/zoe/journal.json', '/home/zoe/.state'],
])('knows what lies in %s', (home, journal, state) => {
  expect(placesFor(home, {})).toMatchObject({ journal, state });
});
