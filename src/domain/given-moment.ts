import type { Desk } from './desk.ts';
import { type ClockTime, dayOf, type Instant, instantAt, timeOf, type Window, type Zone } from './moment.ts';
import { resolveWhen } from './resolve-when.ts';
import { UserError } from './user-error.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';
import { dayAndTimesInWords } from './wording.ts';
import { writtenInstant } from './written-moment.ts';

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
  const window = written === null ? windowMeant(text, desk, zone, theirs) : pointAt(written, zone);
  const instant = written ?? instantAt(window.day, window.from ?? timeOfDay, window.zone);
  if (instant <= desk.now) return instant;
  throw new UserError(
    'usage',
    `"${text}" has not come yet: it means ${dayAndTimesInWords(window, dayOf(desk.now, zone))}.`,
    examplesHint,
  );
}

function windowMeant(text: string, desk: Desk, zone: Zone, theirs: Zone | null): Window {
  const phrase = understand(text);
  if (isProblem(phrase)) throw new UserError('usage', phrase.message, lookingBack(phrase.hint) ?? examplesHint);
  const { window } = resolveWhen(phrase, desk, { zone, theirs, looking: 'back' });
  if (window === null) throw new UserError('usage', `"${text}" is no day or time.`, examplesHint);
  return window;
}

/** A hint for what is to come, as it is said of what has been: "+90min" is "90 min ago". */
const lookingBack = (hint: string | null): string | undefined =>
  hint?.replace(' from now', ' ago').replace(/\+(\d+)(h|min)/, '"$1 $2 ago"');

const pointAt = (at: Instant, zone: Zone): Window => ({
  day: dayOf(at, zone),
  from: timeOf(at, zone),
  to: null,
  zone,
  tentative: false,
});

const examplesHint = 'Type a day or time such as yesterday, "2 days ago", "mon 14:00" or 2026-03-10.';
