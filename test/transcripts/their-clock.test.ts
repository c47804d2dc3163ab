import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

it('shows what was said on our clock on theirs, too, wherever it is shown', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw callback zoe "wed 15:00 my time"',
      'kw move 4xt "thu 15:00 my time" --told',
      'kw move 4xt "thu 15:00 my time" --told',
      'kw tried 4xt --again "fri 15:00 my time"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw callback zoe "wed 15:00 my time"
    Call-back to Zoë Adams Wed 25 Nov 14:00 for Zoë Adams, 15:00 for you, in 2 days, on +44 20 7946 0018. kw undo takes it back.
    $ kw move 4xt "thu 15:00 my time" --told
    Moved the call-back to Zoë Adams to Thu 26 Nov 14:00 for Zoë Adams, 15:00 for you, in 3 days. kw undo takes it back.
    $ kw move 4xt "thu 15:00 my time" --told
    The call-back to Zoë Adams is due already Thu 26 Nov 14:00 for Zoë Adams, 15:00 for you, in 3 days. Nothing was changed.
    $ kw tried 4xt --again "fri 15:00 my time"
    Tried the call-back to Zoë Adams; again Fri 27 Nov 14:00 for Zoë Adams, 15:00 for you, in 4 days. kw undo takes it back.
    "
  `);
});
