import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { aCommitment, on } from '../helpers/sample-records.ts';
import { people, zoe } from '../helpers/some-customers.ts';

const offer = aCommitment({ id: '5pm2m9x7qbwz', contactId: zoe.id, what: 'send the offer', due: on('2026-11-25') });
const proofs = aCommitment({
  id: '7wm2m9x7qbwz',
  contactId: zoe.id,
  kind: 'waiting',
  what: 'the proofs',
  fromText: 'the printer',
  due: on('2026-11-24'),
});
const open = { ...people, commitments: [offer, proofs] };
const whyUntold = 'kw due --kind untold --fields id,why';
const moves = (id: string) => `kw show ${id} --fields record.moves`;

describe('whoever knows of the latest move', () => {
  it('knows where it is now, and nothing is left to tell', async ({ desk }) => {
    desk.has(open);
    expect(
      await desk.session('kw move 5pm thu --untold', 'kw move 5pm fri --told', whyUntold, moves('5pm'), 'kw undo', whyUntold),
    ).toMatchInlineSnapshot(`
      "$ kw move 5pm thu --untold
      Moved the promise to Zoë Adams "send the offer" to Thu 26 Nov, in 3 days; Zoë Adams has not been told. kw undo takes it back.
      $ kw move 5pm fri --told
      Moved the promise to Zoë Adams "send the offer" to Fri 27 Nov, in 4 days (moved 2 times, first promised for Wed 25 Nov). kw undo takes it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":0},"more":0,"items":[]}
      $ kw show 5pm --fields record.moves
      {"schema":"keepword.record/1","record":{"moves":[{"from":{"day":"2026-11-25","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-26","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null},{"from":{"day":"2026-11-26","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null}]}}
      $ kw undo
      Taken back: move: Moved the promise to Zoë Adams "send the offer" to Fri 27 Nov (moved 2 times, first promised for Wed 25 Nov) (just now). kw redo brings it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"id":"5pm2m9x7qbwz","why":"It moved from Wednesday to Thursday, and Zoë Adams does not know yet."}]}
      "
    `);
  });

  it('knows that it was dropped', async ({ desk }) => {
    desk.has(open);
    expect(
      await desk.session(
        'kw move 5pm thu --untold',
        'kw drop 5pm --why "not made any more" --told',
        whyUntold,
        'kw undo',
        whyUntold,
      ),
    ).toMatchInlineSnapshot(`
      "$ kw move 5pm thu --untold
      Moved the promise to Zoë Adams "send the offer" to Thu 26 Nov, in 3 days; Zoë Adams has not been told. kw undo takes it back.
      $ kw drop 5pm --why "not made any more" --told
      Dropped the promise to Zoë Adams "send the offer". kw undo takes it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":0},"more":0,"items":[]}
      $ kw undo
      Taken back: drop: Dropped the promise to Zoë Adams "send the offer" (just now). kw redo brings it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"id":"5pm2m9x7qbwz","why":"It moved from Wednesday to Thursday, and Zoë Adams does not know yet."}]}
      "
    `);
  });

  it('knows when somebody else is chased', async ({ desk }) => {
    desk.has(open);
    expect(
      await desk.session('kw tried 7wm --again fri --untold', 'kw tried 7wm --again wed --told', whyUntold, 'kw undo', whyUntold),
    ).toMatchInlineSnapshot(`
      "$ kw tried 7wm --again fri --untold
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams); again Fri 27 Nov, in 4 days. Zoë Adams has not been told. kw undo takes it back.
      $ kw tried 7wm --again wed --told
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams), 2 times now; again Wed 25 Nov, in 2 days. Zoë Adams knows now that it moved. kw undo takes it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":0},"more":0,"items":[]}
      $ kw undo
      Taken back: tried: Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams), 2 times now; again Wed 25 Nov. Zoë Adams knows now that it moved (just now). kw redo brings it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"id":"7wm2m9x7qbwz","why":"It moved from tomorrow to Friday, and Zoë Adams does not know yet."}]}
      "
    `);
  });
});

it('says that what moved away is back where it was', async ({ desk }) => {
  desk.has(open);
  expect(await desk.session('kw move 5pm thu --untold', 'kw move 5pm wed --untold', whyUntold)).toMatchInlineSnapshot(`
    "$ kw move 5pm thu --untold
    Moved the promise to Zoë Adams "send the offer" to Thu 26 Nov, in 3 days; Zoë Adams has not been told. kw undo takes it back.
    $ kw move 5pm wed --untold
    Moved the promise to Zoë Adams "send the offer" to Wed 25 Nov, in 2 days (moved 2 times, first promised for Wed 25 Nov); Zoë Adams has not been told. kw undo takes it back.
    $ kw due --kind untold --fields id,why
    {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"id":"5pm2m9x7qbwz","why":"It moved away and back, and Zoë Adams does not know yet."}]}
    "
  `);
});

