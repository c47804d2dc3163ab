import { expect, it } from 'vitest';
import { type ColourChoice, wantsColour } from '../../src/render/colour.ts';

type Environment = Readonly<Record<string, string>>;

it.each<[string, ColourChoice, Environment, boolean, boolean]>([
  ['a terminal is coloured', 'auto', {}, true, true],
  ['a pipe is not', 'auto', {}, false, false],
  ['--color=always beats everything', 'always', { NO_COLOR: '1', TERM: 'dumb' }, false, true],
  ['--color=never beats everything', 'never', { FORCE_COLOR: '1' }, true, false],
  ['NO_COLOR beats FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', 'auto', { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR colours a pipe', 'auto', { FORCE_COLOR: '1' }, false, true],
  ['so does an empty one', 'auto', { FORCE_COLOR: '' }, false, true],
  ['FORCE_COLOR=0 colours nothing', 'auto', { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR beats TERM=dumb', 'auto', { FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
  ['TERM=dumb is not coloured', 'auto', { TERM: 'dumb' }, true, false],
])('%s', (_, choice, environment, isTerminal, expected) => {
  expect(wantsColour(choice, environment, isTerminal)).toBe(expected);
});
