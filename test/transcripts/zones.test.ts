import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

const zoe = 'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --zone America/New_York --hours "9-12, 14-17"';

it('reads a call-back on their clock, everything else on ours, and says both', async ({ desk }) => {
  await desk.session(zoe);
  expect(
    await desk.session(
      'kw callback zoe "tue 9:30-10:30"',
      'kw callback zoe "tue 15:00 my time" --about "the plan"',
      'kw callback zoe "tue 15:00 Europe/London" --via visit',
      'kw promise zoe "send the offer" --by "tue 15:00"',
      'kw promise zoe "send the plan" --by "tue 11:00 their time"',
      'kw promise zoe "send the minutes" --by tue',
      'kw due --days 2 --plain',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw callback zoe "tue 9:30-10:30"
    Call-back to Zoë Adams Tue 24 Nov 09:30-10:30 for Zoë Adams, 15:30-16:30 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    $ kw callback zoe "tue 15:00 my time" --about "the plan"
    Call-back to Zoë Adams about "the plan" Tue 24 Nov 09:00 for Zoë Adams, 15:00 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    $ kw callback zoe "tue 15:00 Europe/London" --via visit
    Visit to Zoë Adams Tue 24 Nov 10:00 for Zoë Adams, 16:00 for you, tomorrow. kw undo takes it back.
    $ kw promise zoe "send the offer" --by "tue 15:00"
    Promised Zoë Adams "send the offer" by Tue 24 Nov 09:00 for Zoë Adams, 15:00 for you, tomorrow. kw undo takes it back.
    $ kw promise zoe "send the plan" --by "tue 11:00 their time"
    Promised Zoë Adams "send the plan" by Tue 24 Nov 11:00 for Zoë Adams, 17:00 for you, tomorrow. kw undo takes it back.
    $ kw promise zoe "send the minutes" --by tue
    Promised Zoë Adams "send the minutes" by Tue 24 Nov, tomorrow. kw undo takes it back.
    $ kw due --days 2 --plain
    soon	2026-11-24T15:00:00+01:00	callback	5nx5r3nnasr5	Zoë Adams	the plan	+44 20 7946 0018	
    soon	2026-11-24T15:00:00+01:00	promise	9s2dbrwn3ncj	Zoë Adams	send the offer	+44 20 7946 0018	
    soon	2026-11-24T15:30:00+01:00	callback	4xtt8tnfubnw	Zoë Adams		+44 20 7946 0018	
    soon	2026-11-24T16:00:00+01:00	callback	7j4nmuh6c64k	Zoë Adams		+44 20 7946 0018	
    soon	2026-11-24T17:00:00+01:00	promise	2w42hcbju5jd	Zoë Adams	send the plan	+44 20 7946 0018	
    soon	2026-11-24T00:00:00+01:00	promise	4mxbvtawwz95	Zoë Adams	send the minutes	+44 20 7946 0018	
    "
  `);
});

it('points out an hour outside theirs or ours, and offers one that suits both', async ({ desk }) => {
  await desk.session(zoe);
  expect(
    await desk.session(
      'kw callback zoe "tue 13:00"',
      'kw callback zoe "tue 16:00"',
      'kw callback zoe "tue 16:00" --exact',
      'kw callback zoe "sat 10:00"',
      'kw callback zoe "tue 23:00-01:00"',
      'kw promise zoe "send the offer" --by "tue 10:00"',
      'kw config set zone Asia/Kolkata',
      'kw callback zoe "tue 10:00"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw callback zoe "tue 13:00"
    Tue 24 Nov 19:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 09:00 for Zoë Adams, 15:00 for you, in 2 days.
    Call-back to Zoë Adams Tue 24 Nov 13:00 for Zoë Adams, 19:00 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    $ kw callback zoe "tue 16:00"
    Tue 24 Nov 22:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 09:00 for Zoë Adams, 15:00 for you, in 2 days.
    Call-back to Zoë Adams Tue 24 Nov 16:00 for Zoë Adams, 22:00 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    $ kw callback zoe "tue 16:00" --exact
    Call-back to Zoë Adams Tue 24 Nov 16:00 for Zoë Adams, 22:00 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    $ kw callback zoe "sat 10:00"
    Sat 28 Nov is no working day. It is kept as said; the next working slot would be Mon 30 Nov 10:00 for Zoë Adams, 16:00 for you, in 7 days.
    Call-back to Zoë Adams Sat 28 Nov 10:00 for Zoë Adams, 16:00 for you, in 5 days, on +44 20 7946 0018. kw undo takes it back.
    $ kw callback zoe "tue 23:00-01:00"
    Wed 25 Nov 05:00-07:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 09:00-11:00 for Zoë Adams, 15:00-17:00 for you, in 2 days.
    Call-back to Zoë Adams Tue 24 Nov 23:00-01:00 for Zoë Adams, Wed 25 Nov 05:00-07:00 for you, in 2 days, on +44 20 7946 0018. kw undo takes it back.
    $ kw promise zoe "send the offer" --by "tue 10:00"
    It is Tue 24 Nov 04:00 for them, which is outside their hours, 9-12, 14-17. It is kept as said; the next working slot would be Tue 24 Nov 09:00 for Zoë Adams, 15:00 for you, tomorrow.
    Promised Zoë Adams "send the offer" by Tue 24 Nov 04:00 for Zoë Adams, 10:00 for you, tomorrow. kw undo takes it back.
    $ kw config set zone Asia/Kolkata
    zone is Asia/Kolkata. Back: kw config set zone Europe/Berlin
    $ kw callback zoe "tue 10:00"
    Tue 24 Nov 20:30 is outside your working hours, 09:00-18:00. It is kept as said: no time suits both your hours and theirs.
    Call-back to Zoë Adams Tue 24 Nov 10:00 for Zoë Adams, 20:30 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    "
  `);
});

it('calls nobody in the middle of their night, also where it does not know their hours', async ({ desk }) => {
  await desk.session('kw contact add "Ida Lund" --zone America/New_York');
  expect(
    await desk.session(
      'kw callback ida "tue 9:00 my time"',
      'kw callback ida "tue 17:00"',
      'kw promise ida "send the offer" --by "tue 9:00"',
      'kw log ida "Wants the offer" --promise "send the offer by fri 3"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw callback ida "tue 9:00 my time"
    It is Tue 24 Nov 03:00 for them. It is kept as said; the next working slot would be Tue 24 Nov 08:00 for Ida Lund, 14:00 for you, tomorrow.
    Call-back to Ida Lund Tue 24 Nov 03:00 for Ida Lund, 09:00 for you, tomorrow. kw undo takes it back.
    $ kw callback ida "tue 17:00"
    Tue 24 Nov 23:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 08:00 for Ida Lund, 14:00 for you, in 2 days.
    Call-back to Ida Lund Tue 24 Nov 17:00 for Ida Lund, 23:00 for you, tomorrow. kw undo takes it back.
    $ kw promise ida "send the offer" --by "tue 9:00"
    Promised Ida Lund "send the offer" by Tue 24 Nov 03:00 for Ida Lund, 09:00 for you, tomorrow. kw undo takes it back.
    $ kw log ida "Wants the offer" --promise "send the offer by fri 3"
    When is "send the offer by fri 3" due?
    "fri 3" is not understood: what is "3"? For a time, type 3am, 3pm or 3:00; for a date, type 3rd.
    [exit 2]
    "
  `);
});

it('keeps what was meant when we move to another zone, and when their clocks are changed', async ({ desk }) => {
  await desk.session(zoe);
  expect(
    await desk.session(
      'kw promise zoe "send the offer" --by "tue 15:00"',
      'kw callback zoe "mon 15 mar 2027 10-11h"',
      'kw config set zone America/Santiago',
      'kw due --days 3 --plain',
      'kw due --days 3 --plain --now 2027-03-14T12:00 --kind callback',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw promise zoe "send the offer" --by "tue 15:00"
    Promised Zoë Adams "send the offer" by Tue 24 Nov 09:00 for Zoë Adams, 15:00 for you, tomorrow. kw undo takes it back.
    $ kw callback zoe "mon 15 mar 2027 10-11h"
    Call-back to Zoë Adams Mon 15 Mar 2027 10:00-11:00 for Zoë Adams, 15:00-16:00 for you, in 4 months, on +44 20 7946 0018. kw undo takes it back.
    $ kw config set zone America/Santiago
    zone is America/Santiago. Back: kw config set zone Europe/Berlin
    $ kw due --days 3 --plain
    soon	2026-11-24T11:00:00-03:00	promise	4xtt8tnfubnw	Zoë Adams	send the offer	+44 20 7946 0018	
    $ kw due --days 3 --plain --now 2027-03-14T12:00 --kind callback
    soon	2027-03-15T11:00:00-03:00	callback	5nx5r3nnasr5	Zoë Adams		+44 20 7946 0018	
    "
  `);
  const { stdout } = await desk.run(['export']);
  expect(JSON.parse(stdout).commitments.map(({ due }: { due: object }) => due)).toEqual([
    { day: '2026-11-24', from: '15:00', to: null, zone: 'Europe/Berlin', tentative: false },
    { day: '2027-03-15', from: '10:00', to: '11:00', zone: 'America/New_York', tentative: false },
  ]);
});

it('takes their time for the past, too, and says so where it does not know their zone', async ({ desk }) => {
  await desk.session(zoe, 'kw contact add "Per Lie"');
  expect(
    await desk.session(
      'kw log zoe "She called back" --in --at "fri 16:00 their time"',
      'kw callback per "tue 15:00 their time"',
      'kw log zoe "Too early" --at "today 9:00 their time"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log zoe "She called back" --in --at "fri 16:00 their time"
    Fri 20 Nov 16:00 in America/New_York, 22:00 for you, 3 days ago.
    Call from Zoë Adams, Fri 20 Nov 22:00, 3 days ago. kw undo takes it back.
    $ kw callback per "tue 15:00 their time"
    Their time zone is not known: this is by the clocks of Europe/Berlin.
    Call-back to Per Lie Tue 24 Nov 15:00, tomorrow. kw undo takes it back.
    $ kw log zoe "Too early" --at "today 9:00 their time"
    "today 9:00 their time" has not come yet: it means Mon 23 Nov 09:00.
    Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
    [exit 2]
    "
  `);
});

it('says what time it is there before a call', async ({ desk }) => {
  await desk.session(zoe);
  expect((await desk.session('kw brief zoe --plain --now 2026-11-24T16:00')).match(/^there.*$/m)?.[0]).toMatchInlineSnapshot(
    `"there	2026-11-24T10:00:00-05:00	9-12, 14-17"`,
  );
});

it('refuses a machine whose zone is none until there is one in the configuration', async ({ desk }) => {
  const env = { TZ: 'Nowhere/X' };
  expect((await desk.run(['due'], { env })).stderr).toMatchInlineSnapshot(`
    "TZ is "Nowhere/X", which is no time zone.
    Use a name such as Europe/Berlin, or unset TZ.
    "
  `);
  await desk.session('kw config set zone Europe/Berlin');
  expect((await desk.run(['due'], { env })).exitCode).toBe(0);
});

describe('TZ', () => {
  it.for([
    ['is empty', '', 'UTC'],
    ['has the colon of old before it', ':America/New_York', 'America/New_York'],
  ] as const)('that %s names a zone that import takes, too', async ([, TZ, zone], { desk }) => {
    const env = { TZ };
    await desk.run(['contact', 'add', 'Tee'], { env });
    await desk.run(['promise', 'tee', 'the offer', '--by', 'fri'], { env });
    expect(JSON.parse((await desk.run(['due', '--json', '--days', '9'], { env })).stdout)).toMatchObject({
      zone,
      items: [{ due: { zone } }],
    });
    const exported = (await desk.run(['export'], { env })).stdout;
    expect(await desk.run(['import', '-'], { env, input: exported })).toMatchObject({ exitCode: 0 });
  });
});

it('starts no editor and counts no try where nobody said enough', async ({ desk }) => {
  await desk.session(zoe);
  expect(await desk.session('kw log zoe --edit', 'kw log zoe "Talked" --try 2ca')).toMatchInlineSnapshot(`
    "$ kw log zoe --edit
    Nobody is there to write in an editor.
    Give --note <text>, or --note - with a pipe.
    [exit 2]
    $ kw log zoe "Talked" --try 2ca
    --try says what was tried, and not that nobody was reached.
    Add --no-answer or --voicemail, or say --done.
    [exit 2]
    "
  `);
});

it('says when a whole day of theirs ends for us, and when somebody is called on it', async ({ desk }) => {
  expect(
    await desk.session(
      'kw contact add "Kai Lee" --zone Asia/Kolkata',
      'kw callback kai today',
      'kw log kai n --callback wed',
      'kw move 4xt fri --told',
      'kw callback kai today --now 2026-11-23T23:30',
      'kw promise kai "the offer" --by today',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw contact add "Kai Lee" --zone Asia/Kolkata
    Added Kai Lee: customer, Asia/Kolkata. kw undo takes it back.
    $ kw callback kai today
    Call-back to Kai Lee Mon 23 Nov for Kai Lee, until 19:30 for you, today. kw undo takes it back.
    $ kw log kai n --callback wed
    Call to Kai Lee. Call-back Wed 25 Nov for Kai Lee, until 19:30 for you, in 2 days. kw undo takes it back.
    Today's call-back is still open. If this was it, say so: the same kw log with --done 4xtt8tnfubnw, after kw undo.
    $ kw move 4xt fri --told
    Moved the call-back to Kai Lee to Fri 27 Nov for Kai Lee, until 19:30 for you, in 4 days. kw undo takes it back.
    $ kw callback kai today --now 2026-11-23T23:30
    Call-back to Kai Lee Tue 24 Nov for Kai Lee, until 19:30 for you, today. kw undo takes it back.
    $ kw promise kai "the offer" --by today
    Promised Kai Lee "the offer" by Mon 23 Nov, today. kw undo takes it back.
    "
  `);
});

it('never looks past a day of theirs that has begun, and has it today from the day on which it opens for us', async ({
  desk,
}) => {
  await desk.session(
    'kw contact add "Kir Tebau" --zone Pacific/Kiritimati',
    'kw contact add "Lana Reyes" --zone America/Los_Angeles',
  );
  await desk.session('kw callback kir tue --exact', 'kw callback lana tue --exact');
  expect(
    await desk.session(
      'kw due --days 0 --plain --now 2026-11-23T20:00+01:00',
      'kw digest --days 0 --now 2026-11-23T20:00+01:00',
      'kw brief kir --now 2026-11-23T20:00+01:00',
      'kw due --urgency today --plain --now 2026-11-24T07:30+01:00',
      'kw digest --now 2026-11-24T07:30+01:00',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw due --days 0 --plain --now 2026-11-23T20:00+01:00
    today	2026-11-23T11:00:00+01:00	callback	5nx5r3nnasr5	Kir Tebau			
    $ kw digest --days 0 --now 2026-11-23T20:00+01:00
    1 today

    Today
    today  Kir Tebau · call back
           kw brief 8zq6r7djuzc6 · You said you would call back on Tuesday, their
           time.

    Since Fri 20 Nov
    Nothing was closed, and nobody spoken with.
    $ kw brief kir --now 2026-11-23T20:00+01:00
    name	Kir Tebau	8zq6r7djuzc6
    met			
    seen	
    spoken			
    who			customer	
    there	2026-11-24T09:00:00+14:00	
    mood		
    you-owe	5nx5r3nnasr5	callback	2026-11-23T11:00:00+01:00	
    $ kw due --urgency today --plain --now 2026-11-24T07:30+01:00
    today	2026-11-24T09:00:00+01:00	callback	7j4nmuh6c64k	Lana Reyes			
    today	2026-11-23T11:00:00+01:00	callback	5nx5r3nnasr5	Kir Tebau			
    $ kw digest --now 2026-11-24T07:30+01:00
    2 today

    Today
    from 09:00  Lana Reyes · call back
                kw brief 4xtt8tnfubnw · You said you would call back on Tuesday,
                their time: in 1 h 30 min.
    today       Kir Tebau · call back
                kw brief 8zq6r7djuzc6 · You said you would call back today, their
                time.

    Since Mon 23 Nov
    Nothing was closed, and nobody spoken with.

    The week ahead
    Wed 25 Nov: free · Thu 26 Nov: free · Fri 27 Nov: free · Mon 30 Nov: free ·
    Tue 1 Dec: free
    "
  `);
});
