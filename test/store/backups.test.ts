import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupsIn, keepBackup, thinBackups } from '../../src/store/backups.ts';
import type { Restorable } from '../../src/store/backups-kept.ts';
import { sha256 } from '../../src/store/page.ts';
import type { Places } from '../../src/store/places.ts';
import type { Store } from '../../src/store/store.ts';
import { type CopyHead, lastLine } from '../../src/store/whole-copy.ts';
import { aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { backupsAt, freshPlaces, now, put, storeAt } from './open-stores.ts';
import { people, type Step, step, take } from './random-past.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });
const copyIn = (places: Places): string => join(dirname(places.home), 'all.copy');
const copy = (places: Places): Restorable => ({ kind: 'copy', path: copyIn(places) });

/** All that there is, to the byte and in its order. */
const stateOf = (store: Store): string =>
  JSON.stringify([store.read(), [...store.history().lines()].map(({ type, text }) => [type, text])]);

/** A call that comes before a commitment in the history, and both after the backup. */
const callBeforeArchived: Step[] = [
  [2, 0, 0, 0],
  [2, 0, 0, 0],
  [2, 0, 0, 0],
  [2, 0, 0, 0],
  [0, 0, 0, 0],
  [5, 0, 0, 0],
];

describe('restoring', () => {
  it('gives back exactly what was, is taken back exactly, and goes anywhere along one journal', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), fc.nat(20), (steps, which) => {
        const places = freshPlaces();
        const states = new Map<number, string>();
        for (const [number, each] of steps.entries()) {
          const store = storeAt(places, number < steps.length / 2 ? '2025-12-31T10:00:00Z' : now);
          take(store, each, number);
          const after = storeAt(places);
          states.set(after.revision(), stateOf(after));
        }
        backupsAt(places).save(copyIn(places), {});
        const last = stateOf(storeAt(places));
        const kept = backupsAt(places).list();
        const chosen = kept[which % (kept.length || 1)];
        if (chosen === undefined) return;
        const { changed } = backupsAt(places).restore(chosen, 'back');
        expect(stateOf(storeAt(places))).toBe(states.get(chosen.revision));
        if (changed.length > 0) storeAt(places).undo();
        expect(stateOf(storeAt(places))).toBe(last);
        expect(backupsAt(places).plan(copy(places)).changed).toEqual([]);
        const elsewhere = freshPlaces();
        backupsAt(elsewhere).restore(copy(places), 'all');
        expect(stateOf(storeAt(elsewhere))).toBe(last);
      }),
      // What was found once is looked at each time.
      { numRuns: 8, examples: [[callBeforeArchived, 3]] },
    );
  });

  it('brings what was archived since back to what is open, and forward again', () => {
    const places = freshPlaces();
    const store = storeAt(places);
    for (const [number, each] of (
      [
        [2, 0, 0, 0],
        [2, 0, 0, 0],
        [3, 0, 1, 0],
        [8, 0, 1, 0],
      ] as const
    ).entries())
      take(store, each, number);
    const [before, open] = [stateOf(storeAt(places)), storeAt(places).read().commitments.length];
    backupsAt(places).save(copyIn(places), {});
    take(storeAt(places), [5, 0, 0, 0], 9);
    const after = stateOf(storeAt(places));
    backupsAt(places).save(`${copyIn(places)}2`, {});
    backupsAt(places).restore(copy(places), 'back');
    expect(stateOf(storeAt(places))).toBe(before);
    const other = freshPlaces();
    backupsAt(other).restore(copy(places), 'all');
    expect(storeAt(other).read().commitments).toHaveLength(open);
    backupsAt(other).restore({ kind: 'copy', path: `${copyIn(places)}2` }, 'forward');
    expect(stateOf(storeAt(other))).toBe(after);
    storeAt(other).undo();
    expect(stateOf(storeAt(other))).toBe(before);
  });

  it('is refused for a backup of more than there is, which another program put there', () => {
    const [places, other] = [freshPlaces(), freshPlaces()];
    for (const at of [places, other]) put(storeAt(at), { contacts: [zoe] });
    put(storeAt(other), { contacts: [hakon] }, [called(zoe.id, 'x')]);
    put(storeAt(other), { contacts: [zoe, hakon] });
    put(storeAt(places), { contacts: [] });
    const [newest = ''] = readdirSync(other.backups).toSorted().toReversed();
    writeFileSync(join(places.backups, newest), readFileSync(join(other.backups, newest)));
    const [foreign] = backupsAt(places).list();
    expect(() => backupsAt(places).plan(foreign as Restorable)).toThrow('is no earlier or later state of this journal');
  });

  it('is refused where more differs than one step can hold', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [zoe, hakon] }, [called(zoe.id, 'x')]);
    // Plans read no more than they must: so much need not really be there.
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace(/("history\/2026.jsonl"):\d+/, `$1:${65 << 20}`));
    const first = backupsAt(places).list().at(-1) as Restorable;
    expect(() => backupsAt(places).plan(first)).toThrow('Too much was written since');
  });

  it.each([
    ['differs in its files', 2, 1],
    ['has longer files', 1, 2],
  ])('is refused for a copy of a journal that %s', (_, saves, long) => {
    const [places, other] = [freshPlaces(), freshPlaces()];
    for (let count = 0; count < saves; count++) put(storeAt(other), { contacts: [{ ...zoe, role: `${count}` }] });
    put(storeAt(other), {}, [called(zoe.id, 'x'.repeat(long * 9_000))]);
    for (const contacts of [[zoe], [zoe, hakon], [hakon]])
      put(storeAt(places), { contacts }, [called(zoe.id, `${contacts.length}`)]);
    backupsAt(other).save(copyIn(other), {});
    expect(() => backupsAt(places).plan(copy(other))).toThrow('is no earlier or later state of this journal');
  });

  it.each([
    ['is of a newer version', (name: string) => name, 2, 'was made by a newer version of Keepword'],
    ['has no journal', (name: string) => name.replace('journal.json', 'history/2020.jsonl'), 1, 'there is no journal in it'],
    [
      'lacks a file',
      (name: string) => name.replace('operations/2026-11', 'operations/2020-11'),
      1,
      'is not in it as the journal says',
    ],
  ])('is refused for a copy that %s', (_, renamed, version, why) => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    backupsAt(places).save(copyIn(places), {});
    const [head = '', ...rest] = readFileSync(copyIn(places), 'utf8').split('\n');
    const { files, revision } = JSON.parse(head) as CopyHead;
    const names = files.map(({ name, length }) => ({ name: renamed(name), length }));
    const text = [JSON.stringify({ schema: `keepword.copy/${version}`, revision, files: names }), ...rest.slice(0, -2), ''].join(
      '\n',
    );
    writeFileSync(copyIn(places), `${text}${lastLine(sha256(Buffer.from(text)))}`);
    expect(() => backupsAt(freshPlaces()).plan(copy(places))).toThrow(why);
  });

  it('is refused when the backup is gone meanwhile', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [zoe, hakon] });
    const [backup] = backupsAt(places).list() as [Restorable];
    rmSync(backup.path);
    expect(() => backupsAt(places).plan(backup)).toThrow('is gone');
  });

  it('is planned without being done', () => {
    const [places, other] = [freshPlaces(), freshPlaces()];
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'x')]);
    backupsAt(places).save(copyIn(places), {});
    expect(backupsAt(other).plan(copy(places))).toMatchObject({
      isVacant: true,
      changed: [{ type: 'contact' }, { type: 'interaction' }],
    });
    expect(existsSync(other.home)).toBe(false);
    put(storeAt(places), { contacts: [zoe, hakon] });
    expect(backupsAt(places).plan(copy(places))).toMatchObject({ isVacant: false, changed: [{ id: hakon.id, after: null }] });
    expect(storeAt(places).read().contacts).toHaveLength(2);
  });

  it('shows what can be read of a damaged home', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [zoe, hakon] });
    put(storeAt(places), { contacts: [hakon] });
    writeFileSync(backupsAt(places).list()[0]?.path ?? '', 'null');
    expect(backupsAt(places).list()).toMatchObject([{ held: null }, { held: { differing: [{ id: hakon.id }, { id: zoe.id }] } }]);
    writeFileSync(places.journal, 'null');
    expect(backupsAt(places).list()).toMatchObject([{ held: null }, { held: { differing: null } }]);
    rmSync(places.journal);
    mkdirSync(places.journal);
    expect(backupsAt(places).isThere(places.journal)).toBe(true);
  });
});

