import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { aContact } from '../helpers/sample-records.ts';
import { customers, people } from '../helpers/some-customers.ts';

describe('kw log with contact and note on the line', () => {
  it('asks nothing, and says what it saved', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw log zoe "She wants the offer this week"', 'kw history zoe')).toMatchInlineSnapshot(`
      "$ kw log zoe "She wants the offer this week"
      Call to Zoë Adams. kw undo takes it back.
      $ kw history zoe
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		She wants the offer this week
      "
    `);
  });

  it('keeps everything that a call leaves behind', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        `kw log zoe "Long talk about the move" --for 25m --mood upset..uneasy --asked "a second quote" --why "her board wants one" --offered "a fixed price" --learned "plays the cello" --learned "birthday every 14 may" --promise "send the offer by fri" --callback "tue 15-16h on +44 20 7946 0099" --waiting "the price list from hakon by wed" --find-out "two offices? by tomorrow" --next "in 2 weeks" --quote "You are the only one who calls back"`,
        'kw due --days 20',
        'kw brief zoe',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Long talk about the move" --for 25m --mood upset..uneasy --asked "a second quote" --why "her board wants one" --offered "a fixed price" --learned "plays the cello" --learned "birthday every 14 may" --promise "send the offer by fri" --callback "tue 15-16h on +44 20 7946 0099" --waiting "the price list from hakon by wed" --find-out "two offices? by tomorrow" --next "in 2 weeks" --quote "You are the only one who calls back"
      Call to Zoë Adams. Mood upset..uneasy. Learned "plays the cello". Learned "birthday", every 14 May. Asked for "a second quote". Promised "send the offer" by Fri 27 Nov, in 4 days. Call-back Tue 24 Nov 15:00-16:00 for Zoë Adams, 16:00-17:00 for you, tomorrow, on +44 20 7946 0099. Waiting for "the price list" from Håkon Nordmann, to chase Wed 25 Nov, in 2 days. To find out "two offices?" by Tue 24 Nov, tomorrow. To speak again Mon 7 Dec, in 14 days. kw undo takes it back.
      $ kw due --days 20
      now		request	3kz66aqj2gnu	Zoë Adams	a second quote	+44 20 7946 0018	
      soon	2026-11-24T16:00:00+01:00	callback	6aw59jp4b49u	Zoë Adams		+44 20 7946 0099	
      soon	2026-11-24T00:00:00+01:00	find-out	2hdgj6u22d62	Zoë Adams	two offices?	+44 20 7946 0018	
      soon	2026-11-25T00:00:00+01:00	waiting	6sn25huzd58h	Håkon Nordmann	the price list	+47 22 00 00 00	Zoë Adams
      soon	2026-11-27T00:00:00+01:00	promise	9uhhqm95s667	Zoë Adams	send the offer	+44 20 7946 0018	
      soon	2026-12-07T00:00:00+01:00	follow-up	9jpfsg76zcpf	Zoë Adams		+44 20 7946 0018	
      $ kw brief zoe
      name	Zoë Adams	7xq2m4kdh3pn
      met			
      seen	
      spoken	2026-11-23T07:30:00+01:00	call	out
      who		Zoë Ltd	customer	
      reach	call	+44 20 7946 0018	
      there	2026-11-23T06:30:00+00:00	
      mood	upset	uneasy
      you-owe	3kz66aqj2gnu	request		a second quote
      you-owe	6aw59jp4b49u	callback	2026-11-24T16:00:00+01:00	
      you-owe	2hdgj6u22d62	find-out	2026-11-24T00:00:00+01:00	two offices?
      you-owe	9uhhqm95s667	promise	2026-11-27T00:00:00+01:00	send the offer
      you-owe	9jpfsg76zcpf	follow-up	2026-12-07T00:00:00+01:00	
      awaited	6sn25huzd58h	waiting	2026-11-25T00:00:00+01:00	the price list	Håkon Nordmann
      lately	4xtt8tnfubnw	2026-11-23T07:30:00+01:00	call	out	Long talk about the move
      remember	2ugq8wrx5xuh		plays the cello
      remember	9p663m7mxfc4	2027-05-14	birthday
      ahead	9p663m7mxfc4	2027-05-14	birthday
      "
    `);
  });

  it('keeps an answer that was given at once with what was asked for', async ({ desk }) => {
    desk.has(people);
    const { stdout } = await desk.run([
      'log',
      'zoe',
      'Two questions',
      '--asked',
      'the price?',
      '--answer',
      '300',
      '--asked',
      'the day?',
      '--json',
    ]);
    expect(JSON.parse(stdout).commitments).toMatchObject([
      { kind: 'request', what: 'the price?', status: 'kept', answer: '300' },
      { kind: 'request', what: 'the day?', status: 'open', answer: null },
    ]);
  });

  it('owes an answer to what came in writing, until it is given the same way', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log hakon "Can you come on Thursday?" --in --via email --at "fri 16:00"',
        'kw due',
        'kw log hakon "Called, nobody knew" --via call',
        'kw log hakon "Yes, at two" --via email',
        'kw due',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log hakon "Can you come on Thursday?" --in --via email --at "fri 16:00"
      Email from Håkon Nordmann, Fri 20 Nov 16:00, 3 days ago. An answer is owed about "Can you come on Thursday?". kw undo takes it back.
      $ kw due
      now		reply	9ynzhy9a858d	Håkon Nordmann	Can you come on Thursday?	hakon@fjord.example	
      $ kw log hakon "Called, nobody knew" --via call
      Call to Håkon Nordmann. kw undo takes it back.
      An answer by email is still owed: "Can you come on Thursday?". kw done 9ynzhy9a858d closes it.
      $ kw log hakon "Yes, at two" --via email
      Email to Håkon Nordmann. Kept the answer to Håkon Nordmann about "Can you come on Thursday?", after 2 days 15 h. kw undo takes it back.
      $ kw due
      "
    `);
  });

  it('looks back for when it was', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "Met at the fair" --via visit --at "thu 14:00"',
        'kw log zoe "Wrote" --via letter --at "2 days ago"',
        'kw log zoe "Mail" --via email --in --at "Fri, 20 Nov 2026 09:15:00 +0100"',
        'kw history zoe',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Met at the fair" --via visit --at "thu 14:00"
      Visit to Zoë Adams, Thu 19 Nov 14:00, 4 days ago. kw undo takes it back.
      $ kw log zoe "Wrote" --via letter --at "2 days ago"
      Letter to Zoë Adams, Sat 21 Nov 07:30, 2 days ago. kw undo takes it back.
      $ kw log zoe "Mail" --via email --in --at "Fri, 20 Nov 2026 09:15:00 +0100"
      Email from Zoë Adams, Fri 20 Nov 09:15, 3 days ago. An answer is owed about "Mail". kw undo takes it back.
      $ kw history zoe
      2026-11-21T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	letter	out	true		Wrote
      2026-11-20T09:15:00+01:00	7j4nmuh6c64k	Zoë Adams	email	in	true		Mail
      2026-11-19T14:00:00+01:00	4xtt8tnfubnw	Zoë Adams	visit	out	true		Met at the fair
      "
    `);
  });

  it('counts an attempt without taking it for contact', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session('kw log zoe --no-answer', 'kw log zoe --voicemail "Please call me"', 'kw show 4km', 'kw brief zoe'),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe --no-answer
      Tried to reach Zoë Adams (call), no answer. It counts for the call-back to Zoë Adams about "the budget". kw undo takes it back.
      $ kw log zoe --voicemail "Please call me"
      Left Zoë Adams a message on voicemail. Tried the call-back to Zoë Adams about "the budget", 2 times now. kw undo takes it back.
      $ kw show 4km
      id	4km2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-23T06:30:00Z
      contactId	7xq2m4kdh3pn
      kind	callback
      what	the budget
      fromId	
      fromText	
      due	{"day":"2026-11-23","from":"15:00","to":"16:00","zone":"Europe/London","tentative":false}
      via	call
      number	+44 20 7946 0018
      status	open
      closedAt	
      outcome	
      extra	
      answer	
      well	
      moves	[]
      attempts	[{"at":"2026-11-23T06:30:00Z","result":"no-answer"},{"at":"2026-11-23T06:30:00Z","result":"voicemail"}]
      checkOf	
      caseId	
      interactionId	
      $ kw brief zoe
      name	Zoë Adams	7xq2m4kdh3pn
      met			
      seen	
      spoken			
      who		Zoë Ltd	customer	
      reach	call	+44 20 7946 0018	
      there	2026-11-23T06:30:00+00:00	
      mood		
      you-owe	4km2m9x7qbwz	callback	2026-11-23T16:00:00+01:00	the budget
      you-owe	5pm2m9x7qbwz	promise	2026-11-27T00:00:00+01:00	send the offer
      lately	5nx5r3nnasr5	2026-11-23T07:30:00+01:00	call	out	Please call me
      lately	4xtt8tnfubnw	2026-11-23T07:30:00+01:00	call	out	
      "
    `);
  });

  it('keeps a commitment with it', async ({ desk }) => {
    desk.has(customers);
    expect(await desk.session('kw log zoe "Sent it" --via email --done 5pm', 'kw show 5pm')).toMatchInlineSnapshot(`
      "$ kw log zoe "Sent it" --via email --done 5pm
      Email to Zoë Adams. Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw show 5pm
      id	5pm2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-23T06:30:00Z
      contactId	7xq2m4kdh3pn
      kind	promise
      what	send the offer
      fromId	
      fromText	
      due	{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false}
      via	
      number	
      status	kept
      closedAt	2026-11-23T06:30:00Z
      outcome	early
      extra	
      answer	
      well	
      moves	[]
      attempts	[]
      checkOf	
      caseId	
      interactionId	
      "
    `);
  });

  it('adds somebody new when told to', async ({ desk }) => {
    expect(
      await desk.session('kw log "Ada Example" "First call"', 'kw log "Ada Example" "First call" --new', 'kw contact list'),
    ).toMatchInlineSnapshot(`
      "$ kw log "Ada Example" "First call"
      Nobody is called "Ada Example".
      kw contact add "Ada Example" adds them; kw contact list shows all that there are. With --new this log adds them.
      [exit 3]
      $ kw log "Ada Example" "First call" --new
      Call to Ada Example. kw undo takes it back.
      $ kw contact list
      8p6aq98y8h2y	Ada Example			customer			2026-11-23T07:30:00+01:00
      "
    `);
  });

  it('is written once under a key', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw log zoe "Once" --once mail-1', 'kw log zoe "Twice" --once mail-1', 'kw history zoe'),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Once" --once mail-1
      Call to Zoë Adams. kw undo takes it back.
      $ kw log zoe "Twice" --once mail-1
      Logged before under this key: 4xtt8tnfubnw. Nothing was changed.
      $ kw history zoe
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		Once
      "
    `);
    const { stdout } = await desk.run(['log', 'zoe', 'Again', '--once', 'mail-1', '--json']);
    expect(JSON.parse(stdout).interactions).toMatchObject([{ note: 'Once', key: 'mail-1' }]);
  });

  it('takes no empty key, under which all but the first log would be lost', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw log zoe "Once" --once ""', 'kw log zoe "Twice" --once " "', 'kw history zoe'),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Once" --once ""
      The key of --once is empty.
      Give what is this log's alone: --once "mail-4711".
      [exit 2]
      $ kw log zoe "Twice" --once " "
      The key of --once is empty.
      Give what is this log's alone: --once "mail-4711".
      [exit 2]
      $ kw history zoe
      "
    `);
  });

  it('takes one note, and never drops the other', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw log zoe "One" --note "Two"', 'kw history zoe')).toMatchInlineSnapshot(`
      "$ kw log zoe "One" --note "Two"
      The note is there twice.
      Give it after the name or with --note, not both.
      [exit 2]
      $ kw history zoe
      "
    `);
  });

  it('reads a note from a pipe, with its line breaks', async ({ desk }) => {
    desk.has(people);
    await desk.run(['log', 'zoe', '--note', '-'], { input: 'First line\r\nHåkon, São Paulo, 株式会社\n' });
    const { stdout } = await desk.run(['history', 'zoe', '--json']);
    expect(JSON.parse(stdout).items[0]).toMatchObject({ note: 'First line\nHåkon, São Paulo, 株式会社' });
  });
});

describe('kw log that would have to ask', () => {
  it('names what is missing, and prints nothing else', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw log', 'kw log zoe', 'kw log zoe "Talked" --promise "send the offer"', 'kw log --resume'),
    ).toMatchInlineSnapshot(`
      "$ kw log
      <contact> and <note> must be given where nobody can be asked.
      Write it on one line: kw log <contact> "<note>" [--via call] [--promise "<what> by <when>"].
      [exit 2]
      $ kw log zoe
      <note> (or --note, --no-answer) must be given where nobody can be asked.
      Write it on one line: kw log <contact> "<note>" [--via call] [--promise "<what> by <when>"].
      [exit 2]
      $ kw log zoe "Talked" --promise "send the offer"
      When is "send the offer" due?
      Say it in the same text: --promise "send the offer by fri".
      [exit 2]
      $ kw log --resume
      There is no draft to go on with.
      kw log begins a new one.
      [exit 3]
      "
    `);
  });

  it('says what is wrong with an option before anything is saved', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "x" --mood happy',
        'kw log zoe "x" --for ever',
        'kw log zoe "x" --rating 6',
        'kw log zoe "x" --via pigeon',
        'kw log zoe "x" --at "next week"',
        'kw log zoe "x" --in --out',
        'kw log zoe "x" --done 9zz',
        'kw history zoe',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "x" --mood happy
      "happy" is no mood.
      Moods are calm, uneasy, upset, furious; upset..calm says how it began and ended.
      [exit 2]
      $ kw log zoe "x" --for ever
      "ever" is no length of time.
      Write 25m, 1h or 1h30m.
      [exit 2]
      $ kw log zoe "x" --rating 6
      "6" is no rating.
      A rating is a whole number from 1 to 5.
      [exit 2]
      $ kw log zoe "x" --via pigeon
      --via cannot be "pigeon". It is one of call, visit, video, email, message, chat, letter.
      kw log --help shows its options and examples.
      [exit 2]
      $ kw log zoe "x" --at "next week"
      "next week" has not come yet: it means Mon 30 Nov.
      Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
      [exit 2]
      $ kw log zoe "x" --in --out
      --in and --out do not go together.
      kw log --help shows its options and examples.
      [exit 2]
      $ kw log zoe "x" --done 9zz
      No commitment has an id that begins with "9zz".
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw history zoe
      "
    `);
  });
});

