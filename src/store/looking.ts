import type { UserError } from '../domain/user-error.ts';
import { damagedFile } from './operations.ts';
import type { Places } from './places.ts';
import { inWordsOr, notRead, reasonOf } from './reasons.ts';

/** What some reading answers. A refusal of the system names the file: one that the journal counts on is damage, any other is not. */
export function lookingInto<T>(places: Places, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw inWordsOr(error, (refusal) => notLookedInto(places, refusal));
  }
}

function notLookedInto(places: Places, refusal: unknown): UserError {
  const path = pathOf(refusal, places);
  const isCountedOn = [places.history, places.operations, places.journal].some((place) => path.startsWith(place));
  return isCountedOn || path === places.home ? damagedFile(path, reasonOf(refusal)) : notRead(path, refusal);
}

/** Which file it was; the home where the system does not say. */
export const pathOf = (refusal: unknown, { home }: Places): string => (refusal as NodeJS.ErrnoException).path ?? home;
