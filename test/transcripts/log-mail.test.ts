import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { aContact } from '../helpers/sample-records.ts';
import { people } from '../helpers/some-customers.ts';

function hasMail(desk: TestDesk, name: string, headers: readonly string[], text = 'The price list is late.'): void {
  writeFileSync(join(desk.folder, name), [...headers, '', text].join('\r\n'));
}

const fromHakon = [
  'From: =?utf-8?Q?H=C3=A5kon?= <HAKON@fjord.example>',
  'To: me@example.com',
  'Subject: Prices',
  'Date: Fri, 20 Nov 2026 18:02:11 +0100',
  'Message-ID: <p1@fjord.example>',
];

const answer = [
  'From: Me <me@example.com>',
  'To: Hakon <hakon@fjord.example>, somebody@else.example',
  'Subject: Re: Prices',
  'Date: Sat, 21 Nov 2026 09:02:11 +0100',
  'Message-ID: <p2@example.com>',
];

it('writes a mail down once, owes an answer since it came, and gives it with the mail that we sent', async ({ desk }) => {
  desk.has(people);
  hasMail(desk, 'in.eml', fromHakon);
  hasMail(desk, 'out.eml', answer, 'I shall ask.');
  expect(
    await desk.session(
      'kw log --eml in.eml',
      'kw log --eml in.eml',
      'kw due --json --fields kind,what,via,contact.name,why',
      'kw config set own-addresses me@example.com,office@example.com',
      'kw log --eml out.eml',
      'kw undo',
      'kw log --eml out.eml',
      'kw due',
      'kw history hakon',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log --eml in.eml
    Email from Håkon Nordmann, Fri 20 Nov 18:02, 3 days ago. An answer is owed about "Prices". kw undo takes it back.
    $ kw log --eml in.eml
    Logged before under this key: 4xtt8tnfubnw. Nothing was changed.
    $ kw due --json --fields kind,what,via,contact.name,why
    {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"kind":"reply","what":"Prices","via":"email","contact":{"name":"Håkon Nordmann"},"why":"Håkon Nordmann wrote an email on Friday at 18:02, 3 days ago, and has no answer yet."}]}
    $ kw config set own-addresses me@example.com,office@example.com
    own-addresses is me@example.com, office@example.com. Back: kw config set own-addresses none
    $ kw log --eml out.eml
    Email to Håkon Nordmann, Sat 21 Nov 09:02, 2 days ago. Kept the answer to Håkon Nordmann about "Prices", after 15 h. kw undo takes it back.
    $ kw undo
    Taken back: log: Email to Håkon Nordmann, Sat 21 Nov 09:02. Kept the answer to Håkon Nordmann about "Prices", after 15 h (just now). kw redo brings it back.
    $ kw log --eml out.eml
    Email to Håkon Nordmann, Sat 21 Nov 09:02, 2 days ago. Kept the answer to Håkon Nordmann about "Prices", after 15 h. kw undo takes it back.
    $ kw due
    $ kw history hakon
    2026-11-21T09:02:11+01:00	9s2dbrwn3ncj	Håkon Nordmann	email	out	true		Re: Prices I shall ask.
    2026-11-20T18:02:11+01:00	4xtt8tnfubnw	Håkon Nordmann	email	in	true		Prices The price list is late.
    "
  `);
});

it('says who cannot be told from the address, and adds them when it is asked to', async ({ desk }) => {
  const office = [{ via: 'email' as const, address: 'office@fjord.example', label: null, preferred: false }];
  desk.has({ contacts: ['Ada', 'Bo'].map((name) => aContact({ name, channels: office })) });
  hasMail(desk, 'office.eml', ['From: Office <office@fjord.example>', ...fromHakon.slice(1)]);
  hasMail(desk, 'new.eml', [
    'From: "Zoe O\'Hara $(touch x)" <zoe@new.example>',
    'Subject: Hello',
    'Date: Fri, 20 Nov 2026 18:02:11 +0100',
  ]);
  hasMail(desk, 'ada.eml', ['From: Ada <ada@home.example>', 'Subject: Hello']);
  hasMail(desk, 'nobody.eml', ['Subject: Hello']);
  hasMail(desk, 'robot.eml', ['From: Ada <office@fjord.example>', 'Subject: Away', 'Auto-Submitted: auto-replied']);
  expect(
    await desk.session(
      'kw log --eml office.eml',
      'kw log ada --eml office.eml',
      'kw log --eml office.eml',
      'kw log --eml new.eml',
      'kw log --eml new.eml --new',
      'kw log --eml new.eml --new',
      'kw contact show zoe',
      'kw log --eml ada.eml',
      'kw log --eml nobody.eml',
      'kw log bo --eml robot.eml',
      'kw log --eml /dev/null',
      'kw config set own-addresses me',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log --eml office.eml
    2 people have the address office@fjord.example:
      9zhxj5uh5zyx  Ada
      6gcrrxzvpbps  Bo
    Say who it is with: kw log <contact> --eml <file>.
    [exit 2]
    $ kw log ada --eml office.eml
    Email from Ada, Fri 20 Nov 18:02, 3 days ago. An answer is owed about "Prices". kw undo takes it back.
    $ kw log --eml office.eml
    Logged before under this key: 4xtt8tnfubnw. Nothing was changed.
    $ kw log --eml new.eml
    Nobody here has the address of Zoe O'Hara $(touch x) <zoe@new.example>.
    With --new this log adds them; kw log <contact> --eml <file> writes it down with somebody known. Is it yours? kw config set own-addresses says so.
    [exit 3]
    $ kw log --eml new.eml --new
    Email from Zoe O'Hara $(touch x), Fri 20 Nov 18:02, 3 days ago. An answer is owed about "Hello". kw undo takes it back.
    $ kw log --eml new.eml --new
    Logged before under this key: 5nx5r3nnasr5. Nothing was changed.
    $ kw contact show zoe
    id	2t3adwd6a9hf
    createdAt	2026-11-23T06:30:00Z
    updatedAt	2026-11-23T06:30:00Z
    name	Zoe O'Hara $(touch x)
    aliases	[]
    organizationId	
    role	
    standing	customer
    channels	[{"via":"email","address":"zoe@new.example","label":null,"preferred":false}]
    zone	
    hours	
    area	
    every	
    pausedUntil	
    met	
    introducedById	
    tags	[]
    details	[]
    last	{"at":"2026-11-20T17:02:11Z","via":"email","direction":"in","mood":null,"interactionId":"5nx5r3nnasr5"}
    lastTry	
    $ kw log --eml ada.eml
    Nobody here has the address of Ada <ada@home.example>. Did you mean:
      9zhxj5uh5zyx  Ada
    With --new this log adds them; kw log <contact> --eml <file> writes it down with somebody known. kw contact edit 9zhxj5uh5zyx --email "office@fjord.example" --email "ada@home.example" gives them this address, too. Is it yours? kw config set own-addresses says so.
    [exit 3]
    $ kw log --eml nobody.eml
    The mail does not say whom it is from.
    Say who it is with: kw log <contact> --eml <file>.
    [exit 2]
    $ kw log bo --eml robot.eml
    It does not say when it was sent, or cannot be right: it is written down as of now.
    Email from Bo. kw undo takes it back.
    $ kw log --eml /dev/null
    "/dev/null" cannot be taken as a mail: it is empty.
    Name one mail as your mail program saves it. formail -s kw log --eml - < <file> takes each of a mailbox file.
    [exit 2]
    $ kw config set own-addresses me
    own-addresses cannot be "me".
    It must be addresses such as me@example.com, or none.
    [exit 2]
    "
  `);
});

