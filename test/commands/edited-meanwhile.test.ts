import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { it as atDesk, deskIn } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { customers } from '../helpers/some-customers.ts';

atDesk('keeps what each of several puts right in one record at the same moment', async ({ desk }) => {
  desk.has(customers);
  await desk.run(['log', 'zoe', 'Frist call']);
  const [{ id }] = JSON.parse((await desk.run(['export'])).stdout).interactions;
  const right = { note: 'First call', why: 'the board', offered: 'a plan', quote: 'Fine', via: 'visit' };
  const outcomes = await Promise.all(Object.entries(right).map(([name, text]) => desk.run(['edit', id, `--${name}`, text])));
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  expect(JSON.parse((await desk.run(['show', id, '--json'])).stdout).record).toMatchObject(right);
});

it('takes nothing over from an editor in which a promise is still open that was kept meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-edited-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { env, has } = deskIn(folder);
  has(customers);
  const kw = (args: readonly string[]) => runHere(args, { env });
  await kw(['edit', '5pm', '--what', 'send the offer']);
  const edit = async (text: string): Promise<string> => {
    expect(await kw(['done', '5pm'])).toMatchObject({ exitCode: 0 });
    return text.replace('the offer', 'the second offer');
  };
  const { stderr, exitCode } = await runHere(['edit', '5pm'], { env, replacing: { prompts: scriptedPrompts(), edit } });
  expect([stderr, exitCode]).toMatchInlineSnapshot(`
    [
      "It was changed by another program while you edited it.
    Nothing was changed; kw edit 5pm2m9x7qbwz shows it as it is now.
    ",
      1,
    ]
  `);
  const { commitments } = JSON.parse((await kw(['export'])).stdout) as { readonly commitments: readonly Commitment[] };
  expect(commitments.find(({ kind }) => kind === 'promise')).toMatchObject({ status: 'kept', what: 'send the offer' });
});
