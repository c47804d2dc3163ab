import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { customers, people } from '../helpers/some-customers.ts';
import { leaveDrafts } from '../helpers/some-drafts.ts';

it('lists a step without what was true on its day only', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw promise zoe "call, tomorrow" --by tomorrow',
      'kw undo --list --now 2026-12-05 --fields said',
      'kw undo --now 2026-12-05',
      'kw redo --now 2026-12-05',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw promise zoe "call, tomorrow" --by tomorrow
    Promised Zoë Adams "call, tomorrow" by Tue 24 Nov, tomorrow. kw undo takes it back.
    $ kw undo --list --now 2026-12-05 --fields said
    {"schema":"keepword.undo/1","items":[{"said":"Promised Zoë Adams \\"call, tomorrow\\" by Tue 24 Nov"},{"said":"what a test begins with"}]}
    $ kw undo --now 2026-12-05
    Taken back: promise: Promised Zoë Adams "call, tomorrow" by Tue 24 Nov (just now). kw redo brings it back.
    $ kw redo --now 2026-12-05
    Brought back: promise: Promised Zoë Adams "call, tomorrow" by Tue 24 Nov (just now). kw undo takes it back.
    "
  `);
});

it('moves nothing to where it is already, but says that they know now', async ({ desk }) => {
  desk.has(customers);
  expect(
    await desk.session(
      'kw move 4km "thu 15:00" --untold',
      'kw move 4km "thu 15:00"',
      'kw move 4km "thu 15:00" --told',
      'kw move 4km "thu 15:00" --told',
      'kw show 4km --fields record.moves',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw move 4km "thu 15:00" --untold
    Moved the call-back to Zoë Adams about "the budget" to Thu 26 Nov 15:00 for Zoë Adams, 16:00 for you, in 3 days; Zoë Adams has not been told. kw undo takes it back.
    $ kw move 4km "thu 15:00"
    The call-back to Zoë Adams about "the budget" is due already Thu 26 Nov 15:00 for Zoë Adams, 16:00 for you, in 3 days. Nothing was changed.
    $ kw move 4km "thu 15:00" --told
    The call-back to Zoë Adams about "the budget" is due already Thu 26 Nov 15:00 for Zoë Adams, 16:00 for you, in 3 days; Zoë Adams knows now that "the budget" moved. kw undo takes it back.
    $ kw move 4km "thu 15:00" --told
    The call-back to Zoë Adams about "the budget" is due already Thu 26 Nov 15:00 for Zoë Adams, 16:00 for you, in 3 days. Nothing was changed.
    $ kw show 4km --fields record.moves
    {"schema":"keepword.record/1","record":{"moves":[{"from":{"day":"2026-11-23","from":"15:00","to":"16:00","zone":"Europe/London","tentative":false},"to":{"day":"2026-11-26","from":"15:00","to":null,"zone":"Europe/London","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null}]}}
    "
  `);
});

