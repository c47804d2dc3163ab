/** A text as roff reads it back: nothing in it is taken for a request or an escape. Each sentence begins a line, and no line is long. */
export const roffText = (text: string): string =>
  text
    .split(/(?<=[.!?]) +|\n/)
    .flatMap((sentence) => filled(escaped(sentence).split(' ')))
    .map(asText)
    .join('\n');

/** A line that begins with a dot or an apostrophe would be a request. */
const asText = (line: string): string => line.replace(/^(?=[.'])/, String.raw`\&`);

function filled(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 76) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same as one argument of a macro. */
export const roffWord = (text: string): string =>
  `"${escaped(text)
    .replaceAll('"', String.raw`\(dq`)
    .replace(/^(?=[A-Z][a-z]$)/, String.raw`\&`)}"`;

/** Hyphens stay hyphens, so that what is copied from the page can be typed. */
const escaped = (text: string): string =>
  text.replaceAll('\\', String.raw`\e`).replaceAll('-', String.raw`\-`).replaceAll('~', String.raw`\(ti`);

/** A list of terms, each with what it is. */
export const roffList = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0
    ? ''
    : ['.Bl -tag -width Ds', ...rows.flatMap(([term, says]) => [`.It Cm ${roffWord(term)}`, roffText(says)]), '.El'].join('\n');

/** Lines as they are. */
const literal = (lines: readonly string[]): string =>
  ['.Bd -literal -offset indent', ...lines.map((line) => asText(escaped(line))), '.Ed'].join('\n');

/** Help as it is written for a terminal: paragraphs, lists of two columns, examples and other lines that stay as they are. */
export function roffOf(help: string): string {
  const blocks = help
    .split(/\n{2,}|\n(?=Examples?:\n)/)
    .flatMap(headingApart)
    .filter((block) => block.trim() !== '');
  return blocks
    .map((block, at) => (at === 0 ? '' : '.Pp\n') + blockOf(block))
    .join('\n')
    .replaceAll(/\.Pp\n(?=\.B[dl])/g, '');
}

/** A paragraph that ends in lines that are set off. */
const headingApart = (block: string): readonly string[] => {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.startsWith('  '));
  return at > 0 ? [lines.slice(0, at).join('\n'), lines.slice(at).join('\n')] : [block];
};

function blockOf(block: string): string {
  const lines = block.split('\n');
  if (!lines[0]?.startsWith('  ')) return roffText(lines.join(' '));
  const rows = lines.map((line) => /^ +(\S.*?) {2,}(\S.*)$/.exec(line));
  const isList = rows.every((row) => row !== null) && !lines.some((line) => /^ *(\$|\d+ \d)/.test(line));
  if (!isList) return literal(lines.map((line) => line.slice(2)));
  return roffList(rows.map((row) => [row?.[1] ?? '', row?.[2] ?? ''] as const));
}
