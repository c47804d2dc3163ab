import type { Ruler } from './width.ts';

/**
 * The text in lines of at most so many columns: broken between words, and within one that is longer than a line. A phone
 * number is one word, so that it can be read at once and copied.
 */
export function wrapped(text: string, columns: number, ruler: Ruler): readonly string[] {
  return plainlyWrapped(text, columns, ruler) ?? wrappedByWord(text, columns, ruler);
}

/** Most texts have one blank between words, a column for each character, and no number in groups: the last blank that fits is where to break. */
function plainlyWrapped(text: string, columns: number, ruler: Ruler): readonly string[] | null {
  if (notPlain.test(text) || ruler.width(text) !== text.length) return null;
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > columns) {
    const blank = text.lastIndexOf(' ', start + columns);
    if (blank <= start) return null;
    lines.push(text.slice(start, blank));
    start = blank + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

const notPlain = /^ | $| {2}|[\d()/.-] [\d()/.-]/;

function wrappedByWord(text: string, columns: number, ruler: Ruler): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of wordsIn(text)) {
    const width = ruler.width(word);
    if (line !== '' && taken + 1 + width <= columns) {
      line = `${line} ${word}`;
      taken += 1 + width;
    } else if (width <= columns) {
      if (line !== '') lines.push(line);
      line = word;
      taken = width;
    } else {
      const pieces = Array.from(ruler.pieces(line === '' ? word : `${line} ${word}`, columns), (piece) =>
        piece.replaceAll(blanksAround, ''),
      );
      line = pieces.pop() ?? '';
      taken = ruler.width(line);
      lines.push(...pieces);
    }
  }
  return [...lines, line];
}

/** The words of a text, a phone number being one. */
export const wordsIn = (text: string): readonly string[] => text.match(words) ?? [];

/** Groups of digits, with what people write between them; or else whatever has no blank in it. */
const words = /[^ \d]{0,2}\d[\d()/.-]*(?: [\d()/.-]+){1,6}[^ ]*|[^ ]+/g;

/** Only the blanks that a break takes the place of: any other space is a part of the word. */
const blanksAround = /^ +| +$/g;
