import type { ClockTime, Instant, Zone } from './moment.ts';

/** What somebody said about a day or a time, not yet counted from any moment. `text` is how they said it. */
export type WhenPhrase =
  /** Takes a date away. */
  | { readonly kind: 'none'; readonly text: string }
  /** So many minutes from now. */
  | ({ readonly kind: 'minutes'; readonly count: number; readonly direction: Direction | null } & Manner)
  /** A point in time, such as `2026-12-01T15:00Z`. */
  | ({ readonly kind: 'instant'; readonly at: Instant } & Manner)
  /** A day, a time, or both. */
  | ({ readonly kind: 'day'; readonly day: DayPhrase | null; readonly time: TimePhrase | null } & Manner);

/** How it was said, and by whose clock; null is the clock that the command means. */
interface Manner {
  readonly text: string;
  readonly tentative: boolean;
  readonly clock: Clock | null;
}

/** Whose clock: ours, theirs, or that of a named zone. */
export type Clock = { readonly whose: 'mine' | 'theirs' } | { readonly zone: Zone };

/** Where a phrase says it lies; null where it depends on whether one looks ahead or back. */
export type Direction = 'ahead' | 'back';

/** A day as it was said. Weekdays run from Monday, 1, to Sunday, 7. */
export type DayPhrase =
  /** `today` 0, `tomorrow` 1, `yesterday` -1. */
  | { readonly kind: 'today'; readonly shift: number }
  /** `3d`, `in 2 weeks`, `3 working days`, `2 months ago`. */
  | { readonly kind: 'away'; readonly count: number; readonly unit: DayUnit; readonly direction: Direction | null }
  /** `fri`: the nearest one that is not today. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** `this fri`, `next fri`, `last fri`: in this week (0), the next (1), the last (-1). */
  | { readonly kind: 'weekday-of'; readonly weekday: number; readonly week: number }
  /** `this week`, `next month`, `last week`. */
  | { readonly kind: 'period'; readonly unit: 'week' | 'month'; readonly shift: number }
  /** `eow`, `eom`: the last working day of this one, or of the next once it has passed. */
  | { readonly kind: 'end-of'; readonly unit: 'week' | 'month' }
  /** `end of next week`, `beginning of this month`: its last working day, or its first. */
  | { readonly kind: 'edge'; readonly unit: 'week' | 'month'; readonly shift: number; readonly edge: 'first' | 'last' }
  /** `w49`, `fri w49`, `2027-w01`. */
  | { readonly kind: 'week'; readonly week: number; readonly year: number | null; readonly weekday: number | null }
  /** `25th`, `fri 27th`. */
  | { readonly kind: 'day-of-month'; readonly date: number; readonly weekday: number | null }
  /** `1 dec`, `fri 27 nov`, `2026-12-01`. */
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly date: number;
      readonly weekday: number | null;
    }
  /** `1/12`, `3.4.2027`: which of the two is the month is for the configuration to say. */
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: number | null;
      readonly text: string;
    };

/** What days are counted in. */
export type DayUnit = 'day' | 'working-day' | 'week' | 'month' | 'year';

/** A point on the clock, or a window. `24:00` is the midnight at the end of the day. */
export interface TimePhrase {
  readonly from: ClockTime | '24:00';
  readonly to: ClockTime | null;
}
