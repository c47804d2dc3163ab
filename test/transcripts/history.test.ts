import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { people, promise } from '../helpers/some-customers.ts';

/** Four weeks with two people. */
async function fourWeeks(desk: TestDesk): Promise<void> {
  desk.has({ ...people, commitments: [promise] });
  const transcript = await desk.session(
    'kw log zoe "First call" --at "27 oct 9:00" --for 20m',
    'kw log hakon "Showed the yard\nTwo boats" --via visit --at "2 nov 14:00"',
    'kw log zoe --no-answer --at "9 nov 10:00"',
    'kw log zoe "Offer sent" --via email --at "10 nov 11:00" --done 5pm',
    'kw log hakon "Can you come?" --via email --in --at "20 nov 16:00" --learned "likes tea" --quote "Fine work"',
  );
  expect(transcript).not.toContain('[exit');
}

describe('what was said and what came of it', () => {
  it('comes newest first, of one or of all, since a day, in one way', async ({ desk }) => {
    await fourWeeks(desk);
    expect(
      await desk.session(
        'kw history',
        'kw history zoe --limit 2',
        'kw history --since "10 nov"',
        'kw history --since "2 weeks ago" --via email hakon',
        'kw history --via letter',
        'kw history hakon --limit 0',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw history
      2026-11-20T16:00:00+01:00	2w42hcbju5jd	Håkon Nordmann	email	in	true		Can you come?
      2026-11-10T11:00:00+01:00	9s2dbrwn3ncj	Zoë Adams	email	out	true		Offer sent
      2026-11-09T10:00:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	false		
      2026-11-02T14:00:00+01:00	5nx5r3nnasr5	Håkon Nordmann	visit	out	true		Showed the yard Two boats
      2026-10-27T09:00:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true	20	First call
      $ kw history zoe --limit 2
      2026-11-10T11:00:00+01:00	9s2dbrwn3ncj	Zoë Adams	email	out	true		Offer sent
      2026-11-09T10:00:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	false		
      $ kw history --since "10 nov"
      2026-11-20T16:00:00+01:00	2w42hcbju5jd	Håkon Nordmann	email	in	true		Can you come?
      2026-11-10T11:00:00+01:00	9s2dbrwn3ncj	Zoë Adams	email	out	true		Offer sent
      $ kw history --since "2 weeks ago" --via email hakon
      2026-11-20T16:00:00+01:00	2w42hcbju5jd	Håkon Nordmann	email	in	true		Can you come?
      $ kw history --via letter
      $ kw history hakon --limit 0
      "
    `);
  });

  it('tells a script what each one opened, settled and taught', async ({ desk }) => {
    await fourWeeks(desk);
    const { items, more } = JSON.parse((await desk.run(['history', '--json', '--limit', '4'])).stdout);
    expect(more).toBe(1);
    expect(Object.keys(items[0])).toMatchInlineSnapshot(`
      [
        "id",
        "createdAt",
        "updatedAt",
        "contactIds",
        "at",
        "zone",
        "via",
        "direction",
        "reached",
        "minutes",
        "mood",
        "rating",
        "caseId",
        "commitmentIds",
        "key",
        "note",
        "why",
        "offered",
        "quote",
        "contacts",
        "opened",
        "settled",
        "learned",
      ]
    `);
    expect(items).toMatchObject([
      { opened: [{ kind: 'reply', what: 'Can you come?' }], learned: [{ text: 'likes tea' }], settled: [], quote: 'Fine work' },
      { opened: [], settled: [{ what: 'send the offer', status: 'kept', outcome: 'early' }] },
      { reached: false },
      { note: 'Showed the yard\nTwo boats', contacts: [{ name: 'Håkon Nordmann' }] },
    ]);
    expect(
      await desk.session('kw history --fields at,contacts.name --limit 1', 'kw history --fields when'),
    ).toMatchInlineSnapshot(`
      "$ kw history --fields at,contacts.name --limit 1
      {"schema":"keepword.history/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","more":4,"items":[{"at":"2026-11-20T15:00:00Z","contacts":[{"name":"Håkon Nordmann"}]}]}
      $ kw history --fields when
      {"error":{"code":"usage","message":"There is no field \\"when\\".","hint":"The fields are: id, createdAt, updatedAt, contactIds, at, zone, via, direction, reached, minutes, note, why, offered, mood, mood.start, mood.end, rating, quote, caseId, commitmentIds, key, contacts, contacts.id, contacts.name, opened, opened.id, opened.createdAt, opened.updatedAt, opened.contactId, opened.kind, opened.what, opened.fromId, opened.fromText, opened.due, opened.via, opened.number, opened.status, opened.closedAt, opened.outcome, opened.extra, opened.answer, opened.well, opened.moves, opened.attempts, opened.checkOf, opened.caseId, opened.interactionId, settled, settled.id, settled.createdAt, settled.updatedAt, settled.contactId, settled.kind, settled.what, settled.fromId, settled.fromText, settled.due, settled.via, settled.number, settled.status, settled.closedAt, settled.outcome, settled.extra, settled.answer, settled.well, settled.moves, settled.attempts, settled.checkOf, settled.caseId, settled.interactionId, learned, learned.id, learned.text, learned.on, learned.yearly, learned.private, learned.learnedAt, learned.interactionId.","candidates":[]}}
      [exit 2]
      "
    `);
  });

  it('refuses what it cannot look back to', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw history --since "next week"',
        'kw history --since sometime',
        'kw history --via pigeon',
        'kw history nobody',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw history --since "next week"
      "next week" has not come yet: it means Mon 30 Nov.
      Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
      [exit 2]
      $ kw history --since sometime
      "sometime" is not understood as a day or time.
      Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
      [exit 2]
      $ kw history --via pigeon
      --via cannot be "pigeon". It is one of call, visit, video, email, message, chat, letter.
      kw history --help shows its options and examples.
      [exit 2]
      $ kw history nobody
      Nobody is called "nobody".
      kw contact add "nobody" adds them; kw contact list shows all that there are.
      [exit 3]
      "
    `);
  });
});
