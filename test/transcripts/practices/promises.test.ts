import { describe, expect } from 'vitest';
import { it } from '../../helpers/desk.ts';

describe('promises: kept, moved, dropped, and asked about afterwards', () => {
  it('P14: promises less and delivers more', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00',
        'kw log zoe "She needs the offer and a plan" --promise "send the offer by fri" --promise "send a plan by thu" --now 2026-11-23T09:10',
        'kw done 2ug --extra "with a second price for two offices" --now 2026-11-25T15:00',
        'kw done 9p6 --now 2026-11-27T08:30',
        'kw commitment list --contact zoe --kind promise --now 2026-11-27T08:31',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com. kw undo takes it back.
      $ kw log zoe "She needs the offer and a plan" --promise "send the offer by fri" --promise "send a plan by thu" --now 2026-11-23T09:10
      Call to Zoë Adams. Promised "send the offer" by Fri 27 Nov, in 4 days. Promised "send a plan" by Thu 26 Nov, in 3 days. kw undo takes it back.
      $ kw done 2ug --extra "with a second price for two offices" --now 2026-11-25T15:00
      Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw done 9p6 --now 2026-11-27T08:30
      Kept the promise to Zoë Adams "send a plan", late. kw undo takes it back.
      $ kw commitment list --contact zoe --kind promise --now 2026-11-27T08:31
      kept	late	2026-11-26T00:00:00+01:00	2026-11-27T08:30:00+01:00	promise	9p663m7mxfc4	Zoë Adams		send a plan
      kept	early	2026-11-27T00:00:00+01:00	2026-11-25T15:00:00+01:00	promise	2ugq8wrx5xuh	Zoë Adams		send the offer
      "
    `);
  });

  it('P15: tells them first when it moves', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00',
        'kw promise zoe "send the offer" --by fri --now 2026-11-23T09:10',
        'kw move 4xt mon --untold --why "the supplier has no prices yet" --now 2026-11-26T16:00',
        // It is pressing at once, although the new day is far off: they do not know.
        'kw due --now 2026-11-26T16:01',
        'kw told 4xt --via email --now 2026-11-26T16:30',
        'kw due --days 2 --now 2026-11-26T16:31',
        'kw move 4xt wed --told --why "her colleague is ill" --now 2026-11-30T10:00',
        'kw done 4xt --now 2026-12-02T11:00',
        'kw show 4xt --fields record.moves,record.outcome --now 2026-12-02T11:01',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com. kw undo takes it back.
      $ kw promise zoe "send the offer" --by fri --now 2026-11-23T09:10
      Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw move 4xt mon --untold --why "the supplier has no prices yet" --now 2026-11-26T16:00
      Moved the promise to Zoë Adams "send the offer" to Mon 30 Nov, in 4 days; Zoë Adams has not been told. kw undo takes it back.
      $ kw due --now 2026-11-26T16:01
      now	2026-11-30T00:00:00+01:00	untold	4xtt8tnfubnw	Zoë Adams	send the offer		
      $ kw told 4xt --via email --now 2026-11-26T16:30
      Zoë Adams knows now that "send the offer" moved. kw undo takes it back.
      $ kw due --days 2 --now 2026-11-26T16:31
      $ kw move 4xt wed --told --why "her colleague is ill" --now 2026-11-30T10:00
      Moved the promise to Zoë Adams "send the offer" to Wed 2 Dec, in 2 days (moved 2 times, first promised for Fri 27 Nov). kw undo takes it back.
      $ kw done 4xt --now 2026-12-02T11:00
      Kept the promise to Zoë Adams "send the offer", on time. kw undo takes it back.
      $ kw show 4xt --fields record.moves,record.outcome --now 2026-12-02T11:01
      {"schema":"keepword.record/1","record":{"moves":[{"from":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-30","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-26T15:00:00Z","toldAt":"2026-11-26T15:30:00Z","why":"the supplier has no prices yet"},{"from":{"day":"2026-11-30","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-12-02","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-30T09:00:00Z","toldAt":"2026-11-30T09:00:00Z","why":"her colleague is ill"}],"outcome":"on-time"}}
      "
    `);
  });

  it('P15: says as well when something is not going to happen', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00',
        'kw promise zoe "send the offer" --by fri --now 2026-11-23T09:10',
        'kw drop 4xt --why "" --untold --now 2026-11-25T09:00',
        'kw drop 4xt --why "the product is not made any more" --untold --now 2026-11-25T09:00',
        'kw due --now 2026-11-25T09:01',
        'kw told 4xt --via call --now 2026-11-25T09:30',
        'kw due --now 2026-11-25T09:31',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com. kw undo takes it back.
      $ kw promise zoe "send the offer" --by fri --now 2026-11-23T09:10
      Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw drop 4xt --why "" --untold --now 2026-11-25T09:00
      It does not say why.
      Give the reason: --why "they chose another supplier".
      [exit 2]
      $ kw drop 4xt --why "the product is not made any more" --untold --now 2026-11-25T09:00
      Dropped the promise to Zoë Adams "send the offer"; Zoë Adams has not been told. kw undo takes it back.
      $ kw due --now 2026-11-25T09:01
      now		untold	4xtt8tnfubnw	Zoë Adams	send the offer		
      $ kw told 4xt --via call --now 2026-11-25T09:30
      Zoë Adams knows now that "send the offer" was dropped. kw undo takes it back.
      $ kw due --now 2026-11-25T09:31
      "
    `);
  });

  it('P20: asks a few days later whether everything is good', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-26T09:00',
        'kw promise zoe "repair the printer" --by today --now 2026-11-26T09:10',
        // At a terminal it is proposed, for three working days on; on a line it is an option.
        'kw done 4xt --check 3bd --now 2026-11-26T16:00',
        'kw due --now 2026-12-01T09:00',
        'kw done 5nx --now 2026-12-01T09:10',
        'kw done 5nx --not-well "It jams with thick paper" --now 2026-12-01T09:10',
        'kw promise zoe "bring another tray" --by tomorrow --now 2026-12-01T09:12',
        'kw done 9s2 --check 3bd --now 2026-12-02T15:00',
        'kw done 2w4 --well --now 2026-12-07T10:00',
        'kw commitment list --contact zoe --status kept --now 2026-12-07T10:01',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-26T09:00
      Added Zoë Adams: customer, +44 20 7946 0018. kw undo takes it back.
      $ kw promise zoe "repair the printer" --by today --now 2026-11-26T09:10
      Promised Zoë Adams "repair the printer" by Thu 26 Nov, today. kw undo takes it back.
      $ kw done 4xt --check 3bd --now 2026-11-26T16:00
      Kept the promise to Zoë Adams "repair the printer", on time. To ask Zoë Adams whether all is well with "repair the printer" Tue 1 Dec, in 5 days. kw undo takes it back.
      $ kw due --now 2026-12-01T09:00
      today	2026-12-01T00:00:00+01:00	check	5nx5r3nnasr5	Zoë Adams	repair the printer	+44 20 7946 0018	
      $ kw done 5nx --now 2026-12-01T09:10
      Nobody is there to answer: Zoë Adams on "repair the printer": is everything good?
      Give --well or --not-well.
      [exit 2]
      $ kw done 5nx --not-well "It jams with thick paper" --now 2026-12-01T09:10
      Kept the check with Zoë Adams on "repair the printer", on time. kw undo takes it back.
      Something is wrong: hear all of it, and say sorry, before anything else. kw callback 8zq6r7djuzc6 "<when>" --about "repair the printer" says when you will call Zoë Adams about it.
      $ kw promise zoe "bring another tray" --by tomorrow --now 2026-12-01T09:12
      Promised Zoë Adams "bring another tray" by Wed 2 Dec, tomorrow. kw undo takes it back.
      $ kw done 9s2 --check 3bd --now 2026-12-02T15:00
      Kept the promise to Zoë Adams "bring another tray", on time. To ask Zoë Adams whether all is well with "bring another tray" Mon 7 Dec, in 5 days. kw undo takes it back.
      $ kw done 2w4 --well --now 2026-12-07T10:00
      Kept the check with Zoë Adams on "bring another tray", on time. kw undo takes it back.
      $ kw commitment list --contact zoe --status kept --now 2026-12-07T10:01
      kept	on-time	2026-12-07T00:00:00+01:00	2026-12-07T10:00:00+01:00	check	2w42hcbju5jd	Zoë Adams		bring another tray
      kept	on-time	2026-12-02T00:00:00+01:00	2026-12-02T15:00:00+01:00	promise	9s2dbrwn3ncj	Zoë Adams		bring another tray
      kept	on-time	2026-12-01T00:00:00+01:00	2026-12-01T09:10:00+01:00	check	5nx5r3nnasr5	Zoë Adams		repair the printer
      kept	on-time	2026-11-26T00:00:00+01:00	2026-11-26T16:00:00+01:00	promise	4xtt8tnfubnw	Zoë Adams		repair the printer
      "
    `);
  });
});
