import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { aCommitment } from '../helpers/sample-records.ts';
import { callback, customers, people, promise } from '../helpers/some-customers.ts';

describe('kept', () => {
  it('takes the outcome from the clock: early, on time, late', async ({ desk }) => {
    desk.has({ ...people, commitments: [promise] });
    expect(
      await desk.session(
        'kw done 5pm --now 2026-11-26',
        'kw undo',
        'kw done 5pm --now 2026-11-27T20:00',
        'kw undo',
        'kw done 5pm --now 2026-11-28T08:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 5pm --now 2026-11-26
      Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw undo
      Taken back: done: Kept the promise to Zoë Adams "send the offer", early (just now). kw redo brings it back.
      $ kw done 5pm --now 2026-11-27T20:00
      Kept the promise to Zoë Adams "send the offer", on time. kw undo takes it back.
      $ kw undo
      Taken back: done: Kept the promise to Zoë Adams "send the offer", on time (just now). kw redo brings it back.
      $ kw done 5pm --now 2026-11-28T08:00
      Kept the promise to Zoë Adams "send the offer", late. kw undo takes it back.
      "
    `);
  });

  it('writes a call-back down as a call', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw done 4km "She agreed to the budget" --mood uneasy..calm --learned "plays the cello" --next "in 2 weeks" --now 2026-11-23T16:10',
        'kw history zoe --now 2026-11-23T17:00',
        'kw show 4km --now 2026-11-23T17:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 4km "She agreed to the budget" --mood uneasy..calm --learned "plays the cello" --next "in 2 weeks" --now 2026-11-23T16:10
      Call to Zoë Adams. Mood uneasy..calm. Learned "plays the cello". To speak again Mon 7 Dec, in 14 days. Kept the call-back to Zoë Adams about "the budget", on time. kw undo takes it back.
      $ kw history zoe --now 2026-11-23T17:00
      2026-11-23T16:10:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		She agreed to the budget
      $ kw show 4km --now 2026-11-23T17:00
      id	4km2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-23T15:10:00Z
      contactId	7xq2m4kdh3pn
      kind	callback
      what	the budget
      fromId	
      fromText	
      due	{"day":"2026-11-23","from":"15:00","to":"16:00","zone":"Europe/London","tentative":false}
      via	call
      number	+44 20 7946 0018
      status	kept
      closedAt	2026-11-23T15:10:00Z
      outcome	on-time
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

  it('keeps the answer that was found, what was done beyond it, and when to ask whether all is well', async ({ desk }) => {
    const question = aCommitment({
      id: '6qm2m9x7qbwz',
      contactId: callback.contactId,
      kind: 'find-out',
      what: 'two offices?',
      due: null,
    });
    desk.has({ ...people, commitments: [question, promise] });
    expect(
      await desk.session(
        'kw done 6qm "Yes, up to five"',
        'kw done 5pm --extra "and a plan for the move" --check 3bd',
        'kw due --days 7',
        'kw show 6qm',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 6qm "Yes, up to five"
      Kept the question of Zoë Adams "two offices?". kw undo takes it back.
      $ kw done 5pm --extra "and a plan for the move" --check 3bd
      Kept the promise to Zoë Adams "send the offer", early. To ask Zoë Adams whether all is well with "send the offer" Thu 26 Nov, in 3 days. kw undo takes it back.
      $ kw due --days 7
      soon	2026-11-26T00:00:00+01:00	check	5nx5r3nnasr5	Zoë Adams	send the offer	+44 20 7946 0018	
      $ kw show 6qm
      id	6qm2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-23T06:30:00Z
      contactId	7xq2m4kdh3pn
      kind	find-out
      what	two offices?
      fromId	
      fromText	
      due	
      via	
      number	
      status	kept
      closedAt	2026-11-23T06:30:00Z
      outcome	on-time
      extra	
      answer	Yes, up to five
      well	
      moves	[]
      attempts	[]
      checkOf	
      caseId	
      interactionId	
      "
    `);
  });

  it('says whether all is well of a check only', async ({ desk }) => {
    desk.has({ ...people, commitments: [promise] });
    expect(
      await desk.session('kw done 5pm --well', 'kw done 5pm --not-well', 'kw done 5pm --check "3 working days"'),
    ).toMatchInlineSnapshot(`
      "$ kw done 5pm --well
      Only a check can be well or not well; this is a promise.
      kw done 5pm2m9x7qbwz --check "3 working days" keeps it, and asks Zoë Adams then whether all is well.
      [exit 2]
      $ kw done 5pm --not-well
      Only a check can be well or not well; this is a promise.
      kw done 5pm2m9x7qbwz --check "3 working days" keeps it, and asks Zoë Adams then whether all is well.
      [exit 2]
      $ kw done 5pm --check "3 working days"
      Kept the promise to Zoë Adams "send the offer", early. To ask Zoë Adams whether all is well with "send the offer" Thu 26 Nov, in 3 days. kw undo takes it back.
      "
    `);
  });

  it('says what to do when a check finds that not all is well', async ({ desk }) => {
    const check = aCommitment({
      id: '7cm2m9x7qbwz',
      contactId: callback.contactId,
      kind: 'check',
      what: 'the new plan',
      due: null,
    });
    desk.has({ ...people, commitments: [check] });
    expect(
      await desk.session(
        'kw done 7cm --not-well --callback "today 16h"',
        'kw undo',
        'kw done 7cm "two pages are missing" --not-well',
        'kw show 7cm',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 7cm --not-well --callback "today 16h"
      Call to Zoë Adams. Call-back Mon 23 Nov 16:00 for Zoë Adams, 17:00 for you, today, on +44 20 7946 0018. Kept the check with Zoë Adams on "the new plan". kw undo takes it back.
      Something is wrong: hear all of it, and say sorry, before anything else.
      $ kw undo
      Taken back: done: Call to Zoë Adams. Call-back Mon 23 Nov 16:00 for Zoë Adams, 17:00 for you, on +44 20 7946 0018. Kept the check with Zoë Adams on "the new plan" (just now). kw redo brings it back.
      $ kw done 7cm "two pages are missing" --not-well
      Kept the check with Zoë Adams on "the new plan". kw undo takes it back.
      Something is wrong: hear all of it, and say sorry, before anything else. kw callback 7xq2m4kdh3pn "<when>" --about "the new plan" says when you will call Zoë Adams about it.
      $ kw show 7cm
      id	7cm2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-23T06:30:00Z
      contactId	7xq2m4kdh3pn
      kind	check
      what	the new plan
      fromId	
      fromText	
      due	
      via	
      number	
      status	kept
      closedAt	2026-11-23T06:30:00Z
      outcome	on-time
      extra	
      answer	two pages are missing
      well	false
      moves	[]
      attempts	[]
      checkOf	
      caseId	
      interactionId	
      "
    `);
  });

  it('does not keep anything twice', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session('kw done 5pm', 'kw done 5pm', 'kw move 5pm mon --told', 'kw drop 5pm --why x --told'),
    ).toMatchInlineSnapshot(`
      "$ kw done 5pm
      Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw done 5pm
      "send the offer" is not open: it was kept already.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      $ kw move 5pm mon --told
      "send the offer" is not open: it was kept already.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      $ kw drop 5pm --why x --told
      "send the offer" is not open: it was kept already.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      "
    `);
  });
});

describe('tried in vain', () => {
  it('counts each attempt, and takes the next slot', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw tried 4km --now 2026-11-23T16:05',
        'kw tried 4km --voicemail --again "wed 10h" --now 2026-11-23T16:50',
        'kw tried 4km --now 2026-11-25T11:02',
        'kw show 4km --now 2026-11-25T12:00',
        'kw history zoe --now 2026-11-25T12:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw tried 4km --now 2026-11-23T16:05
      Tried the call-back to Zoë Adams about "the budget". kw undo takes it back.
      $ kw tried 4km --voicemail --again "wed 10h" --now 2026-11-23T16:50
      Tried the call-back to Zoë Adams about "the budget", 2 times now; again Wed 25 Nov 10:00 for Zoë Adams, 11:00 for you, in 2 days. kw undo takes it back.
      $ kw tried 4km --now 2026-11-25T11:02
      Tried the call-back to Zoë Adams about "the budget", 3 times now. Perhaps another way reaches them, though none is known yet. kw undo takes it back.
      $ kw show 4km --now 2026-11-25T12:00
      id	4km2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-25T10:02:00Z
      contactId	7xq2m4kdh3pn
      kind	callback
      what	the budget
      fromId	
      fromText	
      due	{"day":"2026-11-25","from":"10:00","to":null,"zone":"Europe/London","tentative":false}
      via	call
      number	+44 20 7946 0018
      status	open
      closedAt	
      outcome	
      extra	
      answer	
      well	
      moves	[]
      attempts	[{"at":"2026-11-23T15:05:00Z","result":"no-answer"},{"at":"2026-11-23T15:50:00Z","result":"voicemail"},{"at":"2026-11-25T10:02:00Z","result":"no-answer"}]
      checkOf	
      caseId	
      interactionId	
      $ kw history zoe --now 2026-11-25T12:00
      2026-11-25T11:02:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	false		
      2026-11-23T16:50:00+01:00	5nx5r3nnasr5	Zoë Adams	call	out	voicemail		
      2026-11-23T16:05:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	false		
      "
    `);
  });
});

describe('moved', () => {
  it('keeps the first day, and stays until they know', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw move 5pm mon --untold --why "waiting for the supplier"',
        'kw due --days 14',
        'kw told 5pm --via email',
        'kw move 5pm "3 dec" --told',
        'kw show 5pm',
        'kw told 5pm',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw move 5pm mon --untold --why "waiting for the supplier"
      Today is Monday: "mon" means Mon 30 Nov. For today, say "today".
      Moved the promise to Zoë Adams "send the offer" to Mon 30 Nov, in 7 days; Zoë Adams has not been told. kw undo takes it back.
      $ kw due --days 14
      now	2026-11-30T00:00:00+01:00	untold	5pm2m9x7qbwz	Zoë Adams	send the offer	+44 20 7946 0018	
      today	2026-11-23T16:00:00+01:00	callback	4km2m9x7qbwz	Zoë Adams	the budget	+44 20 7946 0018	
      $ kw told 5pm --via email
      Zoë Adams knows now that "send the offer" moved. kw undo takes it back.
      $ kw move 5pm "3 dec" --told
      Moved the promise to Zoë Adams "send the offer" to Thu 3 Dec, in 10 days (moved 2 times, first promised for Fri 27 Nov). kw undo takes it back.
      $ kw show 5pm
      id	5pm2m9x7qbwz
      createdAt	2026-01-05T09:00:00Z
      updatedAt	2026-11-23T06:30:00Z
      contactId	7xq2m4kdh3pn
      kind	promise
      what	send the offer
      fromId	
      fromText	
      due	{"day":"2026-12-03","from":null,"to":null,"zone":"Europe/Berlin","tentative":false}
      via	
      number	
      status	open
      closedAt	
      outcome	
      extra	
      answer	
      well	
      moves	[{"from":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-30","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":"waiting for the supplier"},{"from":{"day":"2026-11-30","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-12-03","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null}]
      attempts	[]
      checkOf	
      caseId	
      interactionId	
      $ kw told 5pm
      Nothing to tell about "send the offer": it has not moved since they last knew.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      "
    `);
  });

  it('wants to know whether they were told', async ({ desk }) => {
    desk.has(customers);
    expect(await desk.session('kw move 5pm mon', 'kw drop 5pm', 'kw drop 5pm --why "not wanted"')).toMatchInlineSnapshot(`
      "$ kw move 5pm mon
      Today is Monday: "mon" means Mon 30 Nov. For today, say "today".
      Nobody is there to answer: Does Zoë Adams know?
      Give --told or --untold.
      [exit 2]
      $ kw drop 5pm
      Nobody is there to answer: Why is it dropped?
      Give --why.
      [exit 2]
      $ kw drop 5pm --why "not wanted"
      Nobody is there to answer: Does Zoë Adams know?
      Give --told or --untold.
      [exit 2]
      "
    `);
  });

  it('takes the day away with none', async ({ desk }) => {
    desk.has(customers);
    expect(await desk.session('kw move 5pm none --told', 'kw due')).toMatchInlineSnapshot(`
      "$ kw move 5pm none --told
      Moved the promise to Zoë Adams "send the offer" to no day. kw undo takes it back.
      $ kw due
      now		promise	5pm2m9x7qbwz	Zoë Adams	send the offer	+44 20 7946 0018	
      today	2026-11-23T16:00:00+01:00	callback	4km2m9x7qbwz	Zoë Adams	the budget	+44 20 7946 0018	
      "
    `);
  });
});

describe('dropped', () => {
  it('stays until they know that it is not going to happen', async ({ desk }) => {
    desk.has({ ...people, commitments: [promise] });
    expect(
      await desk.session('kw drop 5pm --why "they chose another supplier" --untold', 'kw due', 'kw told 5pm', 'kw due'),
    ).toMatchInlineSnapshot(`
      "$ kw drop 5pm --why "they chose another supplier" --untold
      Dropped the promise to Zoë Adams "send the offer"; Zoë Adams has not been told. kw undo takes it back.
      $ kw due
      now		untold	5pm2m9x7qbwz	Zoë Adams	send the offer	+44 20 7946 0018	
      $ kw told 5pm
      Zoë Adams knows now that "send the offer" was dropped. kw undo takes it back.
      $ kw due
      "
    `);
  });
});

describe('an id', () => {
  it('must be known', async ({ desk }) => {
    desk.has(customers);
    expect(await desk.session('kw done 9zz', 'kw done nothing', 'kw show 2ab')).toMatchInlineSnapshot(`
      "$ kw done 9zz
      No commitment has an id that begins with "9zz".
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw done nothing
      No commitment has an id that begins with "nothing".
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw show 2ab
      Nothing has an id that begins with "2ab".
      kw due and kw history show the ids.
      [exit 3]
      "
    `);
  });
});
