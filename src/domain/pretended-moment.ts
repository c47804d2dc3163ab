import type { Instant, Zone } from './moment.ts';
import { UserError } from './user-error.ts';
import { localInstant, writtenInstant } from './written-moment.ts';

/** The moment that `--now` means: an ISO date (its beginning) or date-time, on the clocks of the zone unless it has an offset. */
export function parseNow(text: string, zone: Zone): Instant {
  const instant = localInstant(text, zone) ?? writtenInstant(text);
  if (instant !== null) return instant;
  throw new UserError('usage', `"${text}" is not a date or date-time.`, 'Type --now 2026-03-10 or --now 2026-03-10T09:00.');
}
