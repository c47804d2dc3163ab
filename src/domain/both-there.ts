import { addDays, type Day, dayOf, instantAt, minutesBetween, type Span } from './moment.ts';
import { isWorkingDay } from './working-days.ts';
import type { Opening } from './working-slots.ts';

/** Minutes. Less is not worth a call. */
const least = 15;

/** The stretches of a day of ours in which both are there. */
export function bothThere(day: Day, opening: Opening): readonly Span[] {
  const { workingTime, ours, theirs } = opening;
  if (!isWorkingDay(day, workingTime)) return [];
  const open = { start: instantAt(day, workingTime.from, ours), end: instantAt(day, workingTime.to, ours) };
  const days = new Set([dayOf(open.start, theirs), dayOf(open.end, theirs)]);
  return [...days].flatMap((theirDay) => theirsOn(theirDay, opening)).flatMap((there) => common(there, open));
}

/** When they can be reached on a day of theirs; our days off and holidays are not theirs. */
export function theirsOn(day: Day, { workingTime, theirs, theirHours }: Opening): readonly Span[] {
  if (!isWorkingDay(day, { ...workingTime, daysOff: [], holidays: {} })) return [];
  if (theirHours.length === 0)
    return [{ start: instantAt(day, '00:00', theirs), end: instantAt(addDays(day, 1), '00:00', theirs) }];
  return theirHours.map(({ from, to }) => ({ start: instantAt(day, from, theirs), end: instantAt(day, to, theirs) }));
}

/** What two stretches have in common, where it is long enough. */
export function common(one: Span, other: Span): readonly Span[] {
  const start = one.start > other.start ? one.start : other.start;
  const end = one.end < other.end ? one.end : other.end;
  return minutesBetween(start, end) >= least ? [{ start, end }] : [];
}
