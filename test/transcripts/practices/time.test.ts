import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../../helpers/desk.ts';

describe('time: nights, weekends and holidays, and keeping in touch', () => {
  it('P23: knows that the world has nights, weekends and holidays', async ({ desk }) => {
    writeFileSync(
      join(desk.folder, 'holidays.ics'),
      ['BEGIN:VCALENDAR', 'VERSION:2.0', ...christmas, 'END:VCALENDAR', ''].join('\r\n'),
    );
    expect(
      await desk.session(
        'kw config set days-off "24 dec" --now 2026-12-21T08:59',
        'kw config set holidays holidays.ics --now 2026-12-21T09:00',
        'kw contact add "Jane Doe" --phone "+1 212 555 0100" --zone America/New_York --hours 9-17 --now 2026-12-21T09:01',
        // Three working days on: Thursday is off and Friday a holiday, then comes a weekend.
        'kw promise jane "send the offer" --by 3bd --now 2026-12-21T09:10',
        'kw promise jane "send the plan" --by sat --now 2026-12-21T09:11',
        'kw callback jane "fri 11h" --now 2026-12-21T09:11',
        'kw undo --now 2026-12-21T09:11',
        // Her afternoon is our night.
        'kw callback jane "tue 15h" --now 2026-12-21T09:12',
        'kw move 2w4 "tue 10h" --told --now 2026-12-21T09:13',
        'kw due --fields due,why --now 2026-12-22T15:45',
        'kw done 2w4 "Wished her a good time" --now 2026-12-22T16:05',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw config set days-off "24 dec" --now 2026-12-21T08:59
      days-off is 2026-12-24. Back: kw config set days-off none
      $ kw config set holidays holidays.ics --now 2026-12-21T09:00
      holidays is 6 days until 2031-12-25, from holidays.ics; the next: Fri 25 Dec (Christmas Day), Sat 25 Dec 2027 (Christmas Day), Mon 25 Dec 2028 (Christmas Day). Back: kw config set holidays none
      $ kw contact add "Jane Doe" --phone "+1 212 555 0100" --zone America/New_York --hours 9-17 --now 2026-12-21T09:01
      Added Jane Doe: customer, +1 212 555 0100, America/New_York, to be called 9-17. kw undo takes it back.
      $ kw promise jane "send the offer" --by 3bd --now 2026-12-21T09:10
      Promised Jane Doe "send the offer" by Mon 28 Dec, in 7 days. kw undo takes it back.
      $ kw promise jane "send the plan" --by sat --now 2026-12-21T09:11
      Sat 26 Dec is no working day. It is kept as said; the next working slot would be Mon 28 Dec, in 7 days.
      Promised Jane Doe "send the plan" by Sat 26 Dec, in 5 days. kw undo takes it back.
      $ kw callback jane "fri 11h" --now 2026-12-21T09:11
      Fri 25 Dec is a holiday (Christmas Day). It is kept as said; the next working slot would be Mon 28 Dec 11:00 for Jane Doe, 17:00 for you, in 7 days.
      Call-back to Jane Doe Fri 25 Dec 11:00 for Jane Doe, 17:00 for you, in 4 days, on +1 212 555 0100. kw undo takes it back.
      $ kw undo --now 2026-12-21T09:11
      Taken back: callback: Call-back to Jane Doe Fri 25 Dec 11:00 for Jane Doe, 17:00 for you, on +1 212 555 0100 (just now). kw redo brings it back.
      $ kw callback jane "tue 15h" --now 2026-12-21T09:12
      Tue 22 Dec 21:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 23 Dec 09:00 for Jane Doe, 15:00 for you, in 2 days.
      Call-back to Jane Doe Tue 22 Dec 15:00 for Jane Doe, 21:00 for you, tomorrow, on +1 212 555 0100. kw undo takes it back.
      $ kw move 2w4 "tue 10h" --told --now 2026-12-21T09:13
      Moved the call-back to Jane Doe to Tue 22 Dec 10:00 for Jane Doe, 16:00 for you, tomorrow. kw undo takes it back.
      $ kw due --fields due,why --now 2026-12-22T15:45
      {"schema":"keepword.due/1","asOf":"2026-12-22T15:45:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":1,"soon":0},"more":0,"items":[{"due":{"day":"2026-12-22","from":"10:00","to":null,"zone":"America/New_York","tentative":false,"start":"2026-12-22T15:00:00Z","end":"2026-12-22T15:15:00Z"},"why":"You said you would call back today at 16:00, 10:00 for them: in 15 min. It moved once; at first it was for today at 21:00, 15:00 for them."}]}
      $ kw done 2w4 "Wished her a good time" --now 2026-12-22T16:05
      Call to Jane Doe. Kept the call-back to Jane Doe, on time. kw undo takes it back.
      "
    `);
  });

  it('P28: keeps in touch with everyone, those who said no included', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --every 6w --now 2026-01-05T09:00',
        'kw contact add "Ida Lund" --standing declined --every 3mo --now 2026-01-05T09:01',
        'kw contact add "Jane Doe" --every never --now 2026-01-05T09:02',
        'kw log zoe "First talk" --now 2026-01-05T10:00',
        'kw log ida "They chose somebody else, and may come back" --now 2026-01-05T10:10',
        'kw due --now 2026-02-12T09:00',
        'kw due --now 2026-02-16T09:00',
        // A try that reached nobody is no contact; what comes from them is.
        'kw log zoe --no-answer --now 2026-02-16T09:10',
        'kw due --now 2026-02-17T09:00',
        'kw log zoe "She called by herself" --in --via call --now 2026-02-18T09:00',
        'kw due --now 2026-02-18T09:01',
        'kw due --now 2026-04-06T09:00',
        'kw contact edit zoe --pause "1 may" --now 2026-04-06T09:05',
        'kw due --now 2026-04-06T09:06',
        'kw due --now 2026-05-01T09:00',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --every 6w --now 2026-01-05T09:00
      Added Zoë Adams: customer, +44 20 7946 0018, in touch every 6 weeks. kw undo takes it back.
      $ kw contact add "Ida Lund" --standing declined --every 3mo --now 2026-01-05T09:01
      Added Ida Lund: declined, in touch every 3 months. kw undo takes it back.
      $ kw contact add "Jane Doe" --every never --now 2026-01-05T09:02
      Added Jane Doe: customer, no cadence. kw undo takes it back.
      $ kw log zoe "First talk" --now 2026-01-05T10:00
      Call to Zoë Adams. kw undo takes it back.
      $ kw log ida "They chose somebody else, and may come back" --now 2026-01-05T10:10
      Call to Ida Lund. kw undo takes it back.
      $ kw due --now 2026-02-12T09:00
      $ kw due --now 2026-02-16T09:00
      today	2026-02-16T00:00:00+01:00	keep-in-touch		Zoë Adams	keep in touch	+44 20 7946 0018	
      $ kw log zoe --no-answer --now 2026-02-16T09:10
      Tried to reach Zoë Adams (call), no answer. kw undo takes it back.
      $ kw due --now 2026-02-17T09:00
      late	2026-02-16T00:00:00+01:00	keep-in-touch		Zoë Adams	keep in touch	+44 20 7946 0018	
      $ kw log zoe "She called by herself" --in --via call --now 2026-02-18T09:00
      Call from Zoë Adams. kw undo takes it back.
      $ kw due --now 2026-02-18T09:01
      $ kw due --now 2026-04-06T09:00
      late	2026-04-01T00:00:00+02:00	keep-in-touch		Zoë Adams	keep in touch	+44 20 7946 0018	
      late	2026-04-05T00:00:00+02:00	keep-in-touch		Ida Lund	keep in touch		
      $ kw contact edit zoe --pause "1 may" --now 2026-04-06T09:05
      Changed Zoë Adams: paused until Fri 1 May. kw undo takes it back.
      $ kw due --now 2026-04-06T09:06
      late	2026-04-05T00:00:00+02:00	keep-in-touch		Ida Lund	keep in touch		
      $ kw due --now 2026-05-01T09:00
      late	2026-04-05T00:00:00+02:00	keep-in-touch		Ida Lund	keep in touch		
      today	2026-05-01T00:00:00+02:00	keep-in-touch		Zoë Adams	keep in touch	+44 20 7946 0018	
      "
    `);
  });

  it('P32: asks for the call that was not written down', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00',
        'kw log zoe "Wants to talk about the budget" --callback "today 15-16h" --now 2026-11-23T09:10',
        'kw due --fields kind,also,urgency,why,command --now 2026-11-23T16:30',
        'kw digest --now 2026-11-23T16:30',
        // It was made in time, and only not written down.
        'kw done 2ug "The budget is fine" --at "today 15:20" --now 2026-11-23T16:40',
        'kw due --now 2026-11-23T16:41',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add "Zoë Adams" --phone "+44 20 7946 0018" --now 2026-11-23T09:00
      Added Zoë Adams: customer, +44 20 7946 0018. kw undo takes it back.
      $ kw log zoe "Wants to talk about the budget" --callback "today 15-16h" --now 2026-11-23T09:10
      Call to Zoë Adams. Call-back Mon 23 Nov 15:00-16:00, today, on +44 20 7946 0018. kw undo takes it back.
      $ kw due --fields kind,also,urgency,why,command --now 2026-11-23T16:30
      {"schema":"keepword.due/1","asOf":"2026-11-23T16:30:00+01:00","zone":"Europe/Berlin","counts":{"late":1,"now":0,"today":0,"soon":0},"more":0,"items":[{"kind":"callback","also":["unlogged"],"urgency":"late","why":"Did you speak with Zoë Adams? You said you would call back today between 15:00 and 16:00, and nothing is written down since.","command":"kw done 2ugq8wrx5xuh"}]}
      $ kw digest --now 2026-11-23T16:30
      1 late

      Late
      missed by 30 min  Zoë Adams · call back · +44 20 7946 0018
                        kw done 2ugq8wrx5xuh · Did you speak with Zoë Adams? You
                        said you would call back today between 15:00 and 16:00, and
                        nothing is written down since.

      Since Fri 20 Nov
      In contact with 1 person.

      The week ahead
      Tue 24 Nov: free · Wed 25 Nov: free · Thu 26 Nov: free · Fri 27 Nov: free ·
      Mon 30 Nov: free
      $ kw done 2ug "The budget is fine" --at "today 15:20" --now 2026-11-23T16:40
      Call to Zoë Adams, Mon 23 Nov 15:20, today. Kept the call-back to Zoë Adams, on time. kw undo takes it back.
      $ kw due --now 2026-11-23T16:41
      "
    `);
  });
});

/** The holiday as a calendar file has it, each year. */
const christmas = [
  'BEGIN:VEVENT',
  'UID:christmas@example.com',
  'DTSTAMP:20260101T000000Z',
  'DTSTART;VALUE=DATE:20201225',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:Christmas Day',
  'END:VEVENT',
];
