import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { customers, people } from '../helpers/some-customers.ts';

describe('putting a record right', () => {
  it('corrects a commitment, without counting as a move', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw edit 5pm --what "send the second offer" --by "3 dec"',
        'kw edit 4km --number none --via video --by "tue 10h"',
        'kw due --days 14',
        'kw undo',
        'kw due --days 14',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw edit 5pm --what "send the second offer" --by "3 dec"
      Corrected: Promised Zoë Adams "send the second offer" by Thu 3 Dec, in 10 days. kw undo takes it back.
      $ kw edit 4km --number none --via video --by "tue 10h"
      Corrected: Call-back to Zoë Adams about "the budget" Tue 24 Nov 10:00 for Zoë Adams, 11:00 for you, tomorrow. kw undo takes it back.
      $ kw due --days 14
      soon	2026-11-24T11:00:00+01:00	callback	4km2m9x7qbwz	Zoë Adams	the budget	+44 20 7946 0018	
      soon	2026-12-03T00:00:00+01:00	promise	5pm2m9x7qbwz	Zoë Adams	send the second offer	+44 20 7946 0018	
      $ kw undo
      Taken back: edit: Corrected: Call-back to Zoë Adams about "the budget" Tue 24 Nov 10:00 for Zoë Adams, 11:00 for you (just now). kw redo brings it back.
      $ kw due --days 14
      today	2026-11-23T16:00:00+01:00	callback	4km2m9x7qbwz	Zoë Adams	the budget	+44 20 7946 0018	
      soon	2026-12-03T00:00:00+01:00	promise	5pm2m9x7qbwz	Zoë Adams	send the second offer	+44 20 7946 0018	
      "
    `);
    expect(JSON.parse((await desk.run(['show', '5pm', '--json'])).stdout).record).toMatchObject({
      what: 'send the second offer',
      moves: [],
      updatedAt: '2026-11-23T06:30:00Z',
      createdAt: '2026-01-05T09:00:00Z',
    });
  });

  it('measures what was kept anew by the day that is right, and says so', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw done 5pm --now 2026-11-27T16:00 --check none',
        'kw edit 5pm --by "26 nov" --now 2026-11-28',
        'kw history zoe --now 2026-11-28',
        'kw edit 5pm --by fri --now 2026-11-30',
        'kw edit 5pm --what "send both offers" --by tue --now 2026-11-28',
        'kw edit 5pm --what "send the offers" --now 2026-11-28',
        'kw edit 5pm --by none --now 2026-12-28',
        'kw edit 5pm --by "24th 15:00" --now 2027-01-28',
        'kw show 5pm --fields record.outcome,record.due',
        'kw undo',
        'kw show 5pm --fields record.outcome,record.due',
        'kw drop 4km --why "she is gone" --told',
        'kw edit 4km --by fri',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 5pm --now 2026-11-27T16:00 --check none
      Kept the promise to Zoë Adams "send the offer", on time. kw undo takes it back.
      $ kw edit 5pm --by "26 nov" --now 2026-11-28
      Corrected: Promised Zoë Adams "send the offer" by Thu 26 Nov, 2 days ago. Kept late instead of on time. kw undo takes it back.
      $ kw history zoe --now 2026-11-28
      $ kw edit 5pm --by fri --now 2026-11-30
      Corrected: Promised Zoë Adams "send the offer" by Fri 27 Nov, 3 days ago. Kept on time instead of late. kw undo takes it back.
      $ kw edit 5pm --what "send both offers" --by tue --now 2026-11-28
      Corrected: Promised Zoë Adams "send both offers" by Tue 24 Nov, 4 days ago. Kept late instead of on time. kw undo takes it back.
      $ kw edit 5pm --what "send the offers" --now 2026-11-28
      Corrected the promise to Zoë Adams "send the offers". kw undo takes it back.
      $ kw edit 5pm --by none --now 2026-12-28
      Corrected: Promised Zoë Adams "send the offers". Kept on time instead of late. kw undo takes it back.
      $ kw edit 5pm --by "24th 15:00" --now 2027-01-28
      Corrected: Promised Zoë Adams "send the offers" by Tue 24 Nov 2026 14:00 for Zoë Adams, 15:00 for you, 9 weeks ago. Kept late instead of on time. kw undo takes it back.
      $ kw show 5pm --fields record.outcome,record.due
      {"schema":"keepword.record/1","record":{"outcome":"late","due":{"day":"2026-11-24","from":"15:00","to":null,"zone":"Europe/Berlin","tentative":false}}}
      $ kw undo
      Taken back: edit: Corrected: Promised Zoë Adams "send the offers" by Tue 24 Nov 2026 14:00 for Zoë Adams, 15:00 for you. Kept late instead of on time (just now). kw redo brings it back.
      $ kw show 5pm --fields record.outcome,record.due
      {"schema":"keepword.record/1","record":{"outcome":"on-time","due":null}}
      $ kw drop 4km --why "she is gone" --told
      Dropped the call-back to Zoë Adams about "the budget". kw undo takes it back.
      $ kw edit 4km --by fri
      Corrected: Call-back to Zoë Adams about "the budget" Fri 20 Nov for Zoë Adams, 3 days ago, on +44 20 7946 0018. Dropped. kw undo takes it back.
      "
    `);
  });

  it('corrects an interaction where it stands', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw log zoe "Frist call"',
        'kw log zoe "Second call"',
        'kw edit 4xt --note "First call" --at "fri 10:00" --via visit --mood upset..calm --why "the board" --offered "a plan" --quote "Fine"',
        'kw history zoe',
        'kw edit 4xt --quote none --why none',
        'kw undo',
        'kw brief zoe',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Frist call"
      Call to Zoë Adams. kw undo takes it back.
      The 16:00 call-back about the budget is still open. If this was it, say so: the same kw log with --done 4km2m9x7qbwz, after kw undo.
      $ kw log zoe "Second call"
      Call to Zoë Adams. kw undo takes it back.
      The 16:00 call-back about the budget is still open. If this was it, say so: the same kw log with --done 4km2m9x7qbwz, after kw undo.
      $ kw edit 4xt --note "First call" --at "fri 10:00" --via visit --mood upset..calm --why "the board" --offered "a plan" --quote "Fine"
      Corrected: Visit to Zoë Adams, Fri 20 Nov 10:00, 3 days ago. kw undo takes it back.
      $ kw history zoe
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	call	out	true		Second call
      2026-11-20T10:00:00+01:00	4xtt8tnfubnw	Zoë Adams	visit	out	true		First call
      $ kw edit 4xt --quote none --why none
      Corrected: Visit to Zoë Adams, Fri 20 Nov 10:00, 3 days ago. kw undo takes it back.
      $ kw undo
      Taken back: edit: Corrected: Visit to Zoë Adams, Fri 20 Nov 10:00 (just now). kw redo brings it back.
      $ kw brief zoe
      name	Zoë Adams	7xq2m4kdh3pn
      met			
      seen	2026-11-20T10:00:00+01:00
      spoken	2026-11-23T07:30:00+01:00	call	out
      who		Zoë Ltd	customer	
      reach	call	+44 20 7946 0018	
      there	2026-11-23T06:30:00+00:00	
      mood	upset	calm
      you-owe	4km2m9x7qbwz	callback	2026-11-23T16:00:00+01:00	the budget
      you-owe	5pm2m9x7qbwz	promise	2026-11-27T00:00:00+01:00	send the offer
      lately	5nx5r3nnasr5	2026-11-23T07:30:00+01:00	call	out	Second call
      lately	4xtt8tnfubnw	2026-11-20T10:00:00+01:00	visit	out	First call
      "
    `);
  });

  it('remembers when they were last spoken with, and how they felt, as it was put right', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "A long talk" --mood calm',
        'kw log zoe "She complained" --mood calm --at "thu 9:00"',
        'kw edit 4xt --at "wed 15:00"',
        'kw edit 5nx --mood furious',
        'kw due',
        'kw brief zoe --fields contact.last',
        'kw undo',
        'kw due',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "A long talk" --mood calm
      Call to Zoë Adams. Mood calm. kw undo takes it back.
      $ kw log zoe "She complained" --mood calm --at "thu 9:00"
      Call to Zoë Adams, Thu 19 Nov 09:00, 4 days ago. Mood calm. kw undo takes it back.
      $ kw edit 4xt --at "wed 15:00"
      Corrected: Call to Zoë Adams, Wed 18 Nov 15:00, 5 days ago. kw undo takes it back.
      $ kw edit 5nx --mood furious
      Corrected: Call to Zoë Adams, Thu 19 Nov 09:00, 4 days ago. kw undo takes it back.
      $ kw due
      now		upset		Zoë Adams	left furious	+44 20 7946 0018	
      $ kw brief zoe --fields contact.last
      {"schema":"keepword.brief/1","contact":{"last":{"at":"2026-11-19T08:00:00Z","via":"call","direction":"out","mood":"furious","interactionId":"5nx5r3nnasr5"}}}
      $ kw undo
      Taken back: edit: Corrected: Call to Zoë Adams, Thu 19 Nov 09:00 (just now). kw redo brings it back.
      $ kw due
      "
    `);
  });

  it('keeps an interaction in its place among those of the same moment', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "She shouted" --mood furious --at "fri 10:00"',
        'kw log zoe "We made up" --mood calm --at "fri 10:00"',
        'kw edit 4xt --note "She shouted, and apologised"',
        'kw due',
        'kw doctor',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "She shouted" --mood furious --at "fri 10:00"
      Call to Zoë Adams, Fri 20 Nov 10:00, 3 days ago. Mood furious. kw undo takes it back.
      $ kw log zoe "We made up" --mood calm --at "fri 10:00"
      Call to Zoë Adams, Fri 20 Nov 10:00, 3 days ago. Mood calm. kw undo takes it back.
      $ kw edit 4xt --note "She shouted, and apologised"
      Corrected: Call to Zoë Adams, Fri 20 Nov 10:00, 3 days ago. kw undo takes it back.
      $ kw due
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 4, with 3 records alive.	
      "
    `);
  });

  it('says which options a record has', async ({ desk }) => {
    desk.has(customers);
    await desk.run(['log', 'zoe', 'First call']);
    expect(
      await desk.session(
        'kw edit 5pm',
        'kw edit 5pm --note "x"',
        'kw edit 5pm --what ""',
        'kw edit 5pm --by sometime',
        'kw edit 5pm --by yesterday',
        'kw edit 4xt --what "x"',
        'kw edit 4xt --at tomorrow',
        'kw edit 4xt --mood happy',
        'kw edit zoe --what "x"',
        'kw edit 9zt --what "x"',
        'kw edit 9yy --what "x"',
        'kw edit',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw edit 5pm
      Say what is to be changed.
      For example: --what, --by. At a terminal $EDITOR opens.
      [exit 2]
      $ kw edit 5pm --note "x"
      --note does not belong to this commitment.
      It has --what, --by, --number, --via, --answer, --extra, --well, --not-well.
      [exit 2]
      $ kw edit 5pm --what ""
      It does not say what.
      Write it in quotes, such as "send the offer".
      [exit 2]
      $ kw edit 5pm --by sometime
      "sometime" is not understood as a day or time.
      Type a day or time such as fri, +3d, "1 dec" or "tue 15:00-16:00".
      [exit 2]
      $ kw edit 5pm --by yesterday
      Sun 22 Nov is past.
      Say a day to come, or add --allow-past.
      [exit 2]
      $ kw edit 4xt --what "x"
      --what does not belong to this interaction.
      It has --note, --at, --via, --mood, --why, --offered, --quote.
      [exit 2]
      $ kw edit 4xt --at tomorrow
      "tomorrow" has not come yet: it means Tue 24 Nov.
      Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.
      [exit 2]
      $ kw edit 4xt --mood happy
      "happy" is no mood.
      Moods are calm, uneasy, upset, furious; upset..calm says how it began and ended.
      [exit 2]
      $ kw edit zoe --what "x"
      --what does not belong to this contact.
      It has --name, --organization, --role, --phone, --email, --prefers, --zone, --hours, --area, --standing, --every, --pause, --met, --introduced-by, --alias, --tag.
      [exit 2]
      $ kw edit 9zt --what "x"
      --what does not belong to this organization.
      Without options it opens in $EDITOR.
      [exit 2]
      $ kw edit 9yy --what "x"
      Nothing has an id that begins with "9yy".
      kw due and kw history show the ids.
      [exit 3]
      $ kw edit
      kw edit needs <id>.
      kw edit --help shows its options and examples.
      [exit 2]
      "
    `);
  });
});
