import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { moveAside } from '../../../src/store/aside.ts';
import { openDoctor } from '../../../src/store/doctor/doctor.ts';
import { openDrafts } from '../../../src/store/drafts.ts';
import { type Places, placesFor } from '../../../src/store/places.ts';
import { isStopped, startOf } from '../../../src/store/processes.ts';
import { anId, anOrganization } from '../../helpers/sample-records.ts';
import { silently } from '../../helpers/silently.ts';
import { called } from '../calls.ts';
import { freshPlaces, historyOf, operationsOf, put, replaceIn, storeAt } from '../open-stores.ts';
import { cases } from './findings-table.ts';
import { doctorAt, filesUnder, later, leftOf } from './patients.ts';
import { asHere, backupOf, call, hakon, healthy, lockedBy, zoe } from './two-saves.ts';

it('a healthy journal has no findings', () => {
  expect(asHere(healthy()).examine()).toMatchObject({ findings: [], isUsable: true, revision: 2, records: 3 });
});

describe('finds', () => {
  it.each(cases)('$what', ({ make, kind, says, repaired, isUsable = true, isProblem = true }) => {
    const places = healthy();
    make(places);
    const before = filesUnder(places.home);
    const looked = asHere(places).examine();
    expect(looked.findings).toMatchObject([
      { kind, severity: isProblem ? 'problem' : 'worth-knowing', what: expect.stringMatching(says), repaired: null },
    ]);
    expect(looked.isUsable).toBe(isUsable);
    expect(filesUnder(places.home)).toEqual(before);

    const { findings } = asHere(places).repair();
    expect(findings).toMatchObject([{ kind, repaired: repaired === null ? null : expect.stringMatching(repaired) }]);
    expect(asHere(places).examine().findings).toHaveLength(repaired === null ? 1 : 0);
  });
});

it('what somebody wrote at the end of the history is told, put aside, and told where it is now', () => {
  const places = healthy();
  const before = readFileSync(historyOf(places));
  appendFileSync(historyOf(places), '{"note":"by hand"}\n');
  const what = expect.stringMatching(
    /^Something else than Keepword wrote 19 bytes at the end of history\/2026\.jsonl, which do not/,
  );
  expect(asHere(places).examine().findings).toMatchObject([{ kind: 'added-by-hand', severity: 'worth-knowing', what }]);
  const aside = expect.stringMatching(/^Put aside as .*\/backups\/edited-\d{8}T\d{6}Z-end-of-history-2026\.jsonl\.$/);
  const now = { kind: 'put-aside', what: expect.stringContaining('had written at the end of history/2026.jsonl. Write down') };
  expect(asHere(places).repair().findings).toMatchObject([{ kind: 'added-by-hand', repaired: aside }, now]);
  expect(readFileSync(historyOf(places))).toEqual(before);
  const [kept] = asHere(places).examine().findings;
  expect(readFileSync(kept?.where ?? '', 'utf8')).toBe('{"note":"by hand"}\n');
});

it.each([
  '{"id":"2d2xxxxxxxxx","startedAt":"2026-11-23T06:30:00Z","said":"x","answers":null}',
  '{"id":"2d2xxxxxxxxx","startedAt":"2026-11-23T06:30:00Z","answers":{}}',
  'null',
])('what is not listed as a draft is told of: %s', (text) => {
  const places = healthy();
  mkdirSync(join(places.state, 'drafts'), { mode: 0o700 });
  writeFileSync(join(places.state, 'drafts/2d2xxxxxxxxx.json'), text, { mode: 0o600 });
  expect(openDrafts(places).list()).toEqual([]);
  expect(asHere(places).examine().findings).toMatchObject([{ kind: 'draft-damaged' }]);
});

