import { describe, expect } from 'vitest';
import { it } from '../../helpers/desk.ts';

describe('a first week, with no more than --help', () => {
  it('A new user keeps a call-back in New York, from Berlin', async ({ desk }) => {
    expect(
      await desk.session(
        'kw --now 2026-11-23T09:00',
        'kw contact add "Jane Doe" --phone "+1 212 555 0100" --zone America/New_York --hours "9am-5pm" --now 2026-11-23T09:01',
        // Words without quotes, a time that nobody works at: each answer says what to type.
        'kw callback jane tue 3pm --now 2026-11-23T09:05',
        'kw callback jane "tue 3pm" --about "her questions" --now 2026-11-23T09:06',
        'kw undo --now 2026-11-23T09:07',
        'kw callback jane "tue 10-11am" --about "her questions" --now 2026-11-23T09:08',
        'kw brief jane --fields theirTime --now 2026-11-23T09:09',
        'kw --now 2026-11-24T15:45',
        'kw tried 7j4 --now 2026-11-24T16:05',
        'kw done jane "She has two questions" --now 2026-11-24T16:30',
        'kw done 7j4 "She has two questions" --find-out "is it in stock? by thu" --promise "send the manual by fri" --now 2026-11-24T16:30',
        'kw due --now 2026-11-24T16:31',
        'kw done 7vb --answer "Twelve pieces" --now 2026-11-26T10:00',
        'kw done 9q5 --now 2026-11-27T11:00',
        'kw history jane --now 2026-11-27T11:01',
        'kw commitment list --now 2026-11-27T11:02',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw --now 2026-11-23T09:00
      There is no journal yet at ~/keepword/journal.json. kw log begins one, kw demo shows how it looks.
      $ kw contact add "Jane Doe" --phone "+1 212 555 0100" --zone America/New_York --hours "9am-5pm" --now 2026-11-23T09:01
      Added Jane Doe: customer, +1 212 555 0100, America/New_York, to be called 9-17. kw undo takes it back.
      $ kw callback jane tue 3pm --now 2026-11-23T09:05
      kw callback takes 2 arguments at most, and there are 3.
      Several words for one thing go in quotes: "Ida Lund", "tue 15-16h". kw callback --help shows its options and examples.
      [exit 2]
      $ kw callback jane "tue 3pm" --about "her questions" --now 2026-11-23T09:06
      Tue 24 Nov 21:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 09:00 for Jane Doe, 15:00 for you, in 2 days.
      Call-back to Jane Doe about "her questions" Tue 24 Nov 15:00 for Jane Doe, 21:00 for you, tomorrow, on +1 212 555 0100. kw undo takes it back.
      $ kw undo --now 2026-11-23T09:07
      Taken back: callback: Call-back to Jane Doe about "her questions" Tue 24 Nov 15:00 for Jane Doe, 21:00 for you, on +1 212 555 0100 (just now). kw redo brings it back.
      $ kw callback jane "tue 10-11am" --about "her questions" --now 2026-11-23T09:08
      Call-back to Jane Doe about "her questions" Tue 24 Nov 10:00-11:00 for Jane Doe, 16:00-17:00 for you, tomorrow, on +1 212 555 0100. kw undo takes it back.
      $ kw brief jane --fields theirTime --now 2026-11-23T09:09
      {"schema":"keepword.brief/1","theirTime":"2026-11-23T03:09:00-05:00"}
      $ kw --now 2026-11-24T15:45
      today	2026-11-24T16:00:00+01:00	callback	7j4nmuh6c64k	Jane Doe	her questions	+1 212 555 0100	
      $ kw tried 7j4 --now 2026-11-24T16:05
      Tried the call-back to Jane Doe about "her questions". kw undo takes it back.
      $ kw done jane "She has two questions" --now 2026-11-24T16:30
      No commitment has an id that begins with "jane". Did you mean:
        7j4nmuh6c64k  commitment: her questions, Jane Doe
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw done 7j4 "She has two questions" --find-out "is it in stock? by thu" --promise "send the manual by fri" --now 2026-11-24T16:30
      Call to Jane Doe. Promised "send the manual" by Fri 27 Nov, in 3 days. To find out "is it in stock?" by Thu 26 Nov, in 2 days. Kept the call-back to Jane Doe about "her questions", on time. kw undo takes it back.
      $ kw due --now 2026-11-24T16:31
      soon	2026-11-26T00:00:00+01:00	find-out	7vb3n5z68sk3	Jane Doe	is it in stock?	+1 212 555 0100	
      soon	2026-11-27T00:00:00+01:00	promise	9q5zv8ymh8gk	Jane Doe	send the manual	+1 212 555 0100	
      $ kw done 7vb --answer "Twelve pieces" --now 2026-11-26T10:00
      Kept the question of Jane Doe "is it in stock?", on time. kw undo takes it back.
      $ kw done 9q5 --now 2026-11-27T11:00
      Kept the promise to Jane Doe "send the manual", on time. kw undo takes it back.
      $ kw history jane --now 2026-11-27T11:01
      2026-11-24T16:30:00+01:00	2w42hcbju5jd	Jane Doe	call	out	true		She has two questions
      2026-11-24T16:05:00+01:00	9s2dbrwn3ncj	Jane Doe	call	out	false		
      $ kw commitment list --now 2026-11-27T11:02
      kept	on-time	2026-11-27T00:00:00+01:00	2026-11-27T11:00:00+01:00	promise	9q5zv8ymh8gk	Jane Doe		send the manual
      kept	on-time	2026-11-26T00:00:00+01:00	2026-11-26T10:00:00+01:00	find-out	7vb3n5z68sk3	Jane Doe		is it in stock?
      kept	on-time	2026-11-24T16:00:00+01:00	2026-11-24T16:30:00+01:00	callback	7j4nmuh6c64k	Jane Doe		her questions
      "
    `);
  });
});
