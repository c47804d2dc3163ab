import { readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConfiguration } from '../../src/store/configuration.ts';
import { isAsWritten } from '../../src/store/history-note.ts';
import type { Places } from '../../src/store/places.ts';
import { reasonOf } from '../../src/store/reasons.ts';
import { noSettings } from '../../src/store/settings.ts';
import { aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { freshPlaces, operationsOf, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const hakon = aContact({ name: 'Håkon Sørli' });

describe('a save whose lock was taken away', () => {
  it('says that it may have been saved or not, and cuts nothing off that another process may have carried out', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    const saving = () =>
      storeAt(places).update('log', (latest) => {
        rmSync(join(places.state, 'lock'));
        return { journal: { ...latest, contacts: [zoe, hakon] }, happened: [called(zoe.id, 'prices')], said: 'x' };
      });
    expect(saving).toThrow(
      expect.objectContaining({
        code: 'not-saved',
        message: 'The change may have been saved or not: another process took the lock away.',
      }),
    );
    expect(readFileSync(join(places.history, '2026.jsonl'), 'utf8')).toContain('prices');
    put(storeAt(places), {}, [called(zoe.id, 'afterwards')]);
    expect(storeAt(places).read().contacts).toEqual([zoe, hakon]);
  });
});

describe('the reason of an error', () => {
  it('is in words also where Node has no name for it', () => {
    const error = Object.assign(new Error('write'), { code: 'Unknown system error -122', syscall: 'write' });
    expect(reasonOf(error)).toBe('your share of the disk is used up');
  });
});

describe('a folder that cannot be looked into', () => {
  it('is said of the journal, and not of the settings', () => {
    const places = freshPlaces();
    symlinkSync(places.home, places.home);
    expect(openConfiguration(places).read()).toEqual(noSettings);
    expect(() => storeAt(places).read()).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
  });

  it('is what to look at, where the backups are in it', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    writeFileSync(places.journal, 'broken');
    rmSync(places.backups, { recursive: true, force: true });
    symlinkSync(places.backups, places.backups);
    expect(() => storeAt(places).read()).toThrow(
      expect.objectContaining({ code: 'journal-damaged', hint: `Look at the folder: ls -la ${places.home}` }),
    );
  });
});

