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
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { moveAside } from '../../../src/store/aside.ts';
import type { RecordChange } from '../../../src/store/changes.ts';
import { DiskShelf } from '../../../src/store/disk-shelf.ts';
import { openDoctor } from '../../../src/store/doctor/doctor.ts';
import { removeLockElsewhere } from '../../../src/store/doctor/lock-findings.ts';
import { openDrafts } from '../../../src/store/drafts.ts';
import { openForgetting } from '../../../src/store/forgetting.ts';
import { type Places, placesFor } from '../../../src/store/places.ts';
import { isStopped, startOf, thisProcess } from '../../../src/store/processes.ts';
import { aCommitment, aContact, aDetail, aLastContact, anId, anOrganization } from '../../helpers/sample-records.ts';
import { silently } from '../../helpers/silently.ts';
import { aCall, called } from '../calls.ts';
import { freshPlaces, opening, put, storeAt } from '../open-stores.ts';
import { doctorAt, filesUnder, later, leftOf } from './patients.ts';

const call = aCall(anId('Zoë Adams'), 'first');
const zoe = aContact({ name: 'Zoë Adams', last: aLastContact(call.at, { interactionId: call.id }) });
const hakon = aContact({ name: 'Håkon Sørli' });
const offer = aCommitment({ contactId: zoe.id, what: 'the offer' });

/** A healthy journal of two saves, in the place where cron would look, too. */
function healthy(): Places {
  const { home } = freshPlaces();
  const places = placesFor(undefined, { HOME: dirname(home) });
  put(storeAt(places), { contacts: [zoe] }, [{ type: 'interaction', record: call }]);
  put(storeAt(places), { contacts: [zoe, hakon], commitments: [offer] });
  return places;
}

const historyOf = ({ history }: Places): string => join(history, '2026.jsonl');
const operationsOf = ({ operations }: Places): string => join(operations, '2026-11.jsonl');
const backupOf = ({ backups }: Places): string => join(backups, readdirSync(backups)[0] ?? '');
const draftsOf = ({ state }: Places): string => join(state, 'drafts');

const replaceIn = (path: string, from: string | RegExp, to: string): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

/** Saves changes as they are, which no command would. */
const saveChanges = (places: Places, changed: readonly RecordChange[]): unknown =>
  new DiskShelf(places, opening).save('test', () => ({
    said: 'a change',
    changed,
    undoes: null,
    redoes: null,
  }));

const claim = { ...thisProcess(), token: 'ab12', command: 'log', at: '2026-11-23T06:00:00Z' };

function lockedBy({ state }: Places, holder: Partial<typeof claim> | string, seconds = 1): void {
  const path = join(state, 'lock');
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify({ ...claim, ...holder }), { mode: 0o600 });
  utimesSync(path, seconds, seconds);
}

const asHere = (places: Places) => {
  const environment = { HOME: dirname(dirname(dirname(places.home))), TZ: 'Europe/Berlin' };
  return doctorAt(places, later, environment);
};

it('a healthy journal has no findings', () => {
  expect(asHere(healthy()).examine()).toMatchObject({ findings: [], isUsable: true, revision: 2, records: 3 });
});

interface Case {
  readonly what: string;
  readonly make: (places: Places) => void;
  /** The kind of the finding, and words of its sentence. */
  readonly kind: string;
  readonly says: RegExp;
  /** What `--repair` says; null when it is for a person. */
  readonly repaired: RegExp | null;
  readonly isUsable?: false;
  readonly isProblem?: false;
}

const aside = /^(?:Put aside as|Moved to) .*backups\/(?:damaged|unnamed)-/;

