import type { ItemKind, Urgency } from '../agenda/agenda-item.ts';
import type { Mood, Via } from '../domain/contact.ts';
import type { ClockTime, Day, Instant, Zone } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import type { DocumentOfMoment, Named, Owing } from './document.ts';

/** What wants attention, the most pressing first. */
export interface DueDocument extends DocumentOfMoment<'keepword.due/1'> {
  /** How many of each urgency there are, those cut by `--limit` included. */
  readonly counts: DueCounts;
  /** How many were cut by `--limit`. */
  readonly more: number;
  /** What wants attention, the most pressing first; each id appears once. */
  readonly items: readonly DueItem[];
}

/** How many items there are of each urgency. */
export interface DueCounts {
  /** Those whose time has passed. */
  readonly late: number;
  /** Those whose time is now, or that have none. */
  readonly now: number;
  /** Those of later today. */
  readonly today: number;
  /** Those of the days ahead. */
  readonly soon: number;
}

/** One thing that wants attention. */
export interface DueItem {
  /** Why it wants attention: the kind of a commitment, of something about a case, or a thing that follows from the journal. `untold` moved or was dropped without their knowing, `upset` left upset and no word with them is planned soon, `unlogged` its time passed without a word. */
  readonly kind: ItemKind;
  /** The other kinds under which the same record wants attention. */
  readonly also: readonly ItemKind[];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** Of the commitment or case, of a `case-step` or `party` its own; null for `keep-in-touch`, `upset` and `date`. */
  readonly id: Id | null;
  /** Whom to speak to now. */
  readonly contact: DueContact;
  /** On whose behalf, when that is somebody else. */
  readonly for: Named | null;
  /** Who owes it, for `waiting`; `id` is null where that is only a name, and `contact` is then whom it is for. */
  readonly from: Owing | null;
  /** What it is about, in a line; may be empty. */
  readonly what: string;
  /** How the contact felt when we last spoke. */
  readonly mood: Mood | null;
  /** Null: as soon as possible, or nothing was ever said; then the urgency is `now`. */
  readonly due: DueWindow | null;
  /** What was promised first, when it moved. */
  readonly first: DueWindow | null;
  /** Since the end of `due`, in calendar days and in minutes; null unless late. */
  readonly late: {
    /** In calendar days of our zone; of a day without an hour in those of the zone in which it was meant. 0 as long as it is still that day. */
    readonly days: number;
    /** In minutes. */
    readonly minutes: number;
  } | null;
  /** How often it moved. */
  readonly moved: number;
  /** How often it was tried, and nobody reached. */
  readonly attempts: number;
  /** How it is to be done; null where it is open. */
  readonly via: Via | null;
  /** The number to call, or the address where the answer is to be written. */
  readonly number: string | null;
  /** Why it is here, in a plain sentence. */
  readonly why: string;
  /** What to type next, ready for a shell. */
  readonly command: string;
  /** Since when it waits: when it was said, asked for or arrived; for `untold` when it moved or was dropped, for `upset` when we last spoke. Null for `keep-in-touch`, `date` and what is about a case. */
  readonly since: Instant | null;
}

/** A person, and how to reach them. */
export interface DueContact {
  /** Their id. */
  readonly id: Id;
  /** Their full name. */
  readonly name: string;
  /** The name of their organization; null where none is known. */
  readonly organization: string | null;
  /** The number at which they are best reached; null where none is known. */
  readonly phone: string | null;
  /** Their address for mail; null where none is known. */
  readonly email: string | null;
}

/** A window as it was meant, and where it begins and ends in real time. */
export interface DueWindow {
  /** The day, as the calendar in its zone has it. */
  readonly day: Day;
  /** When it begins on the clock of its zone; null: at any time of the day. */
  readonly from: ClockTime | null;
  /** When it ends; null: `from` is a point in time, or it is the whole day. */
  readonly to: ClockTime | null;
  /** The zone in which it was meant. */
  readonly zone: Zone;
  /** Said with "about": not to be held to the minute. */
  readonly tentative: boolean;
  /** When it begins, in UTC. */
  readonly start: Instant;
  /** The first instant that is too late. */
  readonly end: Instant;
}
