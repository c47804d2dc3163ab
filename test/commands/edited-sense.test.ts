import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { people } from '../helpers/some-customers.ts';

it('takes nothing out of the editor that nobody could read', async ({ desk }) => {
  desk.has(people);
  const slips = [
    ['"hours": null', '"hours": "mornings"', '"mornings" is not understood as hours.'],
    ['"every": null', '"every": "now and then"', '"now and then" is not understood as how often.'],
    ['"zone": "Europe/London"', '"zone": "Europe/Lundon"', 'zone: "Europe/Lundon" is no time zone.'],
  ] as const;
  for (const [before, after, why] of slips) {
    const prompts = scriptedPrompts(['Put it right in the editor?', false]);
    const edit = async (text: string): Promise<string> => text.replace(before, after);
    const { stderr, exitCode } = await runHere(['contact', 'edit', 'zoe'], { env: desk.env, replacing: { prompts, edit } });
    expect([stderr.split('\n')[0], exitCode]).toEqual([why, 2]);
  }
});

it('takes no conversation out of the editor that has not been yet', async ({ desk }) => {
  desk.has(people);
  await desk.run(['log', 'zoe', 'First call']);
  const [{ id }] = JSON.parse((await desk.run(['export'])).stdout).interactions;
  const prompts = scriptedPrompts(['Put it right in the editor?', false]);
  const edit = async (text: string): Promise<string> => text.replace('"at": "2026-', '"at": "2036-');
  const { stderr, exitCode } = await runHere(['edit', id], { env: desk.env, replacing: { prompts, edit } });
  expect([stderr.split('\n')[0], exitCode]).toEqual(['at: it has not come yet.', 2]);
});
