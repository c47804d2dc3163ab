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
export function mentionsOf(known: KnownBy, records: Iterable<AnyRecord>): readonly Mention[] {
  const found: Mention[] = [];
  const isMeant = meaning(known);
  for (const { type, record } of records) {
    const text = textsIn(record).find(isMeant);
    if (text !== undefined) found.push({ type, id: record.id, text });
  }
  return found;
}

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

const aNumber = /\+?\d[\d\s()/.-]{4,}\d/g;

/** However they are grouped, and with or without the country. */
const hasOneOf = (text: string, numbers: readonly string[]): boolean =>
  (text.match(aNumber) ?? []).some((found) => numbers.some((number) => isSamePhone(found, number)));
