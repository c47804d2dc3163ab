import { UserError } from '../domain/user-error.ts';

/** What some work answers, or the error that a person can do something about. Any other is a mistake of this program, and stays one. */
export function orRefused<T>(work: () => T): T | UserError {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
