import type { ExitCode } from './exit-codes.ts';

/** What went wrong, in one word that scripts can test. `docs/errors.md` explains each. */
export type ErrorCode =
  | 'usage'
  | 'ambiguous'
  | 'not-found'
  | 'would-ask'
  | 'past'
  | 'journal-missing'
  | 'journal-damaged'
  | 'journal-newer'
  | 'journal-locked'
  | 'not-saved'
  | 'failed';

/** One of several records that a name could have meant. */
export interface Candidate {
  /** What to type instead: the id of a record, or a name. */
  readonly id: string;
  /** What it is called, with what tells it from namesakes. */
  readonly name: string;
}

/** Something a person can get wrong and put right: what happened, then the way out. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly candidates: readonly Candidate[];

  constructor(code: ErrorCode, message: string, hint: string | null = null, candidates: readonly Candidate[] = []) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.candidates = candidates;
  }
}

/** What happened and the way out, in one line. */
export const inFull = ({ message, hint }: Pick<UserError, 'message' | 'hint'>): string =>
  hint === null ? message : `${message} ${hint}`;

/** What is wrong with what was typed, for a question that asks again; null when it can be read. */
export function problemIn(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    // Where it is asked for, no option stands before it.
    if (error instanceof UserError) return inFull(error).replaceAll(/\b(as|or) --[a-z-]+ /g, '$1 ');
    throw error;
  }
}

/** What the program exits with for each error. */
export const exitCodes: Readonly<Record<ErrorCode, ExitCode>> = {
  usage: 2,
  ambiguous: 2,
  'would-ask': 2,
  past: 2,
  'not-found': 3,
  'journal-missing': 4,
  'journal-damaged': 4,
  'journal-newer': 4,
  'journal-locked': 4,
  'not-saved': 1,
  failed: 1,
};
