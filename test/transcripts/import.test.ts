import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { aContact } from '../helpers/sample-records.ts';
import { customers, hakon, people, zoe } from '../helpers/some-customers.ts';

const filed = ({ folder }: TestDesk, name: string, ...lines: readonly object[]): void =>
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

const call = {
  type: 'interaction',
  id: '7cm2m4kdh3pn',
  contactIds: [zoe.id],
  at: '2026-11-20T10:00:00Z',
  via: 'call',
  note: 'First call',
};

describe('an export taken back', () => {
  it('is planned first, then one step, and nothing the second time', async ({ desk }) => {
    desk.has(customers);
    await desk.session(
      'kw log zoe "Talked about quartz"',
      'kw export --output all.json',
      'kw export --format ndjson --output all.ndjson',
    );
    const whole = await desk.run(['export']);
    rmSync(desk.home, { recursive: true });
    expect(
      await desk.session(
        'kw import all.ndjson --dry-run',
        'kw due',
        'kw import all.json',
        'kw import all.json',
        'kw import all.ndjson',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import all.ndjson --dry-run
      new	line 2	contact	7xq2m4kdh3pn	Zoë Adams
      new	line 3	contact	8hk2m4kdh3pn	Håkon Nordmann
      new	line 4	organization	9zt2m4kdh3pn	Zoë Ltd
      new	line 5	interaction	4xtt8tnfubnw	Talked about quartz
      new	line 6	commitment	4km2m9x7qbwz	the budget
      new	line 7	commitment	5pm2m9x7qbwz	send the offer
      $ kw due
      There is no journal yet at ~/keepword/journal.json. kw log begins one, kw demo shows how it looks.
      $ kw import all.json
      Added 2 contacts, 1 organization, 1 interaction, 2 commitments. kw undo takes it back.
      $ kw import all.json
      Nothing was changed: all of it is here already.
      $ kw import all.ndjson
      Nothing was changed: all of it is here already.
      "
    `);
    expect(await desk.run(['export'])).toEqual(whole);
    expect(await desk.session('kw undo', 'kw redo')).toMatchInlineSnapshot(`
      "$ kw undo
      Taken back: import: Added 2 contacts, 1 organization, 1 interaction, 2 commitments (just now). kw redo brings it back.
      $ kw redo
      Brought back: import: Added 2 contacts, 1 organization, 1 interaction, 2 commitments (just now). kw undo takes it back.
      "
    `);
    expect(await desk.run(['export'])).toEqual(whole);
  });

  it('is the same to the byte after a busy morning, in both forms', async ({ desk }) => {
    desk.has(busyMorning);
    await desk.session(
      'kw log zoe "One" --at yesterday',
      'kw log 山田 "見本 👩‍👩‍👧"',
      'kw edit 5pm --what "send the second offer"',
    );
    for (const format of ['json', 'ndjson']) {
      const { stdout } = await desk.run(['export', '--format', format]);
      rmSync(desk.home, { recursive: true });
      expect((await desk.run(['import', '-'], { input: stdout })).exitCode).toBe(0);
      expect((await desk.run(['export', '--format', format])).stdout).toBe(stdout);
    }
  });
});

describe('what a script writes', () => {
  it.for([
    ['nothing', ''],
    ['blank lines', ' \r\n\n'],
    ['only the mark that some programs put before a text', '\uFEFF'],
  ] as const)('may be %s on a day without records', async ([, input], { desk }) => {
    desk.has(people);
    const before = readFileSync(join(desk.home, 'journal.json'));
    expect(await desk.run(['import', '-'], { input })).toMatchObject({
      stdout: '',
      stderr: 'Nothing was changed: there is no record in it.\n',
      exitCode: 0,
    });
    const changed = await desk.run(['import', '-', '--keep-going', '--json'], { input });
    expect(JSON.parse(changed.stdout)).toMatchObject({ schema: 'keepword.change/1', contacts: [], interactions: [] });
    const planned = await desk.run(['import', '-', '--dry-run', '--json'], { input });
    const none = { new: 0, changed: 0, same: 0, conflicting: 0, refused: 0 };
    expect(JSON.parse(planned.stdout)).toEqual({ schema: 'keepword.import-plan/1', from: '-', counts: none, records: [] });
    expect(readFileSync(join(desk.home, 'journal.json'))).toEqual(before);
  });

  it('is written down with what was missing, and comes up like anything else', async ({ desk }) => {
    desk.has(people);
    const piped = async (line: object): Promise<string> => {
      const { stdout, stderr, exitCode } = await desk.run(['import', '-'], { input: JSON.stringify(line) });
      return `${stdout}${stderr}[exit ${exitCode}]`;
    };
    expect(await piped({ type: 'interaction', contact: 'zoe', note: 'Sent the invoice', via: 'email' })).toMatchInlineSnapshot(`
      "Added 1 interaction: "Sent the invoice". kw undo takes it back.
      [exit 0]"
    `);
    expect(await piped({ type: 'interaction', contact: 'zoe', note: 'Sent the invoice', via: 'email' })).toMatchInlineSnapshot(`
      "Nothing was changed: all of it is here already.
      [exit 0]"
    `);
    expect(
      await piped({ type: 'commitment', contact: 'zoe', kind: 'promise', what: 'the offer', due: { day: '2026-11-20' } }),
    ).toMatchInlineSnapshot(`
      "Added 1 commitment: "the offer". kw undo takes it back.
      [exit 0]"
    `);
    expect(await piped({ type: 'commitment', contact: 'nobody', kind: 'promise', what: 'the offer' })).toMatchInlineSnapshot(`
      "What is piped in cannot be taken: line 1: Nobody is called "nobody". Nothing was changed.
      --dry-run shows every line, --keep-going leaves out what cannot be taken.
      [exit 2]"
    `);
    expect(await desk.session('kw history', 'kw due')).toMatchInlineSnapshot(`
      "$ kw history
      2026-11-23T07:30:00+01:00	6g6kqn84dj5s	Zoë Adams	email	out	true		Sent the invoice
      $ kw due
      late	2026-11-20T00:00:00+01:00	promise	6ay462j2wz8m	Zoë Adams	the offer	+44 20 7946 0018	
      "
    `);
  });

  it('is written down once under its key, as with kw log --once', async ({ desk }) => {
    desk.has(people);
    filed(desk, 'mail.ndjson', { type: 'interaction', contact: 'zoe', note: 'Sent the invoice', key: 'invoice-12' });
    expect(
      await desk.session('kw import mail.ndjson', 'kw import mail.ndjson --dry-run', 'kw log zoe "Again" --once invoice-12'),
    ).toMatchInlineSnapshot(`
      "$ kw import mail.ndjson
      Added 1 interaction: "Sent the invoice". kw undo takes it back.
      $ kw import mail.ndjson --dry-run
      same	line 1	interaction	3bnv5rw57wtp	Sent the invoice
      $ kw log zoe "Again" --once invoice-12
      Logged before under this key: 3bnv5rw57wtp. Nothing was changed.
      "
    `);
    expect(await desk.session('kw import mail.ndjson --now 2026-11-24T08:00', 'kw history')).toMatchInlineSnapshot(`
      "$ kw import mail.ndjson --now 2026-11-24T08:00
      Nothing was changed: all of it is here already.
      $ kw history
      2026-11-23T07:30:00+01:00	3bnv5rw57wtp	Zoë Adams	call	out	true		Sent the invoice
      "
    `);
  });

  it('answers with the records as they are now', async ({ desk }) => {
    desk.has(people);
    const { stdout } = await desk.run(['import', '-', '--json'], { input: JSON.stringify(call) });
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'keepword.change/1',
      operation: 'import',
      interactions: [{ id: call.id, note: 'First call', direction: 'out', createdAt: '2026-11-23T06:30:00Z' }],
      contacts: [{ id: zoe.id, last: { interactionId: call.id } }],
    });
  });
});

describe('what cannot be taken', () => {
  it('is named with its line, and nothing is taken, unless it is to be left out', async ({ desk }) => {
    desk.has(people);
    filed(
      desk,
      'calls.ndjson',
      call,
      { ...call, id: '7cn2m4kdh3pn', via: 'pigeon' },
      { ...call, id: '7cp2m4kdh3pn', contactIds: ['2b2345678923'] },
    );
    expect(
      await desk.session(
        'kw import calls.ndjson',
        'kw history',
        'kw import calls.ndjson --dry-run',
        'kw import calls.ndjson --keep-going',
        'kw history',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import calls.ndjson
      calls.ndjson cannot be taken: line 2: via must be one of call, visit, video, email, message, chat, letter, not "pigeon" (and 1 more). Nothing was changed.
      --dry-run shows every line, --keep-going leaves out what cannot be taken.
      [exit 2]
      $ kw history
      $ kw import calls.ndjson --dry-run
      new	line 1	interaction	7cm2m4kdh3pn	First call
      refused	line 2			via must be one of call, visit, video, email, message, chat, letter, not "pigeon"
      refused	line 3			contactIds names 2b2345678923, and there is no such contact
      $ kw import calls.ndjson --keep-going
      Left out: line 2: via must be one of call, visit, video, email, message, chat, letter, not "pigeon".
      Left out: line 3: contactIds names 2b2345678923, and there is no such contact.
      Added 1 interaction: "First call". kw undo takes it back.
      $ kw history
      2026-11-20T11:00:00+01:00	7cm2m4kdh3pn	Zoë Adams	call	out	true		First call
      "
    `);
  });

  it('is named beside the document, too', async ({ desk }) => {
    desk.has(people);
    filed(desk, 'mixed.lines', { ...call, via: 'pigeon' }, { type: 'contact', ...zoe, area: 'Leeds' }, call);
    const { stdout, stderr, exitCode } = await desk.run(['import', 'mixed.lines', '--keep-going', '--json']);
    expect(`${stderr}[exit ${exitCode}]`).toMatchInlineSnapshot(`
      "Left out: line 1: via must be one of call, visit, video, email, message, chat, letter, not "pigeon".
      Left as it is here: line 2, contact Zoë Adams.
      [exit 0]"
    `);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'keepword.change/1', interactions: [{ id: call.id }] });
  });

  it('is in conflict where the same record is here in another version that is as new', async ({ desk }) => {
    desk.has(people);
    const ada = aContact({ name: 'Ada' });
    const there = [
      { type: 'contact', ...zoe, area: 'Leeds' },
      { type: 'contact', ...hakon, area: 'Bergen', updatedAt: '2026-12-01T00:00:00Z' },
      { type: 'contact', ...ada },
    ];
    filed(desk, 'people.ndjson', ...there);
    expect(
      await desk.session(
        'kw import people.ndjson',
        'kw import people.ndjson --dry-run',
        'kw import people.ndjson --keep-going',
        'kw import people.ndjson --replace',
        'kw import people.ndjson',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import people.ndjson
      One record is here in another version that is as new: line 1, contact Zoë Adams. Nothing was changed.
      --dry-run shows every line; --replace takes those of the file, --keep-going keeps those that are here.
      [exit 1]
      $ kw import people.ndjson --dry-run
      conflicting	line 1	contact	7xq2m4kdh3pn	Zoë Adams
      changed	line 2	contact	8hk2m4kdh3pn	Håkon Nordmann
      new	line 3	contact	9zhxj5uh5zyx	Ada
      $ kw import people.ndjson --keep-going
      Left as it is here: line 1, contact Zoë Adams.
      Added 1 contact; changed 1 contact. kw undo takes it back.
      $ kw import people.ndjson --replace
      Changed 1 contact: "Zoë Adams". kw undo takes it back.
      $ kw import people.ndjson
      Nothing was changed: all of it is here already.
      "
    `);
    const { contacts } = JSON.parse((await desk.run(['export', '--only', 'contacts'])).stdout);
    expect(contacts.map(({ area }: { area: string }) => area)).toEqual(['Leeds', 'Bergen', null]);
  });

  it('is a file that is something else, whatever is to be left out', async ({ desk }) => {
    desk.has(people);
    const own = { schema: 'keepword.export/1', interaction: [call] };
    writeFileSync(join(desk.folder, 'package.json'), JSON.stringify({ name: 'a', type: 'module' }, null, 2));
    writeFileSync(join(desk.folder, 'settings.json'), JSON.stringify({ zone: 'Europe/Berlin' }, null, 2));
    writeFileSync(join(desk.folder, 'pretty.json'), JSON.stringify({ type: 'contact', name: 'Pretty' }, null, 2));
    filed(desk, 'misspelt.json', own);
    filed(desk, 'head.ndjson', { type: 'meta', schema: 'keepword.export/1' });
    expect(
      await desk.session(
        'kw import package.json',
        'kw import settings.json --keep-going',
        'kw import misspelt.json --keep-going',
        'kw import head.ndjson',
        'kw import pretty.json',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import package.json
      package.json cannot be imported: it is no export of Keepword, and no record either: there is no type "module"; there are contact, organization, interaction, commitment, case, answer. Nothing was changed.
      kw import takes what kw export writes, or one record a line.
      [exit 2]
      $ kw import settings.json --keep-going
      settings.json cannot be imported: it is no export of Keepword, and no record either: it has no type; there are contact, organization, interaction, commitment, case, answer. Nothing was changed.
      kw import takes what kw export writes, or one record a line.
      [exit 2]
      $ kw import misspelt.json --keep-going
      misspelt.json cannot be imported: "interaction" is no list of an export; there are contacts, organizations, interactions, commitments, cases, answers. Nothing was changed.
      kw import takes what kw export writes, or one record a line.
      [exit 2]
      $ kw import head.ndjson
      Nothing was changed: there is no record in it.
      $ kw import pretty.json
      Added 1 contact: "Pretty". kw undo takes it back.
      "
    `);
  });

  it('is a line that is not as it should be, said with what would be right', async ({ desk }) => {
    desk.has(people);
    filed(
      desk,
      'lines.ndjson',
      { type: 'interaction', contact: 'zoe', note: 'One', nte: 'a slip' },
      { type: 'interaction', contact: 'zoe', via: 'fax' },
      { type: 'commitment', contact: 'zoe', kind: 'promise', what: 'the offer', due: { day: 'soon' } },
    );
    expect(
      await desk.session(
        'kw import lines.ndjson --dry-run',
        'kw import lines.ndjson',
        'kw import lines.ndjson --keep-going --dry-run',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import lines.ndjson --dry-run
      new	line 1	interaction	6man9mdc3n8n	One
      refused	line 2			via must be one of call, visit, video, email, message, chat, letter, not "fax"
      refused	line 3			due.day must be a calendar day, such as 2026-11-24, not "soon"
      Nothing in Keepword is called "nte" (line 1): it is kept as it is, and shown nowhere.
      $ kw import lines.ndjson
      Nothing in Keepword is called "nte" (line 1): it is kept as it is, and shown nowhere.
      lines.ndjson cannot be taken: line 2: via must be one of call, visit, video, email, message, chat, letter, not "fax" (and 1 more). Nothing was changed.
      --dry-run shows every line, --keep-going leaves out what cannot be taken.
      [exit 2]
      $ kw import lines.ndjson --keep-going --dry-run
      new	line 1	interaction	6man9mdc3n8n	One
      refused	line 2			via must be one of call, visit, video, email, message, chat, letter, not "fax"
      refused	line 3			due.day must be a calendar day, such as 2026-11-24, not "soon"
      Nothing in Keepword is called "nte" (line 1): it is kept as it is, and shown nowhere.
      "
    `);
  });

  it('is a file that is not there, is no text, is half there, newer, or redacted', async ({ desk }) => {
    desk.has(customers);
    const { stdout } = await desk.run(['export']);
    writeFileSync(join(desk.folder, 'half.json'), stdout.slice(0, 500));
    writeFileSync(join(desk.folder, 'bytes.json'), Buffer.from([0x7b, 0xff, 0xfe]));
    writeFileSync(join(desk.folder, 'empty.json'), '');
    filed(desk, 'newer.ndjson', { type: 'meta', schema: 'keepword.export/2' });
    await desk.session('kw export --redact --output redacted.json');
    const before = readFileSync(join(desk.home, 'journal.json'));
    expect(
      await desk.session(
        'kw import nothing.json',
        'kw import half.json',
        'kw import bytes.json',
        'kw import empty.json',
        'kw import keepword',
        'kw import newer.ndjson',
        'kw import redacted.json --replace',
        'kw import redacted.json',
        'kw import',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import nothing.json
      "nothing.json" cannot be read: it is not there. Nothing was changed.
      Name a file that is there; - reads what is piped in.
      [exit 2]
      $ kw import half.json
      half.json cannot be imported: line 1: a text is missing, not finished or not written correctly. Nothing was changed.
      kw import takes what kw export writes, or one record a line.
      [exit 2]
      $ kw import bytes.json
      "bytes.json" cannot be read: it is no text in UTF-8. Nothing was changed.
      Convert it: iconv -f latin1 -t utf-8 bytes.json
      [exit 2]
      $ kw import empty.json
      empty.json cannot be imported: there is nothing in it. Nothing was changed.
      kw import takes what kw export writes, or one record a line.
      [exit 2]
      $ kw import keepword
      "keepword" cannot be read: it is not a file. Nothing was changed.
      Name a file that is there; - reads what is piped in.
      [exit 2]
      $ kw import newer.ndjson
      newer.ndjson was written by a newer version of Keepword (export 2, this one knows 1). Nothing was changed.
      Install that version, in the way this one was installed.
      [exit 4]
      $ kw import redacted.json --replace
      redacted.json is redacted or has only some fields, so that --replace would lose the rest. Nothing was changed.
      Import it without --replace, or an export that is whole.
      [exit 2]
      $ kw import redacted.json
      3 records are here in another version that is as new: contacts[0], contact Zoë Adams; contacts[1], contact Håkon Nordmann; commitments[0], commitment the budget. Nothing was changed.
      --dry-run shows every line; --replace takes those of the file, --keep-going keeps those that are here.
      [exit 1]
      $ kw import
      kw import needs <file>.
      kw import --help shows its options and examples.
      [exit 2]
      "
    `);
    expect(readFileSync(join(desk.home, 'journal.json'))).toEqual(before);
  });
});

it('shows a plan as a document, with each record and its line', async ({ desk }) => {
  desk.has(people);
  filed(desk, 'calls.lines', { type: 'contact', ...zoe }, call, { type: 'call' });
  const { counts, records } = JSON.parse((await desk.run(['import', 'calls.lines', '--dry-run', '--json'])).stdout);
  expect(counts).toEqual({ new: 1, changed: 0, same: 1, conflicting: 0, refused: 1 });
  expect(records).toMatchObject([
    { line: 1, state: 'same', type: 'contact', id: zoe.id, what: 'Zoë Adams' },
    { line: 2, state: 'new', type: 'interaction', id: call.id, what: 'First call' },
    { line: 3, state: 'refused', type: null, id: null },
  ]);
});

describe('what a script leaves out of a line', () => {
  it('is the zone of the contact for when they are called or visited, and ours for anything else', async ({ desk }) => {
    await desk.session('kw contact add "Taro Sato" --zone Asia/Tokyo');
    const due = { day: '2026-11-25', from: '10:00' };
    filed(
      desk,
      'lines.ndjson',
      { type: 'commitment', contact: 'taro', kind: 'callback', what: 'a', due },
      { type: 'commitment', contact: 'taro', kind: 'follow-up', via: 'visit', what: 'b', due },
      { type: 'commitment', contact: 'taro', kind: 'promise', what: 'c', due },
      { type: 'commitment', contact: 'taro', kind: 'callback', what: 'd', due: { ...due, zone: 'Europe/Paris' } },
    );
    expect(
      await desk.session(
        'kw import lines.ndjson',
        'kw import lines.ndjson',
        'kw commitment list --fields what,due.from,due.zone',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw import lines.ndjson
      Added 4 commitments. kw undo takes it back.
      $ kw import lines.ndjson
      Nothing was changed: all of it is here already.
      $ kw commitment list --fields what,due.from,due.zone
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":4,"kept":0,"dropped":0},"more":0,"items":[{"what":"a","due":{"from":"10:00","zone":"Asia/Tokyo"}},{"what":"b","due":{"from":"10:00","zone":"Asia/Tokyo"}},{"what":"c","due":{"from":"10:00","zone":"Europe/Berlin"}},{"what":"d","due":{"from":"10:00","zone":"Europe/Paris"}}]}
      "
    `);
  });

  it('is never a conversation that has not been yet', async ({ desk }) => {
    desk.has(people);
    filed(
      desk,
      'future.ndjson',
      { ...call, at: '2026-11-23T06:36:00Z' },
      { ...call, id: '7dm2m4kdh3pn', at: '2027-01-01T10:00:00Z' },
    );
    filed(desk, 'clocks.ndjson', { ...call, at: '2026-11-23T06:34:00Z' });
    expect(
      await desk.session('kw import future.ndjson --dry-run', 'kw import future.ndjson', 'kw import clocks.ndjson'),
    ).toMatchInlineSnapshot(`
      "$ kw import future.ndjson --dry-run
      refused	line 1			at: it has not come yet
      refused	line 2			at: it has not come yet
      $ kw import future.ndjson
      future.ndjson cannot be taken: line 1: at: it has not come yet (and 1 more). Nothing was changed.
      --dry-run shows every line, --keep-going leaves out what cannot be taken.
      [exit 2]
      $ kw import clocks.ndjson
      Added 1 interaction: "First call". kw undo takes it back.
      "
    `);
  });
});