const cases: readonly Case[] = [
  {
    what: 'a journal of a newer version',
    make: ({ journal }) => replaceIn(journal, 'journal/1', 'journal/2'),
    kind: 'journal-newer',
    says: /was written by a newer version of Keepword \(format 2, this one knows 1\)\. Install that version, in the way this one was installed\.$/,
    repaired: null,
    isUsable: false,
  },
  {
    what: 'a journal of which nothing else is left',
    make: (places) => {
      writeFileSync(places.journal, '{');
      for (const folder of [places.backups, places.operations]) rmSync(folder, { recursive: true });
    },
    kind: 'journal-damaged',
    says: /neither a backup nor an operation is left/,
    repaired: null,
    isUsable: false,
  },
  {
    what: 'a journal that counts other lengths',
    make: (places) => replaceIn(places.journal, /("history\/2026.jsonl":)\d+/, '$110'),
    kind: 'journal-damaged',
    says: /^It counts other lengths than it was saved with; save 2 can be made again to the byte/,
    repaired: /^Made again/,
    isUsable: false,
  },
  {
    what: 'a journal that is a folder',
    make: ({ journal }) => {
      rmSync(journal);
      mkdirSync(journal);
    },
    kind: 'journal-damaged',
    says: /^It cannot be used: it is not a file; save 2 can be made again/,
    repaired: /^Made again\. What was there is kept as .*damaged-/,
    isUsable: false,
  },
  {
    what: 'a journal that is a link to nowhere',
    make: ({ journal }) => {
      rmSync(journal);
      symlinkSync('nowhere', journal);
    },
    kind: 'journal-damaged',
    says: /its link leads nowhere; save 2 can be made again/,
    repaired: /^Made again/,
    isUsable: false,
  },
  {
    what: 'settings that cannot be used',
    make: ({ configuration }) => writeFileSync(configuration, '{"zone":"Nowhere/X"}', { mode: 0o600 }),
    kind: 'settings',
    says: /config\.json cannot be used: "zone" must be the name of a time zone/,
    repaired: /^Put aside as .*backups\/damaged-\w+-config\.json\. The usual settings hold now: kw config list\.$/,
  },
  {
    what: 'settings that are no JSON',
    make: ({ configuration }) => writeFileSync(configuration, '{bad', { mode: 0o600 }),
    kind: 'settings',
    says: /config\.json cannot be used: line 1: /,
    repaired: /^Put aside as .*backups\/damaged-\w+-config\.json/,
  },
  {
    what: 'a file where the backups have to be',
    make: ({ backups }) => {
      rmSync(backups, { recursive: true });
      writeFileSync(backups, 'x', { mode: 0o600 });
    },
    kind: 'no-folder',
    says: /backups should be a folder, and is none: nothing can be saved there\.$/,
    repaired: /^Moved to .*keepword\/backups\.aside\.$/,
    isUsable: false,
  },
  {
    what: 'a file where the lock has to be made',
    make: ({ home, state }) => {
      rmSync(state, { recursive: true });
      writeFileSync(state, 'x', { mode: 0o600 });
      writeFileSync(join(home, '.state.aside'), 'of an earlier time');
    },
    kind: 'no-folder',
    says: /\.state should be a folder, and is none: nothing can be saved there\.$/,
    repaired: /^Moved to .*keepword\/\.state\.aside\.2\.$/,
    isUsable: false,
  },
  {
    what: 'a folder where the lock has to be',
    make: ({ state }) => mkdirSync(join(state, 'lock'), { mode: 0o700 }),
    kind: 'in-the-way',
    says: /lock is in the way: the lock has to be there, and nothing can be saved\.$/,
    repaired: /^Moved to .*keepword\/lock\.aside\.$/,
    isUsable: false,
  },
  {
    what: 'journal.json edited by hand',
    make: ({ journal }) => replaceIn(journal, '"area":null', '"area":"Leeds"'),
    kind: 'journal-edited',
    says: /^journal\.json was edited by hand, in 1 record;/,
    repaired: /kw undo takes it back/,
    isProblem: false,
  },
  {
    what: 'a history file that a save was writing to',
    make: (places) => appendFileSync(historyOf(places), '{"revision":3,"ty'),
    kind: 'left-over',
    says: /^An interrupted save left 17 bytes at the end of history\/2026\.jsonl/,
    repaired: /^Cut off\.$/,
    isProblem: false,
  },
  {
    what: 'what somebody had written there',
    make: ({ backups }) =>
      writeFileSync(join(backups, 'edited-20261123T063000Z-end-of-history-2026.jsonl'), 'by hand', { mode: 0o600 }),
    kind: 'put-aside',
    says: /^\/.*\/edited-.*-2026\.jsonl is what something else than Keepword had written at the end of history\/2026\.jsonl\. Write down/,
    repaired: null,
    isProblem: false,
  },
  {
    what: 'a history file that the journal does not name',
    make: ({ history }) => writeFileSync(join(history, '2025.jsonl'), 'x', { mode: 0o600 }),
    kind: 'unnamed',
    says: /^The journal does not name history\/2025\.jsonl/,
    repaired: aside,
    isProblem: false,
  },
  {
    what: 'the same id in two lines',
    make: (places) => put(storeAt(places), {}, [called(zoe.id, 'first')]),
    kind: 'same-id-twice',
    says: /^Line 2 of history\/2026\.jsonl has the id \w+, which is there already/,
    repaired: null,
  },
  {
    what: 'a record that is alive and past',
    make: (places) => put(storeAt(places), {}, [{ type: 'commitment', record: { ...offer, id: hakon.id } }]),
    kind: 'same-id-twice',
    says: /^The commitment \w+ is alive and in the history as well\.$/,
    repaired: null,
  },
  {
    what: 'a correction of nothing',
    make: (places) =>
      saveChanges(places, [{ type: 'interaction', id: anId('nothing'), before: {}, after: null, was: 'history', is: null }]),
    kind: 'corrects-nothing',
    says: /^Line 2 of history\/2026\.jsonl corrects \w+, which is not there\.$/,
    repaired: null,
  },
  {
    what: 'a record of the past that is none',
    make: (places) => {
      const record = { ...aCall(zoe.id, 'second'), rating: 9 as never, at: call.createdAt.replace('23', '20') };
      put(storeAt(places), {}, [{ type: 'interaction', record }]);
    },
    kind: 'record-invalid',
    says: /^The interaction \w+ in the history is not as it should be: rating must be/,
    repaired: null,
  },
  {
    what: 'hours that nobody can read',
    make: (places) => put(storeAt(places), { contacts: [zoe, { ...hakon, hours: 'mornings' }] }),
    kind: 'record-invalid',
    says: /^The contact \w+ is not as it should be: "mornings" is not understood as hours\.$/,
    repaired: null,
  },
  {
    what: 'an organization that is not there',
    make: (places) => put(storeAt(places), { contacts: [zoe, { ...hakon, organizationId: anId('nobody') }] }),
    kind: 'reference',
    says: /^The contact \w+ names \w+ as its organization, which is not there\.$/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'a detail learned in an interaction that is not there',
    make: (places) =>
      put(storeAt(places), { contacts: [zoe, { ...hakon, details: [aDetail('tea', { interactionId: anId('nobody') })] }] }),
    kind: 'reference',
    says: /names \w+ as where a detail was learned, which is not there\.$/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'an answer to a question that is not there',
    make: (places) =>
      put(storeAt(places), {
        answers: [
          {
            id: anId('answer'),
            createdAt: call.at,
            updatedAt: call.at,
            question: 'How long?',
            answer: 'A week.',
            asked: [{ commitmentId: anId('nobody'), at: call.at }],
          },
        ],
      }),
    kind: 'reference',
    says: /^The answer \w+ names \w+ as who asked it/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'a commitment to nobody',
    make: (places) => put(storeAt(places), { commitments: [{ ...offer, contactId: anId('nobody') }] }),
    kind: 'reference',
    says: /^The commitment \w+ names \w+ as whom it is about, which is not there\.$/,
    repaired: null,
  },
  {
    what: 'a call with nobody',
    make: (places) => put(storeAt(places), {}, [called(anId('nobody'), 'second')]),
    kind: 'reference',
    says: /^The interaction \w+ names \w+ as whom it was with, which is not there\.$/,
    repaired: null,
  },
  {
    what: 'a last contact that never was',
    make: (places) => put(storeAt(places), { contacts: [zoe, { ...hakon, last: aLastContact(call.at) }] }),
    kind: 'last-contact',
    says: /^When we last spoke with Håkon Sørli \(\w+\) is not what the history says\.$/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'a last contact that was forgotten',
    make: (places) => put(storeAt(places), { contacts: [{ ...zoe, last: null }, hakon] }),
    kind: 'last-contact',
    says: /^When we last spoke with Zoë Adams/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'a last try that never was',
    make: (places) => put(storeAt(places), { contacts: [{ ...zoe, lastTry: { at: call.at } }, hakon] }),
    kind: 'last-contact',
    says: /^When we last spoke with Zoë Adams/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'another mood',
    make: (places) =>
      put(storeAt(places), {
        contacts: [{ ...zoe, last: aLastContact(call.at, { interactionId: call.id, mood: 'upset' }) }, hakon],
      }),
    kind: 'last-contact',
    says: /^When we last spoke with Zoë Adams/,
    repaired: /kw undo takes it back/,
  },
  {
    what: 'a record of a time to come',
    make: (places) =>
      put(storeAt(places), { organizations: [anOrganization({ name: 'Zoë Ltd', updatedAt: '2999-01-01T00:00:00Z' })] }),
    kind: 'future',
    says: /^The organization \w+ is of a time that has not come yet/,
    repaired: null,
    isProblem: false,
  },
  {
    what: 'a file of a time to come',
    make: (places) => utimesSync(historyOf(places), 32_500_000_000, 32_500_000_000),
    kind: 'future',
    says: /2026\.jsonl is of a time that has not come yet/,
    repaired: null,
    isProblem: false,
  },
  {
    what: 'a folder that others may look into',
    make: ({ history }) => chmodSync(history, 0o750),
    kind: 'mode',
    says: /history lets others in: its mode is 0750, and should be 0700\.$/,
    repaired: /^Its mode is 0700 now\.$/,
  },
  {
    what: 'a file that others may read',
    make: (places) => chmodSync(historyOf(places), 0o644),
    kind: 'mode',
    says: /2026\.jsonl lets others in: its mode is 0644, and should be 0600\.$/,
    repaired: /^Its mode is 0600 now\.$/,
  },
  {
    what: 'a backup that we may not write',
    make: (places) => chmodSync(backupOf(places), 0o400),
    kind: 'mode',
    says: /does not let us in as it should: its mode is 0400, and should be 0600\.$/,
    repaired: /^Its mode is 0600 now\.$/,
  },
  {
    what: 'a journal that was never finished',
    make: ({ home }) => writeFileSync(join(home, '.journal.json.999999999.0123456789ab.tmp'), 'x', { mode: 0o600 }),
    kind: 'left-over',
    says: /was left by a process that died; the next change removes it\.$/,
    repaired: /^Removed\.$/,
    isProblem: false,
  },
  {
    what: 'a ticket of a process that died',
    make: ({ state }) => writeFileSync(join(state, 'ticket.999999999.0123'), 'x', { mode: 0o600 }),
    kind: 'left-over',
    says: /was left by a process that died/,
    repaired: /^Put right\.$/,
    isProblem: false,
  },
  {
    what: 'a history file that was never finished being repaired',
    make: ({ history }) => writeFileSync(join(history, '.2026.jsonl.999999999.0123456789ab.tmp'), 'x', { mode: 0o600 }),
    kind: 'left-over',
    says: /was left by a process that died/,
    repaired: /^Removed\.$/,
    isProblem: false,
  },
  {
    what: 'a backup that cannot be read',
    make: (places) => truncateSync(backupOf(places), 40),
    kind: 'backup-damaged',
    says: /^The backup .* cannot be read\.$/,
    repaired: aside,
    isProblem: false,
  },
  ...['{', 'null', '{"id":"2bcdfghjkmnp"}', '{"id":"2bcdfghjkmnp","startedAt":"2026-11-23T06:30:00Z"}'].map(
    (text): Case => ({
      what: `the draft ${text}`,
      make: (places) => {
        mkdirSync(draftsOf(places), { mode: 0o700 });
        writeFileSync(join(draftsOf(places), '2bcdfghjkmnp.json'), text, { mode: 0o600 });
      },
      kind: 'draft-damaged',
      says: /^The draft .* cannot be read\.$/,
      repaired: aside,
      isProblem: false,
    }),
  ),
  {
    what: 'a draft that is a folder',
    make: (places) => mkdirSync(join(draftsOf(places), 'x.json'), { recursive: true, mode: 0o700 }),
    kind: 'draft-damaged',
    says: /^The draft .* cannot be read\.$/,
    repaired: aside,
    isProblem: false,
  },
  {
    what: 'a conflict copy of an earlier journal',
    make: (places) => copyFileSync(backupOf(places), join(places.home, 'journal (conflicted copy 2026-11-24 101500).json')),
    kind: 'conflict-copy',
    says: /was put there by Nextcloud, ownCloud or Dropbox, because journal\.json was changed on two machines; it holds nothing that is not here\.$/,
    repaired: aside,
    isProblem: false,
  },
  {
    what: 'a conflict copy of the beginning of the history',
    make: (places) => copyFileSync(historyOf(places), join(places.history, '2026 2.jsonl')),
    kind: 'conflict-copy',
    says: /was put there by iCloud, because 2026\.jsonl was changed on two machines; it holds nothing/,
    repaired: aside,
    isProblem: false,
  },
  {
    what: 'a conflict copy of another journal',
    make: ({ home }) => writeFileSync(join(home, 'journal.sync-conflict-20261124-101500-ABCDEFG.json'), '{}', { mode: 0o600 }),
    kind: 'conflict-copy',
    says: /was put there by Syncthing, because journal\.json was changed on two machines; it holds what is not here, or not any more\./,
    repaired: null,
  },
  {
    what: 'a copy of OneDrive or Google Drive',
    make: (places) => copyFileSync(operationsOf(places), join(places.operations, '2026-11 (1).jsonl')),
    kind: 'conflict-copy',
    says: /is called like a copy of 2026-11\.jsonl, as OneDrive or Google Drive make one of what was changed on two machines; it holds nothing/,
    repaired: aside,
    isProblem: false,
  },
  {
    what: 'a conflict copy with somebody who was forgotten since',
    make: (places) => {
      const copy = readFileSync(places.journal);
      openForgetting(places, silently(later)).forget(hakon.id);
      writeFileSync(join(places.home, 'journal (1).json'), copy, { mode: 0o600 });
    },
    kind: 'conflict-copy',
    says: /it holds what is not here, or not any more\./,
    repaired: null,
  },
  {
    what: 'a conflict copy of a file that is not there',
    make: ({ home }) => writeFileSync(join(home, 'other conflicted copy 2026-11-24.json'), '{}', { mode: 0o600 }),
    kind: 'conflict-copy',
    says: /was put there by a sync program, because other\.json was changed/,
    repaired: null,
  },
  {
    what: 'the lock of a process that died',
    make: (places) => lockedBy(places, { pid: 999_999_999 }),
    kind: 'lock-stale',
    says: /^Process 999999999 on .* \(log\) died while it was saving/,
    repaired: /^Put right\.$/,
    isProblem: false,
  },
  {
    what: 'a lock that cannot be read',
    make: (places) => lockedBy(places, 'x'),
    kind: 'lock-stale',
    says: /^Another process died while it was saving/,
    repaired: /^Put right\.$/,
    isProblem: false,
  },
  {
    what: 'a lock without a token',
    make: (places) => lockedBy(places, '{"token":"no token"}'),
    kind: 'lock-stale',
    says: /^Another process died while it was saving/,
    repaired: /^Put right\.$/,
    isProblem: false,
  },
];

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