describe('names that are only alike', () => {
  const joanna = aContact({ id: '6jn2m4kdh3pn', name: 'Joanna Example' });
  const otherZoe = aContact({ id: '5zz2m4kdh3pn', name: 'Zoë Brandt' });

  it('are not taken for somebody new, nor for whoever owes something', async ({ desk }) => {
    desk.has({ ...people, contacts: [...(people.contacts ?? []), joanna, otherZoe] });
    expect(
      await desk.session(
        'kw waiting hakon "the map" --from zoe --by fri',
        'kw log Ann "First call" --new',
        'kw log Zoë "First call" --new',
        'kw waiting hakon "the plan" --from Ann --by fri',
        'kw waiting hakon "the list" --from "" --by fri',
        'kw waiting hakon "the key" --from joanna --by fri',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw waiting hakon "the map" --from zoe --by fri
      "zoe" could be 2 people:
        7xq2m4kdh3pn  Zoë Adams
        5zz2m4kdh3pn  Zoë Brandt
      Type more of the name, or an id instead of it. kw contact list shows everybody.
      [exit 2]
      $ kw log Ann "First call" --new
      Call to Ann. kw undo takes it back.
      $ kw log Zoë "First call" --new
      Call to Zoë. kw undo takes it back.
      $ kw waiting hakon "the plan" --from Ann --by fri
      Waiting for "the plan" from Ann, for Håkon Nordmann, to chase Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw waiting hakon "the list" --from "" --by fri
      It does not say who owes it.
      Name them, or leave --from out when it is the contact.
      [exit 2]
      $ kw waiting hakon "the key" --from joanna --by fri
      Waiting for "the key" from Joanna Example, for Håkon Nordmann, to chase Fri 27 Nov, in 4 days. kw undo takes it back.
      "
    `);
  });
});

it('plans nothing for a next word on no day, and takes no empty note, home or moment', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw log zoe "Talked" --next none',
      'kw log zoe "  "',
      'kw due --days 99',
      'kw --home "" due',
      'kw --now "" due',
      'kw export --fields id',
      'kw help frobnicate',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw log zoe "Talked" --next none
    Call to Zoë Adams. kw undo takes it back.
    $ kw log zoe "  "
    <note> (or --note, --no-answer) must be given where nobody can be asked.
    Write it on one line: kw log <contact> "<note>" [--via call] [--promise "<what> by <when>"].
    [exit 2]
    $ kw due --days 99
    $ kw --home "" due
    --home names no folder.
    Give the folder, or leave --home out for the usual one: kw where
    [exit 2]
    $ kw --now "" due
    "" is not a date or date-time.
    Type --now 2026-03-10 or --now 2026-03-10T09:00.
    [exit 2]
    $ kw export --fields id
    {"schema":"keepword.export/1","exportedAt":"2026-11-23T07:30:00+01:00","fields":["id"],"contacts":[{"id":"7xq2m4kdh3pn"},{"id":"8hk2m4kdh3pn"}],"organizations":[{"id":"9zt2m4kdh3pn"}],"interactions":[{"id":"4xtt8tnfubnw"}],"commitments":[],"cases":[],"answers":[]}
    $ kw help frobnicate
    kw has no command "frobnicate".
    kw --help lists the commands. The topics are dates, json, exit-codes, cron, environment.
    [exit 2]
    "
  `);
});

it('calls back on the number that a label names, and refuses one that none has before anything is saved', async ({ desk }) => {
  expect(
    await desk.session(
      'kw contact add "Ida Lund" --phone "office: +47 22 00 00 00" --phone "Büro Köln: +49 221 000000"',
      'kw log ida "Talked" --callback "tomorrow 3pm on office"',
      'kw log ida "Talked" --callback "wed 10h on buro koln" --callback "15:00 on thu"',
      'kw log ida "Talked" --callback "tomorrow 3pm on mobile"',
      'kw log "Jo New" "Talked" --new --callback "tomorrow 3pm on mobile"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw contact add "Ida Lund" --phone "office: +47 22 00 00 00" --phone "Büro Köln: +49 221 000000"
    Added Ida Lund: customer, +47 22 00 00 00 (office), +49 221 000000 (Büro Köln). kw undo takes it back.
    $ kw log ida "Talked" --callback "tomorrow 3pm on office"
    Call to Ida Lund. Call-back Tue 24 Nov 15:00, tomorrow, on +47 22 00 00 00. kw undo takes it back.
    $ kw log ida "Talked" --callback "wed 10h on buro koln" --callback "15:00 on thu"
    Call to Ida Lund. Call-back Wed 25 Nov 10:00, in 2 days, on +49 221 000000. Call-back Thu 26 Nov 15:00, in 3 days, on +47 22 00 00 00. kw undo takes it back.
    $ kw log ida "Talked" --callback "tomorrow 3pm on mobile"
    Ida Lund has no number called "mobile".
    Write the number, or one of theirs: office, Büro Köln.
    [exit 2]
    $ kw log "Jo New" "Talked" --new --callback "tomorrow 3pm on mobile"
    Jo New has no number called "mobile".
    Write the number, as in "tue 15-16h on +44 20 7946 0018".
    [exit 2]
    "
  `);
});

it('is saved also where its draft cannot be removed', async ({ desk }) => {
  desk.has(people);
  writeFileSync(join(desk.home, '.state/drafts'), 'in the way');
  expect(await desk.session('kw log zoe "Talked"')).toMatchInlineSnapshot(`
    "$ kw log zoe "Talked"
    Call to Zoë Adams. kw undo takes it back.
    "
  `);
});
