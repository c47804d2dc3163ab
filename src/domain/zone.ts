import type { Instant, Zone } from './moment.ts';

/**
 * How many minutes a zone's clocks are ahead of UTC at an instant.
 *
 * Asks the engine's own zone database by way of `TZ`, which every supported Node reads afresh, because the first
 * `Intl.DateTimeFormat` of a process takes as long as everything else that `due` does. Synchronous, and puts `TZ` back.
 * The name must be a real zone (`isZone`): an unknown one would silently mean UTC.
 */
export function offsetAt(zone: Zone, instant: Instant | number): number {
  const time = typeof instant === 'number' ? instant : Date.parse(instant);
  if (zone === 'UTC') return 0;
  const quarter = Math.floor(time / 900_000);
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const remembered = known.get(quarter);
  if (remembered !== undefined) return remembered;
  const offset = -inZone(zone, () => new Date(quarter * 900_000).getTimezoneOffset());
  known.set(quarter, offset);
  return offset;
}

/** Clocks change only on a quarter of an hour, so one answer serves for the whole quarter. */
const offsets = new Map<Zone, Map<number, number>>();

function inZone<T>(zone: Zone, ask: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return ask();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
