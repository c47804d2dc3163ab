import type { Instant } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';

/** What was typed into an interview that was not finished. Kept after every answer, gone after the save. */
export interface Draft {
  readonly id: Id;
  readonly startedAt: Instant;
  /** Such as "call with Zoë Adams, half written". */
  readonly said: string;
  /** The form's own answers so far, and the ids that it will save under, so that resuming can never save twice. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The unfinished interviews, newest first. Each is a file of its own with mode 0600; saving is synchronous and safe. */
export interface Drafts {
  list(): readonly Draft[];
  keep(draft: Draft): void;
  drop(id: Id): void;
}
