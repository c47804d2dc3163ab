import type { Desk } from './desk.ts';
import type { Zone } from './moment.ts';
import { resolveWhen } from './resolve-when.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';
import { windowInWords } from './wording.ts';
import { writtenInstant } from './written-moment.ts';

/**
 * What is to be pointed out about the words of `--at`: "14:00 is still to come today: this means yesterday, Sun 22 Nov."; and where
 * they name other clocks than ours, the time on both.
 */
export function remarksOnMoment(text: string, desk: Desk, zone: Zone, theirs: Zone | null): readonly string[] {
  const phrase = understand(text);
  if (isProblem(phrase) || writtenInstant(text) !== null) return [];
  const { window, remarks } = resolveWhen(phrase, desk, { zone, theirs, looking: 'back' });
  const inWords = window === null ? '' : windowInWords(window, desk);
  return inWords.includes(' for you') ? [...remarks, `${inWords}.`] : remarks;
}
