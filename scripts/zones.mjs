// Writes down how far ahead of UTC the clocks of every time zone are in these years, as the Node that builds knows it: asking
// the engine takes a quarter of a millisecond for each zone, at every start. Its time zone data has a version, which is kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'src/domain/generated');
const thisYear = new Date().getUTCFullYear();
const from = Date.UTC(thisYear - 2, 0, 1);
const until = Date.UTC(thisYear + 6, 0, 1);

/** Less than the shortest time between two changes of a zone's clocks. */
const stretch = 4 * 86_400_000;

/** Newer names of zones that the engine knows, but lists under an older one only. */
const alsoCalled = [
  ...['Africa/Asmara', 'America/Argentina/Buenos_Aires', 'America/Indiana/Indianapolis', 'America/Nuuk', 'Asia/Ho_Chi_Minh'],
  ...['Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Yangon', 'Atlantic/Faroe', 'Europe/Kyiv', 'Pacific/Kanton'],
];

const zonesByOffsets = new Map();
for (const zone of [...new Set([...Intl.supportedValuesOf('timeZone'), ...alsoCalled])].sort()) {
  if (zone === 'UTC') continue;
  const offsets = offsetsOf(zone);
  zonesByOffsets.set(offsets, [...(zonesByOffsets.get(offsets) ?? []), zone]);
}
const lines = [...zonesByOffsets].map(([offsets, zones]) => `${offsets}|${zones.join('|')}|\n`);

mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'zone-offsets.js'),
  `export const zoneOffsets = ${JSON.stringify({ version: process.versions.tz, from, until, lines: `\n${lines.join('')}` })};\n`,
);
writeFileSync(
  join(folder, 'zone-offsets.d.ts'),
  `/** The clocks of all time zones for some years. Generated. */
export declare const zoneOffsets: {
  /** Of the time zone data that it was made from. */
  readonly version: string;
  /** The years that are covered: from this instant to before that one, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /**
   * A line for all zones with the same clocks, such as \`60 mk2:120 mq1:60|Europe/Berlin|Europe/Paris|\`: minutes ahead of UTC at the
   * beginning, then each change, in minutes since 1970 to the base of 36. Begins with a line break.
   */
  readonly lines: string;
};
`,
);

/** The offset at the beginning and every change after it, as a line begins. */
function offsetsOf(zone) {
  process.env.TZ = zone;
  const words = [String(offsetAt(from))];
  for (let time = from; time < until; time += stretch) {
    const [before, after] = [offsetAt(time), offsetAt(time + stretch)];
    if (before !== after) words.push(`${(changeBetween(time, time + stretch) / 60_000).toString(36)}:${after}`);
  }
  return words.join(' ');
}

/** The minute at which the clocks change between two instants. */
function changeBetween(earlier, later) {
  const middle = Math.floor((earlier + later) / 120_000) * 60_000;
  if (middle === earlier) return later;
  return offsetAt(middle) === offsetAt(earlier) ? changeBetween(middle, later) : changeBetween(earlier, middle);
}

function offsetAt(time) {
  return 0 - new Date(time).getTimezoneOffset();
}
