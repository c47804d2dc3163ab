import { type Desk, usualWorkingTime } from './domain/desk.ts';
import type { Environment } from './domain/environment.ts';
import { zoneFrom } from './domain/machine-zone.ts';
import { type Instant, toInstant, type Zone } from './domain/moment.ts';
import { parseNow } from './domain/pretended-moment.ts';
import { UserError } from './domain/user-error.ts';
import type { Settings } from './store/settings.ts';

/** What says which moment it is: `--now`, a variable, or the clock, in milliseconds since 1970. */
export interface Clocks {
  readonly typed: string | undefined;
  readonly environment: Environment;
  readonly clock: () => number;
}

/** The desk of a real run: the moment, and our zone and working time by the settings. */
export function deskFor(settings: Settings, clocks: Clocks): Desk {
  const zone = settings.zone ?? systemZone(clocks.environment);
  return {
    now: nowIn(zone, clocks),
    zone,
    workingTime: {
      ...(settings.workingTime ?? usualWorkingTime),
      ...(settings.holidays && { holidays: settings.holidays.days }),
    },
    dateOrder: settings.dateOrder,
    ...(settings.caseUpdates === null ? {} : { caseUpdates: settings.caseUpdates }),
  };
}

/** The moment that is pretended, on the clocks of a zone, or else the real one. */
export function nowIn(zone: Zone, { typed, environment, clock }: Clocks): Instant {
  const pretended = typed ?? (environment.KEEPWORD_NOW || undefined);
  return pretended === undefined ? toInstant(clock()) : parseNow(pretended, zone);
}

/** The zone of the machine, asked for only until the first save has put one into the configuration. */
function systemZone({ TZ }: Environment): Zone {
  const zone = zoneFrom(TZ);
  if (zone !== null) return zone;
  throw new UserError('usage', `TZ is "${TZ}", which is no time zone.`, 'Use a name such as Europe/Berlin, or unset TZ.');
}
