import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

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
      Option '--format <format>' argument 'xml' is invalid. Allowed choices are json, ndjson.
      kw export --help shows its options and examples.
      [exit 2]
      $ kw export zoe
      Too many arguments for 'export'. Expected 0 arguments but got 1.
      kw export --help shows its options and examples.
      [exit 2]
      "
    `);
  });
});