it('adds one interaction for a mail that several processes log at the same moment', async ({ desk }) => {
  desk.has(people);
  hasMail(desk, 'in.eml', fromHakon);
  const outcomes = await Promise.all(
    ['1', '2', '3', '4'].map((seed) => desk.run(['log', '--eml', 'in.eml', '--json'], { env: { KEEPWORD_SEED: seed } })),
  );
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
  expect(new Set(outcomes.map(({ stdout }) => JSON.parse(stdout).interactions[0].id)).size).toBe(1);
  const { stdout } = await desk.run(['history', '--json']);
  expect(JSON.parse(stdout).items).toHaveLength(1);
});

it('adds one contact for several mails of somebody new that are logged at the same moment', async ({ desk }) => {
  desk.has(people);
  const numbers = ['1', '2', '3', '4', '5', '6'];
  for (const number of numbers) hasMail(desk, `${number}.eml`, ['From: Ida Lund <ida@lund.example>', `Subject: Mail ${number}`]);
  const outcomes = await Promise.all(
    numbers.map((seed) => desk.run(['log', '--eml', `${seed}.eml`, '--new'], { env: { KEEPWORD_SEED: seed } })),
  );
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual(numbers.map(() => 0));
  const { stdout } = await desk.run(['export']);
  const { contacts, interactions } = JSON.parse(stdout);
  expect(contacts.filter(({ name }: { name: string }) => name === 'Ida Lund')).toHaveLength(1);
  expect(interactions).toHaveLength(numbers.length);
});

