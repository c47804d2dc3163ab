import type { Ruler } from './width.ts';

/**
 * The text in lines of at most so many columns: broken between words, and within one that is longer than a line. A phone
 * number is one word, so that it can be read at once and copied.
 */
export function wrapped(text: string, columns: number, ruler: Ruler): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsIn(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (ruler.width(longer) <= columns) {
      line = longer;
    } else if (ruler.width(word) <= columns) {
      lines.push(line);
      line = word;
    } else {
      const pieces = Array.from(ruler.pieces(longer, columns), (piece) => piece.trim());
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
  }
  return [...lines, line];
}

/** The words of a text, a phone number being one. */
export const wordsIn = (text: string): readonly string[] => text.match(words) ?? [];

/** Groups of digits, with what people write between them; or else whatever has no blank in it. */
const words = /[^ \d]{0,2}\d[\d()/.-]*(?: [\d()/.-]+){1,6}[^ ]*|[^ ]+/g;
