import type { Direction, Mood, Via } from './contact.ts';
import type { Instant, Zone } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** One call, visit or letter, or an attempt at one. It is written once; what came of it are commitments. */
export interface Interaction extends RecordKeys {
  readonly contactIds: readonly Id[];
  readonly at: Instant;
  /** The zone in which the day and time were meant. */
  readonly zone: Zone;
  readonly via: Via;
  readonly direction: Direction;
  /** False and "voicemail" are attempts: they do not count as contact. */
  readonly reached: boolean | 'voicemail';
  readonly minutes: number | null;
  /** What was said. May have several lines. */
  readonly note: string | null;
  /** The reason behind what they asked for. */
  readonly why: string | null;
  /** What was offered instead. */
  readonly offered: string | null;
  readonly mood: { readonly start: Mood; readonly end: Mood } | null;
  /** From 1 to 5, as they gave it. */
  readonly rating: 1 | 2 | 3 | 4 | 5 | null;
  /** Their praise, in their words. */
  readonly quote: string | null;
  readonly caseId: Id | null;
  /** The commitments that this interaction kept or tried to keep. */
  readonly commitmentIds: readonly Id[];
  /** The `--once` key: a second interaction with it is the same interaction. */
  readonly key: string | null;
}
