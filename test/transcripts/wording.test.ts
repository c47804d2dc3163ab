import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { aCommitment, aContact, anOrganization, on } from '../helpers/sample-records.ts';
import { hakon, people } from '../helpers/some-customers.ts';

const fjord = anOrganization({ id: '9fj2m4kdh3pn', name: 'Fjord Supplies' });
const theirDesk = aContact({ id: '6fj2m4kdh3pn', name: 'Fjord Supplies', organizationId: fjord.id });

const between = (id: string, kind: 'check' | 'follow-up', what: string, day: string) =>
  aCommitment({ id, kind, what, contactId: hakon.id, due: on(day) });
const check = between('4cm2m9x7qbwz', 'check', 'the new timetable', '2026-11-24');
const followUp = between('5fm2m9x7qbwz', 'follow-up', '', '2026-11-25');

describe('the words for', () => {
  it('a check, and a next word about nothing yet', async ({ desk }) => {
    desk.has({ ...people, commitments: [check, followUp] });
    expect(await desk.session('kw digest')).toMatchInlineSnapshot(`
      "$ kw digest
      2 soon

      This week
      Tue 24 Nov  Håkon Nordmann · ask whether all is well: the new timetable ·
                  +47 22 00 00 00
                  kw brief 8hk2m4kdh3pn · You meant to ask tomorrow whether all is
                  well with it.
      Wed 25 Nov  Håkon Nordmann · speak again · +47 22 00 00 00
                  kw brief 8hk2m4kdh3pn · You meant to speak again on Wednesday: in
                  2 days.

      Since Fri 20 Nov
      Nothing was closed, and nobody spoken with.

      The week ahead
      Tue 24 Nov: 1 · Wed 25 Nov: 1 · Thu 26 Nov: free · Fri 27 Nov: free · Mon 30
      Nov: free
      "
    `);
  });

  it("an organization's own desk: its name once", async ({ desk }) => {
    desk.has({ contacts: [theirDesk], organizations: [fjord], commitments: [{ ...check, contactId: theirDesk.id }] });
    expect(await desk.session('kw digest')).toMatchInlineSnapshot(`
      "$ kw digest
      1 soon

      This week
      Tue 24 Nov  Fjord Supplies · ask whether all is well: the new timetable
                  kw brief 6fj2m4kdh3pn · You meant to ask tomorrow whether all is
                  well with it.

      Since Fri 20 Nov
      Nothing was closed, and nobody spoken with.

      The week ahead
      Tue 24 Nov: 1 · Wed 25 Nov: free · Thu 26 Nov: free · Fri 27 Nov: free · Mon
      30 Nov: free
      "
    `);
  });

  it('something that is closed and was about nothing', async ({ desk }) => {
    desk.has({ ...people, commitments: [followUp, check] });
    expect(
      await desk.session('kw done 5fm', 'kw done 5fm', 'kw done 4cm --well', 'kw drop 4cm --why moot', 'kw told 5fm'),
    ).toMatchInlineSnapshot(`
      "$ kw done 5fm
      Kept the next word with Håkon Nordmann, early. kw undo takes it back.
      $ kw done 5fm
      The next word is not open: it was kept already.
      kw show 5fm2m9x7qbwz tells its story.
      [exit 2]
      $ kw done 4cm --well
      Kept the check with Håkon Nordmann on "the new timetable", early. kw undo takes it back.
      $ kw drop 4cm --why moot
      "the new timetable" is not open: it was kept already.
      kw show 4cm2m9x7qbwz tells its story.
      [exit 2]
      $ kw told 5fm
      Nothing to tell about the next word: it has not moved since they last knew.
      kw show 5fm2m9x7qbwz tells its story.
      [exit 2]
      "
    `);
  });

  it('what somebody was told of a call-back about nothing', async ({ desk }) => {
    desk.has({ ...people, commitments: [{ ...followUp, kind: 'callback' }] });
    expect(
      await desk.session('kw move 5fm "thu 10h" --untold', 'kw told 5fm --via email', 'kw history hakon'),
    ).toMatchInlineSnapshot(`
      "$ kw move 5fm "thu 10h" --untold
      Moved the call-back to Håkon Nordmann to Thu 26 Nov 10:00, in 3 days; Håkon Nordmann has not been told. kw undo takes it back.
      $ kw told 5fm --via email
      Håkon Nordmann knows now that the call-back moved. kw undo takes it back.
      $ kw history hakon
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Håkon Nordmann	email	out	true		Told that the call-back to Håkon Nordmann moved.
      "
    `);
  });
});
