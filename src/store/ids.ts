import type { Id } from '../domain/record.ts';
import { crypto } from './lazily.ts';

const digits = '23456789';
const letters = 'abcdfghjkmnpqrstuvwxyz';
const all = digits + letters;
const bytesForOne = 24;

/** New ids that nobody can guess and that never come twice. */
export const randomIds = (): (() => Id) => () => idFrom(crypto().randomBytes(bytesForOne));

/** The same ids for the same seed and start, for documentation and tests. */
export function seededIds(seed: string, start: number): () => Id {
  let count = start;
  return () => idFrom(crypto().createHash('sha256').update(`${seed} ${count++}`).digest());
}

/** A digit, a letter, ten more: two bytes decide each, so that all are as likely. */
function idFrom(bytes: Buffer): Id {
  const pick = (place: number, from: string): string => from.charAt(bytes.readUInt16LE(place * 2) % from.length);
  const rest = Array.from({ length: 10 }, (_, place) => pick(place + 2, all));
  return pick(0, digits) + pick(1, letters) + rest.join('');
}