it('a file that is there and cannot be read is not said to be gone', () => {
  for (const pathIn of [historyOf, operationsOf]) {
    const places = healthy();
    rmSync(pathIn(places));
    symlinkSync(pathIn(places), pathIn(places));
    const refused = `${pathIn(places)} could not be read: its link leads nowhere. Nothing was changed.`;
    expect(() => asHere(places).examine()).toThrow(refused);
    expect(() => asHere(places).repair()).toThrow(refused);
  }
});

it('a process that was stopped with the lock in its hand is named at once, with what lets it go on', async () => {
  const places = healthy();
  const child = spawn('sleep', ['60']);
  try {
    child.kill('SIGSTOP');
    await expect.poll(() => isStopped(Number(child.pid))).toBe(true);
    lockedBy(places, { pid: Number(child.pid), started: startOf(Number(child.pid)) }, Date.now() / 1_000);
    const { findings, isUsable } = asHere(places).examine();
    expect(findings).toMatchObject([{ kind: 'lock-held', command: `kill -CONT ${child.pid}` }]);
    expect(findings[0]?.what).toMatch(
      /holds the lock since .*, and was stopped: nothing can be saved until it goes on or ends\.$/,
    );
    expect(isUsable).toBe(false);
  } finally {
    child.kill('SIGKILL');
  }
});

it('what is repaired in records is one change, which can be taken back', () => {
  const places = healthy();
  put(storeAt(places), {
    contacts: [
      { ...zoe, last: null, organizationId: anId('nobody') },
      { ...hakon, introducedById: anId('x') },
    ],
  });
  const { contacts } = storeAt(places).read();
  asHere(places).repair();
  expect(storeAt(places).read().contacts).toEqual([zoe, hakon]);
  storeAt(places).undo();
  expect(storeAt(places).read().contacts).toEqual(contacts);
});

it('what the system does not let us repair stays a finding, and the rest is repaired', () => {
  const places = healthy();
  mkdirSync(join(places.home, '.journal.json.999999999.0123456789ab.tmp'), { mode: 0o700 });
  chmodSync(places.home, 0o755);
  expect(asHere(places).repair().findings).toMatchObject([
    { kind: 'mode', repaired: 'Its mode is 0700 now.' },
    { kind: 'left-over', repaired: null },
  ]);
});

it('what is put aside lets nobody in, whatever mode it had, so that one run repairs all', () => {
  const places = healthy();
  const loosely = (path: string, text: string): void => {
    writeFileSync(path, text);
    chmodSync(path, 0o644);
  };
  loosely(places.configuration, '{');
  loosely(backupOf(places), '{');
  loosely(historyOf(places), readFileSync(historyOf(places), 'utf8').replace('"first"', '"first of all"'));
  loosely(join(places.history, '2031.jsonl'), 'x');
  symlinkSync('nowhere', join(places.state, 'drafts'));
  expect(leftOf(asHere(places).repair())).toEqual([]);
  expect(asHere(places).examine().findings).toEqual([]);
  const modes = readdirSync(places.backups).map((name) => [name, lstatSync(join(places.backups, name))] as const);
  expect(modes.filter(([, stat]) => stat.isFile() && (stat.mode & 0o077) !== 0)).toEqual([]);
});

it('a moment that is pretended may be later than the clock', () => {
  const places = healthy();
  put(storeAt(places), { organizations: [anOrganization({ name: 'Zoë Ltd', updatedAt: '2999-01-01T00:00:00Z' })] });
  const doctor = openDoctor({
    places,
    environment: { HOME: dirname(dirname(dirname(places.home))), TZ: 'Europe/Berlin' },
    now: () => '2999-01-01T00:00:00Z',
    ...silently(later),
  });
  expect(doctor.examine().findings).toEqual([]);
});

it('a folder in the place of a file is left alone', () => {
  const places = healthy();
  mkdirSync(join(places.history, '2025.jsonl'), { mode: 0o700 });
  expect(asHere(places).examine().findings).toEqual([]);
});

