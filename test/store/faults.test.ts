import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConfiguration } from '../../src/store/configuration.ts';
import { reasonOf } from '../../src/store/reasons.ts';
import { aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { freshPlaces, put, storeAt } from './open-stores.ts';

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

describe('a history that the disk does not give back', () => {
  it('is damage, and not a mistake of the program', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    const path = join(places.history, '2026.jsonl');
    rmSync(path);
    // Reading it at its beginning is an error of the disk, as far as a program can tell.
    symlinkSync('/proc/self/mem', path);
    expect(() => [...storeAt(places).history().all()]).toThrow(
      expect.objectContaining({ code: 'journal-damaged', message: expect.stringMatching(/2026\.jsonl .*disk reports an error/) }),
    );
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
    expect(openConfiguration(places).read()).toEqual({ zone: null, dateOrder: null, workingTime: null });
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
