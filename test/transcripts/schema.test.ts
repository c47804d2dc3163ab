import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

describe('kw schema', () => {
  it('lists what there is, each with what it is and the commands that answer with it', async ({ desk }) => {
    const { stdout } = await desk.run(['schema', '--json']);
    const { items } = JSON.parse(stdout);
    expect(items).toContainEqual({
      name: 'keepword.undo/1',
      means: expect.stringMatching(/^[A-Z`].*\.$/),
      commands: ['undo'],
    });
    expect(await desk.session('kw schema')).toContain('keepword.error/1\t');
  });

  it.for(['due', 'due/1', 'keepword.due', 'keepword.due/1'])('prints a schema by any of its names: %s', async (name, {
    desk,
  }) => {
    const { stdout, exitCode } = await desk.run(['schema', name]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'keepword.due/1',
      type: 'object',
    });
  });

  it('suggests what may have been meant', async ({ desk }) => {
    expect(await desk.session('kw schema chnage', 'kw schema due/2', 'kw schema nothing-like-it')).toMatchInlineSnapshot(`
      "$ kw schema chnage
      There is no schema "chnage". Did you mean:
        change  What a changing command changed: the records as they are no…
      kw schema lists all that there are.
      [exit 3]
      $ kw schema due/2
      There is no schema "due/2". Did you mean:
        due  What wants attention, the most pressing first.
      kw schema lists all that there are.
      [exit 3]
      $ kw schema nothing-like-it
      There is no schema "nothing-like-it".
      kw schema lists all that there are.
      [exit 3]
      "
    `);
  });

  it('is whole', async ({ desk }) => {
    expect(await desk.session('kw schema due --fields properties')).toMatchInlineSnapshot(`
      "$ kw schema due --fields properties
      {"error":{"code":"usage","message":"A schema is whole: it has no --fields.","hint":"jq picks from it: kw schema due | jq .properties","candidates":[]}}
      [exit 2]
      "
    `);
  });
});
