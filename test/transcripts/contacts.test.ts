import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { customers, hakon, people, zoe } from '../helpers/some-customers.ts';

describe('adding somebody', () => {
  it('takes a name, and is done', async ({ desk }) => {
    expect(await desk.session('kw contact add "Ida Lund"', 'kw contact list')).toMatchInlineSnapshot(`
      "$ kw contact add "Ida Lund"
      Added Ida Lund: customer. kw undo takes it back.
      $ kw contact list
      8zq6r7djuzc6	Ida Lund			customer			
      "
    `);
  });

  it('takes all there is to know, says how it was understood, and adds the organization', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw contact add "Ida Lund" --organization "Fjord Supplies" --role buyer --phone "desk: +47 22 12 34 56" --phone "+47 90 12 34 56" --email ida@fjord.example --prefers email --met "14 may 2024 at the fair in Oslo"',
        'kw contact edit ida --zone europe/oslo --hours "9am-12, 14-17" --area Oslo --standing prospect --every "6 weeks" --pause "1 feb" --introduced-by zoe --alias "Idun Lund" --tag wood',
        'kw contact show idun',
        'kw organization list',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Ida Lund" --organization "Fjord Supplies" --role buyer --phone "desk: +47 22 12 34 56" --phone "+47 90 12 34 56" --email ida@fjord.example --prefers email --met "14 may 2024 at the fair in Oslo"
      Added Ida Lund: Fjord Supplies (a new organization), buyer, customer, ida@fjord.example (preferred), +47 22 12 34 56 (desk), +47 90 12 34 56, met Tue 14 May 2024 at the fair in Oslo. kw undo takes it back.
      $ kw contact edit ida --zone europe/oslo --hours "9am-12, 14-17" --area Oslo --standing prospect --every "6 weeks" --pause "1 feb" --introduced-by zoe --alias "Idun Lund" --tag wood
      Changed Ida Lund: prospect, Europe/Oslo, to be called 9-12, 14-17, in Oslo, in touch every 6 weeks, paused until Mon 1 Feb 2027, introduced by Zoë Adams, also called Idun Lund, #wood. kw undo takes it back.
      $ kw contact show idun
      id	4xtt8tnfubnw
      createdAt	2026-11-23T06:30:00Z
      updatedAt	2026-11-23T06:30:00Z
      name	Ida Lund
      aliases	["Idun Lund"]
      organizationId	9ynzhy9a858d
      role	buyer
      standing	prospect
      channels	[{"via":"call","address":"+47 22 12 34 56","label":"desk","preferred":false},{"via":"call","address":"+47 90 12 34 56","label":null,"preferred":false},{"via":"email","address":"ida@fjord.example","label":null,"preferred":true}]
      zone	Europe/Oslo
      hours	9-12, 14-17
      area	Oslo
      every	6w
      pausedUntil	2027-02-01
      met	{"on":"2024-05-14","how":"at the fair in Oslo"}
      introducedById	7xq2m4kdh3pn
      tags	["wood"]
      details	[]
      last	
      lastTry	
      $ kw organization list
      9ynzhy9a858d	Fjord Supplies		Ida Lund
      9zt2m4kdh3pn	Zoë Ltd		Zoë Adams
      "
    `);
  });

  it('asks for the name where somebody is there, and says which argument it is where nobody is', async ({ desk }) => {
    expect(await desk.session('kw contact add', 'kw contact add " "')).toMatchInlineSnapshot(`
      "$ kw contact add
      Nobody is there to answer: Name?
      Give <name>.
      [exit 2]
      $ kw contact add " "
      A name is needed.
      Write it in quotes, such as "Zoë Adams".
      [exit 2]
      "
    `);
  });

  it('points out a namesake and a shared number, and refuses whoever has both', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw contact add "zoe adams"',
        'kw contact add Reception --phone "020 7946 0018"',
        'kw contact add "Zoe Adams" --phone "(020) 79460018"',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "zoe adams"
      Another Zoë Adams is there already (7xq).
      Added zoe adams: customer. kw undo takes it back.
      $ kw contact add Reception --phone "020 7946 0018"
      Zoë Adams (7xq) has +44 20 7946 0018 too.
      Added Reception: customer, 020 7946 0018. kw undo takes it back.
      $ kw contact add "Zoe Adams" --phone "(020) 79460018"
      Zoë Adams (+44 20 7946 0018) is there already.
        7xq2m4kdh3pn  Zoë Adams
      kw contact edit 7xq2m4kdh3pn changes what is known of them.
      [exit 2]
      "
    `);
  });

  it('points out a new organization that may be a slip', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw contact add Ida --organization "Zoe Ldt"', 'kw undo')).toMatchInlineSnapshot(`
      "$ kw contact add Ida --organization "Zoe Ldt"
      Zoe Ldt is new. Did you mean Zoë Ltd?
      Added Ida: Zoe Ldt (a new organization), customer. kw undo takes it back.
      $ kw undo
      Taken back: contact add: Added Ida: Zoe Ldt (a new organization), customer (just now). kw redo brings it back.
      "
    `);
  });

  it.for([
    ['--email', 'ida.example.com'],
    ['--phone', 'tomorrow'],
    ['--prefers', 'pigeon'],
    ['--zone', 'Europe/Atlantis'],
    ['--hours', 'late'],
    ['--standing', 'friend'],
    ['--every', 'often'],
    ['--pause', 'a bit'],
    ['--pause', 'yesterday'],
    ['--introduced-by', 'nobody'],
  ])('saves nothing when something is wrong: %s %s', async ([option = '', value = ''], { desk }) => {
    const { exitCode, stderr } = await desk.run(['contact', 'add', 'Ida Lund', option, value]);
    expect([2, 3]).toContain(exitCode);
    expect(stderr.split('\n')[1], stderr).toBeTruthy();
    expect((await desk.run(['contact', 'list', '--plain'])).stdout).toBe('');
  });
});

describe('naming somebody', () => {
  it('takes parts, emails and numbers, without case and accents', async ({ desk }) => {
    desk.has(people);
    const names = ['zoe', 'ADAMS', 'adams zoe ltd', '020 7946', '+44 (0)20 7946 0018', '7xq', 'zoë'];
    const found = await Promise.all(names.map((name) => desk.run(['contact', 'show', name, '--fields', 'record.name'])));
    expect(found.map(({ stdout }) => JSON.parse(stdout).record.name)).toEqual(names.map(() => 'Zoë Adams'));
    expect((await desk.run(['contact', 'show', 'haakon', '--fields', 'record.name'])).stdout).toContain('Håkon');
  });

  it('says who could be meant', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw contact add "Ida Müller"',
        'kw contact add "Jon Mueller"',
        'kw contact show muller',
        'kw contact show müller --json',
        'kw contact show "jon muller" --fields record.name',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Ida Müller"
      Added Ida Müller: customer. kw undo takes it back.
      $ kw contact add "Jon Mueller"
      Added Jon Mueller: customer. kw undo takes it back.
      $ kw contact show muller
      "muller" could be 2 people:
        4xtt8tnfubnw  Ida Müller
        5nx5r3nnasr5  Jon Mueller
      Type more of the name, or an id instead of it. kw contact list shows everybody.
      [exit 2]
      $ kw contact show müller --json
      {"error":{"code":"ambiguous","message":"\\"müller\\" could be 2 people:","hint":"Type more of the name, or an id instead of it. kw contact list shows everybody.","candidates":[{"id":"4xtt8tnfubnw","name":"Ida Müller"},{"id":"5nx5r3nnasr5","name":"Jon Mueller"}]}}
      [exit 2]
      $ kw contact show "jon muller" --fields record.name
      {"schema":"keepword.record/1","record":{"name":"Jon Mueller"}}
      "
    `);
  });

  it('forgives no slip, but says who may have been meant and how to add somebody', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw contact show hakno', 'kw learn "Marguerite Lind" tea --json')).toMatchInlineSnapshot(`
      "$ kw contact show hakno
      Nobody is called "hakno". Did you mean:
        8hk2m4kdh3pn  Håkon Nordmann
      kw contact add "hakno" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw learn "Marguerite Lind" tea --json
      {"error":{"code":"not-found","message":"Nobody is called \\"Marguerite Lind\\".","hint":"kw contact add \\"Marguerite Lind\\" adds them; kw contact list shows all that there are.","candidates":[]}}
      [exit 3]
      "
    `);
  });
});

describe('putting right what is known', () => {
  it('sets what is said, clears with none, and leaves the rest', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw contact edit zoe --role owner --area London',
        'kw contact edit zoe --area none --phone "mobile: +44 7700 900123" --prefers visit',
        'kw contact edit zoe --name "Zoë Lund"',
        'kw contact edit zoe',
        'kw contact edit zoe --introduced-by lund',
        'kw undo',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact edit zoe --role owner --area London
      Changed Zoë Adams: owner, in London. kw undo takes it back.
      $ kw contact edit zoe --area none --phone "mobile: +44 7700 900123" --prefers visit
      Changed Zoë Adams: prefers visits, +44 7700 900123 (mobile), no area. kw undo takes it back.
      $ kw contact edit zoe --name "Zoë Lund"
      Changed Zoë Adams: now called Zoë Lund. kw undo takes it back.
      $ kw contact edit zoe
      What is to be changed about Zoë Lund?
      For example --role owner, --phone none. On a terminal $EDITOR opens.
      [exit 2]
      $ kw contact edit zoe --introduced-by lund
      Zoë Lund cannot have introduced themselves.
      Name somebody else, or none.
      [exit 2]
      $ kw undo
      Taken back: contact edit: Changed Zoë Adams: now called Zoë Lund (just now). kw redo brings it back.
      "
    `);
  });

  it('offers no way back where nothing was changed, since that would take back the step before', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw contact edit zoe --area none', 'kw undo --list')).toMatchInlineSnapshot(`
      "$ kw contact edit zoe --area none
      Changed nothing about Zoë Adams.
      $ kw undo --list
      2026-11-23T08:30:00+01:00	import	what a test begins with	1
      "
    `);
  });

  it('answers a script with the changed record', async ({ desk }) => {
    desk.has(people);
    const { stdout, stderr } = await desk.run(['contact', 'edit', 'hakon', '--tag', 'wood', '--tag', 'WOOD', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      operation: 'contact edit',
      contacts: [{ name: 'Håkon Nordmann', tags: ['wood'] }],
    });
    expect(stderr).toBe('');
  });
});

describe('what is learned', () => {
  it('may end in a date, once or every year', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw learn zoe "plays the cello"',
        'kw learn zoe "contract ends on 14 may"',
        'kw learn zoe "birthday every 1 dec" --private',
        'kw learn zoe budget --on "1 oct" --yearly',
        'kw learn zoe budget --yearly',
        'kw learn zoe ""',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw learn zoe "plays the cello"
      Learned about Zoë Adams: plays the cello. kw undo takes it back.
      $ kw learn zoe "contract ends on 14 may"
      Learned about Zoë Adams: contract ends, on Fri 14 May 2027. kw undo takes it back.
      $ kw learn zoe "birthday every 1 dec" --private
      Learned about Zoë Adams: birthday, every year on 1 Dec, private. kw undo takes it back.
      $ kw learn zoe budget --on "1 oct" --yearly
      Learned about Zoë Adams: budget, every year on 1 Oct. kw undo takes it back.
      $ kw learn zoe budget --yearly
      It comes back every year, but on which day?
      Add the day: --yearly --on "14 may".
      [exit 2]
      $ kw learn zoe ""
      Nothing was learned.
      Write it as "likes tea" or "contract ends on 14 May".
      [exit 2]
      "
    `);
  });
});