describe('the lock', () => {
  it('of a process that saves is no finding', () => {
    const places = healthy();
    lockedBy(places, {}, later() / 1_000);
    expect(asHere(places).examine()).toMatchObject({ findings: [], isUsable: true });
    chmodSync(places.home, 0o755);
    expect(asHere(places).examine()).toMatchObject({ findings: [{ kind: 'mode' }], isUsable: true });
  });

  it('of a process that is stuck is a problem, and stays', () => {
    const places = healthy();
    lockedBy(places, {});
    expect(asHere(places).examine()).toMatchObject({
      isUsable: false,
      findings: [
        {
          kind: 'lock-held',
          command: `ps -p ${process.pid}`,
          what: expect.stringContaining(`on ${hostname()} (log) has held the lock since 2026`),
        },
      ],
    });
    expect(leftOf(asHere(places).repair({ unlock: true }))).toHaveLength(1);
    expect(existsSync(join(places.state, 'lock'))).toBe(true);
  });

  it('of a process that saves explains what looks left over, for a while', () => {
    const places = healthy();
    lockedBy(places, {}, later() / 1_000);
    appendFileSync(historyOf(places), '{"revision":3,"ty');
    const path = join(places.state, 'lock');
    let looks = 0;
    const clock = (): number => {
      if (++looks === 20) truncateSync(historyOf(places), statSync(historyOf(places)).size - 17);
      return statSync(path).mtimeMs;
    };
    const environment = { HOME: dirname(dirname(dirname(places.home))), TZ: 'Europe/Berlin' };
    expect(doctorAt(places, clock, environment).examine().findings).toEqual([]);
    appendFileSync(historyOf(places), '{"revision":3,"ty');
    expect(asHere(places).examine().findings).toMatchObject([{ kind: 'left-over' }]);
  });

  it.each<[string, Partial<typeof claim>]>([
    ['machine', { host: 'elsewhere' }],
    ['container', { namespace: 'pid:[1]' }],
  ])('of another %s goes when a person says so', (_, holder) => {
    const places = healthy();
    lockedBy(places, holder);
    chmodSync(places.home, 0o755);
    expect(asHere(places).isLockedElsewhere()).toBe(true);
    expect(leftOf(asHere(places).repair())).toHaveLength(2);
    expect(existsSync(join(places.state, 'lock'))).toBe(true);
    expect(asHere(places).repair({ unlock: true })).toMatchObject({
      isUsable: true,
      findings: [{ kind: 'lock-elsewhere', repaired: 'Removed.' }, { kind: 'mode' }],
    });
    expect(readdirSync(places.state)).toEqual(['as-saved', 'history-as-saved']);
  });

  it('of another machine stays when it was just taken, or when somebody else is at it', () => {
    const places = healthy();
    lockedBy(places, { host: 'elsewhere' }, later() / 1_000);
    expect(() => asHere(places).repair({ unlock: true })).toThrow('It was taken less than a minute ago. Nothing was changed.');
    lockedBy(places, { host: 'elsewhere' });
    writeFileSync(join(places.state, 'lock.ab12'), 'x');
    expect(() => asHere(places).repair({ unlock: true })).toThrow('Another process is removing it. Nothing was changed.');
    expect(existsSync(join(places.state, 'lock'))).toBe(true);
  });

  it('stays where it was taken anew meanwhile', () => {
    const places = healthy();
    lockedBy(places, { host: 'elsewhere', token: 'cd34' });
    const seen = { holder: { ...claim, host: 'elsewhere' }, since: 0 };
    expect(() => removeLockElsewhere(places, seen, later())).toThrow('It has been taken anew. Nothing was changed.');
    expect(readdirSync(places.state).toSorted()).toEqual(['as-saved', 'history-as-saved', 'lock']);
  });
});

