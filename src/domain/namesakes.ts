import type { Channel, Contact } from './contact.ts';
import { foldedForComparing } from './folding.ts';
import { isSamePhone } from './phone.ts';

/** Somebody who is there already and may be the same person, and why it looks so. */
export interface Namesake {
  readonly contact: Contact;
  readonly sameName: boolean;
  /** The number or address that both have; null when they have none in common. */
  readonly address: string | null;
}

/** Whoever has the name, a number or an address of somebody new; those who have both first. */
export const namesakesOf = (
  contacts: readonly Contact[],
  newcomer: Pick<Contact, 'name' | 'aliases' | 'channels'>,
): readonly Namesake[] =>
  contacts
    .map((contact) => ({
      contact,
      sameName: isSameName(contact, newcomer),
      address: sharedAddress(contact.channels, newcomer.channels),
    }))
    .filter(({ sameName, address }) => sameName || address !== null)
    .toSorted((a, b) => likeness(b) - likeness(a));

const likeness = ({ sameName, address }: Namesake): number => Number(sameName) + Number(address !== null);

const isSameName = ({ name, aliases }: Contact, newcomer: { readonly name: string }): boolean =>
  [name, ...aliases].some((each) => foldedForComparing(each) === foldedForComparing(newcomer.name));

function sharedAddress(channels: readonly Channel[], others: readonly Channel[]): string | null {
  const shared = channels.find((channel) => others.some((other) => isSameAddress(channel, other)));
  return shared?.address ?? null;
}

/** Whether both are one way to one number or address, however each is written. */
export const isSameWay = (one: Channel, other: Channel): boolean =>
  one.via === other.via && (one.address === other.address || isSameAddress(one, other));

function isSameAddress(one: Channel, other: Channel): boolean {
  if (one.address === null || other.address === null) return false;
  if (one.address.toLowerCase() === other.address.toLowerCase()) return true;
  return one.via === 'call' && other.via === 'call' && isSamePhone(one.address, other.address);
}
