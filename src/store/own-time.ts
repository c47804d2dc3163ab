import { dirname, join } from 'node:path';
import { zoneFrom } from '../domain/machine-zone.ts';
import { type Day, dayOf, type Instant, withOffset, type Zone } from '../domain/moment.ts';
import { isZone } from '../domain/zone-name.ts';
import type { Places } from './places.ts';
import { readWhole } from './safe-file.ts';

/** A moment as our own clock shows it, for whoever is told that something is of it. */
export const ownTime = ({ configuration }: Pick<Places, 'configuration'>, at: Instant): string =>
  withOffset(at, ownZone(configuration));

/** The same where only the path of the lock is known. */
export const ownTimeAt = (lock: string, at: Instant): string =>
  ownTime({ configuration: join(dirname(dirname(lock)), 'config.json') }, at);

/** The day that it is then on our calendar. */
export const ownDay = ({ configuration }: Pick<Places, 'configuration'>, at: Instant): Day => dayOf(at, ownZone(configuration));

const ownZone = (configuration: string): Zone => zoneIn(configuration) ?? zoneFrom(process.env.TZ) ?? 'UTC';

const largest = 1 << 20;

/** Our zone as the settings have it. What else is wrong with them is no matter here. */
function zoneIn(configuration: string): Zone | null {
  try {
    const { zone } = JSON.parse(readWhole(configuration, largest).bytes.toString('utf8')) as { readonly zone: unknown };
    return typeof zone === 'string' && isZone(zone) ? zone : null;
  } catch {
    return null;
  }
}
