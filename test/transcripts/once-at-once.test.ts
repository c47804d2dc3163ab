import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

it('writes a key down once, and answers all who log it at the same moment with the first', async ({ desk }) => {
  desk.has(people);
  const outcomes = await Promise.all(
    ['one', 'two', 'three', 'four'].map((note) =>
      desk.run(['log', 'zoe', note, '--once', 'mail-1', '--json'], { env: { KEEPWORD_SEED: note } }),
    ),
  );
  const ids = outcomes.map(({ stdout }) => JSON.parse(stdout).interactions[0].id);
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
  expect(new Set(ids).size).toBe(1);
});
