import type { Channel } from '../domain/contact.ts';
import type { Keyed } from '../domain/keyed.ts';
import { minuteOf } from '../domain/moment.ts';
import type { AnyRecord } from '../domain/naming.ts';

/** Why a record cannot be although each of its values may: it contradicts itself, or nobody could have done so. Null when it can. */
export function contradictionIn(known: AnyRecord): string | null {
  switch (known.type) {
    case 'contact':
      return known.record.introducedById === known.record.id
        ? 'introducedById names the contact itself'
        : emptyAddressIn(known.record.channels);
    case 'organization':
      return emptyAddressIn(known.record.channels);
    case 'interaction':
      if (known.record.contactIds.length === 0) return 'contactIds is empty';
      return (known.record.minutes ?? 0) < 0 ? 'minutes is less than nothing' : null;
    case 'commitment':
      return contradictoryEnd(known.record) ?? windowThatEndsTooEarly(known.record);
    case 'case':
      return windowThatEndsTooEarly(known.record);
    case 'answer':
      return null;
  }
}

/** A way to reach somebody of which a script did not say where it leads; a redacted export says that it leads nowhere. */
export function addressMissingIn({ channels }: Keyed): string | null {
  if (!Array.isArray(channels)) return null;
  const at = channels.findIndex((one) => !Object.hasOwn(Object(one), 'address') && Object(one).preferred !== true);
  return at === -1 ? null : `channels[${at}] has no address`;
}

function emptyAddressIn(channels: readonly Channel[]): string | null {
  const at = channels.findIndex(({ address }) => address === '');
  return at === -1 ? null : `channels[${at}] has no address`;
}

type Ended = Pick<Extract<AnyRecord, { type: 'commitment' }>['record'], 'status' | 'closedAt' | 'outcome'>;

function contradictoryEnd({ status, closedAt, outcome }: Ended): string | null {
  if (status === 'open') return closedAt === null && outcome === null ? null : 'it is open, and yet closed (closedAt, outcome)';
  if (closedAt === null) return `it is ${status}, and closedAt does not say when`;
  return status === 'dropped' && outcome !== null ? 'it is dropped, and yet kept (outcome)' : null;
}

function windowThatEndsTooEarly(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { day, from, to } = value as Keyed;
  if (typeof day === 'string' && typeof from === 'string' && typeof to === 'string' && isTurnedRound(from, to))
    return `${from}-${to} ends before it begins`;
  for (const part of Object.values(value)) {
    const why = windowThatEndsTooEarly(part);
    if (why !== null) return why;
  }
  return null;
}

const longestNight = 12 * 60;

/** A window may go on until midnight or into the next morning, as on the command line; any longer, its times are the wrong way round. */
export const isTurnedRound = (from: string, to: string): boolean =>
  to === from || (to < from && to !== '00:00' && minuteOf(to) + 24 * 60 - minuteOf(from) > longestNight);
