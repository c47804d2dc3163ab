import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

describe('kw undo', () => {
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
      <when>	callback	Call-back to Håkon Nordmann Tue 24 Nov 10:00, tomorrow, on +47 22 00 00 00
      <when>	log	Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov, in 4 days
      <when>	import	what a test begins with
      $ kw undo
      Taken back: Call-back to Håkon Nordmann Tue 24 Nov 10:00, tomorrow, on +47 22 00 00 00. kw redo brings it back.
      $ kw undo
      Taken back: Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov, in 4 days. kw redo brings it back.
      $ kw due
      $ kw redo
      Brought back: Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
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
