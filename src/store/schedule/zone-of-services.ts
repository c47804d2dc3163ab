import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Zone } from '../../domain/moment.ts';
import { isZone } from '../../domain/zone-name.ts';

/** The zone by which the services of the machine go, cron and systemd among them, whatever TZ says here. `etc` is where it is set. */
export function zoneOfServices(etc = '/etc'): Zone {
  const [, linked = ''] = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(orEmpty(() => realpathSync(join(etc, 'localtime')))) ?? [];
  const named = orEmpty(() => readFileSync(join(etc, 'timezone'), 'utf8')).trim();
  return [linked, named].find(isZone) ?? 'UTC';
}

/** Not every system has these. */
function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
