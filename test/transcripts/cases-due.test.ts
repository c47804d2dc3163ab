import { describe, expect } from 'vitest';
import { busyMorning, openCases } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';

const { contacts = [], organizations = [] } = busyMorning;
const cases = { ...openCases, contacts, organizations };

describe('P25, P27: cases', () => {
  it('come up with their steps, their deadline, whom to tell, and after days without a word', async ({ desk }) => {
    desk.has(cases);
    expect(
      await desk.session(
        'kw due --kind case-step --kind case-deadline --kind case-update --kind party',
        'kw due ömer --fields id,kind,for.name,what,why,command',
        'kw due --kind case',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due --kind case-step --kind case-deadline --kind case-update --kind party
      late	2026-11-19T00:00:00+01:00	case-update	6wrn2m4kdh3p	Ömer Kaya	The wrong lamps		
      today	2026-11-23T10:00:00+01:00	case-step	7stp2m4kdh3p	Håkon Nordmann	send the fitter	+47 22 00 00 00	
      today	2026-11-23T00:00:00+01:00	party	4prt2m4kdh3p	Ömer Kaya	that it is cold on Tuesday		Håkon Nordmann
      soon	2026-11-25T00:00:00+01:00	case-deadline	5hta2m4kdh3p	Håkon Nordmann	The heating is out	+47 22 00 00 00	
      $ kw due ömer --fields id,kind,for.name,what,why,command
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":1,"now":0,"today":1,"soon":0},"more":0,"items":[{"id":"6wrn2m4kdh3p","kind":"case-update","for":null,"what":"The wrong lamps","why":"The case \\"The wrong lamps\\" is open since Thu 12 Nov, and Ömer Kaya has not heard how it stands.","command":"kw show 6wrn2m4kdh3p"},{"id":"4prt2m4kdh3p","kind":"party","for":{"name":"Håkon Nordmann"},"what":"that it is cold on Tuesday","why":"About \\"The heating is out\\", the case of Håkon Nordmann, Ömer Kaya is to be told by today. Håkon Nordmann has not given leave yet.","command":"kw show 5hta2m4kdh3p"}]}
      $ kw due --kind case
      --kind cannot be "case". It is one of callback, promise, waiting, find-out, request, reply, check, follow-up, untold, upset, unlogged, keep-in-touch, date, case-update, case-deadline, case-step, party.
      kw due --help shows its options and examples.
      [exit 2]
      "
    `);
  });

  it('are told in the digest with their reason, and shown by the id that the list has', async ({ desk }) => {
    desk.has(cases);
    expect(await desk.session('kw digest --days 2', 'kw show 7stp')).toMatchInlineSnapshot(`
      "$ kw digest --days 2
      1 upset, 1 late, 2 today

      Left upset
      now              山田 芽衣 · left furious
                       kw brief 5myx2m4kdh3p · 山田 芽衣 was furious when you last
                       spoke, on Friday, and nothing is planned.

      Late
      late by 4 days   Ömer Kaya · say how it stands: The wrong lamps
                       kw show 6wrn2m4kdh3p · The case "The wrong lamps" is open
                       since Thu 12 Nov, and Ömer Kaya has not heard how it stands.

      Today
      10:00            Håkon Nordmann · send the fitter · +47 22 00 00 00
                       kw show 5hta2m4kdh3p · It is a step of the case "The heating
                       is out", to be done by today at 10:00: in 2 h 30 min.
      today            Ömer Kaya, for Håkon Nordmann · tell: that it is cold on
                       Tuesday
                       kw show 5hta2m4kdh3p · About "The heating is out", the case
                       of Håkon Nordmann, Ömer Kaya is to be told by today. Håkon
                       Nordmann has not given leave yet.

      This week
      Wed 25 Nov       Håkon Nordmann · solve: The heating is out · +47 22 00 00 00
                       kw show 5hta2m4kdh3p · The case "The heating is out" is to be
                       solved by Wednesday: in 2 days.

      Gone quiet
      late by 11 days  João Souza · keep in touch
                       kw log 6jwt2m4kdh3p · You last spoke on Thu 1 Oct, and meant
                       to speak every 6 weeks.

      Dates ahead
      Wed 25 Nov       João Souza · the lease ends
                       kw brief 6jwt2m4kdh3p · It comes up on Wed 25 Nov, in 2 days.

      Since Fri 20 Nov
      In contact with 1 person.

      The next 2 days
      Tue 24 Nov: free · Wed 25 Nov: 2
      $ kw show 7stp
      id	5hta2m4kdh3p
      createdAt	2026-11-20T09:00:00Z
      updatedAt	2026-01-05T09:00:00Z
      title	The heating is out
      status	open
      facts	[]
      options	[]
      agreedAt	
      stake	
      apologisedAt	
      steps	[{"id":"7stp2m4kdh3p","text":"send the fitter","due":{"day":"2026-11-23","from":"10:00","to":null,"zone":"Europe/Berlin","tentative":false},"doneAt":null}]
      parties	[{"id":"4prt2m4kdh3p","contactId":"4mr82m4kdh3p","tell":"that it is cold on Tuesday","due":{"day":"2026-11-23","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"withLeaveOf":null,"toldAt":null}]
      updates	[]
      cause	
      solution	
      deadline	2026-11-25
      reopened	[]
      contactId	8hk2m4kdh3pn
      "
    `);
  });

  it('come up as early as it is set', async ({ desk }) => {
    desk.has(cases);
    expect(
      await desk.session(
        'kw due --kind case-update --days 0',
        'kw config set case-updates 20',
        'kw due --kind case-update --days 0',
        'kw config set case-updates 0',
        'kw config set case-updates weekly',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due --kind case-update --days 0
      late	2026-11-19T00:00:00+01:00	case-update	6wrn2m4kdh3p	Ömer Kaya	The wrong lamps		
      $ kw config set case-updates 20
      case-updates is 20. Back: kw config set case-updates 5
      $ kw due --kind case-update --days 0
      $ kw config set case-updates 0
      case-updates cannot be "0".
      It must be a number of days from 1 to 366.
      [exit 2]
      $ kw config set case-updates weekly
      case-updates cannot be "weekly".
      It must be a number of days from 1 to 366.
      [exit 2]
      "
    `);
  });
});
