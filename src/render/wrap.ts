import type { Ruler } from './width.ts';

/** The text in lines of at most so many columns: broken between words, and within one that is longer than a line. */
export function wrapped(text: string, columns: number, ruler: Ruler): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (ruler.width(longer) <= columns) {
      line = longer;
      continue;
    }
    let rest = ruler.width(word) <= columns ? word : longer;
    if (rest === word && line !== '') lines.push(line);
    while (ruler.width(rest) > columns) {
      const [start, more] = ruler.split(rest, columns);
      lines.push(start.trimEnd());
      rest = more;
    }
    line = rest.trimStart();
  }
  return [...lines, line];
}
