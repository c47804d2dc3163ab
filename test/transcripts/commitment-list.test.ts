import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

describe('kw commitment', () => {
  it('lists everything, open and closed, also what has been closed for long', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --zone Europe/London --now 2026-09-01T09:00',
        'kw contact add "Fjord Supplies" --standing supplier --now 2026-09-01T09:01',
        'kw promise zoe "send the first offer" --by "4 sep" --now 2026-09-01T09:02',
        'kw done 5nx --now 2026-09-02T09:00',
        'kw promise zoe "send the second offer" --by "14 sep" --now 2026-09-10T09:00',
        'kw done 9s2 --now 2026-09-15T09:00',
        'kw promise zoe "send the third offer" --by "today" --now 2026-11-20T09:00',
        'kw waiting zoe "the price list" --from fjord --by "1 dec" --now 2026-11-20T09:01',
        'kw callback zoe "mon 15-16h" --now 2026-11-20T09:02',
        'kw find-out zoe "who signs?" --by mon --now 2026-11-20T09:03',
        'kw drop 4df --why "she asked her boss" --told --now 2026-11-21T09:00',
        // Two promises are in the past by now, which only this list looks into.
        'kw commitment list --now 2026-11-23T09:00',
        'kw commitment list --contact fjord --now 2026-11-23T09:00',
        'kw commitment list --kind promise --outcome late --now 2026-11-23T09:00',
        'kw commitment list --status open --until today --now 2026-11-23T09:00',
        'kw commitment list --since "3 days ago" --now 2026-11-23T09:00',
        'kw commitment list --status kept --until 2026-09-10 --now 2026-11-23T09:00',
        'kw commitment list --kind check --now 2026-11-23T09:00',
        'kw commitment list --limit 1 --fields what,late,from --now 2026-11-23T09:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --zone Europe/London --now 2026-09-01T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, Europe/London. kw undo takes it back.
      $ kw contact add "Fjord Supplies" --standing supplier --now 2026-09-01T09:01
      Added Fjord Supplies: supplier. kw undo takes it back.
      $ kw promise zoe "send the first offer" --by "4 sep" --now 2026-09-01T09:02
      Promised Zoë Adams "send the first offer" by Fri 4 Sep, in 3 days. kw undo takes it back.
      $ kw done 5nx --now 2026-09-02T09:00
      Kept the promise to Zoë Adams "send the first offer", early. kw undo takes it back.
      $ kw promise zoe "send the second offer" --by "14 sep" --now 2026-09-10T09:00
      Promised Zoë Adams "send the second offer" by Mon 14 Sep, in 4 days. kw undo takes it back.
      $ kw done 9s2 --now 2026-09-15T09:00
      Kept the promise to Zoë Adams "send the second offer", late. kw undo takes it back.
      $ kw promise zoe "send the third offer" --by "today" --now 2026-11-20T09:00
      Promised Zoë Adams "send the third offer" by Fri 20 Nov, today. kw undo takes it back.
      $ kw waiting zoe "the price list" --from fjord --by "1 dec" --now 2026-11-20T09:01
      Waiting for "the price list" from Fjord Supplies, for Zoë Adams, to chase Tue 1 Dec, in 11 days. kw undo takes it back.
      $ kw callback zoe "mon 15-16h" --now 2026-11-20T09:02
      Call-back to Zoë Adams Mon 23 Nov 15:00-16:00 for Zoë Adams, 16:00-17:00 for you, in 3 days, on +44 20 7946 0018. kw undo takes it back.
      $ kw find-out zoe "who signs?" --by mon --now 2026-11-20T09:03
      To find out for Zoë Adams "who signs?" by Mon 23 Nov, in 3 days. kw undo takes it back.
      $ kw drop 4df --why "she asked her boss" --told --now 2026-11-21T09:00
      Dropped the question of Zoë Adams "who signs?". kw undo takes it back.
      $ kw commitment list --now 2026-11-23T09:00
      open		2026-11-20T00:00:00+01:00		promise	4mxbvtawwz95	Zoë Adams		send the third offer
      open		2026-11-23T16:00:00+01:00		callback	5z4ynba9wr9t	Zoë Adams		
      open		2026-12-01T00:00:00+01:00		waiting	6z984dmbcv7d	Zoë Adams	Fjord Supplies	the price list
      dropped		2026-11-23T00:00:00+01:00	2026-11-21T09:00:00+01:00	find-out	4dfvrtb87vcg	Zoë Adams		who signs?
      kept	late	2026-09-14T00:00:00+02:00	2026-09-15T09:00:00+02:00	promise	9s2dbrwn3ncj	Zoë Adams		send the second offer
      kept	early	2026-09-04T00:00:00+02:00	2026-09-02T09:00:00+02:00	promise	5nx5r3nnasr5	Zoë Adams		send the first offer
      $ kw commitment list --contact fjord --now 2026-11-23T09:00
      open		2026-12-01T00:00:00+01:00		waiting	6z984dmbcv7d	Zoë Adams	Fjord Supplies	the price list
      $ kw commitment list --kind promise --outcome late --now 2026-11-23T09:00
      kept	late	2026-09-14T00:00:00+02:00	2026-09-15T09:00:00+02:00	promise	9s2dbrwn3ncj	Zoë Adams		send the second offer
      $ kw commitment list --status open --until today --now 2026-11-23T09:00
      open		2026-11-20T00:00:00+01:00		promise	4mxbvtawwz95	Zoë Adams		send the third offer
      open		2026-11-23T16:00:00+01:00		callback	5z4ynba9wr9t	Zoë Adams		
      $ kw commitment list --since "3 days ago" --now 2026-11-23T09:00
      open		2026-11-20T00:00:00+01:00		promise	4mxbvtawwz95	Zoë Adams		send the third offer
      open		2026-11-23T16:00:00+01:00		callback	5z4ynba9wr9t	Zoë Adams		
      open		2026-12-01T00:00:00+01:00		waiting	6z984dmbcv7d	Zoë Adams	Fjord Supplies	the price list
      dropped		2026-11-23T00:00:00+01:00	2026-11-21T09:00:00+01:00	find-out	4dfvrtb87vcg	Zoë Adams		who signs?
      $ kw commitment list --status kept --until 2026-09-10 --now 2026-11-23T09:00
      kept	early	2026-09-04T00:00:00+02:00	2026-09-02T09:00:00+02:00	promise	5nx5r3nnasr5	Zoë Adams		send the first offer
      $ kw commitment list --kind check --now 2026-11-23T09:00
      $ kw commitment list --limit 1 --fields what,late,from --now 2026-11-23T09:00
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T09:00:00+01:00","zone":"Europe/Berlin","counts":{"open":3,"kept":2,"dropped":1},"more":5,"items":[{"what":"send the third offer","late":true,"from":null}]}
      "
    `);
  });

  it('opens what otherwise comes of an interaction', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --email zoe@example.com --prefers email --now 2026-11-23T09:00',
        'kw commitment add request zoe "a list of references" --by fri --now 2026-11-23T09:00',
        'kw commitment add reply zoe "her letter of last week" --via letter --now 2026-11-23T09:00',
        'kw commitment add reply zoe --now 2026-11-23T09:00',
        'kw commitment add check zoe "the new plan" --by 3bd --now 2026-11-23T09:00',
        'kw commitment add follow-up zoe --by "in 2 weeks" --now 2026-11-23T09:00',
        'kw due --days 30 --now 2026-11-23T09:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --email zoe@example.com --prefers email --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com (preferred). kw undo takes it back.
      $ kw commitment add request zoe "a list of references" --by fri --now 2026-11-23T09:00
      Zoë Adams asked for "a list of references" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw commitment add reply zoe "her letter of last week" --via letter --now 2026-11-23T09:00
      An answer is owed to Zoë Adams about "her letter of last week". kw undo takes it back.
      $ kw commitment add reply zoe --now 2026-11-23T09:00
      An answer is owed to Zoë Adams about "their email". kw undo takes it back.
      $ kw commitment add check zoe "the new plan" --by 3bd --now 2026-11-23T09:00
      To ask Zoë Adams whether all is well with "the new plan" Thu 26 Nov, in 3 days. kw undo takes it back.
      $ kw commitment add follow-up zoe --by "in 2 weeks" --now 2026-11-23T09:00
      To speak with Zoë Adams again Mon 7 Dec, in 14 days. kw undo takes it back.
      $ kw due --days 30 --now 2026-11-23T09:00
      now		reply	5nx5r3nnasr5	Zoë Adams	her letter of last week		
      now		reply	7j4nmuh6c64k	Zoë Adams	their email	zoe@example.com	
      soon	2026-11-26T00:00:00+01:00	check	9s2dbrwn3ncj	Zoë Adams	the new plan		
      soon	2026-11-27T00:00:00+01:00	request	4xtt8tnfubnw	Zoë Adams	a list of references		
      soon	2026-12-07T00:00:00+01:00	follow-up	2w42hcbju5jd	Zoë Adams			
      "
    `);
  });

  it('says what it lacks and what does not belong', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --now 2026-11-23T09:00',
        'kw commitment list --contact nobody --now 2026-11-23T09:00',
        'kw commitment list --status closed --now 2026-11-23T09:00',
        'kw commitment list --since tomorrow --now 2026-11-23T09:00',
        'kw commitment add promise zoe "send the offer" --now 2026-11-23T09:00',
        'kw commitment add check zoe "the new plan" --now 2026-11-23T09:00',
        'kw commitment add request zoe --now 2026-11-23T09:00',
        'kw commitment add request zoe "a reference" --via email --now 2026-11-23T09:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --now 2026-11-23T09:00
      Added Zoë Adams: customer. kw undo takes it back.
      $ kw commitment list --contact nobody --now 2026-11-23T09:00
      Nobody is called "nobody".
      kw contact add "nobody" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw commitment list --status closed --now 2026-11-23T09:00
      --status cannot be "closed". It is one of open, kept, dropped.
      kw commitment list --help shows its options and examples.
      [exit 2]
      $ kw commitment list --since tomorrow --now 2026-11-23T09:00
      "tomorrow" has not come yet: it means Tue 24 Nov.
      Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
      [exit 2]
      $ kw commitment add promise zoe "send the offer" --now 2026-11-23T09:00
      <kind> cannot be "promise". It is one of request, reply, check, follow-up.
      kw commitment add --help shows its options and examples.
      [exit 2]
      $ kw commitment add check zoe "the new plan" --now 2026-11-23T09:00
      Nobody is there to answer: By when?
      Give --by.
      [exit 2]
      $ kw commitment add request zoe --now 2026-11-23T09:00
      Nobody is there to answer: What did Zoë Adams ask for?
      Give <what>.
      [exit 2]
      $ kw commitment add request zoe "a reference" --via email --now 2026-11-23T09:00
      --via says how they wrote, and a request is not written.
      Leave it out, or open a reply.
      [exit 2]
      "
    `);
  });
});
