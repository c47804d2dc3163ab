import { inQuotes } from '../domain/shell-word.ts';
import type { DoneOptions } from './done.ts';
import { opensMore } from './done-check.ts';
import type { Outcome } from './done-kept.ts';

/** What to do once it is kept, where somebody is still waiting for a word: all is not well, or what others owed them is there. */
export function nextStep({ commitment, contact: { id, name }, well, follows }: Outcome, options: DoneOptions): string | null {
  if (follows.length > 0 || opensMore(options)) return well === false ? sorryFirst : null;
  if (well === false)
    return `${sorryFirst} kw callback ${id} "<when>"${about(commitment.what)} says when you will call ${name} about it.`;
  const { kind, fromId, fromText } = commitment;
  const isForThem = kind === 'waiting' && (fromId !== null || fromText !== null) && fromId !== id;
  return isForThem ? `${name} is waiting for it: kw promise ${id} <what> --by <when> says what happens next.` : null;
}

const sorryFirst = 'Something is wrong: hear all of it, and say sorry, before anything else.';

/** Only what is short enough to be typed. */
const about = (what: string): string =>
  what === '' || what.length > 60 || what.includes('\n') ? '' : ` --about ${inQuotes(what)}`;
