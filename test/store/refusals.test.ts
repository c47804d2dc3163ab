import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoHomeBeside } from '../../src/store/demo-home.ts';
import { mended, seen } from '../../src/store/doctor/refusals.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { lookingInto } from '../../src/store/looking.ts';
import type { Places } from '../../src/store/places.ts';
import { makeFolder, NotWritten } from '../../src/store/safe-file.ts';
import { placeOfCopy } from '../../src/store/whole-copy-saving.ts';
import { aContact } from '../helpers/sample-records.ts';
import { called } from './calls.ts';
import { doctorAt } from './doctor/patients.ts';
import { backupsAt, forgettingAt, freshPlaces, now, put, storeAt } from './open-stores.ts';

const zoe = aContact({ name: 'Zoë Adams' });

/** Puts a link to itself there. */
function loop(path: string): void {
  makeFolder(dirname(path));
  symlinkSync(path, path);
}

describe('what the system refuses is said in words, with what it is about,', () => {
  it.each<[what: string, work: (places: Places) => unknown, error: { code: string; message: RegExp }]>([
    [
      'the drafts',
      (places) => {
        loop(join(places.state, 'drafts'));
        return openDrafts(places).list();
      },
      { code: 'failed', message: /drafts could not be read: its link leads nowhere/ },
    ],
    [
      'the backups',
      (places) => {
        loop(places.backups);
        return backupsAt(places).list();
      },
      { code: 'failed', message: /backups could not be read: its link leads nowhere/ },
    ],
    [
      'the home of the demo',
      ({ home }) => {
        loop(`${home}-demo`);
        return demoHomeBeside(home, () => now).begin();
      },
      { code: 'failed', message: /-demo could not be made for the demo: .+/ },
    ],
    [
      'a place for a copy',
      (places) => placeOfCopy(places, `/tmp/${'n'.repeat(300)}`),
      { code: 'failed', message: /cannot be written: the name is too long/ },
    ],
  ])('%s', (_what, work, { code, message }) => {
    expect(() => work(freshPlaces())).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  it('a file that the journal counts on, before somebody is forgotten', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    rmSync(places.operations, { recursive: true });
    loop(places.operations);
    const forgetting = forgettingAt(places);
    expect(() => forgetting.wouldGo(zoe.id)).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
  });

  it('and of which nobody knows what file it was', () => {
    const places = freshPlaces();
    const refuse = (): never => {
      throw new NotWritten('it could not be written whole');
    };
    const said = (message: string, code: string) => expect.objectContaining({ code, message: expect.stringContaining(message) });
    expect(() => lookingInto(places, refuse)).toThrow(said(`${places.home} cannot be used`, 'journal-damaged'));
    expect(() => mended(places, refuse)).toThrow(said(`${places.home} could not be repaired`, 'not-saved'));
    expect(() => seen(places, refuse)).toThrow(said(`${places.home} could not be read`, 'journal-damaged'));
  });
});

describe('doctor', () => {
  it('says what cannot be looked into', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] });
    loop(join(places.state, 'drafts'));
    expect(() => doctorAt(places).examine()).toThrow(
      expect.objectContaining({ code: 'failed', message: expect.stringContaining('drafts could not be read') }),
    );
  });

  it('names the repair where a mode keeps us out', () => {
    const places = freshPlaces();
    const refuse = (): never => {
      throw Object.assign(new Error('scandir'), { code: 'EACCES', syscall: 'scandir', path: places.operations });
    };
    expect(() => seen(places, refuse)).toThrow(
      expect.objectContaining({
        message: `${places.operations} could not be read: permission is denied. Nothing was changed.`,
        hint: `Where it is your own: kw doctor --repair. Look at the folder: ls -la ${places.home}`,
      }),
    );
  });

  it('finds what is in the place of a folder, and says where it cannot go on', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    writeFileSync(join(places.state, 'drafts'), '', { mode: 0o600 });
    writeFileSync(places.backups, '', { mode: 0o600 });
    const findings = doctorAt(places)
      .examine()
      .findings.filter(({ kind }) => kind === 'no-folder');
    expect(findings.map(({ where }) => where)).toEqual([places.backups, join(places.state, 'drafts')]);
    const repaired = doctorAt(places)
      .repair()
      .findings.filter(({ kind }) => kind === 'no-folder');
    expect(repaired.map(({ repaired: words }) => words)).toEqual([
      `Moved to ${join(places.home, 'backups.aside')}.`,
      `Moved to ${join(places.home, 'drafts.aside')}.`,
    ]);
    writeFileSync(join(places.home, '.journal.json.1.0123456789ab.tmp'), '');
    rmSync(places.journal);
    symlinkSync('/proc/version', places.journal);
    expect(() => doctorAt(places).repair()).toThrow(
      expect.objectContaining({ code: 'not-saved', message: expect.stringMatching(/^\/proc\/.* could not be repaired: /) }),
    );
  });

  it('takes a conflict copy for one that holds more where it cannot be read, or is far too large', () => {
    const places = freshPlaces();
    put(storeAt(places), { contacts: [zoe] }, [called(zoe.id, 'first')]);
    const large = join(places.home, 'journal.sync-conflict-20261124-101500-ABCDEFG.json');
    writeFileSync(large, '', { mode: 0o600 });
    truncateSync(large, 300 << 20);
    const [finding] = doctorAt(places)
      .examine()
      .findings.filter(({ kind }) => kind === 'conflict-copy');
    expect(finding).toMatchObject({ severity: 'problem', where: large });
  });
});
