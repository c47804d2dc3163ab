import type { Zone } from '../domain/moment.ts';
import type { DueCounts, DueItem } from './due-document.ts';
import type { Score } from './score.ts';

/** What `kw digest --format json` prints: the day, section by section, each item once. */
export interface DigestDocument {
  readonly schema: 'keepword.digest/1';
  /** The moment it was made for, with the offset of our zone. */
  readonly asOf: string;
  /** Our own zone. */
  readonly zone: Zone;
  /** How many days ahead it looks. */
  readonly days: number;
  /** The day in one line, as for the subject of a mail. */
  readonly subject: string;
  /** How many items there are of each urgency, those cut by `--limit` included. */
  readonly counts: DueCounts;
  /** Those that have something in them, in the order of the digest. */
  readonly sections: readonly DigestSection[];
  /** Since the last working day, or since the last digest when that is longer ago. */
  readonly score: Score;
}

/** The sections of the digest, in their order. */
export type DigestSectionName = 'upset' | 'late' | 'today' | 'this-week' | 'waiting-for' | 'gone-quiet' | 'dates-ahead';

/** One section of the digest. */
export interface DigestSection {
  readonly name: DigestSectionName;
  readonly items: readonly DueItem[];
  /** How many were cut by `--limit`. */
  readonly more: number;
}
