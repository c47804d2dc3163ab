import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';

it('what is far off, or owed by somebody else, takes nobody off the list', async ({ desk }) => {
  expect(
    await desk.session(
      'kw contact add "Kay Moore" --phone "+44 20 7946 0018" --every 2w --now 2026-01-01T09:00',
      'kw contact add "Fjord Supplies" --phone "+47 22 00 00 00" --standing supplier --now 2026-01-01T09:00',
      'kw log kay "First talk" --now 2026-01-01T10:00',
      'kw promise kay "yearly report" --by "1 sep 2027" --now 2026-11-23T10:00',
      'kw waiting kay "the price list" --from fjord --by "1 dec" --now 2026-11-23T10:01',
      'kw due --now 2026-11-23T10:30',
      'kw callback kay "fri 10h" --now 2026-11-23T10:31',
      'kw due --days 5 --now 2026-11-23T10:32',
      'kw undo --now 2026-11-23T10:33',
      'kw log kay "She slammed the door" --mood furious --now 2026-11-23T11:00',
      'kw due --now 2026-11-23T11:01',
      'kw due --fields kind,contact.name,number,why --limit 1 --now 2026-11-23T11:01',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw contact add "Kay Moore" --phone "+44 20 7946 0018" --every 2w --now 2026-01-01T09:00
    Added Kay Moore: customer, +44 20 7946 0018, in touch every 2 weeks. kw undo takes it back.
    $ kw contact add "Fjord Supplies" --phone "+47 22 00 00 00" --standing supplier --now 2026-01-01T09:00
    Added Fjord Supplies: supplier, +47 22 00 00 00. kw undo takes it back.
    $ kw log kay "First talk" --now 2026-01-01T10:00
    Call to Kay Moore. kw undo takes it back.
    $ kw promise kay "yearly report" --by "1 sep 2027" --now 2026-11-23T10:00
    Promised Kay Moore "yearly report" by Wed 1 Sep 2027, in 9 months. kw undo takes it back.
    $ kw waiting kay "the price list" --from fjord --by "1 dec" --now 2026-11-23T10:01
    Waiting for "the price list" from Fjord Supplies, for Kay Moore, to chase Tue 1 Dec, in 8 days. kw undo takes it back.
    $ kw due --now 2026-11-23T10:30
    late	2026-01-15T00:00:00+01:00	keep-in-touch		Kay Moore	keep in touch	+44 20 7946 0018	
    $ kw callback kay "fri 10h" --now 2026-11-23T10:31
    Call-back to Kay Moore Fri 27 Nov 10:00, in 4 days, on +44 20 7946 0018. kw undo takes it back.
    $ kw due --days 5 --now 2026-11-23T10:32
    soon	2026-11-27T10:00:00+01:00	callback	2w42hcbju5jd	Kay Moore		+44 20 7946 0018	
    $ kw undo --now 2026-11-23T10:33
    Taken back: callback: Call-back to Kay Moore Fri 27 Nov 10:00, on +44 20 7946 0018 (just now). kw redo brings it back.
    $ kw log kay "She slammed the door" --mood furious --now 2026-11-23T11:00
    Call to Kay Moore. Mood furious. kw undo takes it back.
    $ kw due --now 2026-11-23T11:01
    now		upset		Kay Moore	left furious	+44 20 7946 0018	
    soon	2026-12-01T00:00:00+01:00	waiting	9s2dbrwn3ncj	Fjord Supplies	the price list	+47 22 00 00 00	Kay Moore
    soon	2027-09-01T00:00:00+02:00	promise	7j4nmuh6c64k	Kay Moore	yearly report	+44 20 7946 0018	
    $ kw due --fields kind,contact.name,number,why --limit 1 --now 2026-11-23T11:01
    {"schema":"keepword.due/1","asOf":"2026-11-23T11:01:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":2},"more":2,"items":[{"kind":"upset","contact":{"name":"Kay Moore"},"number":"+44 20 7946 0018","why":"Kay Moore was furious when you last spoke, today, and no word with them is planned soon."}]}
    "
  `);
});
