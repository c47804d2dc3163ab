import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../domain/user-error.ts';
import { pathOf } from '../looking.ts';
import type { Places } from '../places.ts';
import { codeOf, inWordsOr, reasonOf, whatToLookAt } from '../reasons.ts';

/** What a look at everything answers; where the system does not even show what there is, a UserError says what. */
export const seen = <T>(places: Places, look: () => T): T =>
  inPlaces(places, look, (path, refusal) => {
    const what = `${path} could not be read: ${reasonOf(refusal)}. Nothing was changed.`;
    return new UserError(canBeOpened(places.home) ? 'failed' : 'journal-damaged', what, wayIn(dirname(path), refusal));
  });

/** A repair begins with what keeps us out of our own folders. */
const wayIn = (folder: string, refusal: unknown): string =>
  codeOf(refusal) === 'EACCES'
    ? `Where it is your own: kw doctor --repair. ${whatToLookAt(folder, refusal)}`
    : whatToLookAt(folder, refusal);

/** What a repair answers; where the system does not let it be made, a UserError says where it stopped. */
export const mended = <T>(places: Places, repair: () => T): T =>
  inPlaces(places, repair, (path, refusal) => {
    const what = `${path} could not be repaired: ${reasonOf(refusal)}. kw doctor shows what is left.`;
    return new UserError('not-saved', what, whatToLookAt(dirname(path), refusal));
  });

function inPlaces<T>(places: Places, work: () => T, say: (path: string, refusal: unknown) => UserError): T {
  try {
    return work();
  } catch (error) {
    throw inWordsOr(error, (refusal) => say(pathOf(refusal, places), refusal));
  }
}

function canBeOpened(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