describe('planning a visit', () => {
  it('shows who is near, with what is open', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw contact edit zoe --area London',
        'kw contact edit hakon --area "London, Soho"',
        'kw near LONDON',
        'kw near Leeds --json',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact edit zoe --area London
      Changed Zoë Adams: in London. kw undo takes it back.
      $ kw contact edit hakon --area "London, Soho"
      Changed Håkon Nordmann: in London, Soho. kw undo takes it back.
      $ kw near LONDON
      Zoë Adams	Zoë Ltd	London		+44 20 7946 0018	7xq2m4kdh3pn	call back: the budget; send the offer
      Håkon Nordmann		London, Soho		+47 22 00 00 00	8hk2m4kdh3pn	
      $ kw near Leeds --json
      {"schema":"keepword.near/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","area":"Leeds","items":[]}
      "
    `);
  });
});

describe('organizations', () => {
  it('are added, listed and shown', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw organization add "Harbour Bakery" --area Leeds --phone "+44 113 496 0018" --alias HB',
        'kw organization add "harbour  bakery"',
        'kw organization list',
        'kw organization show hb --fields record.name,record.area',
        'kw organization show habour',
        'kw organization',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw organization add "Harbour Bakery" --area Leeds --phone "+44 113 496 0018" --alias HB
      Added Harbour Bakery, Leeds, +44 113 496 0018. kw undo takes it back.
      $ kw organization add "harbour  bakery"
      Harbour Bakery is there already.
        4xtt8tnfubnw  Harbour Bakery
      kw organization show 4xtt8tnfubnw shows it.
      [exit 2]
      $ kw organization list
      4xtt8tnfubnw	Harbour Bakery	Leeds	
      9zt2m4kdh3pn	Zoë Ltd		Zoë Adams
      $ kw organization show hb --fields record.name,record.area
      {"schema":"keepword.record/1","record":{"name":"Harbour Bakery","area":"Leeds"}}
      $ kw organization show habour
      No organization is called "habour". Did you mean:
        4xtt8tnfubnw  Harbour Bakery
      kw organization add "habour" adds it; kw organization list shows all that there are.
      [exit 3]
      $ kw organization
      Usage: kw organization [options] [command]

      Commands:
        add <name>           add a company, an office, a family
        show <organization>  all that is known of an organization
        list                 all organizations, with their people

      More:
        help [command]       more about a command, or about a topic
      Which of these commands?
      [exit 2]
      "
    `);
  });
});

