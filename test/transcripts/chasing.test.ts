import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { aCommitment, on } from '../helpers/sample-records.ts';
import { scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { callback, hakon, people, zoe } from '../helpers/some-customers.ts';

const drawings = aCommitment({
  id: '7wm2m9x7qbwz',
  contactId: zoe.id,
  kind: 'waiting',
  what: 'the drawings',
  fromId: hakon.id,
  fromText: hakon.name,
  due: on('2026-11-23'),
});
const fromPrinter = { ...drawings, id: '8wm2m9x7qbwz', what: 'the cards', fromId: null, fromText: 'the printer' };
const herOwn = { ...drawings, id: '9wm2m9x7qbwz', what: 'her list', fromId: null, fromText: null };
const open = { ...people, commitments: [callback, drawings, fromPrinter, herOwn] };

it('chased in vain, it moves, and the customer is told or comes up as untold', async ({ desk }) => {
  desk.has(open);
  expect(
    await desk.session(
      'kw tried 7wm --again fri',
      'kw tried 7wm --again fri --untold',
      'kw due --fields id,kind,also,attempts,moved,first.day,due.day --kind untold',
      'kw told 7wm',
      'kw tried 8wm --again thu --told',
      'kw tried 9wm --again thu',
      'kw tried 4km --again "tue 15h"',
      'kw tried 8wm',
      'kw commitment list --fields id,attempts,moves',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw tried 7wm --again fri
    Nobody is there to answer: Does Zoë Adams know?
    Give --told or --untold.
    [exit 2]
    $ kw tried 7wm --again fri --untold
    Reached nobody about "the drawings" (awaited from Håkon Nordmann, for Zoë Adams); again Fri 27 Nov, in 4 days. Zoë Adams has not been told. kw undo takes it back.
    $ kw due --fields id,kind,also,attempts,moved,first.day,due.day --kind untold
    {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"id":"7wm2m9x7qbwz","kind":"untold","also":[],"attempts":1,"moved":1,"first":{"day":"2026-11-23"},"due":{"day":"2026-11-27"}}]}
    $ kw told 7wm
    Zoë Adams knows now that "the drawings" moved. kw undo takes it back.
    $ kw tried 8wm --again thu --told
    Reached nobody about "the cards" (awaited from the printer, for Zoë Adams); again Thu 26 Nov, in 3 days. kw undo takes it back.
    $ kw tried 9wm --again thu
    Reached nobody about "her list" (awaited from Zoë Adams); again Thu 26 Nov, in 3 days. kw undo takes it back.
    $ kw tried 4km --again "tue 15h"
    Tried the call-back to Zoë Adams about "the budget"; again Tue 24 Nov 15:00 for Zoë Adams, 16:00 for you, tomorrow. kw undo takes it back.
    $ kw tried 8wm
    Reached nobody about "the cards" (awaited from the printer, for Zoë Adams), 2 times now. kw undo takes it back.
    $ kw commitment list --fields id,attempts,moves
    {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":4,"kept":0,"dropped":0},"more":0,"items":[{"id":"4km2m9x7qbwz","attempts":[{"at":"2026-11-23T06:30:00Z","result":"no-answer"}],"moves":[]},{"id":"8wm2m9x7qbwz","attempts":[{"at":"2026-11-23T06:30:00Z","result":"no-answer"},{"at":"2026-11-23T06:30:00Z","result":"no-answer"}],"moves":[{"from":{"day":"2026-11-23","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-26","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null}]},{"id":"9wm2m9x7qbwz","attempts":[{"at":"2026-11-23T06:30:00Z","result":"no-answer"}],"moves":[]},{"id":"7wm2m9x7qbwz","attempts":[{"at":"2026-11-23T06:30:00Z","result":"no-answer"}],"moves":[{"from":{"day":"2026-11-23","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null}]}]}
    "
  `);
});

it('refuses to say who was told where nothing moves', async ({ desk }) => {
  desk.has(open);
  expect(
    await desk.session('kw tried 7wm --told', 'kw tried 4km --again fri --untold', 'kw commitment list --fields attempts'),
  ).toMatchInlineSnapshot(`
    "$ kw tried 7wm --told
    --told and --untold say whether a customer knows that what somebody else owes for them takes longer.
    Say when you will chase it again: --again <when>.
    [exit 2]
    $ kw tried 4km --again fri --untold
    --told and --untold say whether a customer knows that what somebody else owes for them takes longer.
    Leave it out: nobody else is concerned.
    [exit 2]
    $ kw commitment list --fields attempts
    {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":4,"kept":0,"dropped":0},"more":0,"items":[{"attempts":[]},{"attempts":[]},{"attempts":[]},{"attempts":[]}]}
    "
  `);
});

it.for([true, false])('asks on a terminal whether they know: %s', async (told, { desk }) => {
  desk.has(open);
  const prompts = scriptedPrompts(['When will you try again?', 'fri'], ['Does Zoë Adams know?', told]);
  const { stderr } = await runHere(['tried', '7wm'], { env: desk.env, replacing: { prompts } });
  expect(stderr.includes('Zoë Adams has not been told')).toBe(!told);
});

it('goes by the clock and the hours of whom is chased, and not of the customer it is for', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw contact edit zoe --hours 10-12',
      'kw contact add "Kenji Ito" --zone Asia/Tokyo --hours 9-19 --standing supplier',
      'kw waiting zoe "the proofs" --from kenji --by "tue 15:00"',
      'kw waiting zoe "the cards" --from "the printer" --by "tue 15:00"',
      'kw waiting zoe "the list by tue 15:00"',
      'kw log zoe "Talked" --waiting "the plan from kenji by wed 9:30"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw contact edit zoe --hours 10-12
    Changed Zoë Adams: to be called 10-12. kw undo takes it back.
    $ kw contact add "Kenji Ito" --zone Asia/Tokyo --hours 9-19 --standing supplier
    Added Kenji Ito: supplier, Asia/Tokyo, to be called 9-19. kw undo takes it back.
    $ kw waiting zoe "the proofs" --from kenji --by "tue 15:00"
    It is Tue 24 Nov 23:00 for them, which is outside their hours, 9-19. It is kept as said; the next working slot would be Wed 25 Nov 17:00 for Kenji Ito, 09:00 for you, in 2 days.
    Waiting for "the proofs" from Kenji Ito, for Zoë Adams, to chase Tue 24 Nov 23:00 for Kenji Ito, 15:00 for you, tomorrow. kw undo takes it back.
    $ kw waiting zoe "the cards" --from "the printer" --by "tue 15:00"
    Waiting for "the cards" from the printer, for Zoë Adams, to chase Tue 24 Nov 15:00, tomorrow. kw undo takes it back.
    $ kw waiting zoe "the list by tue 15:00"
    It is Tue 24 Nov 14:00 for them, which is outside their hours, 10-12. It is kept as said; the next working slot would be Wed 25 Nov 10:00 for Zoë Adams, 11:00 for you, in 2 days.
    Waiting for "the list" from Zoë Adams, to chase Tue 24 Nov 14:00 for Zoë Adams, 15:00 for you, tomorrow. kw undo takes it back.
    $ kw log zoe "Talked" --waiting "the plan from kenji by wed 9:30"
    Call to Zoë Adams. Waiting for "the plan" from Kenji Ito, to chase Wed 25 Nov 17:30 for Kenji Ito, 09:30 for you, in 2 days. kw undo takes it back.
    "
  `);
});

it('is put off by the clock and the hours of whom is chased', async ({ desk }) => {
  desk.has({
    ...open,
    contacts: [
      { ...zoe, hours: '10-12' },
      { ...hakon, zone: 'Asia/Tokyo', hours: '9-19' },
    ],
  });
  expect(
    await desk.session(
      'kw move 7wm "thu 15:00" --told',
      'kw move 7wm "thu 15:00" --told',
      'kw move 8wm "thu 15:00" --told',
      'kw move 9wm "thu 15:00" --told',
      'kw edit 7wm --by "thu 9:30"',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw move 7wm "thu 15:00" --told
    It is Thu 26 Nov 23:00 for them, which is outside their hours, 9-19. It is kept as said; the next working slot would be Fri 27 Nov 17:00 for Håkon Nordmann, 09:00 for you, in 4 days.
    Moved "the drawings" (awaited from Håkon Nordmann, for Zoë Adams) to Thu 26 Nov 23:00 for Håkon Nordmann, 15:00 for you, in 3 days. kw undo takes it back.
    $ kw move 7wm "thu 15:00" --told
    It is Thu 26 Nov 23:00 for them, which is outside their hours, 9-19. It is kept as said; the next working slot would be Fri 27 Nov 17:00 for Håkon Nordmann, 09:00 for you, in 4 days.
    "the drawings" (awaited from Håkon Nordmann, for Zoë Adams) is due already Thu 26 Nov 23:00 for Håkon Nordmann, 15:00 for you, in 3 days. Nothing was changed.
    $ kw move 8wm "thu 15:00" --told
    Moved "the cards" (awaited from the printer, for Zoë Adams) to Thu 26 Nov 15:00, in 3 days. kw undo takes it back.
    $ kw move 9wm "thu 15:00" --told
    It is Thu 26 Nov 14:00 for them, which is outside their hours, 10-12. It is kept as said; the next working slot would be Fri 27 Nov 10:00 for Zoë Adams, 11:00 for you, in 4 days.
    Moved "her list" (awaited from Zoë Adams) to Thu 26 Nov 14:00 for Zoë Adams, 15:00 for you, in 3 days. kw undo takes it back.
    $ kw edit 7wm --by "thu 9:30"
    Corrected: Waiting for "the drawings" from Håkon Nordmann, for Zoë Adams, to chase Thu 26 Nov 17:30 for Håkon Nordmann, 09:30 for you, in 3 days. kw undo takes it back.
    "
  `);
});
