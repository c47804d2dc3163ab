import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Prompts } from '../../src/prompts/prompts.ts';
import { deskIn } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { scriptedPrompts } from '../helpers/scripted-prompts.ts';

it('saves nothing about somebody who was taken back while a question stood', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-meanwhile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { env } = deskIn(folder);
  const kw = (args: readonly string[], prompts?: Prompts) => runHere(args, { env, replacing: prompts ? { prompts } : {} });
  await kw(['contact', 'add', 'Ida Lund', '--phone', '+47 22 00 00 00']);
  const script = scriptedPrompts(['When will you call', 'fri']);
  const prompts: Prompts = {
    ...script,
    text: async (question) => {
      expect(await kw(['undo'])).toMatchObject({ exitCode: 0 });
      return script.text(question);
    },
  };
  expect(await kw(['callback', 'ida'], prompts)).toEqual({
    stdout: '',
    stderr:
      'Whom it is about is not there any more. Nothing was changed.\nkw contact list shows who is; kw undo --list shows what was done.\n',
    exitCode: 3,
  });
  expect(JSON.parse((await kw(['export'])).stdout)).toMatchObject({ contacts: [], commitments: [] });
});
