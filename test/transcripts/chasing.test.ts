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
