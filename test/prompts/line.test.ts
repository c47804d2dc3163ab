import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitted, fittedBefore, widthOf, windowOn, wrapped } from '../../src/prompts/fitting.ts';
import { afterStroke, asLine, type Line, typedText } from '../../src/prompts/line.ts';
import type { KeyName, Stroke } from '../../src/prompts/strokes.ts';

/** A line with its caret as `|`. */
const line = (shown: string): Line => ({ text: shown.replace('|', ''), caret: shown.indexOf('|') });
const shown = ({ text, caret }: Line): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

it.each<[string, KeyName, string]>([
  ['ab|c', 'left', 'a|bc'],
  ['a|bc', 'right', 'ab|c'],
  ['ab|c', 'backspace', 'a|c'],
  ['ab|c', 'delete', 'ab|'],
  ['|ab', 'backspace', '|ab'],
  ['one two|', 'word-left', 'one |two'],
  ['|one two', 'word-right', 'one| two'],
  ['one zwölf|', 'delete-word', 'one |'],
  ['on|e', 'home', '|one'],
  ['on|e', 'end', 'one|'],
  ['on|e', 'delete-to-start', '|e'],
  ['on|e', 'delete-to-end', 'on|'],
  ['o|k', 'up', 'o|k'],
  ['👩‍👩‍👧‍👦|!', 'backspace', '|!'],
  ['é|', 'left', '|é'],
])('turns %s by %s into %s', (before, key, after) => {
  expect(shown(afterStroke(line(before), { key } as Stroke))).toBe(after);
});

it('shows the line breaks of a paste, and gives them back', () => {
  const pasted = afterStroke(line('said: |'), { key: 'pasted', text: '\none\n\ttwo\n' });
  expect(shown(pasted)).toBe('said: one⏎ two|');
  expect(typedText(pasted)).toBe('said: one\n two');
});

it('cleans what is pasted of escape sequences', () => {
  expect(asLine('a\x1b[31mb\u202e').text).toBe('ab');
});

it.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['more than ten', 10, 'more than…'],
  ['株式会社の人', 7, '株式会…'],
])('fits %s into %i columns', (text, columns, cut) => {
  expect(fitted(text, columns)).toBe(cut);
});

it.each([
  ['send the offer, Zoë', ', Zoë', 19, 'send the offer, Zoë'],
  ['send the offer, Zoë', ', Zoë', 18, 'send the off…, Zoë'],
  ['送付する見積書, 株式会社田中', ', 株式会社田中', 26, '送付する見…, 株式会社田中'],
  ['👩‍👩‍👧‍👦 party, 👍🏽 Ömer', ', 👍🏽 Ömer', 23, '👩‍👩‍👧‍👦…, 👍🏽 Ömer'],
  ['send the offer, Bartholomew Featherstonehaugh', ', Bartholomew Featherstonehaugh', 24, 'send the of…, Bartholom…'],
  ['a, Bartholomew Featherstonehaugh', ', Bartholomew Featherstonehaugh', 24, 'a, Bartholom…'],
])('fits %s before its ending%s into %i columns', (text, ending, columns, cut) => {
  expect(fittedBefore(ending, text, columns)).toBe(cut);
});

it('breaks text between words, and words that are longer than a line', () => {
  expect(wrapped('one two three fourteencharacters', 9)).toEqual(['one two', 'three', 'fourteenc', 'haracters']);
});

const anyText = fc.array(fc.constantFrom('a', ' ', '株', '👩‍👩‍👧‍👦', 'ö', '⏎')).map((parts) => parts.join(''));

it('keeps an ending, and is never wider than there is room', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.integer({ min: 24, max: 90 }), (text, name, columns) => {
      const ending = `, ${name.trim()}`;
      const shown = fittedBefore(ending, text + ending, columns);
      expect(widthOf(shown)).toBeLessThanOrEqual(columns);
      if (widthOf(ending) <= columns - 12) expect(shown.endsWith(ending.trim())).toBe(true);
    }),
  );
});

it('shows the part of a line around the caret, never wider than there is room', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.integer({ min: 24, max: 90 }), (text, at, columns) => {
      const { text: visible, caret } = windowOn({ text, caret: at % (text.length + 1) }, columns);
      expect(widthOf(visible)).toBeLessThanOrEqual(columns);
      expect(widthOf(visible.slice(0, caret))).toBeLessThan(columns);
    }),
  );
});
