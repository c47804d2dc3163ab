import { zoneOffsets } from './generated/zone-offsets.js';
import type { Zone } from './moment.ts';
import type { Steady } from './zone.ts';

const { version, from, until, lines } = zoneOffsets;

/** Where it was made from another version of the time zone data than the engine has, the engine is asked. */
const isUsable = version === process.versions.tz;

/** Whether this is the name of a zone, as far as the table knows; the engine may know more. */
export const isInTable = (zone: Zone): boolean => isUsable && lines.includes(`|${zone}|`);

/** The offset of a zone at an instant in the years of the table, and how long it lasts; undefined where the table says nothing. */
export function steadyInTable(zone: Zone, time: number): Steady | undefined {
  const place = isUsable && time >= from && time < until ? lines.indexOf(`|${zone}|`) : -1;
  if (place === -1) return undefined;
  const start = lines.lastIndexOf('\n', place) + 1;
  const [first = '', ...changes] = lines.slice(start, lines.indexOf('|', start)).split(' ');
  const next = changes.findIndex((change) => time < timeOfChange(change));
  const last = next === -1 ? changes.at(-1) : changes[next - 1];
  return {
    from: last === undefined ? from : timeOfChange(last),
    until: next === -1 ? until : timeOfChange(changes[next] as string),
    offset: Number(last === undefined ? first : last.slice(last.indexOf(':') + 1)),
  };
}

const timeOfChange = (change: string): number => Number.parseInt(change, 36) * 60_000;
