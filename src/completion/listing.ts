import { singleLine } from '../domain/text.ts';

/** One line of what a shell lists: what stands first, and what it is. */
export interface Listed {
  readonly first: string;
  readonly says: string | null;
}

/** The lines of a list, what they say below each other, none longer than the terminal is wide. */
export function listed(all: readonly Listed[], columns: number): readonly string[] {
  const most = Math.max(columns - 2, 20);
  const firsts = Math.min(Math.max(0, ...all.map(({ first }) => width(first))), most >> 1);
  const cleaned = areHarmless(all) ? (text: string): string => text : singleLine;
  return all.map(({ first, says }) => {
    if (!says) return first;
    const filled = first + ' '.repeat(Math.max(firsts - width(first), 0));
    return cut(`${filled}  ${cleaned(says)}`, most);
  });
}

/** Looked at all at once, which takes a tenth of the time that it takes one by one. */
function areHarmless(all: readonly Listed[]): boolean {
  const text = all.map(({ says }) => says).join('.');
  return singleLine(text) === text;
}

/**
 * How many columns a text takes, and perhaps a few more. A list of hundreds must not wait for the tables by which this is known
 * exactly, and a shell breaks a line that is too long, and none that is too short.
 */
const width = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/** The letters of East Asia. Of an emoji both halves count, which are as wide together. */
const wide = /[\u1100-\u115f\u2e80-\ud7ff\ue000-\uffff]/g;

function cut(text: string, columns: number): string {
  let excess = width(text) - columns;
  if (excess <= 0) return text;
  let end = text.length;
  for (; excess >= 0; excess = width(text.slice(0, end)) - columns) end -= (excess >> 1) + 1;
  return `${text
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
