import type { OwnWorkingTime } from '../domain/desk.ts';
import type { Day, Zone } from '../domain/moment.ts';

/** The settings of `config.json`; null where nothing was set. Unknown keys are kept. */
export interface Settings {
  /** Our own zone; null until the first change keeps that of the machine. */
  readonly zone: Zone | null;
  /** What 1/12 means: `dmy` 1 December, `mdy` January 12; null until it was said. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** When we work; null: Monday to Friday, 9 to 18. */
  readonly workingTime: OwnWorkingTime | null;
  /** The holidays of a calendar; null where none was taken over. */
  readonly holidays: Holidays | null;
  /** After how many working days without a word an open case comes up. */
  readonly caseUpdates: number | null;
  /** The email addresses that are ours. */
  readonly ownAddresses: readonly string[] | null;
  /** The command that takes mail, as a shell reads it. */
  readonly sendmail: string | null;
}

/** The holidays of a calendar file, as they were when it was taken over. */
export interface Holidays {
  /** The name of the file. */
  readonly from: string;
  /** The days and what they are called. */
  readonly days: Readonly<Record<Day, string>>;
}

/** What is set where nothing was. */
export const noSettings: Settings = {
  zone: null,
  dateOrder: null,
  workingTime: null,
  holidays: null,
  caseUpdates: null,
  ownAddresses: null,
  sendmail: null,
};
