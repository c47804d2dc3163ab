import type { Zone } from './moment.ts';
import { isZone } from './zone-name.ts';

/** The zone of the machine, by its own name; UTC where the engine has no name for it, as for an empty `TZ`. Slow the first time. */
export function machineZone(): Zone {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}

/** The zone that `TZ` names, also written with a colon before it; that of the machine where it is empty; null for what is no zone. */
export function zoneFrom(tz: string | undefined): Zone | null {
  const name = tz?.replace(/^:/, '') ?? '';
  if (name === '') return machineZone();
  return isZone(name) ? name : null;
}
