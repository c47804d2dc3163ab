import type { Contact } from '../domain/contact.ts';
import { foldedForComparing } from '../domain/folding.ts';
import type { KnownBy } from '../domain/mentions.ts';
import { isSamePhone, looksLikePhone } from '../domain/phone.ts';
import type { Id } from '../domain/record.ts';
import { mergesOf } from './merged-persons.ts';
import { wholeOperation } from './operations.ts';

/** Every version that is kept of each person who is not there any more, the last one last. */
export type GonePersons = ReadonlyMap<Id, readonly Contact[]>;

/**
 * Whoever stands in the operations or in a backup, and is neither alive nor merged into somebody, such as after their adding was taken back;
 * `kept` are those of the backups, `lines` those of the operations, both oldest first.
 */
export function gonePersons(alive: readonly Contact[], kept: Iterable<Contact>, lines: Iterable<string>): GonePersons {
  const there = new Set<string>(alive.map(({ id }) => id));
  const found = new Map<Id, Contact[]>();
  const merged = new Set<Id>();
  const see = (contact: Contact): void => {
    if (!there.has(contact.id)) found.set(contact.id, [...(found.get(contact.id) ?? []), contact]);
  };
  for (const contact of kept) see(contact);
  for (const line of lines) {
    const operation = changesOneOfThem(line, there) ? wholeOperation(line) : null;
    if (operation === null) continue;
    const others = new Set(mergesOf(operation).map(({ other }) => other));
    for (const { type, id, before, after } of operation.changed) {
      if (type !== 'contact') continue;
      for (const version of [before, after]) if (version !== null) see(version as Contact);
      if (others.has(id)) merged.add(id);
      else merged.delete(id);
    }
  }
  return new Map([...found].filter(([id]) => !merged.has(id)));
}

const changed = /"type":"contact","id":"([^"]+)"/g;

/** Looked at before a line is parsed: nearly all are about who is there. */
const changesOneOfThem = (line: string, there: ReadonlySet<string>): boolean =>
  [...line.matchAll(changed)].some(([, id = '']) => !there.has(id));

/** Those of them who had a name, a number or an address by which somebody else is known: the same person, added once more. */
export const alsoKnownBy = (gone: GonePersons, { names, addresses }: KnownBy): readonly Id[] => {
  const own = new Set(names.map(foldedForComparing));
  const isOwn = (version: Contact): boolean =>
    [version.name, ...version.aliases].some((name) => own.has(foldedForComparing(name))) ||
    version.channels.some(({ address }) => addresses.some((known) => isSameAddress(address ?? '', known)));
  return [...gone].filter(([, versions]) => versions.some(isOwn)).map(([id]) => id);
};

const isSameAddress = (one: string, other: string): boolean =>
  looksLikePhone(one) && looksLikePhone(other) ? isSamePhone(one, other) : one.toLowerCase() === other.toLowerCase();
