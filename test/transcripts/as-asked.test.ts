import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';

it('what was asked for in one talk is listed in the order in which it was asked, wherever it is listed', async ({ desk }) => {
  const words = ['the price', 'a second user', 'delivery', 'an invoice', 'the contract', 'a visit'];
  const asked = words.map((what) => `--asked "${what}"`).join(' ');
  await desk.session(
    'kw contact add "Zoë Adams" --area Leeds',
    `kw log zoe "Many wishes" ${asked} --promise "the plan by fri" --promise "a draft by fri"`,
  );
  const lists = [['due', '--days', '9'], ['brief', 'zoe'], ['near', 'leeds'], ['commitment', 'list'], ['digest']];
  const inOrder = [...words, 'the plan', 'a draft'];
  for (const line of lists) {
    const { stdout } = await desk.run(line);
    const places = inOrder.map((what) => [stdout.indexOf(what), what] as const);
    expect(places.toSorted(([one], [other]) => one - other).map(([, what]) => what)).toEqual(inOrder);
    expect(places.every(([place]) => place >= 0)).toBe(true);
  }
});