describe('a history that something else may have touched', () => {
  const historyIn = (places: Places) => join(places.history, '2026.jsonl');
  const touch = (places: Places, change: (text: string) => string) =>
    writeFileSync(historyIn(places), change(readFileSync(historyIn(places), 'utf8')));
  const isSure = (places: Places) => isAsWritten(places, 'history/2026.jsonl', statSync(historyIn(places), { bigint: true }));

  function withTwoCalls(): Places {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    put(storeAt(places), {}, [called(zoe.id, 'second')]);
    return places;
  }

  it('is known from the one that this program wrote', () => {
    const places = withTwoCalls();
    expect(isSure(places)).toBe(true);
    touch(places, (text) => text);
    expect(isSure(places)).toBe(false);
    put(storeAt(places), {}, [called(zoe.id, 'third')]);
    expect(isSure(places)).toBe(true);
  });

  it('stays doubtful as long as one of its lines cannot be read', () => {
    const places = withTwoCalls();
    touch(places, (text) => text.replace('"via":"call"', '"via":"cxll"'));
    put(storeAt(places), {}, [called(zoe.id, 'third')]);
    expect(isSure(places)).toBe(false);
  });

  it('is known again, one file a save, after all of it was copied', () => {
    const places = freshPlaces();
    const years = ['2023', '2024', '2025', '2026'];
    for (const year of years)
      put(storeAt(places, `${year}-05-04T08:00:00Z`), { contacts: [zoe] }, [called(zoe.id, `in ${year}`)]);
    const files = years.map((year) => join(places.history, `${year}.jsonl`));
    const [damaged = '', ...others] = files;
    writeFileSync(damaged, readFileSync(damaged, 'utf8').replace('"via":"call"', '"via":"cxll"'));
    for (const file of others) writeFileSync(file, readFileSync(file));
    const sure = () =>
      years.filter((year) =>
        isAsWritten(places, `history/${year}.jsonl`, statSync(join(places.history, `${year}.jsonl`), { bigint: true })),
      );
    const known = [1, 2, 3, 4].map((count) => {
      put(storeAt(places), { contacts: [{ ...zoe, role: `role ${count}` }] });
      return sure();
    });
    expect(known).toEqual([[], ['2024'], ['2024', '2025'], ['2024', '2025', '2026']]);
  });

  it.each([
    ['is no JSON any more', '"via":"call"', '"via":"call\''],
    ['lost a key', '"mood":null', '"mxod":null'],
    ['is of no day there ever was', '"at":"2026-11', '"at":"2026-19'],
    ['has a key twice', '"offered":null', '"why"    :null'],
  ])('is passed on in no part where a line %s, and the line is named', (_, from, to) => {
    const places = withTwoCalls();
    touch(places, (text) => `${text.slice(0, -400)}${text.slice(-400).replace(from, to)}`);
    const refused = expect.objectContaining({
      code: 'journal-damaged',
      message: expect.stringMatching(/^Line 2 of history\/2026/),
    });
    expect(() => storeAt(places).history().bytes('list')[Symbol.iterator]().next()).toThrow(refused);
    const told: string[] = [];
    const notes = [
      ...storeAt(places)
        .history()
        .skipping((where) => told.push(where))
        .all(),
    ].map(({ record }) => Reflect.get(record, 'note'));
    expect([notes, told]).toEqual([['first'], ['Line 2 of history/2026.jsonl']]);
  });

  it('is not said to lack what may be in a line that cannot be read', () => {
    const places = withTwoCalls();
    touch(places, (text) => text.replace(zoe.id, zoe.id.toUpperCase()));
    const told: string[] = [];
    expect(
      storeAt(places)
        .history()
        .skipping((where) => told.push(where))
        .mentioning([zoe.id]),
    ).toHaveLength(1);
    expect(told).toEqual(['Line 1 of history/2026.jsonl']);
    expect(() => storeAt(places).history().mentioning(['3zzzzzzzzzzz'])).toThrow('Line 1 of history/2026.jsonl cannot be read');
  });

  it('is found too short before any of it is passed on', () => {
    const places = withTwoCalls();
    truncateSync(historyIn(places), statSync(historyIn(places)).size - 9);
    expect(() => storeAt(places).history().bytes('lines')[Symbol.iterator]().next()).toThrow('is shorter than the journal says');
  });
});

describe('an operation', () => {
  function withOperation(change: (text: string) => string, encoding: BufferEncoding = 'utf8'): Places {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    put(storeAt(places), { contacts: [{ ...zoe, area: 'Leeds' }] });
    writeFileSync(operationsOf(places), change(readFileSync(operationsOf(places), encoding)), encoding);
    return places;
  }

  it.each<[string, (text: string) => string]>([
    ['lost what it said', (text) => text.replaceAll('"said"', '"sxid"')],
    ['lost its lengths', (text) => text.replaceAll('"files"', '"fxles"')],
    ['was made at no time', (text) => text.replaceAll('"at":"2026', '"at":"x026')],
    ['changed something of no kind', (text) => text.replaceAll('"type":"contact"', '"type":"cxntact"')],
    ['is not UTF-8', (text) => text.replaceAll('a change', 'a chan\u00e7e')],
  ])('that %s is damage', (_, change) => {
    const places = withOperation(change, 'latin1');
    expect(() => storeAt(places).undoable(9)).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
  });

  it('that would bring back what is no record is not taken back', () => {
    const places = withOperation((text) => {
      const [first, second] = text.split('\n');
      const operation = JSON.parse(second ?? '');
      operation.changed[0].before.standing = 'cxstomer';
      return `${first}\n${JSON.stringify(operation)}\n`;
    });
    const before = readFileSync(places.journal);
    expect(() => storeAt(places).undo()).toThrow(
      expect.objectContaining({
        code: 'journal-damaged',
        message: expect.stringContaining(`${zoe.id} is damaged in the last step`),
      }),
    );
    expect(readFileSync(places.journal)).toEqual(before);
  });
});
