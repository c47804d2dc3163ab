import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { customers } from '../helpers/some-customers.ts';

it('says which call-back a conversation may have been, where nobody is asked', async ({ desk }) => {
  desk.has(customers);
  expect(
    await desk.session(
      'kw log zoe "We spoke about the budget" --now 2026-11-23T16:10',
      'kw undo',
      'kw log zoe "We spoke about the budget" --done 4km --now 2026-11-23T16:10',
      'kw undo',
      'kw log zoe "She called" --in --callback "today 16:30" --now 2026-11-23T16:10',
      'kw undo',
      'kw log zoe "An email" --via email --now 2026-11-23T16:10',
      'kw log zoe --voicemail --now 2026-11-23T16:10',
      'kw log zoe "The day before" --now 2026-11-22T16:10',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log zoe "We spoke about the budget" --now 2026-11-23T16:10
    Call to Zoë Adams. kw undo takes it back.
    The 16:00 call-back about the budget is still open. If this was it, say so: the same kw log with --done 4km2m9x7qbwz, after kw undo.
    $ kw undo
    Taken back: log: Call to Zoë Adams (just now). kw redo brings it back.
    $ kw log zoe "We spoke about the budget" --done 4km --now 2026-11-23T16:10
    Call to Zoë Adams. Kept the call-back to Zoë Adams about "the budget", on time. kw undo takes it back.
    $ kw undo
    Taken back: log: Call to Zoë Adams. Kept the call-back to Zoë Adams about "the budget", on time (just now). kw redo brings it back.
    $ kw log zoe "She called" --in --callback "today 16:30" --now 2026-11-23T16:10
    Call from Zoë Adams. Call-back Mon 23 Nov 16:30 for Zoë Adams, 17:30 for you, today, on +44 20 7946 0018. kw undo takes it back.
    The 16:00 call-back about the budget is still open. If this was it, say so: the same kw log with --done 4km2m9x7qbwz, after kw undo.
    $ kw undo
    Taken back: log: Call from Zoë Adams. Call-back Mon 23 Nov 16:30 for Zoë Adams, 17:30 for you, on +44 20 7946 0018 (just now). kw redo brings it back.
    $ kw log zoe "An email" --via email --now 2026-11-23T16:10
    Email to Zoë Adams. kw undo takes it back.
    $ kw log zoe --voicemail --now 2026-11-23T16:10
    Left Zoë Adams a message on voicemail. It counts for the call-back to Zoë Adams about "the budget". kw undo takes it back.
    $ kw log zoe "The day before" --now 2026-11-22T16:10
    Email to Zoë Adams. kw undo takes it back.
    "
  `);
});
