import { quickRuler } from '../render/width.ts';
import { wrapped } from '../render/wrap.ts';

/**
 * Help as it stands on a terminal of this width: paragraphs broken between words, what a word of a list means below itself, what an
 * example is for below the example where it has no room beside it. What is to be typed is never broken.
 */
export function laidOut(text: string, columns: number): string {
  return paragraphsOf(text.split('\n'))
    .flatMap((line) => (quickRuler.width(line) <= columns ? [line] : broken(line, columns)))
    .join('\n');
}

/** Lines of prose that were broken for whoever writes them become one again. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    if (isProse(line) && isProse(before) && !before.endsWith(':')) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}

const isProse = (line: string): boolean => /^[^\s]/.test(line) && !line.startsWith('Usage:');

function broken(line: string, columns: number): readonly string[] {
  const [, example, purpose] = /^( *\$ .*?\S)(?: {2,}(\S.*))?$/.exec(line) ?? [];
  if (example !== undefined) return purpose === undefined ? [line] : [example, ...indented(purpose, 6, columns)];
  const [, term = ''] = /^( +\S.*? {2,})\S/.exec(line) ?? [];
  if (term !== '' && columns - term.length >= least) {
    const [first = '', ...more] = wrapped(line.slice(term.length), columns - term.length, quickRuler);
    return [term + first, ...more.map((part) => ' '.repeat(term.length) + part)];
  }
  return term === ''
    ? indented(line.trimStart(), line.search(/\S/), columns)
    : [term.trimEnd(), ...indented(line.slice(term.length), 6, columns)];
}

/** Fewer columns than these are no place for a sentence. */
const least = 20;

const indented = (text: string, indent: number, columns: number): readonly string[] =>
  wrapped(text, columns - indent, quickRuler).map((part) => ' '.repeat(indent) + part);
