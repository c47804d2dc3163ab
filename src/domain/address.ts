import type { Channel, Contact, Via } from './contact.ts';
import { foldedForComparing } from './folding.ts';

/** The number or address for this way: the one they prefer, else their first; null when none is known. */
export function addressFor({ channels }: Pick<Contact, 'channels'>, via: Via): string | null {
  let first: string | null = null;
  for (const channel of channels) {
    if (channel.via !== via || channel.address === null) continue;
    if (channel.preferred) return channel.address;
    first ??= channel.address;
  }
  return first;
}

/** The ways to reach somebody, the one they like best first. */
export const preferredFirst = (channels: readonly Channel[]): readonly Channel[] =>
  channels.toSorted((one, other) => Number(other.preferred) - Number(one.preferred));

/** Where to reach somebody in a way: an address where one writes, else the number to call. */
export function whereToReach(contact: Contact, via: Via | null): string | null {
  if (via === 'email' || via === 'letter') return addressFor(contact, via);
  return (via && addressFor(contact, via)) ?? addressFor(contact, 'call');
}

/** The number or address of theirs that has this label, such as `mobile`; numbers come before addresses. */
export function labelledChannel({ channels }: Pick<Contact, 'channels'>, label: string): Channel | undefined {
  const folded = foldedForComparing(label.trim());
  const called = channels.filter((channel) => channel.label !== null && foldedForComparing(channel.label) === folded);
  return called.find(({ via }) => via === 'call') ?? called[0];
}

/** The labels of theirs that stand for a number or address. */
export const labelsOf = ({ channels }: Pick<Contact, 'channels'>): readonly string[] =>
  channels.flatMap(({ label, address }) => (label === null || address === null ? [] : [label]));
