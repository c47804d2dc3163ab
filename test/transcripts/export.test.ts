import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Id } from '../../src/domain/record.ts';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';
import { aCommitment, anId } from '../helpers/sample-records.ts';
import { callback, customers, hakon, people, promise, zoe, zoeLtd } from '../helpers/some-customers.ts';
import { aCall } from '../store/calls.ts';

describe('everything', () => {
  it('comes as one document, record by record', async ({ desk }) => {
    expect(
      await desk.session(
        'kw log "Zoë Adams" "First call" --new --promise "the offer by fri" --learned "likes tea"',
        'kw organization add "Zoë Ltd"',
        'kw export',
        'kw export --format ndjson',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log "Zoë Adams" "First call" --new --promise "the offer by fri" --learned "likes tea"
      Call to Zoë Adams. Learned "likes tea". Promised "the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw organization add "Zoë Ltd"
      Added Zoë Ltd. kw undo takes it back.
      $ kw export
      {"schema":"keepword.export/1","exportedAt":"2026-11-23T07:30:00+01:00","contacts":[{"id":"8p6aq98y8h2y","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","name":"Zoë Adams","aliases":[],"organizationId":null,"role":null,"standing":"customer","channels":[],"zone":null,"hours":null,"area":null,"every":null,"pausedUntil":null,"met":null,"introducedById":null,"tags":[],"details":[{"id":"2wngjag2wzjn","text":"likes tea","on":null,"yearly":false,"private":false,"learnedAt":"2026-11-23T06:30:00Z","interactionId":"8zq6r7djuzc6"}],"last":{"at":"2026-11-23T06:30:00Z","via":"call","direction":"out","mood":null,"interactionId":"8zq6r7djuzc6"},"lastTry":null}],"organizations":[{"id":"4xtt8tnfubnw","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","name":"Zoë Ltd","aliases":[],"channels":[],"area":null,"tags":[]}],"interactions":[{"id":"8zq6r7djuzc6","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","contactIds":["8p6aq98y8h2y"],"at":"2026-11-23T06:30:00Z","zone":"Europe/Berlin","via":"call","direction":"out","reached":true,"minutes":null,"mood":null,"rating":null,"caseId":null,"commitmentIds":[],"key":null,"note":"First call","why":null,"offered":null,"quote":null}],"commitments":[{"id":"3h5ccxsvgk8x","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","contactId":"8p6aq98y8h2y","kind":"promise","what":"the offer","fromId":null,"fromText":null,"due":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"via":null,"number":null,"status":"open","closedAt":null,"outcome":null,"extra":null,"answer":null,"well":null,"moves":[],"attempts":[],"checkOf":null,"caseId":null,"interactionId":"8zq6r7djuzc6"}],"cases":[],"answers":[]}
      $ kw export --format ndjson
      {"type":"meta","schema":"keepword.export/1","exportedAt":"2026-11-23T07:30:00+01:00"}
      {"type":"contact","id":"8p6aq98y8h2y","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","name":"Zoë Adams","aliases":[],"organizationId":null,"role":null,"standing":"customer","channels":[],"zone":null,"hours":null,"area":null,"every":null,"pausedUntil":null,"met":null,"introducedById":null,"tags":[],"details":[{"id":"2wngjag2wzjn","text":"likes tea","on":null,"yearly":false,"private":false,"learnedAt":"2026-11-23T06:30:00Z","interactionId":"8zq6r7djuzc6"}],"last":{"at":"2026-11-23T06:30:00Z","via":"call","direction":"out","mood":null,"interactionId":"8zq6r7djuzc6"},"lastTry":null}
      {"type":"organization","id":"4xtt8tnfubnw","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","name":"Zoë Ltd","aliases":[],"channels":[],"area":null,"tags":[]}
      {"type":"interaction","id":"8zq6r7djuzc6","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","contactIds":["8p6aq98y8h2y"],"at":"2026-11-23T06:30:00Z","zone":"Europe/Berlin","via":"call","direction":"out","reached":true,"minutes":null,"mood":null,"rating":null,"caseId":null,"commitmentIds":[],"key":null,"note":"First call","why":null,"offered":null,"quote":null}
      {"type":"commitment","id":"3h5ccxsvgk8x","createdAt":"2026-11-23T06:30:00Z","updatedAt":"2026-11-23T06:30:00Z","contactId":"8p6aq98y8h2y","kind":"promise","what":"the offer","fromId":null,"fromText":null,"due":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"via":null,"number":null,"status":"open","closedAt":null,"outcome":null,"extra":null,"answer":null,"well":null,"moves":[],"attempts":[],"checkOf":null,"caseId":null,"interactionId":"8zq6r7djuzc6"}
      "
    `);
  });

  it('is the same in both forms, and every time', async ({ desk }) => {
    desk.has(busyMorning);
    await desk.session('kw log zoe "One" --at yesterday', 'kw log hakon "Two"', 'kw edit 5pm --what "send the second offer"');
    const whole = await desk.run(['export']);
    expect(await desk.run(['export'])).toEqual(whole);
    const { schema, exportedAt, ...records } = JSON.parse(whole.stdout);
    expect({ schema, exportedAt }).toEqual({ schema: 'keepword.export/1', exportedAt: '2026-11-23T07:30:00+01:00' });
    expect(Object.keys(records)).toEqual(['contacts', 'organizations', 'interactions', 'commitments', 'cases', 'answers']);

    const [, ...lines] = (await desk.run(['export', '--format', 'ndjson'])).stdout.trimEnd().split('\n');
    const parsed = lines.map((line) => JSON.parse(line));
    for (const [name, list] of Object.entries(records)) {
      const type = name.replace(/s$/, '');
      expect(parsed.filter((line) => line.type === type)).toEqual((list as object[]).map((record) => ({ type, ...record })));
    }
    expect(parsed).toHaveLength(Object.values(records).flat().length);
  });

  it('has each interaction as it was put right last', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw log zoe "Frist call"', 'kw edit 4xt --note "First call"');
    const { interactions } = JSON.parse((await desk.run(['export'])).stdout);
    expect(interactions).toMatchObject([{ note: 'First call' }]);
  });

  it('refuses a form that it does not have', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw export --format xml', 'kw export zoe')).toMatchInlineSnapshot(`
      "$ kw export --format xml
      --format cannot be "xml". It is one of json, ndjson, csv.
      kw export --help shows its options and examples.
      [exit 2]
      $ kw export zoe
      kw export takes options only, and no other word.
      kw export --help shows its options and examples.
      [exit 2]
      "
    `);
  });
});

const closedLongAgo = aCommitment({
  contactId: hakon.id,
  what: 'the plan',
  status: 'kept',
  closedAt: '2026-10-01T10:00:00Z',
  outcome: 'on-time',
});

const call = (contactId: Id, note: string, at: string) => ({
  type: 'interaction' as const,
  record: { ...aCall(contactId, note), at },
});

/** Two people, each with a call, one with both, and a commitment that is past. */
const aPast = {
  ...customers,
  history: [
    call(zoe.id, 'about quartz', '2026-09-01T10:00:00Z'),
    call(hakon.id, 'about wood', '2026-11-20T10:00:00Z'),
    { type: 'commitment' as const, record: closedLongAgo },
  ],
};

describe('a part of everything', () => {
  it.for<readonly [args: readonly string[], ids: readonly Id[]]>([
    [
      ['--contact', 'zoe'],
      [zoe.id, zoeLtd.id, anId('call about quartz'), callback.id, promise.id],
    ],
    [
      ['--contact', 'hakon'],
      [hakon.id, anId('call about wood'), closedLongAgo.id],
    ],
    [
      ['--since', '2026-11-01'],
      [zoe.id, hakon.id, zoeLtd.id, anId('call about wood'), callback.id, promise.id],
    ],
    [
      ['--only', 'commitments'],
      [closedLongAgo.id, callback.id, promise.id],
    ],
    [
      ['--only', 'interactions,contacts', '--contact', 'hakon'],
      [hakon.id, anId('call about wood')],
    ],
    [
      ['--only', 'interactions', '--only', 'contacts', '--contact', 'hakon'],
      [hakon.id, anId('call about wood')],
    ],
    [['--contact', 'hakon', '--since', '2026-10-15', '--only', 'commitments'], []],
  ])('%j has these records, in both forms', async ([args, ids], { desk }) => {
    desk.has(aPast);
    const { schema, exportedAt, ...lists } = JSON.parse((await desk.run(['export', ...args])).stdout);
    expect(schema).toBe('keepword.export/1');
    expect(Object.keys(lists)).toEqual(['contacts', 'organizations', 'interactions', 'commitments', 'cases', 'answers']);
    expect(Object.values(lists as Record<string, { id: string }[]>).flatMap((list) => list.map(({ id }) => id))).toEqual(ids);
    const [meta = '', ...lines] = (await desk.run(['export', ...args, '--format', 'ndjson'])).stdout.trimEnd().split('\n');
    expect(JSON.parse(meta)).toEqual({ type: 'meta', schema, exportedAt });
    expect(lines.map((line) => JSON.parse(line).id).toSorted()).toEqual([...ids].toSorted());
  });

  it('has only the fields that were asked for, of each record those that its kind has', async ({ desk }) => {
    desk.has(customers);
    await desk.session('kw log zoe "First call"');
    expect(
      await desk.session(
        'kw export --fields id,name,channels.address,note --only contacts,interactions',
        'kw export --fields note --only interactions --format ndjson',
        'kw export --fields phone,name --only contacts --format csv',
        'kw export --fields nme --only contacts --format csv',
        'kw export --fields contacts.name',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw export --fields id,name,channels.address,note --only contacts,interactions
      {"schema":"keepword.export/1","exportedAt":"2026-11-23T07:30:00+01:00","fields":["id","name","channels.address","note"],"contacts":[{"id":"7xq2m4kdh3pn","name":"Zoë Adams","channels":[{"address":"+44 20 7946 0018"}]},{"id":"8hk2m4kdh3pn","name":"Håkon Nordmann","channels":[{"address":"hakon@fjord.example"},{"address":"+47 22 00 00 00"}]}],"organizations":[],"interactions":[{"id":"4xtt8tnfubnw","note":"First call"}],"commitments":[],"cases":[],"answers":[]}
      $ kw export --fields note --only interactions --format ndjson
      {"type":"meta","schema":"keepword.export/1","exportedAt":"2026-11-23T07:30:00+01:00","fields":["note"]}
      {"type":"interaction","note":"First call"}
      $ kw export --fields phone,name --only contacts --format csv
      phone,name
      +44 20 7946 0018,Zoë Adams
      +47 22 00 00 00,Håkon Nordmann
      $ kw export --fields nme --only contacts --format csv
      {"error":{"code":"usage","message":"There is no column \\"nme\\" in this table.","hint":"The columns are: id, name, aliases, organization, organizationId, role, standing, phone, otherPhones, email, otherEmails, otherAddresses, zone, hours, area, every, pausedUntil, metOn, metHow, introducedBy, introducedById, tags, details, lastAt, lastVia, lastMood, lastTryAt, createdAt, updatedAt.","candidates":[]}}
      [exit 2]
      $ kw export --fields contacts.name
      {"error":{"code":"usage","message":"There is no field \\"contacts.name\\".","hint":"The fields are: id, createdAt, updatedAt, name, aliases, organizationId, role, standing, channels, channels.via, channels.address, channels.label, channels.preferred, zone, hours, area, every, pausedUntil, met, met.on, met.how, introducedById, tags, details, details.id, details.text, details.on, details.yearly, details.private, details.learnedAt, details.interactionId, last, last.at, last.via, last.direction, last.mood, last.interactionId, lastTry, lastTry.at, type, contactIds, at, via, direction, reached, minutes, note, why, offered, mood, mood.start, mood.end, rating, quote, caseId, commitmentIds, key, contactId, kind, what, fromId, fromText, due, due.day, due.from, due.to, due.zone, due.tentative, number, status, closedAt, outcome, extra, answer, well, moves, moves.from, moves.to, moves.at, moves.toldAt, moves.why, attempts, attempts.at, attempts.result, checkOf, interactionId, title, facts, facts.id, facts.text, facts.confirmed, options, options.id, options.text, options.chosen, agreedAt, stake, apologisedAt, steps, steps.id, steps.text, steps.due, steps.doneAt, parties, parties.id, parties.contactId, parties.tell, parties.due, parties.withLeaveOf, parties.toldAt, updates, updates.id, updates.at, updates.to, updates.text, cause, solution, deadline, reopened, reopened.at, reopened.why, question, asked, asked.commitmentId, asked.at.","candidates":[]}}
      [exit 2]
      "
    `);
  });

  it('says that it is redacted, and leaks no number, address or private detail', async ({ desk }) => {
    desk.has(people);
    await desk.session(
      'kw learn zoe "is in debt" --private',
      'kw log zoe "Her mobile is 07700 900123, mail z@adams.example" --callback "fri 15h on +44 20 7946 0018"',
    );
    const { stdout } = await desk.run(['export', '--redact']);
    const { redacted, interactions, commitments } = JSON.parse(stdout);
    expect(redacted).toBe(true);
    expect(interactions).toMatchObject([{ note: 'Her mobile is [number], mail [address]' }]);
    expect(commitments).toMatchObject([{ number: null }]);
    expect(stdout).not.toMatch(/7946|900123|adams\.example|debt|fjord/);
    expect(JSON.parse((await desk.run(['export', '--redact', '--format', 'ndjson'])).stdout.split('\n')[0] ?? '')).toMatchObject({
      type: 'meta',
      redacted: true,
    });
  });

  it('refuses what it does not have or does not find', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw export --only calls', 'kw export --contact ida', 'kw export --since tomorrow'),
    ).toMatchInlineSnapshot(`
      "$ kw export --only calls
      There is no list "calls" in an export.
      There are: contacts, organizations, interactions, commitments, cases, answers.
      [exit 2]
      $ kw export --contact ida
      Nobody is called "ida".
      kw contact add "ida" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw export --since tomorrow
      "tomorrow" has not come yet: it means Tue 24 Nov.
      Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
      [exit 2]
      "
    `);
  });

  it('is in one form', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw export --json --format csv --only contacts', 'kw export --json --format ndjson'),
    ).toMatchInlineSnapshot(`
      "$ kw export --json --format csv --only contacts
      {"error":{"code":"usage","message":"--json and --format csv are two forms.","hint":"Leave one of them out.","candidates":[]}}
      [exit 2]
      $ kw export --json --format ndjson
      {"error":{"code":"usage","message":"--json and --format ndjson are two forms.","hint":"Leave one of them out.","candidates":[]}}
      [exit 2]
      "
    `);
    expect(await desk.run(['export', '--json', '--format', 'json'])).toEqual(await desk.run(['export']));
  });

  it('is refused before its first byte where the past cannot be read', async ({ desk }) => {
    desk.has(aPast);
    const path = join(desk.home, 'history/2026.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"via":"call"', '"via":"c a"l"'));
    truncateSync(path, JSON.parse(readFileSync(join(desk.home, 'journal.json'), 'utf8')).files['history/2026.jsonl']);
    const { stdout, exitCode } = await desk.run(['export', '--contact', 'hakon']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
  });
});

