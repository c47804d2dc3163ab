import { existsSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people, zoe } from '../helpers/some-customers.ts';

describe('kw undo', () => {
  it('makes nothing where there is nothing to take back', async ({ desk }) => {
    expect(await desk.session('kw undo', 'kw redo', 'kw undo 3', 'kw undo --list')).toMatchInlineSnapshot(`
      "$ kw undo
      There is nothing to take back.
      kw undo --list shows the steps.
      [exit 1]
      $ kw redo
      There is nothing to bring back: kw undo was not the last step.
      kw undo --list shows the steps.
      [exit 1]
      $ kw undo 3
      3 is no step that can be taken back.
      kw undo --list shows the steps and their numbers; kw redo brings back what kw undo took.
      [exit 3]
      $ kw undo --list
      "
    `);
    expect(existsSync(desk.home)).toBe(false);
  });

  it('takes one command back at a time, in words, and brings it back', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk
        .session(
          'kw log zoe "Talked" --promise "send the offer by fri"',
          'kw callback hakon "tue 10h"',
          'kw undo --list --plain',
          'kw undo',
          'kw undo',
          'kw due',
          'kw redo',
          'kw due',
        )
        .then((text) => text.replace(/^\d{4}-\d\d-\d\dT[\d:+]+/gmu, '<when>')),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Talked" --promise "send the offer by fri"
      Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw callback hakon "tue 10h"
      Call-back to Håkon Nordmann Tue 24 Nov 10:00, tomorrow, on +47 22 00 00 00. kw undo takes it back.
      $ kw undo --list --plain
      <when>	callback	Call-back to Håkon Nordmann Tue 24 Nov 10:00, on +47 22 00 00 00	3
      <when>	log	Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov	2
      <when>	import	what a test begins with	1
      $ kw undo
      Taken back: callback: Call-back to Håkon Nordmann Tue 24 Nov 10:00, on +47 22 00 00 00 (just now). kw redo brings it back.
      $ kw undo
      Taken back: log: Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov (just now). kw redo brings it back.
      $ kw due
      $ kw redo
      Brought back: log: Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov (just now). kw undo takes it back.
      $ kw due
      "
    `);
  });

  it('leaves no trace: the export is the same to the byte', async ({ desk }) => {
    desk.has(people);
    const before = await desk.run(['export']);
    await desk.run(['log', 'zoe', 'Talked', '--learned', 'plays the cello', '--promise', 'send the offer by fri']);
    const after = await desk.run(['export']);
    await desk.run(['undo']);
    expect((await desk.run(['export'])).stdout).toBe(before.stdout);
    await desk.run(['redo']);
    expect((await desk.run(['export'])).stdout).toBe(after.stdout);
    expect(after.stdout).not.toBe(before.stdout);
  });

  it('takes an earlier step back by its number, unless a later one builds on it', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw contact add "Ida Lund"',
        'kw promise ida "send the offer" --by fri',
        'kw learn zoe "likes tea"',
        'kw undo 2',
        'kw undo 3',
        'kw undo 2',
        'kw redo',
        'kw redo',
        'kw undo 99',
        'kw undo last',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Ida Lund"
      Added Ida Lund: customer. kw undo takes it back.
      $ kw promise ida "send the offer" --by fri
      Promised Ida Lund "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw learn zoe "likes tea"
      Learned about Zoë Adams: likes tea. kw undo takes it back.
      $ kw undo 2
      A later step builds on this one: promise: Promised Ida Lund "send the offer" by Fri 27 Nov, in 4 days. Nothing was changed.
      Take that back first: kw undo 3
      [exit 1]
      $ kw undo 3
      Taken back: promise: Promised Ida Lund "send the offer" by Fri 27 Nov (just now). kw redo brings it back.
      $ kw undo 2
      Taken back: contact add: Added Ida Lund: customer (just now). kw redo brings it back.
      $ kw redo
      Brought back: contact add: Added Ida Lund: customer (just now). kw undo takes it back.
      $ kw redo
      Brought back: promise: Promised Ida Lund "send the offer" by Fri 27 Nov (just now). kw undo takes it back.
      $ kw undo 99
      99 is no step that can be taken back.
      kw undo --list shows the steps and their numbers; kw redo brings back what kw undo took.
      [exit 3]
      $ kw undo last
      "last" is no number of a step.
      kw undo --list shows the steps and their numbers.
      [exit 2]
      "
    `);
  });

  it('refuses with a code of its own, for scripts', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw contact add "Ida Lund"', 'kw promise ida "send the offer" --by fri');
    expect(await desk.session('kw undo 2 --json', 'kw undo 9 --json')).toMatchInlineSnapshot(`
      "$ kw undo 2 --json
      {"error":{"code":"failed","message":"A later step builds on this one: promise: Promised Ida Lund \\"send the offer\\" by Fri 27 Nov, in 4 days. Nothing was changed.","hint":"Take that back first: kw undo 3","candidates":[]}}
      [exit 1]
      $ kw undo 9 --json
      {"error":{"code":"not-found","message":"9 is no step that can be taken back.","hint":"kw undo --list shows the steps and their numbers; kw redo brings back what kw undo took.","candidates":[]}}
      [exit 3]
      "
    `);
  });

  it('lists the steps for scripts, and prints what a step changed', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw learn zoe "likes tea"');
    const list = await desk.run(['undo', '--list', '--json']);
    expect(JSON.parse(list.stdout).items).toMatchObject([
      { revision: 2, command: 'learn', said: 'Learned about Zoë Adams: likes tea', records: 1 },
      { revision: 1, command: 'import', records: 3 },
    ]);
    const undone = JSON.parse((await desk.run(['undo', '--json'])).stdout);
    expect(undone).toMatchObject({ operation: 'undo', contacts: [{ id: zoe.id, details: [] }], removed: [] });
  });

  it('lets a key be logged again once its log was taken back', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "By key" --once mail-1',
        'kw undo',
        'kw log zoe "By key, again" --once mail-1',
        'kw history zoe --plain',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "By key" --once mail-1
      Call to Zoë Adams. kw undo takes it back.
      $ kw undo
      Taken back: log: Call to Zoë Adams (just now). kw redo brings it back.
      $ kw log zoe "By key, again" --once mail-1
      Call to Zoë Adams. kw undo takes it back.
      $ kw history zoe --plain
      2026-11-23T07:30:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	true		By key, again
      "
    `);
  });

  it('says so when there is nothing to take back or to bring back', async ({ desk }) => {
    expect(await desk.session('kw undo', 'kw redo', 'kw undo --list')).toMatchInlineSnapshot(`
      "$ kw undo
      There is nothing to take back.
      kw undo --list shows the steps.
      [exit 1]
      $ kw redo
      There is nothing to bring back: kw undo was not the last step.
      kw undo --list shows the steps.
      [exit 1]
      $ kw undo --list
      "
    `);
  });
});
