import { labelledChannel, labelsOf } from './address.ts';
import type { Contact } from './contact.ts';
import { asTyped, singleLine } from './text.ts';
import { UserError } from './user-error.ts';
import { isWhen, parseWhen, splitAtWhen, type WhenPhrase } from './when.ts';

/** A commitment told in one line: what, and when where that was said. */
export interface ToldCommitment {
  readonly what: string;
  readonly when: WhenPhrase | null;
}

/** What it is about, which has to be said. */
export function mustSay(what: string): string {
  const said = singleLine(what);
  if (said === '') throw new UserError('usage', 'It does not say what.', 'Write it in quotes, such as "send the offer".');
  return said;
}

/** Reads "send the offer by fri"; a text without a date is all what. */
export function readPromise(text: string): ToldCommitment {
  const split = splitAtWhen(text, ['by', 'on']);
  if (split === null) mustBeMoreThanWhen(text);
  return split === null ? { what: mustSay(text), when: null } : { what: mustSay(split.what), when: split.phrase };
}

/** "by fri" alone says when, and not what. */
function mustBeMoreThanWhen(text: string): void {
  const [, when = ''] = /^\s*(?:by|on)\s+(.*)$/iu.exec(text) ?? [];
  if (isWhen(when))
    throw new UserError('usage', `"${asTyped(text)}" does not say what.`, 'Say it before, as in "send the offer by fri".');
}

/** Reads "the price list from Håkon by tue", or "the price list by tue from Håkon": what, from whom (null: from them), when to chase. */
export function readWaiting(text: string): ToldCommitment & { readonly from: string | null } {
  const { what, when } = readPromise(text);
  const [, thing, from] = /^(.*\S)\s+from\s+(\S.*)$/iu.exec(what) ?? [];
  if (thing === undefined || from === undefined) return { what, when, from: null };
  return when === null ? { ...readPromise(thing), from } : { what: thing, when, from };
}

/** Reads "tue 15-16h on +44 20 7946 0018" or "tue 15-16h on mobile": when, and on which number, or its label, where that was said. */
export function readCallback(text: string): { readonly when: WhenPhrase; readonly number: string | null } {
  const [, when, number] = /^(.*\S)\s+on\s+(\S.*)$/iu.exec(text.trim()) ?? [];
  if (when === undefined || number === undefined) return { when: parseWhen(text), number: null };
  const isNumber = isDialled(number) || (!isWhen(text) && isWhen(when));
  return isNumber ? { when: parseWhen(when), number: number.trim() } : { when: parseWhen(text), number: null };
}

/** What can be dialled as it stands. */
const isDialled = (text: string): boolean => /^\+?[\d\s()/.-]{5,}$/u.test(text);

/** The number that was said for a call-back: as it stands, or the one of theirs that has this label. Throws a UserError where none has. */
export function dialled(said: string, contact: Pick<Contact, 'name' | 'channels'>): string {
  if (isDialled(said)) return said;
  const labelled = labelledChannel(contact, said)?.address;
  if (labelled) return labelled;
  const labels = labelsOf(contact);
  throw new UserError(
    'usage',
    `${contact.name} has no number called "${asTyped(said)}".`,
    labels.length === 0
      ? 'Write the number, as in "tue 15-16h on +44 20 7946 0018".'
      : `Write the number, or one of theirs: ${labels.join(', ')}.`,
  );
}
