import { severalLines } from './text.ts';
import { UserError } from './user-error.ts';
import { parseWhen, splitAtWhen, type WhenPhrase } from './when.ts';

/** A commitment told in one line: what, and when where that was said. */
export interface ToldCommitment {
  readonly what: string;
  readonly when: WhenPhrase | null;
}

/** What it is about, which has to be said. */
export function mustSay(what: string): string {
  const said = severalLines(what);
  if (said === '') throw new UserError('usage', 'It does not say what.', 'Write it in quotes, such as "send the offer".');
  return said;
}

/** Reads "send the offer by fri"; a text without a date is all what. */
export function readPromise(text: string): ToldCommitment {
  const split = splitAtWhen(text, ['by', 'on']);
  return split === null ? { what: mustSay(text), when: null } : { what: mustSay(split.what), when: split.phrase };
}

/** Reads "the price list from Håkon by tue": what, from whom (null: from them), when to chase. */
export function readWaiting(text: string): ToldCommitment & { readonly from: string | null } {
  const { what, when } = readPromise(text);
  const [, thing, from] = /^(.*\S)\s+from\s+(\S.*)$/iu.exec(what) ?? [];
  return thing === undefined || from === undefined ? { what, when, from: null } : { what: thing, when, from };
}

/** Reads "tue 15-16h on +44 20 7946 0018": when, and on which number where that was said. */
export function readCallback(text: string): { readonly when: WhenPhrase; readonly number: string | null } {
  const [, when, number] = /^(.*\S)\s+on\s+(\+?[\d\s()/.-]{5,})$/iu.exec(text.trim()) ?? [];
  if (when !== undefined && number !== undefined) return { when: parseWhen(when), number: number.trim() };
  return { when: parseWhen(text), number: null };
}
