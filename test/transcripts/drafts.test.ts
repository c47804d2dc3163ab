import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { hakon, people, zoe } from '../helpers/some-customers.ts';
import { leaveDrafts } from '../helpers/some-drafts.ts';
import { aCall } from '../store/calls.ts';

const agreed = { contact: zoe.id, via: 'call', direction: 'out', note: 'She agrees.\nBy Friday.', promise: ['the offer by fri'] };
const thanks = {
  contact: hakon.id,
  via: 'email',
  asked: [{ what: 'prices', answer: 'as last year' }, { what: 'dates' }],
  halfTyped: { option: '--note', text: 'He th' },
};

/** Two people, and a draft with each. */
function twoDrafts(desk: TestDesk): void {
  desk.has(people);
  leaveDrafts(desk, ['2026-11-23T06:00:00Z', agreed], ['2026-11-22T16:10:00Z', thanks]);
}

describe('kw drafts', () => {
  it('has what was typed also where the journal cannot be read', async ({ desk }) => {
    twoDrafts(desk);
    writeFileSync(join(desk.home, 'journal.json'), 'damaged');
    expect(
      await desk.session('kw drafts list', 'kw drafts show 2d3', 'kw drafts drop 2d3', 'kw drafts list'),
    ).toMatchInlineSnapshot(`
      "$ kw drafts list
      2d2xxxxxxxxx	2026-11-23T07:00:00+01:00	draft 1
      2d3xxxxxxxxx	2026-11-22T17:10:00+01:00	draft 2
      $ kw drafts show 2d3
      id	2d3xxxxxxxxx
      typed	2026-11-22T17:10:00+01:00
      with	8hk2m4kdh3pn
      how	email
      asked for	prices; answered: as last year
      asked for	dates
      half typed	He th (for --note)
      $ kw drafts drop 2d3
      Dropped draft 2.
        with: 8hk2m4kdh3pn
        how: email
        asked for: prices; answered: as last year
        asked for: dates
        half typed: He th (for --note)
      $ kw drafts list
      2d2xxxxxxxxx	2026-11-23T07:00:00+01:00	draft 1
      "
    `);
  });

  it('lists them, shows one, and drops it with what was in it', async ({ desk }) => {
    twoDrafts(desk);
    expect(
      await desk.session(
        'kw',
        'kw drafts list',
        'kw drafts show 2d3',
        'kw drafts drop 2d2',
        'kw drafts list',
        'kw',
        'kw drafts drop 2d3',
        'kw drafts list',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw
      2 drafts are waiting. kw drafts list shows them; kw log --resume goes on with one.
      $ kw drafts list
      2d2xxxxxxxxx	2026-11-23T07:00:00+01:00	draft 1
      2d3xxxxxxxxx	2026-11-22T17:10:00+01:00	draft 2
      $ kw drafts show 2d3
      id	2d3xxxxxxxxx
      typed	2026-11-22T17:10:00+01:00
      with	Håkon Nordmann
      how	email
      asked for	prices; answered: as last year
      asked for	dates
      half typed	He th (for --note)
      $ kw drafts drop 2d2
      Dropped draft 1.
        with: Zoë Adams
        how: call
        who began: out
        what was said: She agrees.
          By Friday.
        promised: the offer by fri
      $ kw drafts list
      2d3xxxxxxxxx	2026-11-22T17:10:00+01:00	draft 2
      $ kw
      A draft is waiting: kw log --resume goes on with it.
      $ kw drafts drop 2d3
      Dropped draft 2.
        with: Håkon Nordmann
        how: email
        asked for: prices; answered: as last year
        asked for: dates
        half typed: He th (for --note)
      $ kw drafts list
      "
    `);
  });

  it('prints documents for scripts', async ({ desk }) => {
    twoDrafts(desk);
    expect(
      await desk.session(
        'kw drafts list --json',
        'kw drafts show 2d2 --json',
        'kw drafts list --fields id',
        'kw drafts drop 2d2 --json',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw drafts list --json
      {"schema":"keepword.drafts/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","items":[{"id":"2d2xxxxxxxxx","startedAt":"2026-11-23T06:00:00Z","said":"draft 1"},{"id":"2d3xxxxxxxxx","startedAt":"2026-11-22T16:10:00Z","said":"draft 2"}]}
      $ kw drafts show 2d2 --json
      {"schema":"keepword.draft/1","id":"2d2xxxxxxxxx","startedAt":"2026-11-23T06:00:00Z","said":"draft 1","answers":{"contact":"7xq2m4kdh3pn","via":"call","direction":"out","note":"She agrees.\\nBy Friday.","promise":["the offer by fri"]}}
      $ kw drafts list --fields id
      {"schema":"keepword.drafts/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","items":[{"id":"2d2xxxxxxxxx"},{"id":"2d3xxxxxxxxx"}]}
      $ kw drafts drop 2d2 --json
      {"schema":"keepword.change/1","operation":"drafts drop","contacts":[],"organizations":[],"interactions":[],"commitments":[],"cases":[],"answers":[],"removed":["2d2xxxxxxxxx"],"drafts":[{"id":"2d2xxxxxxxxx","startedAt":"2026-11-23T06:00:00Z","said":"draft 1","answers":{"contact":"7xq2m4kdh3pn","via":"call","direction":"out","note":"She agrees.\\nBy Friday.","promise":["the offer by fri"]}}]}
      "
    `);
  });

  it('never guesses which', async ({ desk }) => {
    twoDrafts(desk);
    expect(
      await desk.session(
        'kw drafts drop',
        'kw drafts show 2d',
        'kw drafts drop 9',
        'kw drafts drop zoe',
        'kw drafts drop 2d2 --all',
        'kw drafts show',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw drafts drop
      Which of these drafts?
        2d2xxxxxxxxx  draft 1 (Mon 23 Nov 07:00)
        2d3xxxxxxxxx  draft 2 (Sun 22 Nov 17:10)
      Say which: kw drafts drop 2d2xxxxxxxxx
      [exit 2]
      $ kw drafts show 2d
      "2d" could be 2 drafts:
        2d2xxxxxxxxx  draft 1 (Mon 23 Nov 07:00)
        2d3xxxxxxxxx  draft 2 (Sun 22 Nov 17:10)
      Say which: kw drafts show 2d2xxxxxxxxx
      [exit 2]
      $ kw drafts drop 9
      There is no draft "9".
      kw drafts list shows what there is.
      [exit 3]
      $ kw drafts drop zoe
      There is no draft "zoe".
      kw drafts list shows what there is.
      [exit 3]
      $ kw drafts drop 2d2 --all
      One draft or --all, not both.
      Only that one: kw drafts drop 2d2
      [exit 2]
      $ kw drafts show
      Which of these drafts?
        2d2xxxxxxxxx  draft 1 (Mon 23 Nov 07:00)
        2d3xxxxxxxxx  draft 2 (Sun 22 Nov 17:10)
      Say which: kw drafts show 2d2xxxxxxxxx
      [exit 2]
      "
    `);
  });

  it('drops all of them only when somebody is sure', async ({ desk }) => {
    twoDrafts(desk);
    expect(
      await desk.session(
        'kw drafts drop --all',
        'kw drafts drop --all --yes',
        'kw drafts drop --all',
        'kw drafts drop',
        'kw drafts list',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw drafts drop --all
      Nobody is there to answer: Drop 2 drafts? Nothing brings them back.
      Give --yes.
      [exit 2]
      $ kw drafts drop --all --yes
      Dropped draft 1.
        with: Zoë Adams
        how: call
        who began: out
        what was said: She agrees.
          By Friday.
        promised: the offer by fri
      Dropped draft 2.
        with: Håkon Nordmann
        how: email
        asked for: prices; answered: as last year
        asked for: dates
        half typed: He th (for --note)
      $ kw drafts drop --all
      There is no draft.
      $ kw drafts drop
      There is no draft.
      kw log begins one when it is interrupted.
      [exit 3]
      $ kw drafts list
      "
    `);
  });

  it('leaves a file alone that is no draft', async ({ desk }) => {
    desk.has(people);
    const folder = join(desk.home, '.state/drafts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '2d2xxxxxxxxx.json'), '{ "half');
    expect(await desk.session('kw', 'kw drafts list', 'kw log --resume')).toMatchInlineSnapshot(`
      "$ kw
      $ kw drafts list
      $ kw log --resume
      There is no draft to go on with.
      kw log begins a new one.
      [exit 3]
      "
    `);
    expect(readdirSync(folder)).toEqual(['2d2xxxxxxxxx.json']);
  });
});

describe('kw log --resume', () => {
  it('saves the only draft, under its own id, and the draft is gone', async ({ desk }) => {
    desk.has(people);
    leaveDrafts(desk, ['2026-11-23T06:00:00Z', agreed]);
    expect(statSync(join(desk.home, '.state/drafts')).mode & 0o777).toBe(0o700);
    expect(statSync(join(desk.home, '.state/drafts/2d2xxxxxxxxx.json')).mode & 0o777).toBe(0o600);
    expect(await desk.session('kw log --resume', 'kw log --resume', 'kw show 2d2')).toMatchInlineSnapshot(`
      "$ kw log --resume
      Call to Zoë Adams, Mon 23 Nov 07:00, today. Promised "the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log --resume
      There is no draft to go on with.
      kw log begins a new one.
      [exit 3]
      $ kw show 2d2
      id	2d2xxxxxxxxx
      createdAt	2026-11-23T06:30:00Z
      updatedAt	2026-11-23T06:30:00Z
      contactIds	["7xq2m4kdh3pn"]
      at	2026-11-23T06:00:00Z
      zone	Europe/Berlin
      via	call
      direction	out
      reached	true
      minutes	
      mood	
      rating	
      caseId	
      commitmentIds	[]
      key	
      note	She agrees. By Friday.
      why	
      offered	
      quote	
      "
    `);
  });

  it('names the drafts where there are several and nobody can be asked', async ({ desk }) => {
    twoDrafts(desk);
    expect(
      await desk.session('kw log --resume', 'kw log --resume 2d2', 'kw log --resume 2d2', 'kw log --resume'),
    ).toMatchInlineSnapshot(`
      "$ kw log --resume
      Which of these drafts?
        2d2xxxxxxxxx  draft 1 (Mon 23 Nov 07:00)
        2d3xxxxxxxxx  draft 2 (Sun 22 Nov 17:10)
      Say which: kw log --resume 2d2xxxxxxxxx
      [exit 2]
      $ kw log --resume 2d2
      Call to Zoë Adams, Mon 23 Nov 07:00, today. Promised "the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log --resume 2d2
      There is no draft "2d2".
      kw drafts list shows what there is.
      [exit 3]
      $ kw log --resume
      The draft was left in the middle of --note, and nobody can be asked.
      At a terminal kw log --resume goes on with it.
      [exit 2]
      "
    `);
  });

  it('takes nothing besides, which would get lost', async ({ desk }) => {
    twoDrafts(desk);
    expect(
      await desk.session('kw log zoe --resume', 'kw log --promise "x by fri" --resume 2d2', 'kw log zoe "More" --resume'),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe --resume
      --resume goes on with a draft, and takes nothing besides.
      Add the rest once it goes on: kw log --resume. What the draft has: kw drafts show <id>.
      [exit 2]
      $ kw log --promise "x by fri" --resume 2d2
      --resume goes on with a draft, and takes nothing besides.
      Add the rest once it goes on: kw log --resume. What the draft has: kw drafts show <id>.
      [exit 2]
      $ kw log zoe "More" --resume
      --resume goes on with a draft, and takes nothing besides.
      Add the rest once it goes on: kw log --resume. What the draft has: kw drafts show <id>.
      [exit 2]
      "
    `);
  });

  it('finds out that it was saved already, and only drops the draft', async ({ desk }) => {
    desk.has({ ...people, history: [{ type: 'interaction', record: { ...aCall(zoe.id, 'She agrees.'), id: '2d2xxxxxxxxx' } }] });
    leaveDrafts(desk, ['2026-11-23T06:00:00Z', agreed]);
    const before = (await desk.run(['export'])).stdout;
    expect(await desk.session('kw log --resume', 'kw drafts list')).toMatchInlineSnapshot(`
      "$ kw log --resume
      This was saved before: kw show 2d2xxxxxxxxx shows it. Nothing was changed.
      The draft is gone; this was in it:
        with: Zoë Adams
        how: call
        who began: out
        when: 2026-11-23 07:00
        what was said: She agrees.
          By Friday.
        promised: the offer by 2026-11-27
      $ kw drafts list
      "
    `);
    expect((await desk.run(['export'])).stdout).toBe(before);
    expect(existsSync(join(desk.home, '.state/drafts/2d2xxxxxxxxx.json'))).toBe(false);
  });

  it('answers scripts with what was saved before', async ({ desk }) => {
    desk.has({ ...people, history: [{ type: 'interaction', record: { ...aCall(zoe.id, 'She agrees.'), id: '2d2xxxxxxxxx' } }] });
    leaveDrafts(desk, ['2026-11-23T06:00:00Z', agreed]);
    const { stdout, exitCode } = await desk.run(['log', '--resume', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).interactions).toMatchObject([{ id: '2d2xxxxxxxxx', note: 'She agrees.' }]);
  });

  it('saves again what undo has taken back', async ({ desk }) => {
    desk.has(people);
    leaveDrafts(desk, ['2026-11-23T06:00:00Z', agreed]);
    await desk.session('kw log --resume', 'kw undo');
    leaveDrafts(desk, ['2026-11-23T06:00:00Z', agreed]);
    expect((await desk.run(['log', '--resume'])).exitCode).toBe(0);
    expect(JSON.parse((await desk.run(['export'])).stdout).interactions).toMatchObject([{ id: '2d2xxxxxxxxx' }]);
  });
});
