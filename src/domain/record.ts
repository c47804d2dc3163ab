import type { Instant } from './moment.ts';

/**
 * Twelve characters of 23456789abcdfghjkmnpqrstuvwxyz: a digit, a letter, ten more, so that none is a number and none is a name. Never reused.
 * @pattern ^[2-9][abcdfghjkmnpqrstuvwxyz][23456789abcdfghjkmnpqrstuvwxyz]{10}$
 */
export type Id = string;

/** What every record has. Keys that this version does not know are kept as they are. */
export interface RecordKeys {
  /** What names it for ever: no other record, now or later, has it. */
  readonly id: Id;
  /** When it was first written down, in UTC. */
  readonly createdAt: Instant;
  /** When it was last changed, in UTC. */
  readonly updatedAt: Instant;
}
