import type { WorkingTime } from '../domain/desk.ts';
import type { Zone } from '../domain/moment.ts';

/** The settings of `config.json`; null where nothing was set. Unknown keys are kept. */
export interface Settings {
  readonly zone: Zone | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly workingTime: WorkingTime | null;
}

/** Reads and keeps the settings. */
export interface Configuration {
  read(): Settings;
  set(change: Partial<Settings>): void;
}