describe('the history edited by hand', () => {
  const second = aCall(zoe.id, 'second');

  function withTwo(): Places {
    const places = healthy();
    put(storeAt(places), { contacts: [{ ...zoe, last: aLastContact(call.at, { interactionId: second.id }) }, hakon] }, [
      { type: 'interaction', record: second },
      { type: 'commitment', record: aCommitment({ contactId: zoe.id, what: 'done', status: 'kept', closedAt: call.at }) },
    ]);
    return places;
  }

  const notesIn = (places: Places): readonly unknown[] =>
    [...storeAt(places).history().all()].map(({ record }) => Reflect.get(record, 'note') ?? Reflect.get(record, 'what'));

  const lineOf = (record: object): string => `{"revision":3,"type":"interaction",${JSON.stringify(record).slice(1)}\n`;
  const third = aCall(zoe.id, 'third');

  it.each<[string, (text: string) => string, RegExp, readonly string[]]>([
    [
      'a longer note',
      (text) => text.replace('"first"', '"first of all"'),
      /Line 1 .* was edited \(note\) by hand\.$/,
      ['first of all', 'second', 'done'],
    ],
    [
      'a note of the same length',
      (text) => text.replace('"first"', '"FIRST"'),
      /Line 1 .* was edited \(note\)/,
      ['FIRST', 'second', 'done'],
    ],
    ['a shorter note', (text) => text.replace('"first"', '"1"'), /Line 1 .* was edited \(note\)/, ['1', 'second', 'done']],
    [
      'a key more',
      (text) => text.replace('"second"', '"second","fax":1'),
      /Line 2 .* was edited \(fax\)/,
      ['first', 'second', 'done'],
    ],
    [
      'a commitment',
      (text) => text.replace('"done"', '"all done"'),
      /Line 3 .*: the commitment \w+ was edited \(what\)/,
      ['first', 'second', 'all done'],
    ],
    [
      'a line removed',
      (text) => text.replace(/^.*"first".*\n/m, ''),
      /: the interaction \w+ was removed by hand\.$/,
      ['second', 'done'],
    ],
    [
      'a line added in between',
      (text) => text.replace('\n', `\n${lineOf(third)}`),
      /Line 2 .* was added by hand\.$/,
      ['first', 'second', 'done', 'third'],
    ],
    [
      'a line added at the end',
      (text) => text + lineOf(third),
      /Line 4 .* was added by hand\.$/,
      ['first', 'second', 'done', 'third'],
    ],
  ])('%s is taken over, and can be taken back', (_, edit, says, after) => {
    const places = withTwo();
    const before = notesIn(places);
    const text = readFileSync(historyOf(places), 'utf8');
    writeFileSync(historyOf(places), edit(text));
    expect(asHere(places).examine().findings).toMatchObject([{ kind: 'history-edited', what: expect.stringMatching(says) }]);
    expect(asHere(places).examine().isUsable).toBe(true);
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(after);
    expect([...filesUnder(places.backups).values()]).toContain(Buffer.from(edit(text)).toString('latin1'));
    expect(asHere(places).examine().findings).toEqual([]);
    storeAt(places).undo();
    // What was removed comes back as a line of its own, which is the last one.
    expect(notesIn(places).toSorted()).toEqual(before.toSorted());
  });

  it('a line that stands there twice is said to, although nothing in it differs', () => {
    const places = withTwo();
    const text = readFileSync(historyOf(places), 'utf8');
    writeFileSync(historyOf(places), text + text.slice(0, text.indexOf('\n') + 1));
    const [found] = asHere(places).examine().findings;
    expect(found?.what).toMatch(/: the interaction \w+ was written once more by hand/);
  });

  it.each<[string, (text: string) => string, string]>([
    ['a record without a key', (text) => text.replace('"minutes":null,', ''), 'and cannot be taken over: it must have required'],
    [
      'a record without its people',
      (text) => text.replace(/"contactIds":[^\]]*\],/, ''),
      'and cannot be taken over: it must have required',
    ],
    [
      'a record that is none',
      (text) => text.replace('"minutes":null', '"minutes":"ten"'),
      'and cannot be taken over: minutes must be',
    ],
    [
      'a record that is twice there',
      (text) => text.replace('\n', `\n${lineOf({ ...call, note: 'again' })}`),
      'and cannot be taken over: its id is there twice',
    ],
  ])('%s stays as it is until somebody agrees to put it back', (_, edit, says) => {
    const places = withTwo();
    const notes = notesIn(places);
    const text = edit(readFileSync(historyOf(places), 'utf8').replace('"second"', '"2nd"'));
    writeFileSync(historyOf(places), text);
    const before = filesUnder(places.home);
    const { findings } = asHere(places).repair({ goOn: true });
    expect(findings).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining(says), repaired: null, command: 'kw doctor --repair --yes' }),
    );
    expect(filesUnder(places.home)).toEqual(before);
    expect(asHere(places).wouldPutBack()).toEqual([expect.stringContaining(says)]);

    const agreed = asHere(places).repair({ putBack: true }).findings;
    expect(agreed.filter(({ what }) => what.includes(says))).toMatchObject([
      { repaired: expect.stringMatching(/^Put back as it was\. What was there is kept as .*edited-.*history-2026\.jsonl\.$/) },
    ]);
    expect(notesIn(places)).toEqual(notes.map((note) => (note === 'second' ? '2nd' : note)));
    expect([...filesUnder(places.backups).values()]).toContain(Buffer.from(text).toString('latin1'));
    expect(asHere(places).examine().findings).toEqual([]);
    storeAt(places).undo();
    expect(notesIn(places)).toEqual(notes);
  });

  it('an added line that cannot be taken over is taken out once somebody agrees', () => {
    const places = withTwo();
    const notes = notesIn(places);
    replaceIn(historyOf(places), '\n', `\n${lineOf({ ...third, minutes: 'ten' })}`);
    expect(leftOf(asHere(places).repair())).toEqual([
      expect.stringMatching(/was added by hand, and cannot .*Put it right in an editor, or let it be taken out\.$/),
    ]);
    expect(leftOf(asHere(places).repair({ putBack: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(notes);
  });

  it.each<[string, (text: string) => string, readonly string[]]>([
    ['is no JSON', (text) => text.replace('"first"', '"first'), ['first', '2nd', 'done']],
    ['has no id', (text) => text.replace('"id"', '"ix"'), ['first', '2nd', 'done']],
    [
      'is no JSON, beside one that was added',
      (text) => text.replace('"first"', '"first') + lineOf(third),
      ['first', '2nd', 'done', 'third'],
    ],
  ])('beside a line that %s, which is made again, the others are taken over', (_, edit, after) => {
    const places = withTwo();
    writeFileSync(historyOf(places), edit(readFileSync(historyOf(places), 'utf8').replace('"second"', '"2nd"')));
    expect(asHere(places).examine().findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'history-damaged', line: 1 }),
        expect.objectContaining({ kind: 'history-edited', line: 2 }),
      ]),
    );
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(after);
    expect(asHere(places).examine().findings).toEqual([]);
  });

  it('a line that cannot be read takes back no correction that it made', () => {
    const places = withTwo();
    put(storeAt(places), {}, [{ type: 'interaction', record: { ...second, note: 'corrected' }, replaces: true }]);
    replaceIn(historyOf(places), '"note":"corrected"', '"note":"corrected');
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(['first', 'corrected', 'done']);
    expect(asHere(places).examine().findings).toEqual([]);
  });

  it('what an interrupted save left among it is not taken over', () => {
    const places = withTwo();
    const text = readFileSync(historyOf(places), 'utf8').replace('"first"', '"1st"');
    writeFileSync(historyOf(places), text + lineOf(third).replace('"revision":3', '"revision":4'));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    expect(notesIn(places)).toEqual(['1st', 'second', 'done']);
  });

  it('where nothing says what was there before, it is told what to do', () => {
    const places = withTwo();
    put(storeAt(places), {}, [{ type: 'interaction', record: { ...third, fax: 'none' } as typeof third }]);
    rmSync(operationsOf(places));
    expect(leftOf(asHere(places).repair())).toEqual([]);
    const text = readFileSync(historyOf(places), 'utf8');
    for (const [from, to, line, why] of [
      ['"note"', '"notx"', 1, ` (it must have required property 'note')`],
      ['"fax":"none"', '"note":"one"', 4, ''],
    ] as const) {
      writeFileSync(historyOf(places), text.replace(from, to));
      const what = `Line ${line} of history/2026.jsonl cannot be read as a record${why}, and nothing says what it was; it is kept as it is. Put it right in an editor, then: kw doctor --repair --yes`;
      expect(leftOf(asHere(places).repair({ putBack: true }))).toEqual([what]);
    }
    writeFileSync(historyOf(places), text.replace('"first"', '"first of all"'));
    expect(leftOf(asHere(places).repair())).toEqual([
      'history/2026.jsonl was edited by hand, and nothing says what it was before. Once you agree, its lines count as they are now.',
    ]);
    expect(leftOf(asHere(places).repair({ goOn: true }))).toEqual([]);
    expect(notesIn(places)).toEqual(['first of all', 'second', 'done', 'third']);
  });
});

