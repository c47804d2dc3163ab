import { join } from 'node:path';
import type { Environment } from '../../domain/environment.ts';
import { os } from '../lazily.ts';
import type { Places } from '../places.ts';
import { nameFor, type UnitFile, unitFile } from './user-units.ts';

/** Where an agent of launchd for one journal has its place. */
export interface Agents {
  readonly label: string;
  /** Where launchd looks for it. */
  readonly file: UnitFile;
  /** Where its output goes. */
  readonly output: string;
}

/** The agent of the journal in these places. */
export function agentsOf(places: Places, environment: Environment): Agents {
  const home = environment.HOME || os().homedir();
  const label = nameFor(places, environment);
  return {
    label,
    file: unitFile(join(home, 'Library', 'LaunchAgents', `${label}.plist`)),
    output: join(home, 'Library', 'Logs', `${label}.log`),
  };
}
