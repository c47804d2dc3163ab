import type { Environment } from '../../domain/environment.ts';
import type { Zone } from '../../domain/moment.ts';
import type { Places } from '../places.ts';
import { type Agents, agentsOf } from './agents.ts';
import { type Crontab, openCrontab } from './crontab-program.ts';
import { isRunnable, lastingProgram } from './program-paths.ts';
import { openRuns, type ScheduledRuns } from './scheduled-runs.ts';
import { openUnits, type UserUnits } from './user-units.ts';
import { zoneOfServices } from './zone-of-services.ts';

/** What the machine has for running programs at set times, and what is known of the runs. */
export interface Scheduler {
  /** Node and this program, by the paths that are likeliest to stay. */
  readonly program: readonly [node: string, script: string];
  /** The zone that cron and launchd go by. */
  readonly clocks: Zone;
  readonly crontab: Crontab;
  readonly units: UserUnits;
  readonly agents: Agents;
  readonly runs: ScheduledRuns;
  /** Whether a path is a file that is there. */
  readonly isThere: (path: string) => boolean;
}

/** What of the outside that needs. */
export interface ScheduleOutside {
  readonly places: Places;
  readonly environment: Environment;
  /** Milliseconds since 1970, by the real clock. */
  readonly clock: () => number;
}

/** The schedulers of this machine, for the journal in these places. Touches nothing yet. */
export const openScheduler = ({ places, environment, clock }: ScheduleOutside): Scheduler => ({
  // Node was given a script.
  program: lastingProgram(process.execPath, process.argv[1] as string),
  clocks: zoneOfServices(),
  crontab: openCrontab(environment),
  units: openUnits(places, environment),
  agents: agentsOf(places, environment),
  runs: openRuns(places, clock),
  isThere: isRunnable,
});