describe('a copy', () => {
  it('is not made where there is no journal, or a file of it is gone or cut off', () => {
    const places = freshPlaces();
    expect(backupsAt(places).save(copyIn(places), {})).toBe(null);
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'x')]);
    const path = join(places.history, '2026.jsonl');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.toString('utf8').replace('"x"', '"x, put right by hand"'));
    expect(() => backupsAt(places).save(copyIn(places), {})).toThrow('history/2026.jsonl was changed by another program');
    writeFileSync(path, bytes.subarray(0, 9));
    expect(() => backupsAt(places).save(copyIn(places), {})).toThrow('history/2026.jsonl is shorter than the journal says');
    rmSync(path);
    expect(() => backupsAt(places).save(copyIn(places), {})).toThrow(
      'cannot be copied whole: history/2026.jsonl cannot be read: it is not there',
    );
    mkdirSync(path);
    expect(() => backupsAt(places).save(copyIn(places), {})).toThrow('history/2026.jsonl is not a file');
    expect(readdirSync(dirname(places.home))).toEqual(['keepword']);
  });

  it('is not put where it would be lost with the journal, nor where there is no folder', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    expect(() => backupsAt(places).save(join(places.home, 'x'), {})).toThrow('is in the folder of the journal itself');
    expect(() => backupsAt(places).save(join(dirname(places.home), 'none', 'x'), {})).toThrow(
      'could not be written: it is not there',
    );
    expect(() => backupsAt(places).save(dirname(places.home), {})).toThrow('is a folder');
    expect(readdirSync(dirname(places.home))).toEqual(['keepword']);
  });

  it('is put in no place of the journal itself, of a device or of a folder', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const link = join(dirname(places.home), 'link');
    symlinkSync(places.journal, link);
    expect(() => backupsAt(places).save(link, {})).toThrow('is the journal itself.');
    expect(() => backupsAt(places).save('/dev/null', {})).toThrow('/dev/null is no file.');
    expect(() => backupsAt(places).save(`${dirname(places.home)}/`, {})).toThrow('is a folder.');
    expect(() => backupsAt(places).save('', {})).toThrow('is a folder.');
  });

  it('has no trace of a forget that is not finished', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    writeFileSync(places.journal, readFileSync(places.journal, 'utf8').replace('\n}\n', `,\n  "erasing": ["${hakon.id}"]\n}\n`));
    backupsAt(places).save(copyIn(places), {});
    expect(readFileSync(copyIn(places), 'utf8')).not.toContain('erasing');
    const other = freshPlaces();
    backupsAt(other).restore(copy(places), 'all');
    expect(storeAt(other).read().contacts).toEqual([zoe]);
    expect(put(storeAt(other), { contacts: [zoe, hakon] })).toMatchObject({ revision: 2 });
  });

  it.each([
    ['nothing', () => '', 'it is no copy that kw backup save made'],
    ['no JSON', () => 'x\n', 'it is no copy that kw backup save made'],
    [
      'another first line',
      (text: string) => text.replace('"revision":1', '"revision": 1'),
      'its first line is not as it was written',
    ],
    [
      'a name that leads elsewhere',
      (text: string) => text.replace('config.json', '../../x'),
      'its first line is not as it was written',
    ],
    [
      'a length that is none',
      (text: string) => text.replace('"length":3', '"length":-3'),
      'its first line is not as it was written',
    ],
    ['other bytes', (text: string) => text.replace('Adams', 'Bdams'), 'a part of it is missing or was changed'],
    ['less', (text: string) => text.slice(0, 700), 'a part of it is missing or was changed'],
  ])('with %s in it is refused', (_, change, why) => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    backupsAt(places).save(copyIn(places), {});
    writeFileSync(copyIn(places), change(readFileSync(copyIn(places), 'utf8')));
    const other = freshPlaces();
    expect(() => backupsAt(other).restore(copy(places), 'all')).toThrow(why);
    expect(existsSync(other.home)).toBe(false);
  });

  it('is refused where it is a folder, or its journal is none', () => {
    const places = freshPlaces();
    mkdirSync(copyIn(places), { recursive: true });
    expect(() => backupsAt(places).plan(copy(places))).toThrow('it is not a file');
    expect(() => backupsAt(places).plan({ kind: 'copy', path: `${copyIn(places)}/x/y` })).toThrow('There is no file');
    writeFileSync(join(copyIn(places), 'x'), '');
    expect(() => backupsAt(places).plan({ kind: 'copy', path: join(copyIn(places), 'x', 'y') })).toThrow(
      'a part of its path is not a folder',
    );
  });

  it('keeps settings that are there already, and cannot be put where nothing can be written', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    backupsAt(places).save(copyIn(places), { zone: 'Europe/Oslo' });
    const other = freshPlaces();
    mkdirSync(other.home, { recursive: true });
    writeFileSync(other.configuration, '{"zone":"Europe/Berlin"}');
    backupsAt(other).restore(copy(places), 'all');
    expect(readFileSync(other.configuration, 'utf8')).toContain('Berlin');
    const blocked = freshPlaces();
    writeFileSync(blocked.home, 'a file');
    expect(() => backupsAt(blocked).restore(copy(places), 'all')).toThrow('could not be written');
  });
});