describe('the history edited by hand, of several years', () => {
  const at = (year: number) => storeAt(years, `${year}-03-01T09:00:00Z`);
  let years: Places;

  it('is compared as a whole', () => {
    years = freshPlaces();
    const told = { ...zoe, last: aLastContact(call.at, { interactionId: call.id }) };
    put(at(2024), { contacts: [told] });
    put(at(2024), {}, [{ type: 'interaction', record: call }, called(zoe.id, 'of 2024')]);
    put(at(2025), {}, [{ ...called(zoe.id, 'of 2024'), replaces: true }, called(zoe.id, 'of 2025')]);
    replaceIn(join(years.history, '2025.jsonl'), '"note":"of 2024"', '"note":"of 1984"');
    rmSync(join(years.history, '2024.jsonl'));
    expect(
      doctorAt(years)
        .examine()
        .findings.map(({ kind, what }) => `${kind}: ${what}`),
    ).toEqual([
      expect.stringMatching(/^history-damaged: history\/2024\.jsonl is gone/),
      expect.stringMatching(/^history-edited: Line 1 of history\/2025\.jsonl: the interaction \w+ was edited \(note\)/),
      expect.stringMatching(/^cron: /),
    ]);
    expect(leftOf(doctorAt(years).repair())).toEqual([]);
    expect([...storeAt(years).history().all()].map(({ record }) => Reflect.get(record, 'note'))).toEqual([
      'first',
      'of 1984',
      'of 2025',
    ]);
  });

  it('keeps what else there is to repair from nothing', () => {
    const places = healthy();
    replaceIn(historyOf(places), '"minutes":null', '"minutes":"ten"');
    chmodSync(places.home, 0o755);
    expect(asHere(places).repair().findings).toMatchObject([
      { kind: 'mode', repaired: 'Its mode is 0700 now.' },
      { kind: 'history-edited', repaired: null },
    ]);
  });
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
