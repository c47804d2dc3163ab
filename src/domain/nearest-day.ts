import { yearOf } from './calendar.ts';
import type { WorkingTime } from './desk.ts';
import { type Day, daysBetween } from './moment.ts';
import { noSuchDay } from './numbered-dates.ts';
import { dayInWords } from './wording.ts';

/** From where a day is counted, which way, and by whose habits. `text` is the whole phrase, for what is said about it. */
export interface CountedFrom {
  /** On the calendar that the words are read by. */
  readonly today: Day;
  /** On ours. */
  readonly ourToday: Day;
  readonly looking: 'ahead' | 'back';
  readonly workingTime: WorkingTime;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly text: string;
}

/** A day, and what about it is to be pointed out. */
export interface ResolvedDay {
  readonly day: Day;
  readonly remarks: readonly string[];
}

/** A day about which there is nothing to point out. */
export const plain = (day: Day): ResolvedDay => ({ day, remarks: [] });

/** The nearest day of those that come round again, today included: the one `step` rounds ahead, or back when negative. */
export function nearest({ today, looking, text }: CountedFrom, dayAt: (step: number) => Day | null): Day {
  for (let round = -1; round <= 12; round += 1) {
    const day = dayAt(looking === 'ahead' ? round : -round);
    if (day !== null && (looking === 'ahead' ? day >= today : day <= today)) return day;
  }
  return noSuchDay(text, 'the calendar does not have it');
}

/** The nearest in any year. One that has passed only lately may have been meant: that it is next year's is pointed out. */
export function nearestYear(from: CountedFrom, dayIn: (year: number) => Day | null): ResolvedDay {
  const { today, looking, text } = from;
  const day = nearest(from, (step) => dayIn(yearOf(today) + step));
  const lately = lastBefore(yearOf(day), dayIn) ?? day;
  if (looking === 'back' || lately >= today || daysBetween(lately, today) > lateDays) return plain(day);
  return { day, remarks: [`${dayInWords(lately, today)} has passed: "${text}" means ${dayInWords(day, today)}.`] };
}

/** The last one before a year: a 29 February may be eight years back. */
function lastBefore(year: number, dayIn: (year: number) => Day | null): Day | null {
  for (let back = 1; back <= 8; back += 1) {
    const day = dayIn(year - back);
    if (day !== null) return day;
  }
  return null;
}

/** Days. As far back as somebody may think of a date as still to come. */
const lateDays = 92;
