import type { Direction, Mood, Via } from './contact.ts';
import type { Instant, Zone } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** One call, visit or letter, or an attempt at one. It is written once; what came of it are commitments. */
export interface Interaction extends RecordKeys {
  /** With whom it was; the first is whom it was mainly with. */
  readonly contactIds: readonly Id[];
  /** When it was, in UTC. */
  readonly at: Instant;
  /** The zone in which the day and time were meant. */
  readonly zone: Zone;
  /** How it was. */
  readonly via: Via;
  /** Who began it: `in` they did, `out` we did. */
  readonly direction: Direction;
  /** False and "voicemail" are attempts: they do not count as contact. */
  readonly reached: boolean | 'voicemail';
  /** How long it took, in minutes; null where it was not said. */
  readonly minutes: number | null;
  /** What was said. May have several lines; null where nothing was written down. */
  readonly note: string | null;
  /** The reason behind what they asked for; null where it was not said. */
  readonly why: string | null;
  /** What was offered instead of what they asked for; null where nothing was. */
  readonly offered: string | null;
  /** How they felt; null where nothing was said of it. */
  readonly mood: {
    /** At the start. */
    readonly start: Mood;
    /** At the end, which is how they were left. */
    readonly end: Mood;
  } | null;
  /** How they rated us, from 1 to 5 (best); null where they did not. */
  readonly rating: 1 | 2 | 3 | 4 | 5 | null;
  /** Their praise, in their words; null where there was none. */
  readonly quote: string | null;
  /** The case to which it belongs; null where it is part of none. */
  readonly caseId: Id | null;
  /** The commitments that this interaction kept or tried to keep. */
  readonly commitmentIds: readonly Id[];
  /** The `--once` key, or the Message-ID of a mail: a second interaction with it is the same interaction. Null where it has none. */
  readonly key: string | null;
}