describe('the journal before a save', () => {
  it('is copied where it cannot be linked, whole and with its mode', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const elsewhere = mkdtempSync('/dev/shm/keepword-backups-');
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    symlinkSync(elsewhere, places.backups);
    const before = readFileSync(places.journal);
    put(storeAt(places), { contacts: [zoe, hakon] });
    const [backup] = backupsIn(places);
    expect(readFileSync(backup?.path ?? '')).toEqual(before);
    expect(statSync(backup?.path ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(elsewhere)).toHaveLength(1);
    expect(() => keepBackup(places, join(places.home, 'none'), 1, now)).toThrow('ENOENT');
    expect(() => keepBackup(places, places.state, 1, now)).toThrow();
    expect(readdirSync(elsewhere)).toHaveLength(1);
  });

  it('is kept once for each save, also of one second, and when the clock goes back', () => {
    const places = freshPlaces();
    for (const at of [now, now, now - 86_400_000, now])
      put(storeAt(places, at), { contacts: [{ ...zoe, role: `${Math.random()}` }] });
    expect(backupsIn(places).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    thinBackups(places, now - 400 * 86_400_000);
    expect(backupsIn(places)).toHaveLength(3);
  });

  it('is left over by no dead process', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [zoe, hakon] });
    const left = ['backups/.x', 'history/.x', 'operations/.x', '.state/.asked', '.config', '.journal'].map((name) =>
      join(places.home, `${name}.json.999999.0123456789ab.tmp`),
    );
    for (const path of left) writeFileSync(path, 'Zoë');
    put(storeAt(places), { contacts: people });
    expect(left.filter(existsSync)).toEqual([]);
  });
});
