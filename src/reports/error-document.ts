import type { Candidate, ErrorCode } from '../domain/user-error.ts';

/** What the last line of stderr is when something went wrong and JSON was asked for; stdout is empty then. */
export interface ErrorDocument {
  /** What went wrong. */
  readonly error: ErrorDetails;
}

/** What went wrong, and the way out. */
export interface ErrorDetails {
  /** One word that scripts can test; it never changes its meaning. The exit code follows from it. */
  readonly code: ErrorCode;
  /** What happened, in one sentence or more, to be shown to a person. Its wording may change. */
  readonly message: string;
  /** The way out: what to type instead. Null where there is none. */
  readonly hint: string | null;
  /** What could have been meant: up to ten where several could be, up to three where nothing is called exactly so. */
  readonly candidates: readonly Candidate[];
}
