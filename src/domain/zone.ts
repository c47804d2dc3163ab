import type { Instant, Zone } from './moment.ts';
import { steadyInTable } from './zone-table.ts';

/** Time in which a zone's clocks are not changed: the instants from `from` to before `until`, in milliseconds since 1970. */
export interface Steady {
  readonly from: number;
  readonly until: number;
  /** How many minutes the clocks are ahead of UTC. */
  readonly offset: number;
}

/**
 * How many minutes a zone's clocks are ahead of UTC at an instant.
 *
 * The years around the build are in a table that came with the program. For all others, and where the engine's zone database is
 * of another version, asks the engine by way of `TZ`, which every supported Node reads afresh, because the first
 * `Intl.DateTimeFormat` of a process takes as long as everything else that `due` does. Synchronous, and puts `TZ` back.
 * The name must be a real zone (`isZone`): an unknown one would silently mean UTC.
 */
export const offsetAt = (zone: Zone, instant: Instant | number): number =>
  zone === 'UTC' ? 0 : steadyAt(zone, typeof instant === 'number' ? instant : Date.parse(instant)).offset;

/** The same for all of a stretch of time; null where it is not known to be one. */
export function offsetThroughout(zone: Zone, from: number, to: number): number | null {
  if (zone === 'UTC') return 0;
  const { until, offset } = steadyAt(zone, from);
  return to < until ? offset : null;
}

/** Asks about several zones at once: changing `TZ` is what takes the time, and it need be put back only once. */
export function askAhead(zones: Iterable<Zone>, instant: Instant): void {
  const time = Date.parse(instant);
  const unknown = [...zones].filter((zone) => zone !== 'UTC' && found(zone, time) === undefined);
  if (unknown.length > 0) inZones(unknown, (zone) => remember(zone, time));
}

function steadyAt(zone: Zone, time: number): Steady {
  const known = found(zone, time);
  if (known !== undefined) return known;
  inZones([zone], () => remember(zone, time));
  return found(zone, time) ?? { from: time, until: time, offset: 0 };
}

function found(zone: Zone, time: number): Steady | undefined {
  const known = steadies.get(zone)?.find(({ from, until }) => time >= from && time < until);
  if (known !== undefined) return known;
  const steady = steadyInTable(zone, time);
  if (steady !== undefined) steadies.set(zone, [steady, ...(steadies.get(zone) ?? [])]);
  return steady;
}

/** What was asked before, the latest first. */
const steadies = new Map<Zone, readonly Steady[]>();

/**
 * Four days. No zone has ever changed its clocks and changed them back within a week, so where both ends of a stretch
 * agree all of it does, and a journal full of moments needs few questions.
 */
const stretch = 4 * 86_400_000;

/** How many stretches before and after: who asks about one moment asks about those around it next. */
const around = 10;

/** To be called while the clocks are those of the zone. */
function remember(zone: Zone, time: number): void {
  const first = (Math.floor(time / stretch) - around) * stretch;
  const steady: { from: number; until: number; offset: number }[] = [];
  for (let at = first; at <= first + 2 * around * stretch; at += stretch) {
    const offset = offsetHere(at);
    const last = steady.at(-1);
    if (last?.offset === offset) last.until = at + 1;
    else steady.push({ from: at, until: at + 1, offset });
  }
  // In the stretch in which the clocks are changed only the very moment is known.
  if (!steady.some(({ from, until }) => time >= from && time < until))
    steady.push({ from: time, until: time + 1, offset: offsetHere(time) });
  steadies.set(zone, [...steady, ...(steadies.get(zone) ?? [])]);
}

const offsetHere = (time: number): number => 0 - new Date(time).getTimezoneOffset();

function inZones(zones: readonly Zone[], ask: (zone: Zone) => void): void {
  const before = process.env.TZ;
  try {
    for (const zone of zones) {
      if (process.env.TZ !== zone) process.env.TZ = zone;
      ask(zone);
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else if (process.env.TZ !== before) process.env.TZ = before;
  }
}
