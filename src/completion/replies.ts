import { foldedForComparing } from '../domain/folding.ts';
import { singleLine } from '../domain/text.ts';
import type { Candidate } from './candidate.ts';
import { listed } from './listing.ts';
import { quotedForBash } from './quoting.ts';
import type { TypedWord } from './typed-line.ts';

/** What the script of a shell is told: that the shell is to look for files or folders; or what may be put at the cursor. */
export type Reply = 'files' | 'folders' | { readonly candidates: readonly Candidate[]; readonly before: string };

/** How bash asks: why (its COMP_TYPE), how wide its terminal is, and the word at the cursor. */
export interface BashAsks {
  readonly type: string;
  readonly columns: number;
  readonly current: TypedWord;
}

/** For bash: one reply a line, quoted. What each is stands beside it only where it is listed, so that it is never put in. */
export function replyForBash(reply: Reply, { type, columns, current }: BashAsks): readonly string[] {
  if (typeof reply === 'string') return [reply];
  const fitting = reply.candidates.filter(({ value }) => (reply.before + value).startsWith(current.kept));
  const described = (firsts: readonly string[]): readonly string[] =>
    listed(
      fitting.map(({ says }, at) => ({ first: firsts[at] ?? '', says })),
      columns,
    );
  if (fitting.length > 1 && type === types.onlyList) return ['words', ...described(fitting.map(({ value }) => value))];
  const wholes = fitting.map(({ value }) => reply.before + value);
  const replies = wholes.map((whole) => quotedForBash(whole.slice(current.kept.length), current.quote));
  if (fitting.length < 2 || types.oneByOne.includes(type)) return ['words', ...replies];
  // What all replies begin with takes the place of what was typed; a blank among them keeps that as it is.
  const blank = wholes.every((whole) => whole.startsWith(current.text)) ? [] : [' '];
  return ['words', ...blank, ...(types.listToo.includes(type) ? described(replies) : replies)];
}

/** What bash does with the replies, by its COMP_TYPE: puts each in, in turn or all of them; only lists them; or lists what it cannot put in. */
const types = { oneByOne: ['37', '42'], onlyList: '63', listToo: ['33', '64'] };

/** For zsh: for each what to put in, and below it what to show. zsh quotes by itself. */
export function replyForZsh(reply: Reply, typed: string, columns: number): readonly string[] {
  if (typeof reply === 'string') return [reply];
  const { candidates, before } = reply;
  const shown = listed(
    candidates.map(({ value, says }) => ({ first: value, says })),
    columns,
  );
  const kinds = [
    'words',
    candidates.some(({ says }) => says) && 'described',
    !candidates.every(({ value }) => (before + value).startsWith(typed)) && 'unlike',
  ];
  return [kinds.filter(Boolean).join(' '), ...candidates.flatMap(({ value }, at) => [before + value, shown[at] ?? value])];
}

/** For fish: what to put in and what it is, with a tab between. fish keeps only what has what was typed in it, so a name is given as it was typed. */
export function replyForFish(reply: Reply, typed: string): readonly string[] {
  if (typeof reply === 'string') return [reply];
  const { candidates, before } = reply;
  return [
    'words',
    ...candidates.map(({ value, says }) => {
      const hasTyped = (before + value).toLowerCase().includes(typed.toLowerCase());
      const described = hasTyped ? says : [value, says].filter((part) => part).join(', ');
      return `${before}${hasTyped ? value : foldedForComparing(value)}${described ? `\t${singleLine(described)}` : ''}`;
    }),
  ];
}
