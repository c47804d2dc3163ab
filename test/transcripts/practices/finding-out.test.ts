import { describe, expect } from 'vitest';
import { it } from '../../helpers/desk.ts';

describe('what we do not know, what others owe, and what is written to us', () => {
  it('P17: says "I\'ll find out" and not "I don\'t know"', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00',
        'kw log zoe "She asked about the licence; I will find out" --find-out "does it cover two offices? by tomorrow" --now 2026-11-23T09:10',
        'kw due --now 2026-11-24T08:00',
        'kw log zoe "Told her what the licence covers" --done 2ug --answer "Yes, up to ten people in all" --now 2026-11-24T10:00',
        'kw show 2ug --fields record.status,record.outcome,record.answer --now 2026-11-24T10:01',
        // What was learned later is added to the answer.
        'kw edit 2ug --answer "Yes, up to ten people in all; more from January on" --now 2026-11-25T09:00',
        'kw show 2ug --fields record.answer --now 2026-11-25T09:01',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018. kw undo takes it back.
      $ kw log zoe "She asked about the licence; I will find out" --find-out "does it cover two offices? by tomorrow" --now 2026-11-23T09:10
      Call to Zoë Adams. To find out "does it cover two offices?" by Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw due --now 2026-11-24T08:00
      today	2026-11-24T00:00:00+01:00	find-out	2ugq8wrx5xuh	Zoë Adams	does it cover two offices?	+44 20 7946 0018	
      $ kw log zoe "Told her what the licence covers" --done 2ug --answer "Yes, up to ten people in all" --now 2026-11-24T10:00
      Call to Zoë Adams. Kept the question of Zoë Adams "does it cover two offices?", on time. kw undo takes it back.
      $ kw show 2ug --fields record.status,record.outcome,record.answer --now 2026-11-24T10:01
      {"schema":"keepword.record/1","record":{"status":"kept","outcome":"on-time","answer":"Yes, up to ten people in all"}}
      $ kw edit 2ug --answer "Yes, up to ten people in all; more from January on" --now 2026-11-25T09:00
      Corrected the question of Zoë Adams "does it cover two offices?". kw undo takes it back.
      $ kw show 2ug --fields record.answer --now 2026-11-25T09:01
      {"schema":"keepword.record/1","record":{"answer":"Yes, up to ten people in all; more from January on"}}
      "
    `);
  });

  it("P19: chases others on the customer's behalf", async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00',
        'kw contact add "Fjord Supplies" --standing supplier --phone "+47 22 12 34 56" --now 2026-11-23T09:01',
        'kw log zoe "She needs the prices for her board" --waiting "the price list from fjord by wed" --now 2026-11-23T09:10',
        'kw waiting zoe "the signed contract" --by thu --now 2026-11-23T09:11',
        // Whom to call stands first, with their number; on whose behalf is said beside it.
        'kw due --fields contact.name,for,what,number,why --now 2026-11-25T09:00',
        'kw tried 2gr --now 2026-11-25T09:05',
        'kw log fjord "No prices before Friday" --now 2026-11-25T11:00',
        'kw move 2gr fri --now 2026-11-25T11:01',
        'kw move 2gr fri --untold --why "their new prices come on Friday" --now 2026-11-25T11:01',
        'kw due --now 2026-11-25T11:02',
        'kw told 2gr --via call --now 2026-11-25T11:10',
        'kw done 2gr "The list came by email" --now 2026-11-27T10:00',
        'kw promise zoe "send her the price list" --by today --now 2026-11-27T10:01',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018. kw undo takes it back.
      $ kw contact add "Fjord Supplies" --standing supplier --phone "+47 22 12 34 56" --now 2026-11-23T09:01
      Added Fjord Supplies: supplier, +47 22 12 34 56. kw undo takes it back.
      $ kw log zoe "She needs the prices for her board" --waiting "the price list from fjord by wed" --now 2026-11-23T09:10
      Call to Zoë Adams. Waiting for "the price list" from Fjord Supplies, to chase Wed 25 Nov, in 2 days. kw undo takes it back.
      $ kw waiting zoe "the signed contract" --by thu --now 2026-11-23T09:11
      Waiting for "the signed contract" from Zoë Adams, to chase Thu 26 Nov, in 3 days. kw undo takes it back.
      $ kw due --fields contact.name,for,what,number,why --now 2026-11-25T09:00
      {"schema":"keepword.due/1","asOf":"2026-11-25T09:00:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":1,"soon":1},"more":0,"items":[{"contact":{"name":"Fjord Supplies"},"for":{"id":"8zq6r7djuzc6","name":"Zoë Adams"},"what":"the price list","number":"+47 22 12 34 56","why":"You are waiting for this from Fjord Supplies, for Zoë Adams; you meant to chase it today."},{"contact":{"name":"Zoë Adams"},"for":null,"what":"the signed contract","number":"+44 20 7946 0018","why":"You are waiting for this from Zoë Adams; you meant to chase it tomorrow."}]}
      $ kw tried 2gr --now 2026-11-25T09:05
      Reached nobody about "the price list" (awaited from Fjord Supplies, for Zoë Adams). kw undo takes it back.
      $ kw log fjord "No prices before Friday" --now 2026-11-25T11:00
      Call to Fjord Supplies. kw undo takes it back.
      $ kw move 2gr fri --now 2026-11-25T11:01
      Nobody is there to answer: Does Zoë Adams know?
      Give --told or --untold.
      [exit 2]
      $ kw move 2gr fri --untold --why "their new prices come on Friday" --now 2026-11-25T11:01
      Moved "the price list" (awaited from Fjord Supplies, for Zoë Adams) to Fri 27 Nov, in 2 days; Zoë Adams has not been told. kw undo takes it back.
      $ kw due --now 2026-11-25T11:02
      now	2026-11-27T00:00:00+01:00	untold	2grj9fwh9fqy	Zoë Adams	the price list	+44 20 7946 0018	
      soon	2026-11-26T00:00:00+01:00	waiting	7j4nmuh6c64k	Zoë Adams	the signed contract	+44 20 7946 0018	
      $ kw told 2gr --via call --now 2026-11-25T11:10
      Zoë Adams knows now that "the price list" moved. kw undo takes it back.
      $ kw done 2gr "The list came by email" --now 2026-11-27T10:00
      Kept "the price list" (awaited from Fjord Supplies, for Zoë Adams), on time. kw undo takes it back.
      Zoë Adams is waiting for it: kw promise 8zq6r7djuzc6 <what> --by <when> says what happens next.
      $ kw promise zoe "send her the price list" --by today --now 2026-11-27T10:01
      Promised Zoë Adams "send her the price list" by Fri 27 Nov, today. kw undo takes it back.
      "
    `);
  });

  it('P21: answers in kind, and ignores nothing that is written', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --email zoe@example.com --now 2026-11-23T09:00',
        'kw log zoe "Can we move the workshop to May?" --via letter --in --at "fri 10:00" --now 2026-11-23T09:10',
        'kw due --fields kind,via,why,command --now 2026-11-23T09:11',
        // A call is kind, but a letter wants a letter.
        'kw log zoe "Said that May is fine, and that a letter follows" --via call --now 2026-11-23T10:00',
        'kw log zoe "The letter: May it is" --via letter --now 2026-11-23T15:00',
        'kw due --now 2026-11-23T15:01',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --email zoe@example.com --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, zoe@example.com. kw undo takes it back.
      $ kw log zoe "Can we move the workshop to May?" --via letter --in --at "fri 10:00" --now 2026-11-23T09:10
      Letter from Zoë Adams, Fri 20 Nov 10:00, 3 days ago. An answer is owed about "Can we move the workshop to May?". kw undo takes it back.
      $ kw due --fields kind,via,why,command --now 2026-11-23T09:11
      {"schema":"keepword.due/1","asOf":"2026-11-23T09:11:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"kind":"reply","via":"letter","why":"Zoë Adams wrote a letter on Friday at 10:00, 3 days ago, and has no answer yet.","command":"kw log 8zq6r7djuzc6 --via letter --done 9ynzhy9a858d"}]}
      $ kw log zoe "Said that May is fine, and that a letter follows" --via call --now 2026-11-23T10:00
      Call to Zoë Adams. kw undo takes it back.
      An answer by letter is still owed: "Can we move the workshop to May?". kw done 9ynzhy9a858d closes it.
      $ kw log zoe "The letter: May it is" --via letter --now 2026-11-23T15:00
      Letter to Zoë Adams. Kept the answer to Zoë Adams about "Can we move the workshop to May?", after 3 days 5 h. kw undo takes it back.
      $ kw due --now 2026-11-23T15:01
      "
    `);
  });

  it('P22: answers fast, and knows how fast', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00',
        'kw log zoe "Is the offer still good?" --via email --in --at "today 08:45" --now 2026-11-23T09:30',
        'kw log zoe "It is, until Friday" --via email --now 2026-11-23T09:35',
        'kw commitment list --kind reply --fields what,via,status,createdAt,closedAt --now 2026-11-23T09:36',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --email zoe@example.com --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com. kw undo takes it back.
      $ kw log zoe "Is the offer still good?" --via email --in --at "today 08:45" --now 2026-11-23T09:30
      Email from Zoë Adams, Mon 23 Nov 08:45, today. An answer is owed about "Is the offer still good?". kw undo takes it back.
      $ kw log zoe "It is, until Friday" --via email --now 2026-11-23T09:35
      Email to Zoë Adams. Kept the answer to Zoë Adams about "Is the offer still good?", after 50 min. kw undo takes it back.
      $ kw commitment list --kind reply --fields what,via,status,createdAt,closedAt --now 2026-11-23T09:36
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T09:36:00+01:00","zone":"Europe/Berlin","counts":{"open":0,"kept":1,"dropped":0},"more":0,"items":[{"what":"Is the offer still good?","via":"email","status":"kept","createdAt":"2026-11-23T07:45:00Z","closedAt":"2026-11-23T08:35:00Z"}]}
      "
    `);
  });
});
