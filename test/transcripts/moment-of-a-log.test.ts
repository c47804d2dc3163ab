import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

describe('the moment of a log', () => {
  it('is said back whenever --at was given, also for today', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log hakon n --at 7:00',
        'kw log hakon n --at now',
        'kw log hakon n --at midnight',
        'kw log hakon n --at "20 min ago"',
        'kw log hakon n --at 2026-11-23T20:00:00+14:00',
        'kw log hakon --no-answer --at 7:05',
        'kw log hakon n',
        'kw edit 4xt --at 7:10',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log hakon n --at 7:00
      Email to Håkon Nordmann, Mon 23 Nov 07:00, today. kw undo takes it back.
      $ kw log hakon n --at now
      Email to Håkon Nordmann, Mon 23 Nov 07:30, today. kw undo takes it back.
      $ kw log hakon n --at midnight
      Email to Håkon Nordmann, Mon 23 Nov 00:00, today. kw undo takes it back.
      $ kw log hakon n --at "20 min ago"
      Email to Håkon Nordmann, Mon 23 Nov 07:10, today. kw undo takes it back.
      $ kw log hakon n --at 2026-11-23T20:00:00+14:00
      Email to Håkon Nordmann, Mon 23 Nov 07:00, today. kw undo takes it back.
      $ kw log hakon --no-answer --at 7:05
      Tried to reach Håkon Nordmann (call), no answer, Mon 23 Nov 07:05, today. kw undo takes it back.
      $ kw log hakon n
      Email to Håkon Nordmann. kw undo takes it back.
      $ kw edit 4xt --at 7:10
      Corrected: Email to Håkon Nordmann, Mon 23 Nov 07:10, today. kw undo takes it back.
      "
    `);
  });

  it('comes with what is to be pointed out about the words', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw log hakon n --at 14:00', 'kw log hakon n --at mon', 'kw log zoe n --at "6:00 their time"'),
    ).toMatchInlineSnapshot(`
      "$ kw log hakon n --at 14:00
      14:00 is still to come today: this means yesterday, Sun 22 Nov.
      Email to Håkon Nordmann, Sun 22 Nov 14:00, yesterday. kw undo takes it back.
      $ kw log hakon n --at mon
      Today is Monday: "mon" means Mon 16 Nov. For today, say "today".
      Email to Håkon Nordmann, Mon 16 Nov 07:30, 7 days ago. kw undo takes it back.
      $ kw log zoe n --at "6:00 their time"
      Mon 23 Nov 06:00 in Europe/London, 07:00 for you, today.
      Call to Zoë Adams, Mon 23 Nov 07:00, today. kw undo takes it back.
      "
    `);
  });

  it('comes with the same where it only says from when on', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw history --since mon', 'kw commitment list --since 14:00', 'kw history --since fri'),
    ).toMatchInlineSnapshot(`
      "$ kw history --since mon
      Today is Monday: "mon" means Mon 16 Nov. For today, say "today".
      $ kw commitment list --since 14:00
      14:00 is still to come today: this means yesterday, Sun 22 Nov.
      $ kw history --since fri
      "
    `);
  });

  it('is said back where something is kept', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw promise hakon "the offer" --by fri', 'kw done 4xt --at 14:00 --now 2026-11-24T10:00'),
    ).toMatchInlineSnapshot(`
      "$ kw promise hakon "the offer" --by fri
      Promised Håkon Nordmann "the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw done 4xt --at 14:00 --now 2026-11-24T10:00
      14:00 is still to come today: this means yesterday, Mon 23 Nov.
      Kept the promise to Håkon Nordmann "the offer", early, Mon 23 Nov 14:00, yesterday. kw undo takes it back.
      "
    `);
  });

  it('is not before what it kept was written down', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw callback zoe fri --about "the budget"',
        'kw done 4xt --at "1 jan"',
        'kw log zoe n --done 4xt --at yesterday',
        'kw done 4xt --at yesterday --allow-past',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw callback zoe fri --about "the budget"
      Call-back to Zoë Adams about "the budget" Fri 27 Nov for Zoë Adams, in 4 days, on +44 20 7946 0018. kw undo takes it back.
      $ kw done 4xt --at "1 jan"
      Thu 1 Jan 07:30 is before it was written down, Mon 23 Nov 07:30: "the budget".
      Say when it was kept; or add --allow-past, where it was said before it was written down.
      [exit 2]
      $ kw log zoe n --done 4xt --at yesterday
      Sun 22 Nov 07:30 is before it was written down, Mon 23 Nov 07:30: "the budget".
      Say when it was kept; or add --allow-past, where it was said before it was written down.
      [exit 2]
      $ kw done 4xt --at yesterday --allow-past
      Call to Zoë Adams, Sun 22 Nov 07:30, yesterday. Kept the call-back to Zoë Adams about "the budget", early. kw undo takes it back.
      "
    `);
  });
});