describe('a table', () => {
  it('is of one list', async ({ desk }) => {
    desk.has(aPast);
    expect(
      await desk.session(
        'kw export --format csv',
        'kw export --format csv --only contacts,cases',
        'kw export --format csv --only interactions --contact hakon',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw export --format csv
      A table in CSV has one list.
      Say which: kw export --format csv --only interactions
      [exit 2]
      $ kw export --format csv --only contacts,cases
      A table in CSV has one list.
      Say which: kw export --format csv --only interactions
      [exit 2]
      $ kw export --format csv --only interactions --contact hakon
      id,at,zone,contacts,contactIds,via,direction,reached,minutes,note,why,offered,moodStart,moodEnd,rating,quote,caseId,commitmentIds,key,createdAt,updatedAt
      8ymwnsz8nxhs,2026-11-20T10:00:00Z,Europe/Berlin,Håkon Nordmann,8hk2m4kdh3pn,call,out,true,,about wood,,,,,,,,,,2026-11-23T06:30:00Z,2026-11-23T06:30:00Z
      "
    `);
  });

  it('is refused before its first byte where the past cannot be read', async ({ desk }) => {
    desk.has(aPast);
    const path = join(desk.home, 'history/2026.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"via":"call"', '"via":"cull'));
    const { stdout, exitCode } = await desk.run(['export', '--format', 'csv', '--only', 'interactions']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
  });
});

describe('into a file', () => {
  it('has the same bytes, is for our eyes only, and replaces what was there at once', async ({ desk }) => {
    desk.has(aPast);
    const path = join(desk.folder, 'all.json');
    writeFileSync(path, 'older', { mode: 0o644 });
    expect(await desk.session('kw export --output all.json')).toMatchInlineSnapshot(`
      "$ kw export --output all.json
      Exported to all.json: 3347 bytes, which only you can read.
      "
    `);
    expect(readFileSync(path, 'utf8')).toBe((await desk.run(['export'])).stdout);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await desk.run(['export', '--output', '-'])).stdout).toBe(readFileSync(path, 'utf8'));
    await desk.run(['export', '--contact', 'zoe', '--format', 'ndjson', '--output', 'zoe.ndjson']);
    expect(readFileSync(join(desk.folder, 'zoe.ndjson'), 'utf8')).toMatch(/^\{"type":"meta",.*\n\{"type":"contact",/);
    expect(readdirSync(desk.folder).toSorted()).toEqual(['all.json', 'keepword', 'zoe.ndjson']);
  });

  it('never goes over the journal, nor into its folder, nor where no file can be', async ({ desk }) => {
    desk.has(people);
    mkdirSync(join(desk.folder, 'folder'));
    symlinkSync(join(desk.home, 'journal.json'), join(desk.folder, 'link'));
    const before = readFileSync(join(desk.home, 'journal.json'));
    expect(
      await desk.session(
        'kw export --output keepword/journal.json',
        'kw export --output link',
        'kw export --output keepword/history/2026.jsonl',
        'kw export --output folder',
        'kw export --output nowhere/all.json',
        'kw export --output /dev/null',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw export --output keepword/journal.json
      keepword/journal.json is the journal itself.
      Save it to another folder, better still to another disk.
      [exit 2]
      $ kw export --output link
      link is the journal itself.
      Save it to another folder, better still to another disk.
      [exit 2]
      $ kw export --output keepword/history/2026.jsonl
      keepword/history/2026.jsonl is in the folder of the journal itself, and would be lost with it.
      Save it to another folder, better still to another disk.
      [exit 2]
      $ kw export --output folder
      folder is a folder.
      Name a file: kw export --output folder/keepword.json
      [exit 2]
      $ kw export --output nowhere/all.json
      ~/nowhere/all.json could not be written: it is not there. What was there before is as it was.
      Look at the folder: ls -la ~/nowhere
      [exit 1]
      $ kw export --output /dev/null
      /dev/null is no file.
      Name a file: kw export --output keepword.json
      [exit 2]
      "
    `);
    expect(readFileSync(join(desk.home, 'journal.json'))).toEqual(before);
  });

  it('is not begun where there is no journal', async ({ desk }) => {
    const { exitCode } = await desk.run(['export', '--output', 'all.json']);
    expect(exitCode).toBe(4);
    expect(readdirSync(desk.folder)).toEqual([]);
  });
});
