import { type Channel, type Via, vias } from './contact.ts';
import { isSameWay } from './namesakes.ts';
import { asTyped, singleLine } from './text.ts';
import { UserError } from './user-error.ts';

/** Reads a phone number as it is written down: "+44 20 7946 0018", "desk: +44 20 7946 0018" or "+44 20 7946 0018 (desk)". */
export function readPhone(typed: string): Channel {
  const { address, label } = labelled(singleLine(typed).replace(/^(?:tel|mailto):/iu, ''));
  if (/^\+?[\d\s()/.-]+(?:\s*(?:#|x|ext\.?)\s*\d+)?$/iu.test(address) && address.replaceAll(/\D/g, '').length >= 3) {
    return { via: 'call', address, label, preferred: false };
  }
  throw new UserError(
    'usage',
    `"${asTyped(typed)}" is no phone number.`,
    'Write it as --phone "+44 20 7946 0018" or --phone "desk: +44 20 7946 0018".',
  );
}

/** Reads an email address: "zoe@example.com", "home: zoe@example.com", "zoe@example.com (home)" or "Zoë <zoe@example.com>". */
export function readEmail(typed: string): Channel {
  const { address, label } = labelled(singleLine(typed).replace(/^(?:tel|mailto):/iu, ''));
  const bare = /<([^<>]*)>$/u.exec(address)?.[1] ?? address;
  if (/^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/u.test(bare))
    return { via: 'email', address: bare, label, preferred: false };
  throw new UserError(
    'usage',
    `"${asTyped(typed)}" is no email address.`,
    'Write it as --email zoe@example.com or --email "home: zoe@example.com".',
  );
}

/** Reads the way somebody likes best; null for `none`. */
export function readPreferred(typed: string): Via | null {
  const word = typed.trim().toLowerCase();
  const via = vias.find((way) => way === word);
  if (via === undefined && word !== 'none') {
    throw new UserError(
      'usage',
      `"${asTyped(typed)}" is no way to be reached.`,
      `Ways are ${vias.join(', ')}; none takes it back.`,
    );
  }
  return via ?? null;
}

/** What is to change about the ways somebody may be reached; what is not given stays. */
export interface ChannelChange {
  readonly phones?: readonly Channel[];
  readonly emails?: readonly Channel[];
  readonly preferred?: Via | null;
}

/**
 * The ways somebody may be reached after a change: numbers first, then emails, then the rest. At most one is liked best: where that
 * is not said anew, the one that was, or the first of its kind when it is gone.
 */
export function changedChannels(channels: readonly Channel[], { phones, emails, preferred }: ChannelChange): readonly Channel[] {
  const kept = (isKept: (via: Via) => boolean): readonly Channel[] =>
    channels.filter(({ via, address }) => address !== null && isKept(via));
  const all = [
    ...(phones ?? kept((via) => via === 'call')),
    ...(emails ?? kept((via) => via === 'email')),
    ...kept((via) => via !== 'call' && via !== 'email'),
  ];
  const liked = preferred === undefined ? channels.find((channel) => channel.preferred) : undefined;
  const best = preferred === undefined ? liked?.via : preferred;
  const same = all.findIndex((channel) => liked !== undefined && isSameWay(channel, liked));
  const at = same === -1 ? all.findIndex(({ via }) => via === best) : same;
  const marked = all.map((channel, index) => ({ ...channel, preferred: index === at }));
  return best && at === -1 ? [...marked, { via: best, address: null, label: null, preferred: true }] : marked;
}

function labelled(text: string): { readonly address: string; readonly label: string | null } {
  const [, before, after] = /^(\p{L}[^:\d+@]*):\s*(\S.*)$/u.exec(text) ?? [];
  if (before !== undefined && after !== undefined) return { address: after, label: before.trim() };
  const [, address, label] = /^(.*\S)\s*\(([^()\d]+)\)$/u.exec(text) ?? [];
  return address !== undefined && label !== undefined ? { address, label: label.trim() } : { address: text, label: null };
}