it('a home in which nothing is has no journal', () => {
  const places = freshPlaces();
  expect(doctorAt(places).examine()).toMatchObject({ isUsable: false, revision: null, records: 0 });
  expect(leftOf(doctorAt(places).repair())).toEqual(['There is no journal here.']);
  expect(existsSync(places.home)).toBe(false);
});

it('an unfinished first save is carried out', () => {
  const places = healthy();
  const first = freshPlaces();
  put(storeAt(first), { contacts: [zoe] }, [{ type: 'interaction', record: call }]);
  const before = readFileSync(first.journal, 'utf8');
  rmSync(first.journal);
  expect(leftOf(asHere(places).examine())).toEqual([]);
  expect(doctorAt(first).examine().findings).toMatchObject([
    { kind: 'journal-damaged', what: expect.stringContaining('save 1 can be made again to the byte from the operations') },
    { kind: 'cron' },
  ]);
  expect(leftOf(doctorAt(first).repair())).toEqual([]);
  expect(readFileSync(first.journal, 'utf8')).toBe(before);
});

it('a journal with keys of somebody else is made again record by record', () => {
  const places = healthy();
  replaceIn(places.journal, '"corrected": []', '"corrected": [],\n  "colour": "blue"');
  put(storeAt(places), { contacts: [zoe, { ...hakon, area: 'Oslo' }] });
  const { contacts } = storeAt(places).read();
  rmSync(places.backups, { recursive: true });
  truncateSync(places.journal, 30);
  expect(leftOf(asHere(places).examine())).toEqual([
    expect.stringContaining('save 3 can be made again record by record from the operations'),
  ]);
  expect(leftOf(asHere(places).repair())).toEqual([]);
  expect(storeAt(places).read().contacts).toEqual(contacts);
});

describe('where two files are destroyed', () => {
  it('a line that nobody knows any more is kept, and told', () => {
    const places = healthy();
    put(storeAt(places), {}, [called(zoe.id, 'second')]);
    rmSync(operationsOf(places));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    replaceIn(historyOf(places), '"type"', 'type""');
    const before = readFileSync(historyOf(places));
    expect(leftOf(asHere(places).repair())).toEqual(
      expect.arrayContaining(['Line 1 of history/2026.jsonl cannot be read, and nothing says what it was; it is kept as it is.']),
    );
    expect(readFileSync(historyOf(places))).toEqual(before);
  });

  it('what is gone is told, and nothing is put in its place', () => {
    const places = healthy();
    rmSync(operationsOf(places));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    truncateSync(historyOf(places), 100);
    expect(asHere(places).repair()).toMatchObject({
      isUsable: false,
      findings: [{ kind: 'history-lost', what: expect.stringMatching(/^\d+ bytes of history\/2026\.jsonl are lost/) }],
    });
    expect(statSync(historyOf(places)).size).toBe(100);
  });

  it('a copy of the history in the backups helps', () => {
    const places = healthy();
    rmSync(operationsOf(places));
    asHere(places).repair();
    const before = readFileSync(historyOf(places));
    copyFileSync(historyOf(places), join(places.backups, 'history-2026-20261123T063000Z.jsonl'));
    rmSync(historyOf(places));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(readFileSync(historyOf(places))).toEqual(before);
  });

  it('a damaged backup is passed over', () => {
    const places = healthy();
    const before = readFileSync(places.journal);
    truncateSync(backupOf(places), 100);
    truncateSync(places.journal, 100);
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(readFileSync(places.journal)).toEqual(before);
  });
});

it('a journal that is a link keeps being one', () => {
  const places = healthy();
  const target = join(dirname(places.home), 'elsewhere.json');
  renameSync(places.journal, target);
  symlinkSync(target, places.journal);
  const before = readFileSync(target, 'utf8');
  truncateSync(target, 20);
  expect(leftOf(asHere(places).repair())).toEqual([]);
  expect(readFileSync(target, 'utf8')).toBe(before);
});

