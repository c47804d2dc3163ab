import type { Commitment } from './commitment.ts';
import type { Channel, Contact } from './contact.ts';
import { isSamePhone } from './phone.ts';

/** After so many tries another way is more likely to reach them than the same one again. */
export const enoughTries = 3;

/** The other ways in which they may be reached, the one they prefer first: all that is known but what was tried. */
export const otherWays = ({ channels }: Contact, { via, number }: Pick<Commitment, 'via' | 'number'>): readonly Channel[] =>
  channels
    .filter((channel) => channel.address !== null && !isTheOneTried(channel, via ?? 'call', number))
    .toSorted((one, other) => Number(other.preferred) - Number(one.preferred));

const isTheOneTried = (channel: Channel, via: Channel['via'], number: string | null): boolean =>
  channel.via === via && (number === null || channel.address === number || isSamePhone(channel.address ?? '', number));
