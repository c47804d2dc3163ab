import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

describe('the day in writing', () => {
  it('goes from who left furious to the dates ahead, each with its reason and what to type', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await desk.session('kw digest')).toMatchInlineSnapshot(`
      "$ kw digest
      1 upset, 2 late, 4 today

      Left upset
      now               山田 芽衣 · left furious
                        kw brief 5myx2m4kdh3p · 山田 芽衣 was furious when you last
                        spoke, on Friday, and nothing is planned.

      Late
      missed by 3 days  Ömer Kaya · call back
                        kw done 7cb39x7qbwzt · Did you speak with Ömer Kaya? You
                        said you would call back on Friday at 11:00, and nothing is
                        written down since.
      late by 3 days    Zoë Adams, Zoë Ltd · call back: budget answer ·
                        +44 20 7946 0018
                        kw brief 7xq2m4kdh3pn · You said you would call back on
                        Friday between about 16:00 and 17:00, 15:00-16:00 for them:
                        late by 3 days. It moved once; at first it was for Friday at
                        11:00, 10:00 for them. They do not know yet that it moved.
                        Tried once, nobody reached.

      Today
      now               Håkon Nordmann · asked for: a training day · +47 22 00 00 00
                        kw done 2rqt9x7qbwzt · Håkon Nordmann asked for this and has
                        no answer yet.
      now               Håkon Nordmann · answer: Can you come? · hakon@fjord.example
                        kw log 8hk2m4kdh3pn --via email --done 9rpy9x7qbwzt · Håkon
                        Nordmann wrote an email on Friday at 10:00, 3 days ago, and
                        has no answer yet.
      now               Ömer Kaya · tell them: the second brochure
                        kw told 3drp9x7qbwzt · You dropped it, and Ömer Kaya does
                        not know yet.
      today             Zoë Adams, Zoë Ltd · send the offer · +44 20 7946 0018
                        kw done 5pm29x7qbwzt · You promised it for today.

      This week
      Wed 25 Nov        Ömer Kaya · find out: two offices?
                        kw done 8fnd9x7qbwzt · You said you would find out, and
                        promised the answer for Wednesday: in 2 days.
      Thu 26 Nov        Zoë Adams, Zoë Ltd · ask whether all is well: the new desks
                        · +44 20 7946 0018
                        kw brief 7xq2m4kdh3pn · You meant to ask on Thursday whether
                        all is well with it: in 3 days.

      Waiting for
      Tue 24 Nov        Håkon Nordmann, for Zoë Adams · waiting for: price list ·
                        +47 22 00 00 00
                        kw brief 8hk2m4kdh3pn · You are waiting for this from Håkon
                        Nordmann, for Zoë Adams; you meant to chase it tomorrow.

      Gone quiet
      late by 11 days   João Souza · keep in touch
                        kw log 6jwt2m4kdh3p · You last spoke on Thu 1 Oct, and meant
                        to speak every 6 weeks.

      Dates ahead
      Wed 25 Nov        João Souza · the lease ends
                        kw brief 6jwt2m4kdh3p · It comes up on Wed 25 Nov, in 2
                        days.

      Since Fri 20 Nov
      1 dropped, 1 moved, 1 try that reached nobody, in contact with 1 person.

      The week ahead
      Tue 24 Nov: 1 · Wed 25 Nov: 2 · Thu 26 Nov: 1 · Fri 27 Nov: free · Mon 30 Nov:
      free
      "
    `);
  });

  it('looks as far ahead as it is told, and cuts what is long', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await desk.session('kw digest --days 1 --limit 0', 'kw digest --days 14 --limit 0')).toMatchInlineSnapshot(`
      "$ kw digest --days 1 --limit 0
      1 upset, 2 late, 4 today

      Left upset
      and 1 more

      Late
      and 2 more

      Today
      and 4 more

      Waiting for
      and 1 more

      Gone quiet
      and 1 more

      Dates ahead
      and 1 more

      Since Fri 20 Nov
      1 dropped, 1 moved, 1 try that reached nobody, in contact with 1 person.

      Tomorrow
      Tue 24 Nov: 1
      $ kw digest --days 14 --limit 0
      1 upset, 2 late, 4 today

      Left upset
      and 1 more

      Late
      and 2 more

      Today
      and 4 more

      This week
      and 3 more

      Waiting for
      and 1 more

      Gone quiet
      and 1 more

      Dates ahead
      and 1 more

      Since Fri 20 Nov
      1 dropped, 1 moved, 1 try that reached nobody, in contact with 1 person.

      The week ahead
      Tue 24 Nov: 1 · Wed 25 Nov: 2 · Thu 26 Nov: 1 · Fri 27 Nov: free · Mon 30 Nov:
      free
      "
    `);
  });

  it('comes as Markdown', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await desk.session('kw digest --format markdown --limit 1')).toMatchInlineSnapshot(`
      "$ kw digest --format markdown --limit 1
      # 1 upset, 2 late, 4 today

      ## Left upset

      - **now** · 山田 芽衣 · left furious\\
        \`kw brief 5myx2m4kdh3p\` · 山田 芽衣 was furious when you last spoke, on Friday, and nothing is planned.

      ## Late

      - **missed by 3 days** · Ömer Kaya · call back\\
        \`kw done 7cb39x7qbwzt\` · Did you speak with Ömer Kaya? You said you would call back on Friday at 11:00, and nothing is written down since.

      and 1 more

      ## Today

      - **now** · Håkon Nordmann · asked for: a training day · \\+47 22 00 00 00\\
        \`kw done 2rqt9x7qbwzt\` · Håkon Nordmann asked for this and has no answer yet.

      and 3 more

      ## This week

      - **Wed 25 Nov** · Ömer Kaya · find out: two offices?\\
        \`kw done 8fnd9x7qbwzt\` · You said you would find out, and promised the answer for Wednesday: in 2 days.

      and 1 more

      ## Waiting for

      - **Tue 24 Nov** · Håkon Nordmann, for Zoë Adams · waiting for: price list · \\+47 22 00 00 00\\
        \`kw brief 8hk2m4kdh3pn\` · You are waiting for this from Håkon Nordmann, for Zoë Adams; you meant to chase it tomorrow.

      ## Gone quiet

      - **late by 11 days** · João Souza · keep in touch\\
        \`kw log 6jwt2m4kdh3p\` · You last spoke on Thu 1 Oct, and meant to speak every 6 weeks.

      ## Dates ahead

      - **Wed 25 Nov** · João Souza · the lease ends\\
        \`kw brief 6jwt2m4kdh3p\` · It comes up on Wed 25 Nov, in 2 days.

      ## Since Fri 20 Nov

      1 dropped, 1 moved, 1 try that reached nobody, in contact with 1 person.

      ## The week ahead

      Tue 24 Nov: 1 · Wed 25 Nov: 2 · Thu 26 Nov: 1 · Fri 27 Nov: free · Mon 30 Nov: free
      "
    `);
  });

  it('comes as rows with tabs for cut and awk', async ({ desk }) => {
    desk.has(busyMorning);
    const rows = await desk.session('kw digest --plain --limit 1');
    expect(rows.replaceAll('\t', ' | ')).toMatchInlineSnapshot(`
      "$ kw digest --plain --limit 1
      upset | now |  | upset |  | 山田 芽衣 | left furious |  | 山田 芽衣 was furious when you last spoke, on Friday, and nothing is planned. | kw brief 5myx2m4kdh3p | 
      late | late | 2026-11-20T11:00:00+01:00 | callback | 7cb39x7qbwzt | Ömer Kaya |  |  | Did you speak with Ömer Kaya? You said you would call back on Friday at 11:00, and nothing is written down since. | kw done 7cb39x7qbwzt | 
      today | now |  | request | 2rqt9x7qbwzt | Håkon Nordmann | a training day | +47 22 00 00 00 | Håkon Nordmann asked for this and has no answer yet. | kw done 2rqt9x7qbwzt | 
      this-week | soon | 2026-11-25T00:00:00+01:00 | find-out | 8fnd9x7qbwzt | Ömer Kaya | two offices? |  | You said you would find out, and promised the answer for Wednesday: in 2 days. | kw done 8fnd9x7qbwzt | 
      waiting-for | soon | 2026-11-24T00:00:00+01:00 | waiting | 6wt39x7qbwzt | Håkon Nordmann | price list | +47 22 00 00 00 | You are waiting for this from Håkon Nordmann, for Zoë Adams; you meant to chase it tomorrow. | kw brief 8hk2m4kdh3pn | Zoë Adams
      gone-quiet | late | 2026-11-12T00:00:00+01:00 | keep-in-touch |  | João Souza | keep in touch |  | You last spoke on Thu 1 Oct, and meant to speak every 6 weeks. | kw log 6jwt2m4kdh3p | 
      dates-ahead | soon | 2026-11-25T00:00:00+01:00 | date |  | João Souza | the lease ends |  | It comes up on Wed 25 Nov, in 2 days. | kw brief 6jwt2m4kdh3p | 
      "
    `);
    expect((await desk.run(['schedule', 'run', '--plain'])).stdout).toBe((await desk.run(['digest', '--plain'])).stdout);
  });

  it('writes nothing, whatever is asked', async ({ desk }) => {
    desk.has(busyMorning);
    const before = await desk.run(['undo', '--list', '--json']);
    const once = await desk.run(['digest']);
    expect(await desk.run(['digest'])).toEqual(once);
    expect(await desk.run(['undo', '--list', '--json'])).toEqual(before);
  });
});