it('lets us in first, folder by folder, wherever a mode keeps us out', () => {
  const places = healthy();
  const before = filesUnder(places.home);
  const shut = [historyOf(places), places.operations, places.state, places.journal, places.home];
  for (const path of shut) chmodSync(path, 0o000);
  const { findings, isUsable } = asHere(places).repair();
  expect(findings.map(({ where, repaired }) => [where, repaired])).toEqual(
    expect.arrayContaining(shut.map((path) => [path, `Its mode is ${statSync(path).isFile() ? '0600' : '0700'} now.`])),
  );
  expect(leftOf({ findings } as never)).toEqual([]);
  expect(isUsable).toBe(true);
  expect(filesUnder(places.home)).toEqual(before);
});

it.each([
  ['2026-11', true],
  ['2026-12', false],
])('says whether the journal can be used without the operations of %s, and is right', (month, isUsable) => {
  const places = healthy();
  put(storeAt(places, '2026-12-01T08:00:00Z'), { contacts: [zoe] });
  rmSync(join(places.operations, `${month}.jsonl`));
  const saving = (): unknown => put(storeAt(places), { contacts: [zoe, hakon] });
  const { findings, isUsable: said } = asHere(places).examine();
  expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'operations-damaged' })]));
  expect(said).toBe(isUsable);
  if (isUsable) saving();
  else expect(saving).toThrow('cannot be used');
  expect(leftOf(asHere(places).repair())).toEqual([]);
  saving();
});

describe('where the backups are on another disk', () => {
  const elsewhere = (): Places => {
    const places = healthy();
    const disk = mkdtempSync('/dev/shm/keepword-doctor-');
    onTestFinished(() => rmSync(disk, { recursive: true }));
    rmSync(places.backups, { recursive: true });
    symlinkSync(disk, places.backups);
    return places;
  };
  const asideIn = ({ backups }: Places): readonly string[] =>
    readdirSync(backups, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replace(/^\w+-\d+T\d+Z-/, ''))
      .filter((name) => !name.startsWith('journal-'))
      .toSorted();

  it.each<[what: string, harm: (places: Places) => void, aside: readonly string[]]>([
    [
      'a link that leads nowhere',
      ({ journal }) => {
        rmSync(journal);
        symlinkSync('nowhere', journal);
      },
      ['journal.json'],
    ],
    [
      'a folder with all that is in it',
      ({ journal }) => {
        rmSync(journal);
        mkdirSync(join(journal, 'deep'), { recursive: true });
        writeFileSync(join(journal, 'deep', 'a note'), 'of somebody');
        symlinkSync('a note', join(journal, 'deep', 'a link'));
      },
      ['journal.json', 'journal.json/deep', 'journal.json/deep/a link', 'journal.json/deep/a note'],
    ],
    ['settings that cannot be read', ({ configuration }) => writeFileSync(configuration, '{', { mode: 0o600 }), ['config.json']],
  ])('%s is put aside there', (_what, harm, aside) => {
    const places = elsewhere();
    const before = readFileSync(places.journal, 'utf8');
    harm(places);
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(readFileSync(places.journal, 'utf8')).toBe(before);
    expect(asideIn(places)).toEqual(aside);
  });

  it('what is gone meanwhile cannot be moved', () => {
    expect(() => moveAside(healthy(), '/no/such/file', 'damaged', 0)).toThrow('ENOENT');
  });
});

it('names a home that is no folder, and leaves it to its owner', () => {
  const { home } = freshPlaces();
  const found = join(dirname(home), 'a-file');
  writeFileSync(found, 'not ours', { mode: 0o700 });
  const places = placesFor(found, {});
  const { findings } = doctorAt(places).examine();
  const folder = findings.find(({ kind }) => kind === 'no-folder');
  expect(folder).toMatchObject({ where: found, command: `ls -ld ${found}` });
  expect(readFileSync(found, 'utf8')).toBe('not ours');
});
