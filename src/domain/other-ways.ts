import { addressFor, preferredFirst } from './address.ts';
import type { Commitment } from './commitment.ts';
import type { Channel, Contact } from './contact.ts';
import { isSamePhone, looksLikePhone } from './phone.ts';

/** After so many tries another way is more likely to reach them than the same one again. */
export const enoughTries = 3;

/** The other ways in which they may be reached, the one they prefer first: all that is known but what was tried, or would be. */
export function otherWays(contact: Contact, { via, number }: Pick<Commitment, 'via' | 'number'>): readonly Channel[] {
  const way = via ?? 'call';
  const tried = number ?? addressFor(contact, way);
  return preferredFirst(contact.channels).filter(
    (channel) => channel.address !== null && !(channel.via === way && isSame(channel.address, tried)),
  );
}

const isSame = (address: string, tried: string | null): boolean =>
  address === tried || (tried !== null && looksLikePhone(tried) && isSamePhone(address, tried));
