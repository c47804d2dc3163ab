import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

describe('what is said is kept with its day resolved', () => {
  it('keeps a promise of mine', async ({ desk }) => {
    desk.has(people);
    expect(await desk.session('kw promise zoe "send the offer" --by fri', 'kw due')).toMatchInlineSnapshot(`
      "$ kw promise zoe "send the offer" --by fri
      Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw due
      "
    `);
  });

  it('takes the day out of the words where --by does not say it, as kw log does', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw promise zoe "send sales by region by fri"',
        'kw promise zoe "be there by fri" --by thu',
        'kw promise zoe "send the offer by 31 feb"',
        'kw promise zoe "by fri"',
        'kw find-out zoe "who signs by tomorrow"',
        'kw waiting zoe "the price list from hakon by tue"',
        'kw waiting zoe "the list from Oslo by tue" --from hakon',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "send sales by region by fri"
      Promised Zoë Adams "send sales by region" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw promise zoe "be there by fri" --by thu
      Promised Zoë Adams "be there by fri" by Thu 26 Nov, in 3 days. kw undo takes it back.
      $ kw promise zoe "send the offer by 31 feb"
      There is no such day as "31 feb": February has 29 days.
      Type a day such as "1 dec" or 2026-12-01.
      [exit 2]
      $ kw promise zoe "by fri"
      "by fri" does not say what.
      Say it before, as in "send the offer by fri".
      [exit 2]
      $ kw find-out zoe "who signs by tomorrow"
      To find out for Zoë Adams "who signs" by Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw waiting zoe "the price list from hakon by tue"
      Waiting for "the price list" from Håkon Nordmann, for Zoë Adams, to chase Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw waiting zoe "the list from Oslo by tue" --from hakon
      Waiting for "the list from Oslo" from Håkon Nordmann, for Zoë Adams, to chase Tue 24 Nov, tomorrow. kw undo takes it back.
      "
    `);
  });

  it('reads a call-back on their clock, and says both', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw callback zoe "tue 15-16h" --about "the budget"',
        'kw callback zoe "about wed 10h my time"',
        'kw due',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw callback zoe "tue 15-16h" --about "the budget"
      Call-back to Zoë Adams about "the budget" Tue 24 Nov 15:00-16:00 for Zoë Adams, 16:00-17:00 for you, tomorrow, on +44 20 7946 0018. kw undo takes it back.
      $ kw callback zoe "about wed 10h my time"
      Call-back to Zoë Adams about Wed 25 Nov 09:00 for Zoë Adams, 10:00 for you, in 2 days, on +44 20 7946 0018. kw undo takes it back.
      $ kw due
      soon	2026-11-24T16:00:00+01:00	callback	4xtt8tnfubnw	Zoë Adams	the budget	+44 20 7946 0018	
      soon	2026-11-25T10:00:00+01:00	callback	5nx5r3nnasr5	Zoë Adams		+44 20 7946 0018	
      "
    `);
  });

  it('plans a visit, and takes another number', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw callback håkon "thu 14h" --via visit', 'kw callback hakon "fri 9h" --number "+47 90 00 00 00"'),
    ).toMatchInlineSnapshot(`
      "$ kw callback håkon "thu 14h" --via visit
      Visit to Håkon Nordmann Thu 26 Nov 14:00, in 3 days. kw undo takes it back.
      $ kw callback hakon "fri 9h" --number "+47 90 00 00 00"
      Call-back to Håkon Nordmann Fri 27 Nov 09:00, in 4 days, on +47 90 00 00 00. kw undo takes it back.
      "
    `);
  });

  it('takes the number where the words end with it, as kw log does', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Ida Lund" --phone "office: +47 22 00 00 00" --phone "mobile: +47 90 00 00 00"',
        'kw callback ida "fri 3pm on mobile"',
        'kw callback ida "fri 3pm on 0172 1234567" --about "the lease"',
        'kw callback ida "3pm on fri" --number mobile',
        'kw callback ida "fri 3pm on the car phone"',
        'kw callback ida "fri 3pm onn mobile"',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Ida Lund" --phone "office: +47 22 00 00 00" --phone "mobile: +47 90 00 00 00"
      Added Ida Lund: customer, +47 22 00 00 00 (office), +47 90 00 00 00 (mobile). kw undo takes it back.
      $ kw callback ida "fri 3pm on mobile"
      Call-back to Ida Lund Fri 27 Nov 15:00, in 4 days, on +47 90 00 00 00. kw undo takes it back.
      $ kw callback ida "fri 3pm on 0172 1234567" --about "the lease"
      Call-back to Ida Lund about "the lease" Fri 27 Nov 15:00, in 4 days, on 0172 1234567. kw undo takes it back.
      $ kw callback ida "3pm on fri" --number mobile
      Call-back to Ida Lund Fri 27 Nov 15:00, in 4 days, on +47 90 00 00 00. kw undo takes it back.
      $ kw callback ida "fri 3pm on the car phone"
      Ida Lund has no number called "the car phone".
      Write the number, or one of theirs: office, mobile.
      [exit 2]
      $ kw callback ida "fri 3pm onn mobile"
      "fri 3pm onn mobile" is not understood: what is "onn"?
      Type a day or time such as fri, +3d, "1 dec" or "tue 15:00-16:00".
      [exit 2]
      "
    `);
  });

  it('asks after whoever is called almost as it was said, and keeps the name', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw waiting zoe "the price list" --from "Hakon Normann" --by tue',
        'kw log zoe "Talked" --waiting "the plan from hokon by wed"',
        'kw waiting zoe "the permit" --from "the town hall" --by "2 dec"',
        'kw due --days 14 --fields from,number',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw waiting zoe "the price list" --from "Hakon Normann" --by tue
      "Hakon Normann" is kept as a name alone. Did you mean Håkon Nordmann?
      Waiting for "the price list" from Hakon Normann, for Zoë Adams, to chase Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw log zoe "Talked" --waiting "the plan from hokon by wed"
      "hokon" is kept as a name alone. Did you mean Håkon Nordmann?
      Call to Zoë Adams. Waiting for "the plan" from hokon, to chase Wed 25 Nov, in 2 days. kw undo takes it back.
      $ kw waiting zoe "the permit" --from "the town hall" --by "2 dec"
      Waiting for "the permit" from the town hall, for Zoë Adams, to chase Wed 2 Dec, in 9 days. kw undo takes it back.
      $ kw due --days 14 --fields from,number
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":3},"more":0,"items":[{"from":{"id":null,"name":"Hakon Normann"},"number":null},{"from":{"id":null,"name":"hokon"},"number":null},{"from":{"id":null,"name":"the town hall"},"number":null}]}
      "
    `);
  });

  it('waits for somebody else on their behalf, and links a known name', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw waiting zoe "the price list" --from hakon --by tue',
        'kw waiting zoe "the permit" --from "the town hall" --by "2 dec"',
        'kw waiting zoe "the signed contract" --by wed',
        'kw due --days 14',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw waiting zoe "the price list" --from hakon --by tue
      Waiting for "the price list" from Håkon Nordmann, for Zoë Adams, to chase Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw waiting zoe "the permit" --from "the town hall" --by "2 dec"
      Waiting for "the permit" from the town hall, for Zoë Adams, to chase Wed 2 Dec, in 9 days. kw undo takes it back.
      $ kw waiting zoe "the signed contract" --by wed
      Waiting for "the signed contract" from Zoë Adams, to chase Wed 25 Nov, in 2 days. kw undo takes it back.
      $ kw due --days 14
      soon	2026-11-24T00:00:00+01:00	waiting	4xtt8tnfubnw	Håkon Nordmann	the price list	+47 22 00 00 00	Zoë Adams
      soon	2026-11-25T00:00:00+01:00	waiting	7j4nmuh6c64k	Zoë Adams	the signed contract	+44 20 7946 0018	
      soon	2026-12-02T00:00:00+01:00	waiting	5nx5r3nnasr5	the town hall	the permit		Zoë Adams
      "
    `);
  });

  it('calls whoever owes it by the name they have now', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw waiting zoe "the price list" --from hakon --by tue', 'kw contact edit hakon --name "Haakon Berg"');
    expect(
      await desk.session(
        'kw move 4xt wed --told',
        'kw show 4xt --fields record.fromId,record.fromText',
        'kw drop 4xt --why late --told',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw move 4xt wed --told
      Moved "the price list" (awaited from Haakon Berg, for Zoë Adams) to Wed 25 Nov, in 2 days. kw undo takes it back.
      $ kw show 4xt --fields record.fromId,record.fromText
      {"schema":"keepword.record/1","record":{"fromId":"8hk2m4kdh3pn","fromText":null}}
      $ kw drop 4xt --why late --told
      Dropped "the price list" (awaited from Haakon Berg, for Zoë Adams). kw undo takes it back.
      "
    `);
  });

  it('finds an answer out', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw find-out zoe "does the licence cover two offices?" --by tomorrow', 'kw due'),
    ).toMatchInlineSnapshot(`
      "$ kw find-out zoe "does the licence cover two offices?" --by tomorrow
      To find out for Zoë Adams "does the licence cover two offices?" by Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw due
      soon	2026-11-24T00:00:00+01:00	find-out	4xtt8tnfubnw	Zoë Adams	does the licence cover two offices?	+44 20 7946 0018	
      "
    `);
  });

  it('answers with the record where a script wants it', async ({ desk }) => {
    desk.has(people);
    const { stdout } = await desk.run(['promise', 'zoe', 'send the offer', '--by', '3bd', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'keepword.change/1',
      operation: 'promise',
      commitments: [{ kind: 'promise', what: 'send the offer', status: 'open', due: { day: '2026-11-26', from: null } }],
    });
  });
});

