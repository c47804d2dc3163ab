import type { Desk } from './desk.ts';
import { addDays, addMinutes, dayOf, type Instant, instantAt, minutesBetween, spanOf, type Window } from './moment.ts';
import { type Meant, type Resolved, resolveWhen } from './resolve-when.ts';
import type { WhenPhrase } from './when-phrase.ts';

/**
 * When something was due that is over. "Fri", "26 nov" and "15:00" come again and again, before and after: whichever is nearest to
 * the day on which it ended is meant.
 */
export function dueThen(phrase: WhenPhrase, desk: Desk, meant: Omit<Meant, 'looking'>, ended: Instant): Resolved {
  if (!comesAgain(phrase)) return resolveWhen(phrase, desk, { ...meant, looking: 'ahead' });
  const day = dayOf(ended, meant.zone);
  const found = roundsBefore.map((days) => {
    const now = addMinutes(instantAt(addDays(day, -days), '00:00', meant.zone), -1);
    return resolveWhen(phrase, { ...desk, now }, { ...meant, looking: 'ahead' });
  });
  const [nearest = found[0]] = found.toSorted(
    (one, other) => minutesApart(one.window, ended) - minutesApart(other.window, ended),
  );
  const ofAll = found[0]?.remarks.filter((remark) => found.every(({ remarks }) => remarks.includes(remark)));
  return { window: nearest?.window ?? null, remarks: ofAll ?? [] };
}

/** Days back after which the next weekday, day of the month or date of the year is the last one before. */
const roundsBefore = [0, 7, 31, 366];

/** Whether there is more than one such day: a weekday, a date without its year, a time without its day. */
const comesAgain = (phrase: WhenPhrase): boolean =>
  phrase.kind === 'day' &&
  (phrase.day === null ||
    phrase.day.kind === 'weekday' ||
    phrase.day.kind === 'day-of-month' ||
    ('year' in phrase.day && phrase.day.year === null));

/** From a moment to a window, in whichever direction; nothing within it. */
function minutesApart(window: Window | null, at: Instant): number {
  if (window === null) return 0;
  const { start, end } = spanOf(window);
  return Math.max(0, minutesBetween(at, start), minutesBetween(end, at));
}
