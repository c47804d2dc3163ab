import type { ItemKind } from '../agenda/agenda-item.ts';
import type { Day } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import type { DocumentOfMoment } from './document.ts';
import type { DueCounts, DueItem } from './due-document.ts';
import type { Score } from './score.ts';

/** The day, section by section, each item once. */
export interface DigestDocument extends DocumentOfMoment<'keepword.digest/1'> {
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
  /** The fortnight that begins today. */
  readonly ahead: DigestAhead;
}

/** The sections of the digest, in their order. */
export type DigestSectionName = 'upset' | 'late' | 'today' | 'this-week' | 'waiting-for' | 'gone-quiet' | 'dates-ahead';

/** One section of the digest. */
export interface DigestSection {
  /** What the section is about. */
  readonly name: DigestSectionName;
  /** What is in it, in the order of `kw due`. */
  readonly items: readonly DueItem[];
  /** How many were cut by `--limit`. */
  readonly more: number;
}

/** What has been left lying for more than two weeks. */
export interface DigestBacklog {
  /** How many items it has. */
  readonly count: number;
  /** The day since which the oldest of it has been waiting. */
  readonly since: Day;
  /** How many there are of each kind, the most first. */
  readonly kinds: readonly {
    /** What kind of thing it is. */
    readonly kind: ItemKind;
    /** How many of it there are. */
    readonly count: number;
  }[];
  /** Whom it concerns, those with the most first. */
  readonly contacts: readonly {
    /** Their id. */
    readonly id: Id;
    /** Their full name. */
    readonly name: string;
    /** How many items concern them. */
    readonly count: number;
  }[];
}

/** Today and the thirteen days after it. */
export interface DigestAhead {
  /** The days, in their order. */
  readonly days: readonly DigestDay[];
}

/** One day, and how much falls on it. What is late already falls on none. */
export interface DigestDay {
  /** Which day it is. */
  readonly day: Day;
  /** How many items fall on it. */
  readonly count: number;
  /** Whether we work on it. */
  readonly working: boolean;
  /** What is celebrated on it; null when it is no holiday. */
  readonly holiday: string | null;
}
