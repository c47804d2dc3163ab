import type { ItemKind } from '../agenda/agenda-item.ts';
import type { Day, Zone } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
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
  /** How many items there are of each urgency, those in `backlog` and those cut by `--limit` included. */
  readonly counts: DueCounts;
  /** Those that have something in them, in the order of the digest. */
  readonly sections: readonly DigestSection[];
  /** What has been left lying for more than two weeks, summed up; null when there is nothing. `kw due` has it in full. */
  readonly backlog: DigestBacklog | null;
  /** Since the last working day, or since the last digest when that is longer ago. */
  readonly score: Score;
  readonly ahead: DigestAhead;
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

/** What has been left lying for more than two weeks. */
export interface DigestBacklog {
  readonly count: number;
  /** The day since which the oldest of it has been waiting. */
  readonly since: Day;
  /** How many there are of each kind, the most first. */
  readonly kinds: readonly { readonly kind: ItemKind; readonly count: number }[];
  /** Whom it concerns, those with the most first. */
  readonly contacts: readonly { readonly id: Id; readonly name: string; readonly count: number }[];
}

/** Today and the thirteen days after it. */
export interface DigestAhead {
  readonly days: readonly DigestDay[];
}

/** One day, and how much falls on it. What is late already falls on none. */
export interface DigestDay {
  readonly day: Day;
  readonly count: number;
  /** Whether we work on it. */
  readonly working: boolean;
  /** What is celebrated on it, when it is a holiday. */
  readonly holiday: string | null;
}
