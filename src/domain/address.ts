import type { Contact, Via } from './contact.ts';

/** The number or address for this way: the one they prefer, else their first; null when none is known. */
export function addressFor({ channels }: Pick<Contact, 'channels'>, via: Via): string | null {
  const known = channels.filter((channel) => channel.via === via && channel.address !== null);
  return (known.find(({ preferred }) => preferred) ?? known[0])?.address ?? null;
}

/** Where to reach somebody in a way: an address where one writes, else the number to call. */
export function whereToReach(contact: Contact, via: Via | null): string | null {
  if (via === 'email' || via === 'letter') return addressFor(contact, via);
  return (via && addressFor(contact, via)) ?? addressFor(contact, 'call');
}