it('does not take both that they know and that they do not', async ({ desk }) => {
  desk.has(open);
  expect(
    await desk.session(
      'kw move 5pm mon --told --untold',
      'kw move 5pm mon --untold --told',
      'kw drop 5pm --why x --told --untold',
      'kw tried 7wm --again fri --untold --told',
      'kw commitment list --fields id,status,moves,attempts',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw move 5pm mon --told --untold
    --told and --untold do not go together.
    kw move --help shows its options and examples.
    [exit 2]
    $ kw move 5pm mon --untold --told
    --told and --untold do not go together.
    kw move --help shows its options and examples.
    [exit 2]
    $ kw drop 5pm --why x --told --untold
    --told and --untold do not go together.
    kw drop --help shows its options and examples.
    [exit 2]
    $ kw tried 7wm --again fri --untold --told
    --told and --untold do not go together.
    kw tried --help shows its options and examples.
    [exit 2]
    $ kw commitment list --fields id,status,moves,attempts
    {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":2,"kept":0,"dropped":0},"more":0,"items":[{"id":"7wm2m9x7qbwz","status":"open","moves":[],"attempts":[]},{"id":"5pm2m9x7qbwz","status":"open","moves":[],"attempts":[]}]}
    "
  `);
});

describe('chased again for the same day', () => {
  it('is an attempt and no move, and no question', async ({ desk }) => {
    desk.has(open);
    expect(
      await desk.session(
        'kw tried 7wm --again tue',
        'kw tried 7wm --again tue --untold',
        'kw tried 7wm --again tue --told',
        'kw commitment list --fields id,moves,attempts',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw tried 7wm --again tue
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams); again Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw tried 7wm --again tue --untold
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams), 2 times now; again Tue 24 Nov, tomorrow. kw undo takes it back.
      $ kw tried 7wm --again tue --told
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams), 3 times now; again Tue 24 Nov, tomorrow. Perhaps another way reaches them, though none is known yet. kw undo takes it back.
      $ kw commitment list --fields id,moves,attempts
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":2,"kept":0,"dropped":0},"more":0,"items":[{"id":"7wm2m9x7qbwz","moves":[],"attempts":[{"at":"2026-11-23T06:30:00Z","result":"no-answer"},{"at":"2026-11-23T06:30:00Z","result":"no-answer"},{"at":"2026-11-23T06:30:00Z","result":"no-answer"}]},{"id":"5pm2m9x7qbwz","moves":[],"attempts":[]}]}
      "
    `);
  });

  it('is none at another hour of that day either', async ({ desk }) => {
    desk.has(open);
    const today = '--now 2026-11-24T10:00';
    expect(
      await desk.session(
        `kw tried 7wm --again "today 15:00" ${today}`,
        `kw due --kind waiting --fields id,kind,also,due.from,attempts ${today}`,
        `kw tried 7wm --again wed ${today}`,
        moves('7wm'),
      ),
    ).toMatchInlineSnapshot(`
      "$ kw tried 7wm --again "today 15:00" --now 2026-11-24T10:00
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams); again Tue 24 Nov 15:00, today. kw undo takes it back.
      $ kw due --kind waiting --fields id,kind,also,due.from,attempts --now 2026-11-24T10:00
      {"schema":"keepword.due/1","asOf":"2026-11-24T10:00:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":1,"soon":0},"more":0,"items":[{"id":"7wm2m9x7qbwz","kind":"waiting","also":[],"due":{"from":"15:00"},"attempts":1}]}
      $ kw tried 7wm --again wed --now 2026-11-24T10:00
      Nobody is there to answer: Does Zoë Adams know?
      Give --told or --untold.
      [exit 2]
      $ kw show 7wm --fields record.moves
      {"schema":"keepword.record/1","record":{"moves":[]}}
      "
    `);
  });

  it('may say that they know now of an earlier move', async ({ desk }) => {
    desk.has(open);
    expect(
      await desk.session(
        'kw tried 7wm --again fri --untold',
        'kw tried 7wm --again fri',
        whyUntold,
        'kw tried 7wm --again fri --told',
        whyUntold,
        moves('7wm'),
      ),
    ).toMatchInlineSnapshot(`
      "$ kw tried 7wm --again fri --untold
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams); again Fri 27 Nov, in 4 days. Zoë Adams has not been told. kw undo takes it back.
      $ kw tried 7wm --again fri
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams), 2 times now; again Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":1,"today":0,"soon":0},"more":0,"items":[{"id":"7wm2m9x7qbwz","why":"It moved from tomorrow to Friday, and Zoë Adams does not know yet."}]}
      $ kw tried 7wm --again fri --told
      Reached nobody about "the proofs" (awaited from the printer, for Zoë Adams), 3 times now; again Fri 27 Nov, in 4 days. Perhaps another way reaches them, though none is known yet. Zoë Adams knows now that it moved. kw undo takes it back.
      $ kw due --kind untold --fields id,why
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":0},"more":0,"items":[]}
      $ kw show 7wm --fields record.moves
      {"schema":"keepword.record/1","record":{"moves":[{"from":{"day":"2026-11-24","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"to":{"day":"2026-11-27","from":null,"to":null,"zone":"Europe/Berlin","tentative":false},"at":"2026-11-23T06:30:00Z","toldAt":"2026-11-23T06:30:00Z","why":null}]}}
      "
    `);
  });
});
