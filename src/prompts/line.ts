import { severalLines } from '../domain/text.ts';
import { graphemes } from './graphemes.ts';
import type { Stroke } from './strokes.ts';

/** A line that is being typed, and where the caret stands in it, counted in characters as `text` has them. */
export interface Line {
  readonly text: string;
  readonly caret: number;
}

/** How a line break is shown within a line, and kept until the answer is taken. */
export const lineBreak = '⏎';

/** Several lines as one line to type in. */
export const asLine = (text: string): Line => lineOf(pastedText(text));

/** A line as it stands, with the caret at its end. */
export const lineOf = (text: string): Line => ({ text: text.replaceAll('\n', lineBreak), caret: text.length });

/** What was typed, with its line breaks. */
export const typedText = ({ text }: Line): string => text.replaceAll(lineBreak, '\n');

/** The line after a stroke; the same line when the stroke does nothing here. */
export function afterStroke(line: Line, stroke: Stroke): Line {
  const { text, caret } = line;
  switch (stroke.key) {
    case 'typed':
      return inserted(line, stroke.text);
    case 'pasted':
      return inserted(line, pastedText(stroke.text));
    case 'backspace':
      return without(line, before(line), caret);
    case 'delete':
      return without(line, caret, after(line));
    case 'delete-word':
      return without(line, wordBefore(line), caret);
    case 'delete-to-start':
      return without(line, 0, caret);
    case 'delete-to-end':
      return without(line, caret, text.length);
    case 'left':
      return { text, caret: before(line) };
    case 'right':
      return { text, caret: after(line) };
    case 'word-left':
      return { text, caret: wordBefore(line) };
    case 'word-right':
      return { text, caret: caret + (/^[\s⏎]*[^\s⏎]*/u.exec(text.slice(caret))?.[0].length ?? 0) };
    case 'home':
      return { text, caret: 0 };
    case 'end':
    case 'editor':
      return { text, caret: text.length };
    default:
      return line;
  }
}

/** Line breaks around a paste are not meant; those within it are. Tabs would move the caret, so they become spaces. */
const pastedText = (text: string): string => severalLines(text).replaceAll('\t', ' ').replaceAll('\n', lineBreak);

const inserted = ({ text, caret }: Line, more: string): Line => ({
  text: text.slice(0, caret) + more + text.slice(caret),
  caret: caret + more.length,
});

const without = ({ text }: Line, from: number, to: number): Line => ({ text: text.slice(0, from) + text.slice(to), caret: from });

/** Where the character before the caret begins, as a person counts characters. */
function before({ text, caret }: Line): number {
  const characters = [...graphemes().segment(text.slice(0, caret))];
  return characters.at(-1)?.index ?? 0;
}

function after({ text, caret }: Line): number {
  const [next] = graphemes().segment(text.slice(caret));
  return caret + (next?.segment.length ?? 0);
}

const wordBefore = ({ text, caret }: Line): number => text.slice(0, caret).replace(/[^\s⏎]*[\s⏎]*$/u, '').length;