describe('what cannot be meant is pointed out', () => {
  it('points a weekend out, and keeps it without a word when that is what was meant', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session('kw promise zoe "send the offer" --by sat', 'kw promise zoe "send the plan" --by sat --exact'),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "send the offer" --by sat
      Sat 28 Nov is no working day. It is kept as said; the next working slot would be Mon 30 Nov, in 7 days.
      Promised Zoë Adams "send the offer" by Sat 28 Nov, in 5 days. kw undo takes it back.
      $ kw promise zoe "send the plan" --by sat --exact
      Promised Zoë Adams "send the plan" by Sat 28 Nov, in 5 days. kw undo takes it back.
      "
    `);
  });

  it('refuses a promise in the past unless told otherwise', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw promise zoe "send the offer" --by 2026-11-20',
        'kw promise zoe "send the offer" --by 2026-11-20 --allow-past',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "send the offer" --by 2026-11-20
      Fri 20 Nov is past.
      Say a day to come, or add --allow-past.
      [exit 2]
      $ kw promise zoe "send the offer" --by 2026-11-20 --allow-past
      Promised Zoë Adams "send the offer" by Fri 20 Nov, 3 days ago. kw undo takes it back.
      "
    `);
  });

  it('refuses what it does not understand whole, and shows how to say it', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw promise zoe "send the offer" --by "fri maybe"',
        'kw promise zoe "send the offer" --by 1/12',
        'kw promise zoe "send the offer" --by 1m',
        'kw promise zoe "send the offer" --by "30 feb"',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "send the offer" --by "fri maybe"
      "fri maybe" is not understood: what is "maybe"?
      Type a day or time such as fri, +3d, "1 dec" or "tue 15:00-16:00".
      [exit 2]
      $ kw promise zoe "send the offer" --by 1/12
      "1/12" could mean two days: which number is the month?
      Type "1 dec" or "12 jan"; or say once which comes first: kw config set date-order dmy (or mdy).
      [exit 2]
      $ kw promise zoe "send the offer" --by 1m
      "1m" could be minutes or months.
      Type 1min or 1mo.
      [exit 2]
      $ kw promise zoe "send the offer" --by "30 feb"
      There is no such day as "30 feb": February has 29 days.
      Type a day such as "1 dec" or 2026-12-01.
      [exit 2]
      "
    `);
  });

  it('names the option that would have answered where nobody can be asked', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw promise zoe "send the offer"',
        'kw promise zoe',
        'kw promise',
        'kw callback zoe',
        'kw callback zoe --via visit',
        'kw waiting zoe x',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "send the offer"
      Nobody is there to answer: By when?
      Give --by.
      [exit 2]
      $ kw promise zoe
      Nobody is there to answer: What did you promise Zoë Adams?
      Give <what>.
      [exit 2]
      $ kw promise
      Nobody is there to answer: Who?
      Give <contact>.
      [exit 2]
      $ kw callback zoe
      Nobody is there to answer: When will you call Zoë Adams?
      Give <when>.
      [exit 2]
      $ kw callback zoe --via visit
      Nobody is there to answer: When will you visit Zoë Adams?
      Give <when>.
      [exit 2]
      $ kw waiting zoe x
      Nobody is there to answer: By when?
      Give --by.
      [exit 2]
      "
    `);
  });
});