describe('names as others may write them', () => {
  it('are kept and shown without anything that acts or hides', async ({ desk }) => {
    for (const name of [
      '\u001b[31mRed\u001b[0m \u001b]0;title\u0007Ink',
      'Al\u202esdrawkcab',
      'Ta\tb\nbed',
      '__proto__',
      'constructor',
      '株式会社 山田',
      '👩\u200d💻 Ada',
      '=1+1',
    ]) {
      await desk.run(['contact', 'add', name]);
    }
    expect(await desk.session('kw contact list', 'kw contact show __proto__ --fields record.name')).toMatchInlineSnapshot(`
      "$ kw contact list
      6z984dmbcv7d	=1+1			customer			
      7j4nmuh6c64k	__proto__			customer			
      4xtt8tnfubnw	Alsdrawkcab			customer			
      9s2dbrwn3ncj	constructor			customer			
      8zq6r7djuzc6	Red Ink			customer			
      5nx5r3nnasr5	Ta b bed			customer			
      2w42hcbju5jd	株式会社 山田			customer			
      4mxbvtawwz95	👩‍💻 Ada			customer			
      $ kw contact show __proto__ --fields record.name
      {"schema":"keepword.record/1","record":{"name":"__proto__"}}
      "
    `);
  });

  it('may be very long, and nothing is cut', async ({ desk }) => {
    const name = `Ida ${'x'.repeat(10_000)}`;
    await desk.run(['contact', 'add', name, '--role', name]);
    const { stdout } = await desk.run(['contact', 'show', 'ida', '--json']);
    expect(JSON.parse(stdout).record).toMatchObject({ name, role: name });
    expect((await desk.run(['contact', 'list', '--plain'])).stdout).toContain(name);
  });
});

