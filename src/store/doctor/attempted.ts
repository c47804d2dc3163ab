import { mustBeRefusal } from '../reasons.ts';

/** What a repair did, in words; nothing where the system refuses it, which stays a finding then. */
export function attempted(repair: () => string): readonly string[] {
  try {
    return [repair()];
  } catch (error) {
    mustBeRefusal(error);
    return [];
  }
}
