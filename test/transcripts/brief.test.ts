import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';

describe('before a conversation', () => {
  it('says to a pipe who they are, what is open and what was said', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session(
        'kw contact edit zoe --role "finance director" --hours "9-12, 14-17" --met "14 may 2024 at the fair" --introduced-by hakon',
        'kw learn zoe "plays the cello"',
        'kw learn zoe "birthday every 1 dec"',
        'kw log zoe "Went through the plan\nTwo offices" --via visit --at "2 oct 10:00" --mood uneasy..calm',
        'kw log zoe "Wants it in writing" --in --at yesterday --mood calm',
        'kw brief zoe',
        'kw brief 芽衣',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact edit zoe --role "finance director" --hours "9-12, 14-17" --met "14 may 2024 at the fair" --introduced-by hakon
      Changed Zoë Adams: finance director, to be called 9-12, 14-17, met Tue 14 May 2024 at the fair, introduced by Håkon Nordmann. kw undo takes it back.
      $ kw learn zoe "plays the cello"
      Learned about Zoë Adams: plays the cello. kw undo takes it back.
      $ kw learn zoe "birthday every 1 dec"
      Learned about Zoë Adams: birthday, every year on 1 Dec. kw undo takes it back.
      $ kw log zoe "Went through the plan
      Two offices" --via visit --at "2 oct 10:00" --mood uneasy..calm
      Visit to Zoë Adams, Fri 2 Oct 10:00, 7 weeks ago. Mood uneasy..calm. kw undo takes it back.
      $ kw log zoe "Wants it in writing" --in --at yesterday --mood calm
      Call from Zoë Adams, Sun 22 Nov 07:30, yesterday. Mood calm. kw undo takes it back.
      The call-back of Fri 20 Nov 16:00 about budget answer is still open. If this was it, say so: the same kw log with --done 4k2m9x7qbwzt, after kw undo.
      $ kw brief zoe
      name	Zoë Adams	7xq2m4kdh3pn
      met	2024-05-14	at the fair	Håkon Nordmann
      seen	2026-10-02T10:00:00+02:00
      spoken	2026-11-22T07:30:00+01:00	call	in
      who	finance director	Zoë Ltd	customer	
      reach	call	+44 20 7946 0018	
      reach	email	zoe@zoe-ltd.example	
      there	2026-11-23T06:30:00+00:00	9-12, 14-17
      mood	calm	calm
      you-owe	4k2m9x7qbwzt	callback	2026-11-20T16:00:00+01:00	budget answer
      you-owe	5pm29x7qbwzt	promise	2026-11-23T00:00:00+01:00	send the offer
      you-owe	3chk9x7qbwzt	check	2026-11-26T00:00:00+01:00	the new desks
      you-owe	4fwp9x7qbwzt	follow-up	2026-12-07T00:00:00+01:00	
      awaited	6wt39x7qbwzt	waiting	2026-11-24T00:00:00+01:00	price list	Håkon Nordmann
      tell-them	4k2m9x7qbwzt	callback	2026-11-20T16:00:00+01:00	budget answer
      lately	2w42hcbju5jd	2026-11-22T07:30:00+01:00	call	in	Wants it in writing
      lately	9s2dbrwn3ncj	2026-10-02T10:00:00+02:00	visit	out	Went through the plan Two offices
      remember	5nx5r3nnasr5		plays the cello
      remember	7j4nmuh6c64k	2026-12-01	birthday
      ahead	7j4nmuh6c64k	2026-12-01	birthday
      $ kw brief 芽衣
      name	山田 芽衣	5myx2m4kdh3p
      met			
      seen	
      spoken	2026-11-20T10:00:00+01:00	call	out
      who			customer	
      there	2026-11-23T07:30:00+01:00	
      mood		furious
      "
    `);
  });

  it('has everything for a script', async ({ desk }) => {
    desk.has(busyMorning);
    const brief = JSON.parse((await desk.run(['brief', 'zoe', '--json'])).stdout);
    expect(Object.keys(brief)).toMatchInlineSnapshot(`
      [
        "schema",
        "asOf",
        "zone",
        "contact",
        "organization",
        "introducedBy",
        "theirTime",
        "lastSeen",
        "mood",
        "youOwe",
        "theyOwe",
        "awaited",
        "untold",
        "cases",
        "interactions",
        "ahead",
      ]
    `);
    expect(await desk.session('kw brief zoe --fields theirTime,contact.name,youOwe.what')).toMatchInlineSnapshot(`
      "$ kw brief zoe --fields theirTime,contact.name,youOwe.what
      {"schema":"keepword.brief/1","theirTime":"2026-11-23T06:30:00+00:00","contact":{"name":"Zoë Adams"},"youOwe":[{"what":"budget answer"},{"what":"send the offer"},{"what":"the new desks"},{"what":""}]}
      "
    `);
    const { stderr, exitCode } = await desk.run(['brief', 'zoe', '--fields', 'nothing']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stderr).error.hint).toMatch(
      /^The fields are: schema, asOf, zone, contact, contact\.id, .*, ahead\.detailId\.$/,
    );
  });

  it('needs to know with whom', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await desk.session('kw brief', 'kw brief nobody', 'kw brief o')).toMatchInlineSnapshot(`
      "$ kw brief
      Nobody is there to answer: Who?
      Give <contact>.
      [exit 2]
      $ kw brief nobody
      Nobody is called "nobody".
      kw contact add "nobody" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw brief o
      "o" could be 4 people:
        4mr82m4kdh3p  Ömer Kaya
        8hk2m4kdh3pn  Håkon Nordmann
        6jwt2m4kdh3p  João Souza
        7xq2m4kdh3pn  Zoë Adams
      Type more of the name, or an id instead of it. kw contact list shows everybody.
      [exit 2]
      "
    `);
  });
});
