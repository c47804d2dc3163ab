import type { Instant, Zone } from './moment.ts';

/**
 * How many minutes a zone's clocks are ahead of UTC at an instant.
 *
 * Asks the engine's own zone database by way of `TZ`, which every supported Node reads afresh, because the first
 * `Intl.DateTimeFormat` of a process takes as long as everything else that `due` does. Synchronous, and puts `TZ` back.
 * The name must be a real zone (`isZone`): an unknown one would silently mean UTC.
 */
export function offsetAt(zone: Zone, instant: Instant | number): number {
  if (zone === 'UTC') return 0;
  const time = typeof instant === 'number' ? instant : Date.parse(instant);
  const before = Math.floor(time / stretch) * stretch;
  const offset = offsetAsked(zone, before);
  return offset === offsetAsked(zone, before + stretch) ? offset : offsetAsked(zone, time);
}

/**
 * Four days. No zone has ever changed its clocks and changed them back within a week, so where both ends of a stretch
 * agree all of it does, and a journal full of moments needs few questions.
 */
const stretch = 4 * 86_400_000;

function offsetAsked(zone: Zone, time: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  if (!known.has(time)) for (const [asked, offset] of answersAround(zone, time)) known.set(asked, offset);
  return known.get(time) ?? 0;
}

/** Who asks about one moment asks about those around it next, and changing zones is what takes the time. */
const answersAround = (zone: Zone, time: number): readonly (readonly [time: number, offset: number])[] => {
  const times = time % stretch === 0 ? around.map((stretches) => time + stretches * stretch) : [time];
  return inZone(zone, () => times.map((asked) => [asked, 0 - new Date(asked).getTimezoneOffset()] as const));
};

const around = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What was asked before: every question resets the engine's dates, which takes some 20 µs. */
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
