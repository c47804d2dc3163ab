import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { aCommitment, aContact } from '../helpers/sample-records.ts';
import { enter, type Scripted, scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { callback, customers, hakon, people, promise, zoe, zoeLtd } from '../helpers/some-customers.ts';

/** A colleague of Zoë's. */
const yan = aContact({ id: '6yx2m4kdh3pn', name: 'Yan Otte', organizationId: zoeLtd.id });

/** What Håkon owes, for Zoë. */
const waiting = aCommitment({
  id: '7wm2m9x7qbwz',
  contactId: zoe.id,
  kind: 'waiting',
  what: 'the drawings',
  fromId: hakon.id,
  fromText: hakon.name,
});

const everybody = { ...people, contacts: [zoe, hakon, yan], commitments: [callback, promise, waiting] };

describe('a word with one person keeps nothing of another', () => {
  it('is refused before anything is saved, and says whose it is', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session(
        'kw log hakon "x" --done 5pm',
        'kw log hakon "x" --done 4km',
        'kw log hakon --no-answer --try 4km',
        'kw log "Zed Zett" "x" --new --done 5pm',
        'kw commitment list --fields id,status,attempts',
        'kw history',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log hakon "x" --done 5pm
      The promise to Zoë Adams "send the offer" is not with Håkon Nordmann.
      kw done 5pm2m9x7qbwz keeps it by itself, kw tried 5pm2m9x7qbwz counts a try; kw log 7xq2m4kdh3pn writes down a word with Zoë Adams.
      [exit 2]
      $ kw log hakon "x" --done 4km
      The call-back to Zoë Adams about "the budget" is not with Håkon Nordmann.
      kw done 4km2m9x7qbwz keeps it by itself, kw tried 4km2m9x7qbwz counts a try; kw log 7xq2m4kdh3pn writes down a word with Zoë Adams.
      [exit 2]
      $ kw log hakon --no-answer --try 4km
      The call-back to Zoë Adams about "the budget" is not with Håkon Nordmann.
      kw done 4km2m9x7qbwz keeps it by itself, kw tried 4km2m9x7qbwz counts a try; kw log 7xq2m4kdh3pn writes down a word with Zoë Adams.
      [exit 2]
      $ kw log "Zed Zett" "x" --new --done 5pm
      The promise to Zoë Adams "send the offer" is not with Zed Zett.
      kw done 5pm2m9x7qbwz keeps it by itself, kw tried 5pm2m9x7qbwz counts a try; kw log 7xq2m4kdh3pn writes down a word with Zoë Adams.
      [exit 2]
      $ kw commitment list --fields id,status,attempts
      {"schema":"keepword.commitments/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"open":2,"kept":0,"dropped":0},"more":0,"items":[{"id":"4km2m9x7qbwz","status":"open","attempts":[]},{"id":"5pm2m9x7qbwz","status":"open","attempts":[]}]}
      $ kw history
      "
    `);
  });

  it('takes what is with their organization, what they owe, and what is for them, and names whom it is for', async ({ desk }) => {
    desk.has(everybody);
    expect(
      await desk.session(
        'kw log yan "Gave him the offer" --done 5pm',
        'kw log yan --no-answer --try 4km --now 2026-11-23T10:00',
        'kw log yan --no-answer --try 4km --now 2026-11-23T12:00',
        'kw log hakon "Here they are" --done 7wm',
        'kw undo',
        'kw log zoe "She has them already" --done 7wm',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log yan "Gave him the offer" --done 5pm
      Call to Yan Otte. Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw log yan --no-answer --try 4km --now 2026-11-23T10:00
      Tried to reach Yan Otte (call), no answer. It counts for the call-back to Zoë Adams about "the budget". kw undo takes it back.
      $ kw log yan --no-answer --try 4km --now 2026-11-23T12:00
      Tried to reach Yan Otte (call), no answer. Tried the call-back to Zoë Adams about "the budget", 2 times now. kw undo takes it back.
      $ kw log hakon "Here they are" --done 7wm
      Email to Håkon Nordmann. Kept "the drawings" (awaited from Håkon Nordmann, for Zoë Adams). kw undo takes it back.
      $ kw undo
      Taken back: log: Email to Håkon Nordmann. Kept "the drawings" (awaited from Håkon Nordmann, for Zoë Adams) (just now). kw redo brings it back.
      $ kw log zoe "She has them already" --done 7wm
      Call to Zoë Adams. Kept "the drawings" (awaited from Håkon Nordmann, for Zoë Adams). kw undo takes it back.
      "
    `);
  });
});

describe('in the interview', () => {
  const done = [
    ['Who?', 'hakon'],
    ['How?', enter],
    ['What was said', 'All is well.'],
    ['Learned anything?', enter],
  ] as const;

  it.for<[answer: boolean, exitCode: number]>([
    [true, 0],
    [false, 130],
  ])('it is asked about once it is known with whom it was: %s', async ([answer, exitCode], { desk }) => {
    desk.has(customers);
    const question = 'The promise to Zoë Adams "send the offer" is not with Håkon Nordmann. Write it down without that?';
    const script: Scripted[] = [...done, [question, answer]];
    const outcome = await runHere(['log', '--done', '5pm'], {
      env: desk.env,
      replacing: { prompts: scriptedPrompts(...script) },
    });
    expect(outcome.exitCode).toBe(exitCode);
    const { commitments, interactions } = JSON.parse((await desk.run(['export'])).stdout);
    expect(commitments.map(({ status }: { status: string }) => status)).toEqual(['open', 'open']);
    expect(interactions).toHaveLength(answer ? 1 : 0);
  });

  it('it is kept where it was with them, as it was said on the line', async ({ desk }) => {
    desk.has(customers);
    const script = [
      ['Who?', 'zoe'],
      ['What was said', 'Gave her the offer.'],
      ['Learned anything?', enter],
    ] as const;
    const line = ['log', '--done', '5pm', '--via', 'visit'];
    await runHere(line, { env: desk.env, replacing: { prompts: scriptedPrompts(...script) } });
    const { commitments, interactions } = JSON.parse((await desk.run(['export'])).stdout);
    expect(commitments).toMatchObject([{ status: 'open' }, { id: promise.id, status: 'kept' }]);
    expect(interactions).toMatchObject([{ via: 'visit', commitmentIds: [promise.id] }]);
  });
});
