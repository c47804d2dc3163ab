import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Prompts } from '../../src/prompts/prompts.ts';
import { deskIn } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { customers } from '../helpers/some-customers.ts';

it('makes no second move of what somebody else has moved to the same day while a question stood', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-meanwhile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { env, has } = deskIn(folder);
  has(customers);
  const kw = (args: readonly string[], prompts?: Prompts) => runHere(args, { env, replacing: prompts ? { prompts } : {} });
  const script = scriptedPrompts(['know', false]);
  const prompts: Prompts = {
    ...script,
    confirm: async (question) => {
      expect(await kw(['move', '5pm', '+3d', '--untold', '--exact'])).toMatchObject({ exitCode: 0 });
      return script.confirm(question);
    },
  };
  expect(await kw(['move', '5pm', '+3d', '--exact'], prompts)).toEqual({
    stdout: '',
    stderr: 'The promise to Zoë Adams "send the offer" is due already Thu 26 Nov, in 3 days. Nothing was changed.\n',
    exitCode: 0,
  });
  const { commitments } = JSON.parse((await kw(['export', '--only', 'commitments'])).stdout);
  expect(commitments.find(({ id }: { id: string }) => id.startsWith('5pm')).moves).toHaveLength(1);
});
