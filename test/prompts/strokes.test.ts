import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSeveralLines, readStrokes } from '../../src/prompts/strokes.ts';

const inWords = (sent: string): string =>
  readStrokes(sent)
    .strokes.map((stroke) => ('text' in stroke ? `${stroke.key}:${stroke.text}` : stroke.key))
    .join(' ');

it.each([
  ['letters', 'ab', 'typed:a typed:b'],
  ['a character beyond ASCII', '株ü', 'typed:株 typed:ü'],
  ['an answer and its Enter in one read', 'ok\r', 'typed:o typed:k enter'],
  ['Enter as a terminal sends it before it is taken over', '\n', 'enter'],
  ['the arrows, in both modes', '\x1b[A\x1bOB', 'up down'],
  ['Esc before something else', '\x1b\r', 'escape enter'],
  ['a paste with its marks', '\x1b[200~one\r\ntwo\rthree\x1b[201~!', 'pasted:one\ntwo\nthree typed:!'],
  ['an escape sequence within a paste', '\x1b[200~\x1b[A\x1b[201~', 'pasted:\x1b[A'],
  ['a key that means nothing here', '\x1b[15~x', 'typed:x'],
  ['what turns the direction of writing', 'a\u202eb', 'typed:a typed:b'],
  ['Ctrl-C', '\x03', 'interrupt'],
])('reads %s', (_name, sent, strokes) => {
  expect(inWords(sent)).toBe(strokes);
});

it.each(['\x1b', '\x1b[', '\x1b[1;', '\x1bO', '\x1b[200~half a pas'])('waits for the rest of %j', (begun) => {
  expect(readStrokes(`x${begun}`)).toEqual({ strokes: [{ key: 'typed', text: 'x' }], rest: begun });
});

it('reads the same however the bytes were cut on their way', () => {
  const sent = fc
    .array(fc.constantFrom('a', '株', '\r', '\x1b[A', '\x1b[3~', '\x1b[200~x\ry\x1b[201~', '\x05'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(sent, fc.nat(), (text, at) => {
      const cut = at % (text.length + 1);
      const before = readStrokes(text.slice(0, cut));
      const after = readStrokes(before.rest + text.slice(cut));
      expect([...before.strokes, ...after.strokes]).toEqual(readStrokes(text).strokes);
    }),
  );
});

it.each([
  ['one line and Enter', 'good call\r', false],
  ['an answer, Enter, and the next key pressed quickly', 'good call\rp', false],
  ['typed ahead with empty answers', '\r\rgood call\r\r', false],
  ['several lines', 'one\rtwo\r', true],
  ['several lines with empty ones between', 'one\r\n\r\ntwo', true],
  ['lines with an escape sequence', 'one\rtwo\x1b[A', false],
  ['lines with a control key', 'one\r\x15two\r', false],
])('takes %s for a paste: %j %s', (_name, sent, pasted) => {
  expect(isSeveralLines(sent)).toBe(pasted);
});
