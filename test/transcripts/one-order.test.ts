import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

/** The 23rd of November 2026 is a Monday. */
describe('what is open', () => {
  it('stands in one order wherever it is listed', async ({ desk }) => {
    await desk.session(
      'kw contact add "Zoë Adams" --area Leeds --organization "Zoë Ltd"',
      'kw promise zoe "the offer" --by tomorrow',
      'kw promise zoe "the draft" --by "14 dec"',
      'kw callback zoe "tomorrow 9-10h" --about "the budget"',
      'kw waiting zoe "the signed contract" --by tomorrow',
    );
    expect(
      await desk.session(
        'kw due --fields what',
        'kw brief zoe --fields youOwe.what,theyOwe.what',
        'kw near leeds --fields open.what',
        'kw commitment list --fields what',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due --fields what
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":3},"more":0,"items":[{"what":"the budget"},{"what":"the offer"},{"what":"the signed contract"}]}
      $ kw brief zoe --fields youOwe.what,theyOwe.what
      {"schema":"keepword.brief/1","youOwe":[{"what":"the budget"},{"what":"the offer"},{"what":"the draft"}],"theyOwe":[{"what":"the signed contract"}]}
      $ kw near leeds --fields open.what
      {"schema":"keepword.near/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","area":"leeds","items":[{"open":[{"what":"the budget"},{"what":"the offer"},{"what":"the signed contract"},{"what":"the draft"}]}]}
      $ kw commitment list --fields what
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":4,"kept":0,"dropped":0},"more":0,"items":[{"what":"the budget"},{"what":"the offer"},{"what":"the signed contract"},{"what":"the draft"}]}
      "
    `);
  });
});
