import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

describe('a mood of an earlier contact, written down later', () => {
  it('brings them to the top, because nothing was noticed since', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "About the invoice"',
        'kw log zoe "She shouted" --mood furious --at "fri 16:00"',
        'kw due',
        'kw brief zoe --fields contact.last.at,contact.last.mood',
        'kw undo',
        'kw due',
        'kw redo',
        'kw doctor',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "About the invoice"
      Call to Zoë Adams. kw undo takes it back.
      $ kw log zoe "She shouted" --mood furious --at "fri 16:00"
      Call to Zoë Adams, Fri 20 Nov 16:00, 3 days ago. Mood furious. kw undo takes it back.
      $ kw due
      now		upset		Zoë Adams	left furious	+44 20 7946 0018	
      $ kw brief zoe --fields contact.last.at,contact.last.mood
      {"schema":"keepword.brief/1","contact":{"last":{"at":"2026-11-23T06:30:00Z","mood":"furious"}}}
      $ kw undo
      Taken back: log: Call to Zoë Adams, Fri 20 Nov 16:00. Mood furious (just now). kw redo brings it back.
      $ kw due
      $ kw redo
      Brought back: log: Call to Zoë Adams, Fri 20 Nov 16:00. Mood furious (just now). kw undo takes it back.
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 5, with 3 records alive.	
      "
    `);
  });

  it('lasts until the one that was noticed after it, in whatever order they are written down', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "Fine" --mood calm --at "wed 9:00"',
        'kw log zoe "About the invoice"',
        'kw log zoe "She shouted" --mood furious --at "thu 9:00"',
        'kw due',
        'kw log zoe "We made up" --mood calm --at "fri 9:00"',
        'kw log zoe "She was short with me" --mood upset --at "tue 9:00"',
        'kw due',
        'kw brief zoe --fields contact.last.at,contact.last.mood',
        'kw doctor',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Fine" --mood calm --at "wed 9:00"
      Call to Zoë Adams, Wed 18 Nov 09:00, 5 days ago. Mood calm. kw undo takes it back.
      $ kw log zoe "About the invoice"
      Call to Zoë Adams. kw undo takes it back.
      $ kw log zoe "She shouted" --mood furious --at "thu 9:00"
      Call to Zoë Adams, Thu 19 Nov 09:00, 4 days ago. Mood furious. kw undo takes it back.
      $ kw due
      now		upset		Zoë Adams	left furious	+44 20 7946 0018	
      $ kw log zoe "We made up" --mood calm --at "fri 9:00"
      Call to Zoë Adams, Fri 20 Nov 09:00, 3 days ago. Mood calm. kw undo takes it back.
      $ kw log zoe "She was short with me" --mood upset --at "tue 9:00"
      Call to Zoë Adams, Tue 17 Nov 09:00, 6 days ago. Mood upset. kw undo takes it back.
      $ kw due
      $ kw brief zoe --fields contact.last.at,contact.last.mood
      {"schema":"keepword.brief/1","contact":{"last":{"at":"2026-11-23T06:30:00Z","mood":"calm"}}}
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 6, with 3 records alive.	
      "
    `);
  });
});
