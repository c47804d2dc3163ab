import type { ClockTime, Day, Instant, Zone } from './moment.ts';

/** The moment and the habits that every rule is asked with: the same desk and journal give the same agenda everywhere. */
export interface Desk {
  readonly now: Instant;
  /** Our own zone. */
  readonly zone: Zone;
  readonly workingTime: WorkingTime;
  /** What `03/04` means; null until the configuration says so. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** After how many working days without a word an open case comes up; the usual number when absent. */
  readonly caseUpdates?: number;
}

/** When we work. */
export interface WorkingTime {
  /** Monday is 1, Sunday is 7. */
  readonly days: readonly number[];
  /** When a working day begins on our clocks. */
  readonly from: ClockTime;
  /** When it ends. */
  readonly to: ClockTime;
  /** The days on which we do not work, besides the holidays. */
  readonly daysOff: readonly Day[];
  /** The holidays of a calendar, and what they are called. */
  readonly holidays?: Readonly<Record<Day, string>>;
}

/** When we work as we say it ourselves, without the holidays of a calendar. */
export type OwnWorkingTime = Omit<WorkingTime, 'holidays'>;

/** When people work who never said otherwise. */
export const usualWorkingTime: OwnWorkingTime = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', daysOff: [] };

/** After how many working days a case comes up for an update, for people who never said otherwise. */
export const usualCaseUpdates = 5;