it('edits a contact by its options, as kw contact edit does', async ({ desk }) => {
  desk.has(customers);
  expect(
    await desk.session(
      'kw edit zoe',
      'kw edit zoe --phone none --name "Zoë Adams-Lee"',
      'kw edit zoe --what "something"',
      'kw edit 4km --role owner',
      'kw edit 4km',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw edit zoe
    Say what is to be changed.
    For example: --role owner, --phone none. At a terminal $EDITOR opens.
    [exit 2]
    $ kw edit zoe --phone none --name "Zoë Adams-Lee"
    Changed Zoë Adams: now called Zoë Adams-Lee, no number or address. kw undo takes it back.
    $ kw edit zoe --what "something"
    --what does not belong to this contact.
    It has --name, --organization, --role, --phone, --email, --prefers, --zone, --hours, --area, --standing, --every, --pause, --met, --introduced-by, --alias, --tag.
    [exit 2]
    $ kw edit 4km --role owner
    --role does not belong to this commitment.
    It has --what, --by, --number, --via, --answer, --extra, --well, --not-well.
    [exit 2]
    $ kw edit 4km
    Say what is to be changed.
    For example: --what, --by. At a terminal $EDITOR opens.
    [exit 2]
    "
  `);
});

it('says that there is no such record, and does not offer to add it as somebody', async ({ desk }) => {
  desk.has(people);
  expect(await desk.session('kw show zzzz', 'kw edit zzz', 'kw show zoee')).toMatchInlineSnapshot(`
    "$ kw show zzzz
    There is no record "zzzz": no id begins like that, and nobody is called so.
    kw due and kw history show the ids, kw contact list shows everybody.
    [exit 3]
    $ kw edit zzz
    There is no record "zzz": no id begins like that, and nobody is called so.
    kw due and kw history show the ids, kw contact list shows everybody.
    [exit 3]
    $ kw show zoee
    There is no record "zoee": no id begins like that, and nobody is called so.
      7xq2m4kdh3pn  Zoë Adams
    kw due and kw history show the ids, kw contact list shows everybody.
    [exit 3]
    "
  `);
});

it('takes the only draft there is', async ({ desk }) => {
  desk.has(people);
  leaveDrafts(desk, ['2026-11-23T06:00:00Z', { via: 'call', note: 'She agrees.' }]);
  expect(await desk.session('kw drafts show', 'kw drafts drop', 'kw drafts show')).toMatchInlineSnapshot(`
    "$ kw drafts show
    id	2d2xxxxxxxxx
    typed	2026-11-23T07:00:00+01:00
    how	call
    what was said	She agrees.
    $ kw drafts drop
    Dropped draft 1.
      how: call
      what was said: She agrees.
    $ kw drafts show
    There is no draft.
    kw log begins one when it is interrupted.
    [exit 3]
    "
  `);
});

it('says of somebody new that they have no cadence, where that was asked for', async ({ desk }) => {
  expect(await desk.session('kw contact add "Ida Lund" --every never', 'kw contact add "Ana Lima"')).toMatchInlineSnapshot(`
    "$ kw contact add "Ida Lund" --every never
    Added Ida Lund: customer, no cadence. kw undo takes it back.
    $ kw contact add "Ana Lima"
    Added Ana Lima: customer. kw undo takes it back.
    "
  `);
});

it('says of anything but a call-back that nobody was reached about it', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session('kw promise zoe "send the offer" --by fri --fields commitments.id', 'kw tried 4xt'),
  ).toMatchInlineSnapshot(`
    "$ kw promise zoe "send the offer" --by fri --fields commitments.id
    {"schema":"keepword.change/1","commitments":[{"id":"4xtt8tnfubnw"}]}
    $ kw tried 4xt
    Reached nobody about the promise to Zoë Adams "send the offer". kw undo takes it back.
    "
  `);
});

it('repeats no endless name, and keeps it whole', async ({ desk }) => {
  const name = `Ida ${'Lund '.repeat(2000)}`.trim();
  const { stderr } = await desk.run(['contact', 'add', name]);
  expect(stderr.length).toBeLessThan(200);
  expect((await desk.run(['contact', 'list', '--json'])).stdout).toContain(name);
});

it('keeps no mood of a try that is put right', async ({ desk }) => {
  desk.has(people);
  const { stdout } = await desk.run(['log', 'zoe', '--no-answer', '--json']);
  const [{ id }] = JSON.parse(stdout).interactions;
  expect((await desk.run(['edit', id, '--mood', 'upset'])).stderr).toContain('Nobody was reached');
});

it('a name that ends with a full stop gets no second one', async ({ desk }) => {
  expect(
    await desk.session('kw contact add "Håkon N."', 'kw contact edit hakon --name "Håkon Nordmann Jr."'),
  ).toMatchInlineSnapshot(`
    "$ kw contact add "Håkon N."
    Added Håkon N.: customer. kw undo takes it back.
    $ kw contact edit hakon --name "Håkon Nordmann Jr."
    Changed Håkon N.: now called Håkon Nordmann Jr. kw undo takes it back.
    "
  `);
});
