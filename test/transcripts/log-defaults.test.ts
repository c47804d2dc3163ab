import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { aContact } from '../helpers/sample-records.ts';
import { people } from '../helpers/some-customers.ts';

const ida = aContact({ id: '6dq2m4kdh3pn', name: 'Ida Lund' });

describe('kw log where --via is not said', () => {
  it('takes the way they like best, else how we last spoke, else a call', async ({ desk }) => {
    desk.has({ ...people, contacts: [...(people.contacts ?? []), ida] });
    expect(
      await desk.session(
        'kw log hakon "Sent him the plan"',
        'kw log ida "She has moved"',
        'kw log ida "We chatted about the move" --via chat',
        'kw log ida "She likes the new office"',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log hakon "Sent him the plan"
      Email to Håkon Nordmann. kw undo takes it back.
      $ kw log ida "She has moved"
      Call to Ida Lund. kw undo takes it back.
      $ kw log ida "We chatted about the move" --via chat
      Chat with Ida Lund. kw undo takes it back.
      $ kw log ida "She likes the new office"
      Chat with Ida Lund. kw undo takes it back.
      "
    `);
  });
});

describe('kw log of somebody new', () => {
  it('keeps when and how they were met', async ({ desk }) => {
    expect(
      await desk.session(
        'kw log "Jan Weiß" "He asked for a quote" --new --met "fri at the fair in Basel"',
        'kw contact list --fields name,met',
        'kw log jan "He likes it" --met "in Basel"',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log "Jan Weiß" "He asked for a quote" --new --met "fri at the fair in Basel"
      Call to Jan Weiß. kw undo takes it back.
      $ kw contact list --fields name,met
      {"schema":"keepword.contacts/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","items":[{"name":"Jan Weiß","met":{"on":"2026-11-20","how":"at the fair in Basel"}}]}
      $ kw log jan "He likes it" --met "in Basel"
      --met is for somebody new, and Jan Weiß is known.
      kw contact edit 8p6aq98y8h2y --met says how you met.
      [exit 2]
      "
    `);
  });
});
