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

describe('a day that is not understood', () => {
  it('is never kept as plain words without a word about it', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe "Talked" --learned "birthday on 14 Mai"',
        'kw log zoe "Talked" --learned "x every 30 feb"',
        'kw log zoe "Talked" --learned "works on 3 sites on no day" --learned "plays chess every 14 May" --learned "away on 14 dec"',
        'kw learn zoe "works on 3 sites"',
        'kw learn zoe "works on 3 sites" --on none',
        'kw contact add "Ida Lund" --met "14 Mai at the fair"',
        'kw contact add "Ida Lund" --met "june at the trade fair"',
        'kw contact edit ida --met "14 may, at the fair"',
        'kw log "Jan Weiß" "A quote" --new --met "30 feb in Basel"',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe "Talked" --learned "birthday on 14 Mai"
      "14 Mai" is not understood as a day.
      Such a day is "on 14 May". To keep the text as it is, end it with "on no day".
      [exit 2]
      $ kw log zoe "Talked" --learned "x every 30 feb"
      There is no such day as "30 feb": February has 29 days.
      Such a day is "every 14 May". To keep the text as it is, end it with "on no day".
      [exit 2]
      $ kw log zoe "Talked" --learned "works on 3 sites on no day" --learned "plays chess every 14 May" --learned "away on 14 dec"
      Call to Zoë Adams. Learned "works on 3 sites". Learned "plays chess", every 14 May. Learned "away", on Mon 14 Dec. kw undo takes it back.
      $ kw learn zoe "works on 3 sites"
      Learned about Zoë Adams: works on 3 sites. kw undo takes it back.
      $ kw learn zoe "works on 3 sites" --on none
      Learned about Zoë Adams: works on 3 sites. kw undo takes it back.
      $ kw contact add "Ida Lund" --met "14 Mai at the fair"
      "14 Mai" is not understood as a day.
      Such a day is "14 May 2026". To keep the text as it is, end it with "on no day".
      [exit 2]
      $ kw contact add "Ida Lund" --met "june at the trade fair"
      Added Ida Lund: customer, met june at the trade fair (on no day that is known). kw undo takes it back.
      $ kw contact edit ida --met "14 may, at the fair"
      Changed Ida Lund: met Thu 14 May at the fair. kw undo takes it back.
      $ kw log "Jan Weiß" "A quote" --new --met "30 feb in Basel"
      There is no such day as "30 feb": February has 29 days.
      Such a day is "14 May 2026". To keep the text as it is, end it with "on no day".
      [exit 2]
      "
    `);
  });
});

it('keeps no mood of somebody who was not reached', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session('kw log zoe "Again" --no-answer --mood upset', 'kw log zoe --voicemail --mood calm', 'kw history zoe'),
  ).toMatchInlineSnapshot(`
    "$ kw log zoe "Again" --no-answer --mood upset
    Nobody was reached, so that --mood says how nobody felt.
    Leave out --mood; or --no-answer and --voicemail, where you did speak.
    [exit 2]
    $ kw log zoe --voicemail --mood calm
    Nobody was reached, so that --mood says how nobody felt.
    Leave out --mood; or --no-answer and --voicemail, where you did speak.
    [exit 2]
    $ kw history zoe
    "
  `);
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
      Call to Jan Weiß. Met Fri 20 Nov at the fair in Basel. kw undo takes it back.
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
