import type { Direction, Via } from '../domain/contact.ts';
import type { Id } from '../domain/record.ts';

/** Something they asked for, and the answer where it was given at once. */
export interface AskedFor {
  readonly what: string;
  readonly answer?: string;
}

/**
 * What is known of an interaction, as it was typed: by the options of `kw log` or in its interview. Plain values, so that a
 * draft can keep them; days and times are words still, because what they mean depends on the moment and on whose clock.
 */
export interface InteractionAnswers {
  readonly contact?: Id;
  /** The name of somebody to be added. */
  readonly newContact?: string;
  /** Their email address, for somebody to be added. */
  readonly address?: string;
  /** How we met, for somebody to be added. */
  readonly met?: string;
  /** Others whom it reached in the same moment. */
  readonly alsoWith?: readonly Id[];
  readonly via?: Via;
  readonly direction?: Direction;
  readonly at?: string;
  /** How long it took, such as `25m`. */
  readonly for?: string;
  readonly note?: string;
  readonly asked?: readonly AskedFor[];
  readonly why?: string;
  readonly offered?: string;
  /** `calm`, or `upset..calm`. */
  readonly mood?: string;
  readonly learned?: readonly string[];
  /** Each "<what> by <when>". */
  readonly promise?: readonly string[];
  /** Each "<when> [on <number>]". */
  readonly callback?: readonly string[];
  /** Each "<what> [from <whom>] by <when>". */
  readonly waiting?: readonly string[];
  /** Each "<question> by <when>". */
  readonly findOut?: readonly string[];
  /** When to speak next. */
  readonly next?: string;
  readonly rating?: string;
  readonly quote?: string;
  /** The commitments that it kept. */
  readonly done?: readonly Id[];
  /** The answer that one of these was open for. */
  readonly answer?: string;
  readonly reached?: boolean | 'voicemail';
  /** The call-backs that were tried in vain. */
  readonly try?: readonly Id[];
  readonly once?: string;
  /** A program wrote it: nobody waits for an answer. */
  readonly isAutomatic?: true;
  /** What was being typed when the interview was interrupted. */
  readonly halfTyped?: HalfTyped;
}

/** A text that was begun, and the option of the question that it was to answer. */
export interface HalfTyped {
  readonly option: string;
  readonly text: string;
}
