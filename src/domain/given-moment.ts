import type { Desk } from './desk.ts';
import { type ClockTime, dayOf, type Instant, instantAt, type Zone } from './moment.ts';
import { resolveWhen } from './resolve-when.ts';
import { UserError } from './user-error.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';
import { dayAndTimesInWords } from './wording.ts';
import { localInstant, writtenInstant } from './written-moment.ts';

/**
 * The instant that `--at` and `--since` mean: every word looks back, and RFC 3339 and RFC 5322 dates are understood too.
 * A day alone means its beginning, or the time that is given; `their time` is that of `theirs`, where it is known. Throws a UserError when it is not understood, or has not come yet.
 */
export function instantMeant(
  text: string,
  desk: Desk,
  zone: Zone,
  { timeOfDay = '00:00', theirs = null }: { readonly timeOfDay?: ClockTime; readonly theirs?: Zone | null } = {},
): Instant {
  const written = writtenInstant(text);
  if (written !== null) return written;
  const phrase = understand(text);
  if (isProblem(phrase)) throw new UserError('usage', phrase.message, phrase.hint ?? examplesHint);
  const { window } = resolveWhen(phrase, desk, { zone, theirs, looking: 'back' });
  if (window === null) throw new UserError('usage', `"${text}" is no day or time.`, examplesHint);
  const instant = instantAt(window.day, window.from ?? timeOfDay, window.zone);
  if (instant <= desk.now) return instant;
  throw new UserError(
    'usage',
    `"${text}" has not come yet: it means ${dayAndTimesInWords(window, dayOf(desk.now, zone))}.`,
    examplesHint,
  );
}

/** The moment that `--now` means: an ISO date (its beginning) or date-time, on the clocks of the zone unless it has an offset. */
export function parseNow(text: string, zone: Zone): Instant {
  const instant = writtenInstant(text) ?? localInstant(text, zone);
  if (instant !== null) return instant;
  throw new UserError('usage', `"${text}" is not a date or date-time.`, 'Type --now 2026-03-10 or --now 2026-03-10T09:00.');
}

const examplesHint = 'Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.';
