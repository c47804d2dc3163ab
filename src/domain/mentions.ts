import type { Contact } from './contact.ts';
import { foldedForComparing } from './folding.ts';
import type { AnyRecord } from './naming.ts';
import { isSamePhone, looksLikePhone } from './phone.ts';
import { textsIn } from './record-texts.ts';

/** A record that tells of somebody in its own words, and the text that does. */
export interface Mention {
  readonly type: AnyRecord['type'];
  readonly id: string;
  readonly text: string;
}

/** By what somebody is or was known: their names, their numbers and addresses. */
export interface KnownBy {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

/** By what somebody was known in any of these versions of their record. */
export function knownBy(versions: readonly Pick<Contact, 'name' | 'aliases' | 'channels'>[]): KnownBy {
  return {
    names: [...new Set(versions.flatMap(({ name, aliases }) => [name, ...aliases]))],
    addresses: [...new Set(versions.flatMap(({ channels }) => channels.flatMap(({ address }) => address ?? [])))],
  };
}

/** The texts of records in which somebody may be meant: their name or a word of it, another name, a number or an address of theirs. */
export const mentionsOf = (known: KnownBy, records: Iterable<AnyRecord>): readonly Mention[] =>
  mentionsWith(meaning(known), records);

/** The texts of records that are meant by what a test says, of each record the first. */
export function mentionsWith(isMeant: (text: string) => boolean, records: Iterable<AnyRecord>): readonly Mention[] {
  const found: Mention[] = [];
  for (const { type, record } of records) {
    const text = textsIn(record).find(isMeant);
    if (text !== undefined) found.push({ type, id: record.id, text });
  }
  return found;
}

/** Those of their names, numbers and addresses that stand in some texts in full. */
export const wordsIn = ({ names, addresses }: KnownBy, mentions: readonly Mention[]): readonly string[] =>
  [...names, ...addresses].filter((word) => mentions.some(({ text }) => saying([word])(text)));

const shortest = 3;

/** Two letters are a part of many words; two characters of another script are a name. */
const isTelling = (name: string): boolean => name.length >= shortest || /^[^\p{ASCII}]{2}/u.test(name);

function meaning(known: KnownBy): (text: string) => boolean {
  const names = known.names.map(foldedForComparing);
  const words = names.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= shortest);
  const addresses = known.addresses.map((address) => address.toLowerCase());
  const numbers = known.addresses.filter(looksLikePhone);
  return (text) => {
    const folded = foldedForComparing(text);
    const own = new Set(folded.split(/[^\p{L}\p{N}]+/u));
    if (names.some((one) => isTelling(one) && folded.includes(one)) || words.some((word) => own.has(word))) return true;
    return addresses.some((address) => text.toLowerCase().includes(address)) || hasOneOf(text, numbers);
  };
}

/**
 * Whether some words mean the same wherever they stand: a name of several words, or of three characters in a script without
 * spaces, a number or an address; one word does not.
 */
export const isUnmistakable = (words: string): boolean =>
  /\S\s+\S|@|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u.test(words) || looksLikePhone(words);

/** Whether a text has one of these in it, however it is written; what is too short to tell is in none. */
export function saying(words: readonly string[]): (text: string) => boolean {
  const folded = words.map(foldedForComparing).filter(isTelling);
  const numbers = words.filter(looksLikePhone);
  return (text) => {
    const own = foldedForComparing(text);
    return folded.some((word) => own.includes(word)) || hasOneOf(text, numbers);
  };
}

const aNumber = /\+?\d[\d\s()/.-]{4,}\d/g;

/** However they are grouped, and with or without the country. */
const hasOneOf = (text: string, numbers: readonly string[]): boolean =>
  (text.match(aNumber) ?? []).some((found) => numbers.some((number) => isSamePhone(found, number)));