describe('for a script', () => {
  it('has the sections with the items of due, and the score', async ({ desk }) => {
    desk.has(busyMorning);
    const digest = JSON.parse((await desk.run(['digest', '--json', '--limit', '1', '--days', '20'])).stdout);
    expect(await desk.run(['digest', '--format', 'json'])).toEqual(await desk.run(['digest', '--json']));
    expect(Object.keys(digest)).toMatchInlineSnapshot(`
      [
        "schema",
        "asOf",
        "zone",
        "days",
        "subject",
        "counts",
        "sections",
        "backlog",
        "score",
        "ahead",
      ]
    `);
    expect(digest.sections.map(({ name, more }: { name: string; more: number }) => `${name} +${more}`)).toMatchInlineSnapshot(`
      [
        "upset +0",
        "late +1",
        "today +3",
        "this-week +2",
        "waiting-for +0",
        "gone-quiet +0",
        "dates-ahead +0",
      ]
    `);
    const due = JSON.parse((await desk.run(['due', '--json', '--days', '20'])).stdout);
    for (const { items } of digest.sections) for (const item of items) expect(due.items).toContainEqual(item);
  });
});

describe('a day on which nothing is due', () => {
  it('is silent, unless it is to be heard', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw digest', 'kw digest --format markdown', 'kw digest --always', 'kw digest --json'),
    ).toMatchInlineSnapshot(`
      "$ kw digest
      $ kw digest --format markdown
      $ kw digest --always
      Nothing is due.
      $ kw digest --json
      {"schema":"keepword.digest/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","days":7,"subject":"Nothing is due","counts":{"late":0,"now":0,"today":0,"soon":0},"sections":[],"backlog":null,"score":{"since":"2026-11-19T23:00:00Z","kept":{"early":0,"onTime":0,"late":0},"dropped":0,"moved":0,"attempts":0,"spoken":0},"ahead":{"days":[{"day":"2026-11-23","count":0,"working":true,"holiday":null},{"day":"2026-11-24","count":0,"working":true,"holiday":null},{"day":"2026-11-25","count":0,"working":true,"holiday":null},{"day":"2026-11-26","count":0,"working":true,"holiday":null},{"day":"2026-11-27","count":0,"working":true,"holiday":null},{"day":"2026-11-28","count":0,"working":false,"holiday":null},{"day":"2026-11-29","count":0,"working":false,"holiday":null},{"day":"2026-11-30","count":0,"working":true,"holiday":null},{"day":"2026-12-01","count":0,"working":true,"holiday":null},{"day":"2026-12-02","count":0,"working":true,"holiday":null},{"day":"2026-12-03","count":0,"working":true,"holiday":null},{"day":"2026-12-04","count":0,"working":true,"holiday":null},{"day":"2026-12-05","count":0,"working":false,"holiday":null},{"day":"2026-12-06","count":0,"working":false,"holiday":null}]}}
      "
    `);
  });

  it('tells what was done since the last working day', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw promise zoe "the offer" --by fri --now 2026-11-19T09:00',
        'kw promise zoe "the plan" --by "20 nov" --now 2026-11-19T09:00',
        'kw callback hakon "20 nov 10:00" --now 2026-11-19T09:00',
        'kw log zoe "Sent it" --done 4xt --via email --now 2026-11-20T10:00',
        'kw tried 7j4 --now 2026-11-20T10:05',
        'kw digest --now 2026-11-21T08:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "the offer" --by fri --now 2026-11-19T09:00
      Promised Zoë Adams "the offer" by Fri 20 Nov, tomorrow. kw undo takes it back.
      $ kw promise zoe "the plan" --by "20 nov" --now 2026-11-19T09:00
      Promised Zoë Adams "the plan" by Fri 20 Nov, tomorrow. kw undo takes it back.
      $ kw callback hakon "20 nov 10:00" --now 2026-11-19T09:00
      Call-back to Håkon Nordmann Fri 20 Nov 10:00, tomorrow, on +47 22 00 00 00. kw undo takes it back.
      $ kw log zoe "Sent it" --done 4xt --via email --now 2026-11-20T10:00
      Email to Zoë Adams. Kept the promise to Zoë Adams "the offer", on time. kw undo takes it back.
      $ kw tried 7j4 --now 2026-11-20T10:05
      Tried the call-back to Håkon Nordmann. kw undo takes it back.
      $ kw digest --now 2026-11-21T08:00
      2 late

      Late
      late by 1 day  Håkon Nordmann · call back · +47 22 00 00 00
                     kw brief 8hk2m4kdh3pn · You said you would call back yesterday
                     at 10:00: late by 1 day. Tried once, nobody reached.
      late by 1 day  Zoë Adams, Zoë Ltd · the plan · +44 20 7946 0018
                     kw done 5nx5r3nnasr5 · You promised it for yesterday: late by 1
                     day.

      Since Fri 20 Nov
      1 kept, 1 try that reached nobody, in contact with 1 person.

      The week ahead
      Mon 23 Nov: free · Tue 24 Nov: free · Wed 25 Nov: free · Thu 26 Nov: free ·
      Fri 27 Nov: free
      "
    `);
  });
});
