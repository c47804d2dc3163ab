import type { Id } from '../src/domain/record.ts';

/** Chance that can be had again: the same seed gives the same numbers. */
export interface Chance {
  /** A whole number from 0 up to below the limit. */
  below(limit: number): number;
  oneOf<T>(values: readonly T[]): T;
  /** True so many times in a hundred. */
  percent(share: number): boolean;
  newId(): Id;
}

/** Chance from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  return {
    below,
    oneOf,
    percent: (share) => below(100) < share,
    newId: () => `${oneOf(digits)}${oneOf(letters)}${Array.from({ length: 10 }, () => oneOf([...digits, ...letters])).join('')}`,
  };
}

const digits = [...'23456789'];
const letters = [...'abcdfghjkmnpqrstuvwxyz'];
