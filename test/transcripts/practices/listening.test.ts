import { describe, expect } from 'vitest';
import { it } from '../../helpers/desk.ts';

describe('what they asked for, and how they felt', () => {
  it('P8: answers every item on a list, and not only the first', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --email zoe@example.com --zone Europe/London --now 2026-11-23T09:00',
        // Three things in one call. One can be answered at once; the others are open one by one.
        'kw log zoe "Three things before she can decide" --asked "a price list" --asked "two references" --asked "who signs?" --answer "I do" --now 2026-11-23T09:10',
        'kw due --now 2026-11-23T09:11',
        'kw done 2ug --answer "sent as a PDF" --now 2026-11-23T11:00',
        // A thank-you closes nothing.
        'kw log zoe "Thanks for the price list!" --in --via call --now 2026-11-23T14:00',
        'kw due --now 2026-11-24T09:00',
        'kw done 3kz --answer "Lund & Co and Fjord Supplies" --now 2026-11-24T10:30',
        'kw due --now 2026-11-24T10:31',
        'kw commitment list --contact zoe --kind request --now 2026-11-24T10:31',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --email zoe@example.com --zone Europe/London --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, zoe@example.com, Europe/London. kw undo takes it back.
      $ kw log zoe "Three things before she can decide" --asked "a price list" --asked "two references" --asked "who signs?" --answer "I do" --now 2026-11-23T09:10
      Call to Zoë Adams. Asked for "a price list". Asked for "two references". Asked for "who signs?", answered "I do". kw undo takes it back.
      $ kw due --now 2026-11-23T09:11
      now		request	2ugq8wrx5xuh	Zoë Adams	a price list	+44 20 7946 0018	
      now		request	3kz66aqj2gnu	Zoë Adams	two references	+44 20 7946 0018	
      $ kw done 2ug --answer "sent as a PDF" --now 2026-11-23T11:00
      Kept "a price list" (asked for by Zoë Adams). kw undo takes it back.
      $ kw log zoe "Thanks for the price list!" --in --via call --now 2026-11-23T14:00
      Call from Zoë Adams. kw undo takes it back.
      $ kw due --now 2026-11-24T09:00
      now		request	3kz66aqj2gnu	Zoë Adams	two references	+44 20 7946 0018	
      $ kw done 3kz --answer "Lund & Co and Fjord Supplies" --now 2026-11-24T10:30
      Kept "two references" (asked for by Zoë Adams). kw undo takes it back.
      $ kw due --now 2026-11-24T10:31
      $ kw commitment list --contact zoe --kind request --now 2026-11-24T10:31
      kept	on-time		2026-11-24T10:30:00+01:00	request	3kz66aqj2gnu	Zoë Adams		two references
      kept	on-time		2026-11-23T11:00:00+01:00	request	2ugq8wrx5xuh	Zoë Adams		a price list
      kept	on-time		2026-11-23T09:10:00+01:00	request	9p663m7mxfc4	Zoë Adams		who signs?
      "
    `);
  });

  it('P9: brings who left upset first, with all that is open for them', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00',
        'kw contact add "Håkon Nordmann" --phone "+47 22 12 34 56" --now 2026-11-23T09:01',
        'kw promise zoe "send the offer" --by tomorrow --now 2026-11-23T09:02',
        'kw promise hakon "send the spare part" --by "4 dec" --now 2026-11-23T09:03',
        // He is upset: what was planned for next week is first in the list.
        'kw log hakon "The machine stands still, and nobody told him when the part comes" --in --mood furious..upset --now 2026-11-23T11:00',
        'kw due --now 2026-11-23T11:05',
        // A letter of apology makes nobody calm; the next conversation says how he is.
        'kw log hakon "We are sorry" --via letter --now 2026-11-23T12:00',
        'kw due --now 2026-11-23T12:01',
        'kw log hakon "The part is on its way" --via call --mood uneasy..calm --now 2026-11-24T09:30',
        'kw due --now 2026-11-24T09:31',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018. kw undo takes it back.
      $ kw contact add "Håkon Nordmann" --phone "+47 22 12 34 56" --now 2026-11-23T09:01
      Added Håkon Nordmann: customer, +47 22 12 34 56. kw undo takes it back.
      $ kw promise zoe "send the offer" --by tomorrow --now 2026-11-23T09:02
      Promised Zoë Adams "send the offer" by Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw promise hakon "send the spare part" --by "4 dec" --now 2026-11-23T09:03
      Promised Håkon Nordmann "send the spare part" by Fri 4 Dec, in 11 days. kw undo takes it back.
      $ kw log hakon "The machine stands still, and nobody told him when the part comes" --in --mood furious..upset --now 2026-11-23T11:00
      Call from Håkon Nordmann. Mood furious..upset. kw undo takes it back.
      $ kw due --now 2026-11-23T11:05
      now		upset		Håkon Nordmann	left upset	+47 22 12 34 56	
      soon	2026-12-04T00:00:00+01:00	promise	7j4nmuh6c64k	Håkon Nordmann	send the spare part	+47 22 12 34 56	
      soon	2026-11-24T00:00:00+01:00	promise	5nx5r3nnasr5	Zoë Adams	send the offer	+44 20 7946 0018	
      $ kw log hakon "We are sorry" --via letter --now 2026-11-23T12:00
      Letter to Håkon Nordmann. kw undo takes it back.
      $ kw due --now 2026-11-23T12:01
      now		upset		Håkon Nordmann	left upset	+47 22 12 34 56	
      soon	2026-12-04T00:00:00+01:00	promise	7j4nmuh6c64k	Håkon Nordmann	send the spare part	+47 22 12 34 56	
      soon	2026-11-24T00:00:00+01:00	promise	5nx5r3nnasr5	Zoë Adams	send the offer	+44 20 7946 0018	
      $ kw log hakon "The part is on its way" --via call --mood uneasy..calm --now 2026-11-24T09:30
      Call to Håkon Nordmann. Mood uneasy..calm. kw undo takes it back.
      $ kw due --now 2026-11-24T09:31
      today	2026-11-24T00:00:00+01:00	promise	5nx5r3nnasr5	Zoë Adams	send the offer	+44 20 7946 0018	
      "
    `);
  });
});
