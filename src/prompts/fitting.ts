import stringWidth from 'string-width';
import { singleLine } from '../domain/text.ts';
import { wordsIn } from '../render/wrap.ts';
import { graphemes } from './graphemes.ts';
import type { Line } from './line.ts';

/** The text cut to this many columns, with "…" where something is missing. */
export const fitted = (text: string, columns: number): string => cut(singleLine(text), columns);

/** The same of a text whose ending says more than what comes before it, which gives way first, and to the bone. */
export function fittedBefore(ending: string, text: string, columns: number): string {
  const kept = cut(singleLine(ending), columns - leastOfAll);
  return cut(singleLine(text.slice(0, -ending.length)), columns - widthOf(kept)) + kept;
}

/** What a text needs to say anything at all. */
const leastOfAll = 12;

const cut = (text: string, columns: number): string => (widthOf(text) <= columns ? text : `${beginning(text, columns - 1)}…`);

/** The text on as many lines as it needs, broken between words where it can be. */
export function wrapped(text: string, columns: number): readonly string[] {
  const [beginning = '', ...words] = wordsIn(singleLine(text));
  const lines: string[] = [];
  let line = beginning;
  for (const word of words) {
    if (widthOf(line) + 1 + widthOf(word) <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].flatMap((whole) => pieces(whole, columns));
}

/** The part of a line around its caret that fits, so that typing never runs over the edge. The caret may stand behind it. */
export function windowOn({ text, caret }: Line, columns: number): Line {
  const behind = ending(text.slice(0, caret), Math.max(1, columns - 1 - Math.min(8, widthOf(text.slice(caret, caret + 8)))));
  const hidden = behind.length < caret;
  const left = hidden ? `…${ending(behind, widthOf(behind) - 1)}` : behind;
  const ahead = text.slice(caret);
  return { text: left + cut(ahead, columns - widthOf(left)), caret: left.length };
}

/**
 * Columns on the screen. A character counts at least as much as its code units, because the screen manager of inquirer
 * counts those.
 */
export const widthOf = (text: string): number =>
  isAscii(text) ? text.length : characters(text).reduce((sum, character) => sum + characterWidth(character), 0);

const characterWidth = (character: string): number => Math.max(stringWidth(character), character.length);

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

const characters = (text: string): readonly string[] => Array.from(graphemes().segment(text), ({ segment }) => segment);

function beginning(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const { segment } of graphemes().segment(text)) {
    width += characterWidth(segment);
    if (width > columns) return kept;
    kept += segment;
  }
  return kept;
}

function ending(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of characters(text).toReversed()) {
    width += characterWidth(character);
    if (width > columns) return kept;
    kept = character + kept;
  }
  return kept;
}

function pieces(word: string, columns: number): readonly string[] {
  const first = beginning(word, columns);
  return first.length === word.length || first === '' ? [word] : [first, ...pieces(word.slice(first.length), columns)];
}
