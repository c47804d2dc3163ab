import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { callback, customers, people, promise } from '../helpers/some-customers.ts';

describe('putting right when an interaction was', () => {
  it('tells what it kept anew, as one step', async ({ desk }) => {
    desk.has({ ...people, commitments: [callback, promise] });
    const line = 'kw show 4km --now 2026-11-23T19:00 --fields record.status,record.closedAt,record.outcome';
    expect(
      await desk.session(
        'kw done 4km "She agreed" --now 2026-11-23T18:00',
        'kw history zoe --now 2026-11-23T19:00',
        'kw edit 4xt --at 16:10 --now 2026-11-23T19:00',
        line,
        'kw undo --now 2026-11-23T19:00',
        line,
        'kw redo --now 2026-11-23T19:00',
        line,
        'kw doctor',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 4km "She agreed" --now 2026-11-23T18:00
      Call to Zoë Adams. Kept the call-back to Zoë Adams about "the budget", late. kw undo takes it back.
      $ kw history zoe --now 2026-11-23T19:00
      2026-11-23T18:00:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		She agreed
      $ kw edit 4xt --at 16:10 --now 2026-11-23T19:00
      Corrected: Call to Zoë Adams, Mon 23 Nov 16:10, today. Kept the call-back to Zoë Adams about "the budget", on time instead of late. kw undo takes it back.
      $ kw show 4km --now 2026-11-23T19:00 --fields record.status,record.closedAt,record.outcome
      {"schema":"keepword.record/1","record":{"status":"kept","closedAt":"2026-11-23T15:10:00Z","outcome":"on-time"}}
      $ kw undo --now 2026-11-23T19:00
      Taken back: edit: Corrected: Call to Zoë Adams, Mon 23 Nov 16:10. Kept the call-back to Zoë Adams about "the budget", on time instead of late (just now). kw redo brings it back.
      $ kw show 4km --now 2026-11-23T19:00 --fields record.status,record.closedAt,record.outcome
      {"schema":"keepword.record/1","record":{"status":"kept","closedAt":"2026-11-23T17:00:00Z","outcome":"late"}}
      $ kw redo --now 2026-11-23T19:00
      Brought back: edit: Corrected: Call to Zoë Adams, Mon 23 Nov 16:10. Kept the call-back to Zoë Adams about "the budget", on time instead of late (just now). kw undo takes it back.
      $ kw show 4km --now 2026-11-23T19:00 --fields record.status,record.closedAt,record.outcome
      {"schema":"keepword.record/1","record":{"status":"kept","closedAt":"2026-11-23T15:10:00Z","outcome":"on-time"}}
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 5, with 5 records alive.	
      "
    `);
  });

  it('tells it of what is long over, too', async ({ desk }) => {
    desk.has(customers);
    await desk.session('kw done 5pm --via email --now 2026-11-27T18:00', 'kw log zoe "Later" --now 2026-12-20T09:00');
    const line = 'kw commitment list --kind promise --fields closedAt,outcome';
    expect(
      await desk.session(line, 'kw edit 4xt --at "28 nov 9:00" --now 2026-12-20T10:00', line, 'kw undo', line),
    ).toMatchInlineSnapshot(`
      "$ kw commitment list --kind promise --fields closedAt,outcome
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":0,"kept":1,"dropped":0},"more":0,"items":[{"closedAt":"2026-11-27T17:00:00Z","outcome":"on-time"}]}
      $ kw edit 4xt --at "28 nov 9:00" --now 2026-12-20T10:00
      Corrected: Email to Zoë Adams, Sat 28 Nov 09:00, 22 days ago. Kept the promise to Zoë Adams "send the offer", late instead of on time. kw undo takes it back.
      $ kw commitment list --kind promise --fields closedAt,outcome
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":0,"kept":1,"dropped":0},"more":0,"items":[{"closedAt":"2026-11-28T08:00:00Z","outcome":"late"}]}
      $ kw undo
      Taken back: edit: Corrected: Email to Zoë Adams, Sat 28 Nov 09:00. Kept the promise to Zoë Adams "send the offer", late instead of on time (just now). kw redo brings it back.
      $ kw commitment list --kind promise --fields closedAt,outcome
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":0,"kept":1,"dropped":0},"more":0,"items":[{"closedAt":"2026-11-27T17:00:00Z","outcome":"on-time"}]}
      "
    `);
  });

  it('has an answer owed since the message came, and in its own way', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "Is the offer ready?" --in --via email --asked "a price for 20 seats"',
        'kw edit 4xt --at "fri 16:00"',
        'kw due --fields kind,what,via,since',
        'kw edit 4xt --via chat --note "Is the second offer ready?"',
        'kw due --fields kind,what,via,since',
        'kw edit 4xt --at "thu 9:00" --fields interactions.at,commitments.kind,commitments.createdAt',
        'kw log zoe "Yes" --via chat',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Is the offer ready?" --in --via email --asked "a price for 20 seats"
      Email from Zoë Adams. An answer is owed about "Is the offer ready?". Asked for "a price for 20 seats". kw undo takes it back.
      $ kw edit 4xt --at "fri 16:00"
      Corrected: Email from Zoë Adams, Fri 20 Nov 16:00, 3 days ago. The answer to Zoë Adams about "Is the offer ready?": waiting since Fri 20 Nov 16:00. "a price for 20 seats" (asked for by Zoë Adams): waiting since Fri 20 Nov 16:00. kw undo takes it back.
      $ kw due --fields kind,what,via,since
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":2,"today":0,"soon":0},"more":0,"items":[{"kind":"request","what":"a price for 20 seats","via":null,"since":"2026-11-20T15:00:00Z"},{"kind":"reply","what":"Is the offer ready?","via":"email","since":"2026-11-20T15:00:00Z"}]}
      $ kw edit 4xt --via chat --note "Is the second offer ready?"
      Corrected: Chat with Zoë Adams, Fri 20 Nov 16:00, 3 days ago. The answer to Zoë Adams about "Is the second offer ready?": by chat. kw undo takes it back.
      $ kw due --fields kind,what,via,since
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":2,"today":0,"soon":0},"more":0,"items":[{"kind":"request","what":"a price for 20 seats","via":null,"since":"2026-11-20T15:00:00Z"},{"kind":"reply","what":"Is the second offer ready?","via":"chat","since":"2026-11-20T15:00:00Z"}]}
      $ kw edit 4xt --at "thu 9:00" --fields interactions.at,commitments.kind,commitments.createdAt
      {"schema":"keepword.change/1","interactions":[{"at":"2026-11-19T08:00:00Z"}],"commitments":[{"kind":"reply","createdAt":"2026-11-19T08:00:00Z"},{"kind":"request","createdAt":"2026-11-19T08:00:00Z"}]}
      $ kw log zoe "Yes" --via chat
      Chat with Zoë Adams. Kept the answer to Zoë Adams about "Is the second offer ready?", after 3 days 22 h. kw undo takes it back.
      "
    `);
  });

  it('has a try at the moment when it was', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw tried 4km --now 2026-11-23T17:00',
        'kw edit 4xt --at 16:05 --now 2026-11-23T17:10',
        'kw show 4km --now 2026-11-23T17:10 --fields record.status,record.attempts',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw tried 4km --now 2026-11-23T17:00
      Tried the call-back to Zoë Adams about "the budget". kw undo takes it back.
      $ kw edit 4xt --at 16:05 --now 2026-11-23T17:10
      Corrected: Tried to reach Zoë Adams (call), no answer, Mon 23 Nov 16:05, today. The call-back to Zoë Adams about "the budget": tried Mon 23 Nov 16:05. kw undo takes it back.
      $ kw show 4km --now 2026-11-23T17:10 --fields record.status,record.attempts
      {"schema":"keepword.record/1","record":{"status":"open","attempts":[{"at":"2026-11-23T15:05:00Z","result":"no-answer"}]}}
      "
    `);
  });

  it('has nothing kept before there was anything to keep, unless that is meant', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw promise zoe "send the offer" --by fri',
        'kw done 4xt --via email --now 2026-11-24T09:00',
        'kw edit 5nx --at "20 nov" --now 2026-11-24T10:00',
        'kw edit 5nx --at "20 nov" --now 2026-11-24T10:00 --json',
        'kw edit 5nx --at "20 nov 10:00" --allow-past --now 2026-11-24T10:00',
        'kw log zoe "Is it ready?" --in --via email --now 2026-11-24T11:00',
        'kw log zoe "Yes" --via email --now 2026-11-24T12:00',
        'kw edit 9s2 --at 12:30 --now 2026-11-24T13:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw promise zoe "send the offer" --by fri
      Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw done 4xt --via email --now 2026-11-24T09:00
      Email to Zoë Adams. Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw edit 5nx --at "20 nov" --now 2026-11-24T10:00
      Then "send the offer" was kept Fri 20 Nov 09:00, before it was written down, Mon 23 Nov 07:30.
      Say when it was; or add --allow-past, where that is right.
      [exit 2]
      $ kw edit 5nx --at "20 nov" --now 2026-11-24T10:00 --json
      {"error":{"code":"past","message":"Then \\"send the offer\\" was kept Fri 20 Nov 09:00, before it was written down, Mon 23 Nov 07:30.","hint":"Say when it was; or add --allow-past, where that is right.","candidates":[]}}
      [exit 2]
      $ kw edit 5nx --at "20 nov 10:00" --allow-past --now 2026-11-24T10:00
      Corrected: Email to Zoë Adams, Fri 20 Nov 10:00, 4 days ago. Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw log zoe "Is it ready?" --in --via email --now 2026-11-24T11:00
      Email from Zoë Adams. An answer is owed about "Is it ready?". kw undo takes it back.
      $ kw log zoe "Yes" --via email --now 2026-11-24T12:00
      Email to Zoë Adams. Kept the answer to Zoë Adams about "Is it ready?", after 1 h. kw undo takes it back.
      $ kw edit 9s2 --at 12:30 --now 2026-11-24T13:00
      Then "Is it ready?" was kept Tue 24 Nov 12:00, before it came, Tue 24 Nov 12:30.
      Say when it was; or add --allow-past, where that is right.
      [exit 2]
      "
    `);
  });

  it('reads the moment on the clocks that it names, and says what was understood', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "We spoke" --now 2026-11-23T18:00',
        'kw edit 4xt --at "14:10 their time" --now 2026-11-23T18:10',
        'kw edit 4xt --at 23:00 --now 2026-11-23T18:10',
        'kw edit 4xt --at "9:00 America/New_York" --mood happy --now 2026-11-23T18:10',
        'kw edit 4xt --at "9:00 America/New_York" --now 2026-11-23T18:10',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "We spoke" --now 2026-11-23T18:00
      Call to Zoë Adams. kw undo takes it back.
      $ kw edit 4xt --at "14:10 their time" --now 2026-11-23T18:10
      Mon 23 Nov 14:10 in Europe/London, 15:10 for you, today.
      Corrected: Call to Zoë Adams, Mon 23 Nov 15:10, today. kw undo takes it back.
      $ kw edit 4xt --at 23:00 --now 2026-11-23T18:10
      23:00 is still to come today: this means yesterday, Sun 22 Nov.
      Corrected: Call to Zoë Adams, Sun 22 Nov 23:00, yesterday. kw undo takes it back.
      $ kw edit 4xt --at "9:00 America/New_York" --mood happy --now 2026-11-23T18:10
      "happy" is no mood.
      Moods are calm, uneasy, upset, furious; upset..calm says how it began and ended.
      [exit 2]
      $ kw edit 4xt --at "9:00 America/New_York" --now 2026-11-23T18:10
      Mon 23 Nov 09:00 in America/New_York, 15:00 for you, today.
      Corrected: Call to Zoë Adams, Mon 23 Nov 15:00, today. kw undo takes it back.
      "
    `);
  });
});
