import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openForgetting } from '../../../src/store/forgetting.ts';
import type { Places } from '../../../src/store/places.ts';
import { aDetail, aLastContact, anId, anOrganization } from '../../helpers/sample-records.ts';
import { silently } from '../../helpers/silently.ts';
import { aCall, called } from '../calls.ts';
import { historyOf, operationsOf, put, replaceIn, storeAt } from '../open-stores.ts';
import { later } from './patients.ts';

import { backupOf, call, draftsOf, hakon, lockedBy, offer, saveChanges, zoe } from './two-saves.ts';

/** One thing that may be the matter with a journal of two saves. */
export interface Case {
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

/** All that doctor finds, one by one. */
export const cases: readonly Case[] = [
  {
    what: 'a journal of a newer version',
    make: ({ journal }) => {
      replaceIn(journal, 'journal/1', 'journal/2');
      replaceIn(journal, 'Zoë', 'Zoé');
    },
    kind: 'journal-newer',
    says: /was written by a newer version of Keepword \(format 2, this one knows 1\)\. Install that version, in the way this one was installed\.$/,
    repaired: null,
    isUsable: false,
  },
  {
    what: 'a journal whose format a bad byte made a newer one',
    make: ({ journal }) => replaceIn(journal, 'journal/1', 'journal/5'),
    kind: 'journal-damaged',
    says: /^It cannot be used: it says that it is of format 5, and was saved in format 1; save 2 can be made again to the byte from /,
    repaired: /^Made again/,
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
