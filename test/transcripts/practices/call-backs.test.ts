import { describe, expect } from 'vitest';
import { it } from '../../helpers/desk.ts';

describe('call-backs: the number, the window, and trying again', () => {
  it('P13: takes the number and gives a tentative time, so that nobody has to call us back', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --phone "mobile: +44 7700 900123" --zone Europe/London --hours "9-12, 14-17" --now 2026-11-23T09:00',
        'kw log zoe "She is in a meeting; I said I would call back" --in --via call --now 2026-11-23T09:10',
        'kw callback zoe "about tue 15-16h" --number mobile --about "the budget" --now 2026-11-23T09:11',
        // The list is on our clock; the window stays the one that was meant in London.
        'kw due --now 2026-11-24T09:00',
        'kw done 5nx "She agreed to the budget" --mood calm --next "in 2 weeks" --now 2026-11-24T16:20',
        'kw history zoe --now 2026-11-24T16:21',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --phone "mobile: +44 7700 900123" --zone Europe/London --hours "9-12, 14-17" --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, +44 7700 900123 (mobile), Europe/London, to be called 9-12, 14-17. kw undo takes it back.
      $ kw log zoe "She is in a meeting; I said I would call back" --in --via call --now 2026-11-23T09:10
      Call from Zoë Adams. kw undo takes it back.
      $ kw callback zoe "about tue 15-16h" --number mobile --about "the budget" --now 2026-11-23T09:11
      Call-back to Zoë Adams about "the budget" about Tue 24 Nov 15:00-16:00 for Zoë Adams, 16:00-17:00 for you, tomorrow, on +44 7700 900123. kw undo takes it back.
      $ kw due --now 2026-11-24T09:00
      today	2026-11-24T16:00:00+01:00	callback	5nx5r3nnasr5	Zoë Adams	the budget	+44 7700 900123	
      $ kw done 5nx "She agreed to the budget" --mood calm --next "in 2 weeks" --now 2026-11-24T16:20
      Call to Zoë Adams. Mood calm. To speak again Tue 8 Dec, in 14 days. Kept the call-back to Zoë Adams about "the budget", on time. kw undo takes it back.
      $ kw history zoe --now 2026-11-24T16:21
      2026-11-24T16:20:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	true		She agreed to the budget
      2026-11-23T09:10:00+01:00	4xtt8tnfubnw	Zoë Adams	call	in	true		She is in a meeting; I said I would call back
      "
    `);
  });

  it('P16: is on time to the minute', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --zone Europe/London --now 2026-11-23T09:00',
        'kw callback zoe "today 15-16h" --about "the budget" --now 2026-11-23T09:10',
        'kw due --fields urgency,why --now 2026-11-23T15:40',
        'kw due --fields urgency,why --now 2026-11-23T16:00',
        'kw due --fields urgency,why --now 2026-11-23T16:50',
        // Missed: who is late hears it from the list first.
        'kw due --fields urgency,late,why,command --now 2026-11-23T18:00',
        'kw done 4xt "Apologised; the budget stands" --now 2026-11-23T18:05',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --zone Europe/London --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, Europe/London. kw undo takes it back.
      $ kw callback zoe "today 15-16h" --about "the budget" --now 2026-11-23T09:10
      Call-back to Zoë Adams about "the budget" Mon 23 Nov 15:00-16:00 for Zoë Adams, 16:00-17:00 for you, today, on +44 20 7946 0018. kw undo takes it back.
      $ kw due --fields urgency,why --now 2026-11-23T15:40
      {"schema":"keepword.due/1","asOf":"2026-11-23T15:40:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":1,"soon":0},"more":0,"items":[{"urgency":"today","why":"You said you would call back today between 16:00 and 17:00, 15:00-16:00 for them: opens in 20 min."}]}
      $ kw due --fields urgency,why --now 2026-11-23T16:00
      {"schema":"keepword.due/1","asOf":"2026-11-23T16:00:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"urgency":"now","why":"You said you would call back today between 16:00 and 17:00, 15:00-16:00 for them: callable now, closes in 1 h."}]}
      $ kw due --fields urgency,why --now 2026-11-23T16:50
      {"schema":"keepword.due/1","asOf":"2026-11-23T16:50:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"urgency":"now","why":"You said you would call back today between 16:00 and 17:00, 15:00-16:00 for them: callable now, closes in 10 min."}]}
      $ kw due --fields urgency,late,why,command --now 2026-11-23T18:00
      {"schema":"keepword.due/1","asOf":"2026-11-23T18:00:00+01:00","zone":"Europe/Berlin","counts":{"late":1,"now":0,"today":0,"soon":0},"more":0,"items":[{"urgency":"late","late":{"days":0,"minutes":60},"why":"Did you speak with Zoë Adams? You said you would call back today between 16:00 and 17:00, 15:00-16:00 for them, and nothing is written down since.","command":"kw done 4xtt8tnfubnw"}]}
      $ kw done 4xt "Apologised; the budget stands" --now 2026-11-23T18:05
      Call to Zoë Adams. Kept the call-back to Zoë Adams about "the budget", late. kw undo takes it back.
      "
    `);
  });

  it('P18: tries, and tries again, and then another way', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --email zoe@example.com --prefers email --every 6w --now 2026-11-23T09:00',
        'kw callback zoe today --now 2026-11-23T09:10',
        'kw tried 4xt --again "today 14h" --now 2026-11-23T10:00',
        'kw tried 4xt --voicemail --again "tomorrow 10h" --now 2026-11-23T14:00',
        'kw due --now 2026-11-24T09:50',
        'kw tried 4xt --now 2026-11-24T10:00',
        // Three tries are no contact: as far as the cadence goes, they have not spoken yet.
        'kw contact show zoe --fields record.last,record.lastTry --now 2026-11-24T10:01',
        'kw log zoe "Could not reach you by phone; here is the summary" --via email --done 4xt --now 2026-11-24T10:30',
        'kw show 4xt --fields record.status,record.outcome,record.attempts --now 2026-11-24T10:31',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --email zoe@example.com --prefers email --every 6w --now 2026-11-23T09:00
      Added Zoë Adams: customer, zoe@example.com (preferred), +44 20 7946 0018, in touch every 6 weeks. kw undo takes it back.
      $ kw callback zoe today --now 2026-11-23T09:10
      Call-back to Zoë Adams Mon 23 Nov, today, on +44 20 7946 0018. kw undo takes it back.
      $ kw tried 4xt --again "today 14h" --now 2026-11-23T10:00
      Tried the call-back to Zoë Adams; again Mon 23 Nov 14:00, today. kw undo takes it back.
      $ kw tried 4xt --voicemail --again "tomorrow 10h" --now 2026-11-23T14:00
      Tried the call-back to Zoë Adams, 2 times now; again Tue 24 Nov 10:00, tomorrow. kw undo takes it back.
      $ kw due --now 2026-11-24T09:50
      today	2026-11-24T10:00:00+01:00	callback	4xtt8tnfubnw	Zoë Adams		+44 20 7946 0018	
      $ kw tried 4xt --now 2026-11-24T10:00
      Tried the call-back to Zoë Adams, 3 times now. Perhaps another way reaches Zoë Adams: zoe@example.com (preferred). kw undo takes it back.
      $ kw contact show zoe --fields record.last,record.lastTry --now 2026-11-24T10:01
      {"schema":"keepword.record/1","record":{"last":null,"lastTry":{"at":"2026-11-24T09:00:00Z"}}}
      $ kw log zoe "Could not reach you by phone; here is the summary" --via email --done 4xt --now 2026-11-24T10:30
      Email to Zoë Adams. Kept the call-back to Zoë Adams, late. kw undo takes it back.
      $ kw show 4xt --fields record.status,record.outcome,record.attempts --now 2026-11-24T10:31
      {"schema":"keepword.record/1","record":{"status":"kept","outcome":"late","attempts":[{"at":"2026-11-23T09:00:00Z","result":"no-answer"},{"at":"2026-11-23T13:00:00Z","result":"voicemail"},{"at":"2026-11-24T09:00:00Z","result":"no-answer"}]}}
      "
    `);
  });
});