it('shows hours and a cadence that nobody can read as they are written, and doctor says how to put them right', async ({
  desk,
}) => {
  desk.has({
    contacts: [
      { ...zoe, hours: 'mornings', every: 'now and then' },
      { ...hakon, every: 'never' },
    ],
  });
  expect(
    await desk.session(
      'kw brief zoe --fields contact.hours,contact.every',
      'kw contact show zoe',
      'kw contact show hakon',
      'kw contact edit zoe --hours "quite early"',
      'kw contact edit zoe --area Leeds',
      'kw callback zoe "tue 15h"',
      'kw due --days 2',
      'kw doctor',
      'kw contact edit zoe --hours 9-12 --every 6w',
      'kw doctor',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw brief zoe --fields contact.hours,contact.every
    {"schema":"keepword.brief/1","contact":{"hours":"mornings","every":"now and then"}}
    $ kw contact show zoe
    id	7xq2m4kdh3pn
    createdAt	2026-01-05T09:00:00Z
    updatedAt	2026-01-05T09:00:00Z
    name	Zoë Adams
    aliases	[]
    organizationId	9zt2m4kdh3pn
    role	
    standing	customer
    channels	[{"via":"call","address":"+44 20 7946 0018","label":null,"preferred":false}]
    zone	Europe/London
    hours	mornings
    area	
    every	now and then
    pausedUntil	
    met	
    introducedById	
    tags	[]
    details	[]
    last	
    lastTry	
    $ kw contact show hakon
    id	8hk2m4kdh3pn
    createdAt	2026-01-05T09:00:00Z
    updatedAt	2026-01-05T09:00:00Z
    name	Håkon Nordmann
    aliases	[]
    organizationId	
    role	
    standing	customer
    channels	[{"via":"email","address":"hakon@fjord.example","label":null,"preferred":true},{"via":"call","address":"+47 22 00 00 00","label":null,"preferred":false}]
    zone	
    hours	
    area	
    every	never
    pausedUntil	
    met	
    introducedById	
    tags	[]
    details	[]
    last	
    lastTry	
    $ kw contact edit zoe --hours "quite early"
    "quite early" is not understood as hours.
    Type hours such as --hours "9-12, 14-17".
    [exit 2]
    $ kw contact edit zoe --area Leeds
    Changed Zoë Adams: in Leeds. kw undo takes it back.
    $ kw callback zoe "tue 15h"
    Call-back to Zoë Adams Tue 24 Nov 15:00 for Zoë Adams, 16:00 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
    $ kw due --days 2
    soon	2026-11-24T16:00:00+01:00	callback	5nx5r3nnasr5	Zoë Adams		+44 20 7946 0018	
    $ kw doctor
    problem	record-invalid	~/keepword/journal.json		The contact 7xq2m4kdh3pn is not as it should be: "mornings" is not understood as hours.	kw edit 7xq2m4kdh3pn
    problem	reference	~/keepword/journal.json		The contact 7xq2m4kdh3pn names 9zt2m4kdh3pn as its organization, which is not there.	kw doctor --repair
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	left	~/keepword		2 things should be repaired. Save 3, with 3 records alive.	
    [exit 1]
    $ kw contact edit zoe --hours 9-12 --every 6w
    Changed Zoë Adams: to be called 9-12, in touch every 6 weeks. kw undo takes it back.
    $ kw doctor
    problem	reference	~/keepword/journal.json		The contact 7xq2m4kdh3pn names 9zt2m4kdh3pn as its organization, which is not there.	kw doctor --repair
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	left	~/keepword		One thing should be repaired. Save 4, with 3 records alive.	
    [exit 1]
    "
  `);
});
