import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

describe('numbers, answers, and with whom something was spoken about', () => {
  it('checks the number to call', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --phone "mobile: +44 7700 900123" --email zoe@example.com --now 2026-11-23T09:00',
        'kw callback zoe fri --number "call me" --now 2026-11-23T09:00',
        'kw callback zoe fri --via email --number "+44 20 7946 0018" --now 2026-11-23T09:00',
        'kw callback zoe "fri 10h" --number mobile --now 2026-11-23T09:00',
        'kw callback zoe "fri 11h" --number "+44 7700 900999" --now 2026-11-23T09:00',
        'kw callback zoe "fri 12h" --via visit --number "at the back door" --now 2026-11-23T09:00',
        'kw edit 7j4 --via call --number "the door" --now 2026-11-23T09:00',
        'kw edit 7j4 --via call --number none --now 2026-11-23T09:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --phone "mobile: +44 7700 900123" --email zoe@example.com --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, +44 7700 900123 (mobile), zoe@example.com. kw undo takes it back.
      $ kw callback zoe fri --number "call me" --now 2026-11-23T09:00
      "call me" is no phone number.
      Write it as --number "+44 20 7946 0018". Zoë Adams has: mobile.
      [exit 2]
      $ kw callback zoe fri --via email --number "+44 20 7946 0018" --now 2026-11-23T09:00
      "+44 20 7946 0018" is no email address.
      Write it as --number zoe@example.com. Zoë Adams has: mobile.
      [exit 2]
      $ kw callback zoe "fri 10h" --number mobile --now 2026-11-23T09:00
      Call-back to Zoë Adams Fri 27 Nov 10:00, in 4 days, on +44 7700 900123. kw undo takes it back.
      $ kw callback zoe "fri 11h" --number "+44 7700 900999" --now 2026-11-23T09:00
      Call-back to Zoë Adams Fri 27 Nov 11:00, in 4 days, on +44 7700 900999. kw undo takes it back.
      $ kw callback zoe "fri 12h" --via visit --number "at the back door" --now 2026-11-23T09:00
      Visit to Zoë Adams Fri 27 Nov 12:00, in 4 days, at the back door. kw undo takes it back.
      $ kw edit 7j4 --via call --number "the door" --now 2026-11-23T09:00
      "the door" is no phone number.
      Write it as --number "+44 20 7946 0018". Zoë Adams has: mobile.
      [exit 2]
      $ kw edit 7j4 --via call --number none --now 2026-11-23T09:00
      Corrected: Call-back to Zoë Adams Fri 27 Nov 12:00, in 4 days. kw undo takes it back.
      "
    `);
  });

  it('loses no answer, and takes none that answers nothing', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --now 2026-11-23T09:00',
        'kw find-out zoe "two offices?" --by fri --now 2026-11-23T09:00',
        'kw log zoe "Told her" --answer "yes" --now 2026-11-23T09:00',
        'kw log zoe "Told her" --answer "yes" --asked "the price" --now 2026-11-23T09:00',
        'kw edit 4xt --answer "yes" --now 2026-11-23T09:00',
        'kw log zoe "Told her" --asked "the price" --answer "it is 40" --done 4xt --answer "yes, both" --now 2026-11-23T09:00',
        'kw commitment list --fields what,status,answer --now 2026-11-23T09:00',
        'kw edit 4xt --well --now 2026-11-23T09:00',
        'kw edit 4xt --answer none --extra "and a map" --now 2026-11-23T09:00',
        'kw commitment add check zoe "the map" --by fri --now 2026-11-23T09:00',
        'kw done 9s2 --well --now 2026-11-23T09:00',
        'kw edit 9s2 --not-well --now 2026-11-23T09:00',
        'kw commitment list --fields what,answer,extra,well --now 2026-11-23T09:00',
        'kw commitment add check zoe "the legend" --by fri --now 2026-11-23T09:00',
        'kw log zoe "She likes the legend" --done 6z9 --now 2026-11-23T09:00',
        'kw edit 6z9 --well --now 2026-11-23T09:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --now 2026-11-23T09:00
      Added Zoë Adams: customer. kw undo takes it back.
      $ kw find-out zoe "two offices?" --by fri --now 2026-11-23T09:00
      To find out for Zoë Adams "two offices?" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log zoe "Told her" --answer "yes" --now 2026-11-23T09:00
      There is nothing that --answer answers.
      Write it after what it answers: --asked <text> or --done <id>.
      [exit 2]
      $ kw log zoe "Told her" --answer "yes" --asked "the price" --now 2026-11-23T09:00
      There is nothing that --answer answers.
      Write it after what it answers: --asked <text> or --done <id>.
      [exit 2]
      $ kw edit 4xt --answer "yes" --now 2026-11-23T09:00
      It was not kept, so that nothing came of it yet: it is open.
      kw done 4xtt8tnfubnw keeps it, and takes the same options.
      [exit 2]
      $ kw log zoe "Told her" --asked "the price" --answer "it is 40" --done 4xt --answer "yes, both" --now 2026-11-23T09:00
      Call to Zoë Adams. Asked for "the price", answered "it is 40". Kept the question of Zoë Adams "two offices?", early. kw undo takes it back.
      $ kw commitment list --fields what,status,answer --now 2026-11-23T09:00
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T09:00:00+01:00","zone":"Europe/Berlin","counts":{"open":0,"kept":2,"dropped":0},"more":0,"items":[{"what":"two offices?","status":"kept","answer":"yes, both"},{"what":"the price","status":"kept","answer":"it is 40"}]}
      $ kw edit 4xt --well --now 2026-11-23T09:00
      Only a check can be well or not well; this is a find-out.
      kw show 4xtt8tnfubnw tells its story.
      [exit 2]
      $ kw edit 4xt --answer none --extra "and a map" --now 2026-11-23T09:00
      Corrected the question of Zoë Adams "two offices?". kw undo takes it back.
      $ kw commitment add check zoe "the map" --by fri --now 2026-11-23T09:00
      To ask Zoë Adams whether all is well with "the map" Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw done 9s2 --well --now 2026-11-23T09:00
      Kept the check with Zoë Adams on "the map", early. kw undo takes it back.
      $ kw edit 9s2 --not-well --now 2026-11-23T09:00
      Corrected the check with Zoë Adams on "the map". kw undo takes it back.
      $ kw commitment list --fields what,answer,extra,well --now 2026-11-23T09:00
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T09:00:00+01:00","zone":"Europe/Berlin","counts":{"open":0,"kept":3,"dropped":0},"more":0,"items":[{"what":"two offices?","answer":null,"extra":"and a map","well":null},{"what":"the price","answer":"it is 40","extra":null,"well":null},{"what":"the map","answer":null,"extra":null,"well":false}]}
      $ kw commitment add check zoe "the legend" --by fri --now 2026-11-23T09:00
      To ask Zoë Adams whether all is well with "the legend" Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log zoe "She likes the legend" --done 6z9 --now 2026-11-23T09:00
      Call to Zoë Adams. Kept the check with Zoë Adams on "the legend", early. kw undo takes it back.
      Is everything good with "the legend"? kw edit 6z984dmbcv7d --well or --not-well keeps what they said.
      $ kw edit 6z9 --well --now 2026-11-23T09:00
      Corrected the check with Zoë Adams on "the legend". kw undo takes it back.
      "
    `);
  });

  it('writes a try or a talk down with whoever owes what is waited for', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00',
        'kw contact add "Fjord Supplies" --phone "+47 22 12 34 56" --email fjord@example.com --now 2026-11-23T09:00',
        'kw waiting zoe "the price list" --from fjord --by fri --now 2026-11-23T09:00',
        'kw waiting zoe "the drawing" --from "Bob in the workshop" --by fri --now 2026-11-23T09:00',
        'kw tried 5nx --now 2026-11-23T10:00',
        'kw log fjord --no-answer --try 5nx --now 2026-11-23T11:00',
        'kw log fjord --voicemail --try 5nx --now 2026-11-23T12:00',
        'kw tried 7j4 --now 2026-11-23T13:00',
        'kw tried 7j4 --now 2026-11-23T13:01',
        'kw tried 7j4 --now 2026-11-23T13:02',
        'kw done 7j4 "He has sent it" --via call --now 2026-11-23T14:00',
        'kw done 7j4 "He has sent it" --now 2026-11-23T14:00',
        'kw done 5nx "They send it" --via call --now 2026-11-23T15:00',
        'kw history --now 2026-11-23T15:01',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018. kw undo takes it back.
      $ kw contact add "Fjord Supplies" --phone "+47 22 12 34 56" --email fjord@example.com --now 2026-11-23T09:00
      Added Fjord Supplies: customer, +47 22 12 34 56, fjord@example.com. kw undo takes it back.
      $ kw waiting zoe "the price list" --from fjord --by fri --now 2026-11-23T09:00
      Waiting for "the price list" from Fjord Supplies, for Zoë Adams, to chase Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw waiting zoe "the drawing" --from "Bob in the workshop" --by fri --now 2026-11-23T09:00
      Waiting for "the drawing" from Bob in the workshop, for Zoë Adams, to chase Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw tried 5nx --now 2026-11-23T10:00
      Reached nobody about "the price list" (awaited from Fjord Supplies, for Zoë Adams). kw undo takes it back.
      $ kw log fjord --no-answer --try 5nx --now 2026-11-23T11:00
      Tried to reach Fjord Supplies (call), no answer. Reached nobody about "the price list" (awaited from Fjord Supplies, for Zoë Adams), 2 times now. kw undo takes it back.
      $ kw log fjord --voicemail --try 5nx --now 2026-11-23T12:00
      Left Fjord Supplies a message on voicemail. Reached nobody about "the price list" (awaited from Fjord Supplies, for Zoë Adams), 3 times now. Perhaps another way reaches Fjord Supplies: fjord@example.com. kw undo takes it back.
      $ kw tried 7j4 --now 2026-11-23T13:00
      Reached nobody about "the drawing" (awaited from Bob in the workshop, for Zoë Adams). kw undo takes it back.
      $ kw tried 7j4 --now 2026-11-23T13:01
      Reached nobody about "the drawing" (awaited from Bob in the workshop, for Zoë Adams), 2 times now. kw undo takes it back.
      $ kw tried 7j4 --now 2026-11-23T13:02
      Reached nobody about "the drawing" (awaited from Bob in the workshop, for Zoë Adams), 3 times now. Perhaps another way reaches them, though none is known yet. kw undo takes it back.
      $ kw done 7j4 "He has sent it" --via call --now 2026-11-23T14:00
      Bob in the workshop is not among the contacts, so that no conversation with them can be written down.
      kw done 7j4nmuh6c64k "<note>" keeps it without one; kw contact add "Bob in the workshop" adds them.
      [exit 2]
      $ kw done 7j4 "He has sent it" --now 2026-11-23T14:00
      Kept "the drawing" (awaited from Bob in the workshop, for Zoë Adams), early. kw undo takes it back.
      Zoë Adams is waiting for it: kw promise 8zq6r7djuzc6 <what> --by <when> says what happens next.
      $ kw done 5nx "They send it" --via call --now 2026-11-23T15:00
      Call to Fjord Supplies. Kept "the price list" (awaited from Fjord Supplies, for Zoë Adams), early. kw undo takes it back.
      Zoë Adams is waiting for it: kw promise 8zq6r7djuzc6 <what> --by <when> says what happens next.
      $ kw history --now 2026-11-23T15:01
      2026-11-23T15:00:00+01:00	2rndkfg8c47b	Fjord Supplies	call	out	true		They send it
      2026-11-23T12:00:00+01:00	4mxbvtawwz95	Fjord Supplies	call	out	voicemail		
      2026-11-23T11:00:00+01:00	2w42hcbju5jd	Fjord Supplies	call	out	false		
      2026-11-23T10:00:00+01:00	9s2dbrwn3ncj	Fjord Supplies	call	out	false		
      "
    `);
  });

  it('closes no answer by a way that was only guessed', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --email zoe@example.com --prefers email --now 2026-11-23T09:00',
        'kw log zoe "When can you come?" --via email --in --now 2026-11-23T09:00',
        'kw log zoe "Tuesday suits her" --now 2026-11-23T10:00',
        'kw log zoe --no-answer --via call --now 2026-11-23T10:05',
        'kw log zoe "Tuesday at ten" --via email --now 2026-11-23T10:30',
        'kw due --now 2026-11-23T10:31',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --email zoe@example.com --prefers email --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com (preferred). kw undo takes it back.
      $ kw log zoe "When can you come?" --via email --in --now 2026-11-23T09:00
      Email from Zoë Adams. An answer is owed about "When can you come?". kw undo takes it back.
      $ kw log zoe "Tuesday suits her" --now 2026-11-23T10:00
      Email to Zoë Adams. kw undo takes it back.
      An answer by email is still owed: "When can you come?". kw done 9ynzhy9a858d closes it.
      $ kw log zoe --no-answer --via call --now 2026-11-23T10:05
      Tried to reach Zoë Adams (call), no answer. kw undo takes it back.
      $ kw log zoe "Tuesday at ten" --via email --now 2026-11-23T10:30
      Email to Zoë Adams. Kept the answer to Zoë Adams about "When can you come?", after 1 h 30 min. kw undo takes it back.
      $ kw due --now 2026-11-23T10:31
      "
    `);
  });
});