it('owes no answer to a mail whose answer was logged before it', async ({ desk }) => {
  desk.has(people);
  hasMail(desk, 'in.eml', fromHakon);
  hasMail(desk, 'out.eml', answer);
  hasMail(desk, 'later.eml', [
    ...fromHakon.slice(0, 3),
    'Date: Sun, 22 Nov 2026 18:02:11 +0100',
    'Message-ID: <p3@fjord.example>',
  ]);
  expect(
    await desk.session(
      'kw config set own-addresses me@example.com',
      'kw log --eml out.eml',
      'kw log --eml in.eml',
      'kw log --eml later.eml',
      'kw commitment list --kind reply --json --fields status,closedAt,what,createdAt',
      'kw undo',
      'kw undo',
      'kw commitment list --kind reply',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw config set own-addresses me@example.com
    own-addresses is me@example.com. Back: kw config set own-addresses none
    $ kw log --eml out.eml
    Email to Håkon Nordmann, Sat 21 Nov 09:02, 2 days ago. kw undo takes it back.
    $ kw log --eml in.eml
    Email from Håkon Nordmann, Fri 20 Nov 18:02, 3 days ago. kw undo takes it back.
    $ kw log --eml later.eml
    Email from Håkon Nordmann, Sun 22 Nov 18:02, yesterday. An answer is owed about "Prices". kw undo takes it back.
    $ kw commitment list --kind reply --json --fields status,closedAt,what,createdAt
    {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":1,"kept":1,"dropped":0},"more":0,"items":[{"status":"open","closedAt":null,"what":"Prices","createdAt":"2026-11-22T17:02:11Z"},{"status":"kept","closedAt":"2026-11-21T08:02:11Z","what":"Prices","createdAt":"2026-11-20T17:02:11Z"}]}
    $ kw undo
    Taken back: log: Email from Håkon Nordmann, Sun 22 Nov 18:02. An answer is owed about "Prices" (just now). kw redo brings it back.
    $ kw undo
    Taken back: log: Email from Håkon Nordmann, Fri 20 Nov 18:02 (just now). kw redo brings it back.
    $ kw commitment list --kind reply
    "
  `);
});

it('reads a mail from a pipe, in bytes, also before the command', async ({ desk }) => {
  desk.has(people);
  const input = `${fromHakon.join('\n')}\n\nSee you.\n`;
  const { stdout } = await desk.run(['--json', 'log', '--eml', '-'], { input });
  expect(JSON.parse(stdout).interactions).toMatchObject([
    { note: 'Prices\n\nSee you.', via: 'email', direction: 'in', key: '<p1@fjord.example>' },
  ]);
});

it('takes a mail whose clock is a little ahead as of now, and refuses a moment to come that somebody typed', async ({ desk }) => {
  desk.has(people);
  hasMail(desk, 'ahead.eml', [...fromHakon.slice(0, 1), 'Subject: Ahead', 'Date: Mon, 23 Nov 2026 07:34:00 +0100']);
  expect(
    await desk.session(
      'kw log --eml ahead.eml',
      'kw history',
      'kw log zoe "Hello" --at 2030-01-01T10:00:00Z',
      'kw log zoe "Hello" --at "Mon, 23 Nov 2026 18:02:11 +0100"',
      'kw history --since 2030-01-01T10:00:00Z',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log --eml ahead.eml
    Email from Håkon Nordmann, Mon 23 Nov 07:30, today. An answer is owed about "Ahead". kw undo takes it back.
    $ kw history
    2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Håkon Nordmann	email	in	true		Ahead The price list is late.
    $ kw log zoe "Hello" --at 2030-01-01T10:00:00Z
    "2030-01-01T10:00:00Z" has not come yet: it means Tue 1 Jan 2030 11:00.
    Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
    [exit 2]
    $ kw log zoe "Hello" --at "Mon, 23 Nov 2026 18:02:11 +0100"
    "Mon, 23 Nov 2026 18:02:11 +0100" has not come yet: it means Mon 23 Nov 18:02.
    Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
    [exit 2]
    $ kw history --since 2030-01-01T10:00:00Z
    "2030-01-01T10:00:00Z" has not come yet: it means Tue 1 Jan 2030 11:00.
    Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
    [exit 2]
    "
  `);
});

it('takes one mail a line, and of several files leaves none out without a word', async ({ desk }) => {
  desk.has(people);
  for (const name of ['a.eml', 'b.eml', 'c.eml', 'zoe']) hasMail(desk, name, [...fromHakon.slice(0, 4), `Message-ID: <${name}>`]);
  await desk.session('kw log --eml a.eml');
  expect(
    await desk.session(
      'kw log --eml a.eml b.eml',
      'kw log --eml a.eml b.eml --new',
      'kw log zoe --eml a.eml b.eml',
      'kw log --eml a.eml b.eml c.eml zoe',
      'kw log --eml a.eml --eml b.eml',
      'kw log zoe --note One --note Two',
      'kw log --eml a.eml gone.eml',
      'kw log zoe --eml a.eml',
      'kw log "Ida Lund" --eml b.eml --new',
      'kw log "Ida Lund" --eml b.eml --new',
      'kw undo',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log --eml a.eml b.eml
    "b.eml" is a file, and no person and no note. Nothing was changed.
    --eml takes one mail, and a line writes down one. Of each file: for mail in *.eml; do kw log --eml "$mail"; done
    [exit 2]
    $ kw log --eml a.eml b.eml --new
    "b.eml" is a file, and no person and no note. Nothing was changed.
    --eml takes one mail, and a line writes down one. Of each file: for mail in *.eml; do kw log --eml "$mail"; done
    [exit 2]
    $ kw log zoe --eml a.eml b.eml
    "b.eml" is a file, and no person and no note. Nothing was changed.
    --eml takes one mail, and a line writes down one. Of each file: for mail in *.eml; do kw log --eml "$mail"; done
    [exit 2]
    $ kw log --eml a.eml b.eml c.eml zoe
    kw log takes 2 arguments at most, and there are 3.
    --eml takes one mail, and a line writes down one. Of each file: for mail in *.eml; do kw log --eml "$mail"; done
    [exit 2]
    $ kw log --eml a.eml --eml b.eml
    --eml may be given once, and "b.eml" is a second one.
    kw log --help shows its options and examples.
    [exit 2]
    $ kw log zoe --note One --note Two
    --note may be given once, and "Two" is a second one.
    kw log --help shows its options and examples.
    [exit 2]
    $ kw log --eml a.eml gone.eml
    Nobody is called "gone.eml".
    kw contact add "gone.eml" adds them; kw contact list shows all that there are. With --new this log adds them.
    [exit 3]
    $ kw log zoe --eml a.eml
    Logged before under this key: 4xtt8tnfubnw. Nothing was changed.
    $ kw log "Ida Lund" --eml b.eml --new
    Email from Ida Lund, Fri 20 Nov 18:02, 3 days ago. An answer is owed about "Prices". kw undo takes it back.
    $ kw log "Ida Lund" --eml b.eml --new
    Logged before under this key: 5nx5r3nnasr5. Nothing was changed.
    $ kw undo
    Taken back: log: Email from Ida Lund, Fri 20 Nov 18:02. An answer is owed about "Prices" (just now). kw redo brings it back.
    "
  `);
});
