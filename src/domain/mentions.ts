import type { Contact } from './contact.ts';
import { foldedForComparing } from './folding.ts';
import type { AnyRecord } from './naming.ts';
import { textsIn } from './record-texts.ts';

/** A record that tells of somebody in its own words, and the text that does. */
export interface Mention {
  readonly type: AnyRecord['type'];
  readonly id: string;
  readonly text: string;
}

/** The texts of records in which somebody may be meant: their name or a word of it, another name, a number or an address of theirs. */
export function mentionsOf(contact: Contact, records: Iterable<AnyRecord>): readonly Mention[] {
  const found: Mention[] = [];
  const isMeant = meaning(contact);
  for (const { type, record } of records) {
    const text = textsIn(record).find(isMeant);
    if (text !== undefined) found.push({ type, id: record.id, text });
  }
  return found;
}

const shortest = 3;

/** Two letters are a part of many words; two characters of another script are a name. */
const isTelling = (name: string): boolean => name.length >= shortest || /^[^\p{ASCII}]{2}/u.test(name);

function meaning({ name, aliases, channels }: Contact): (text: string) => boolean {
  const names = [name, ...aliases].map(foldedForComparing);
  const words = names.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= shortest);
  const addresses = channels.flatMap(({ address }) => (address === null ? [] : [address.toLowerCase()]));
  return (text) => {
    const folded = foldedForComparing(text);
    const own = new Set(folded.split(/[^\p{L}\p{N}]+/u));
    if (names.some((one) => isTelling(one) && folded.includes(one)) || words.some((word) => own.has(word))) return true;
    return addresses.some((address) => text.toLowerCase().includes(address));
  };
}
