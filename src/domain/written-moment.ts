import { dayWith } from './calendar.ts';
import { type ClockTime, type Day, type Instant, instantAt, toInstant, type Zone } from './moment.ts';
import type { Found } from './when-rule.ts';
import { monthNamed, monthNames, weekdayNames } from './when-words.ts';

/** The instant that programs and mails write down with its offset, as in RFC 3339 and RFC 5322; null when it is neither. */
export function writtenInstant(text: string): Instant | null {
  const written = text.replace(/\([^()]*\)/g, ' ').trim();
  const found = (asRfc3339().exec(written) ?? asRfc5322().exec(written))?.groups;
  const minutes = offsetOf(found?.offset ?? '');
  const local = found && minutes !== null ? localTime(found) : null;
  return local === null || minutes === null
    ? null
    : toInstant(Date.parse(`${local.day}T${local.time}:00Z`) + local.seconds * 1000 - minutes * 60_000);
}

/** The instant of a date, or date and time, on the clocks of a zone, such as `2026-03-10` or `2026-03-10T09:00`; null when it is neither. */
export function localInstant(text: string, zone: Zone): Instant | null {
  const found = asLocal().exec(text.trim())?.groups;
  const local = found ? localTime(found) : null;
  return local && toInstant(Date.parse(instantAt(local.day, local.time, zone)) + local.seconds * 1000);
}

interface LocalTime {
  readonly day: Day;
  readonly time: ClockTime;
  readonly seconds: number;
}

/** What a pattern found of a day and time; a leap second counts as the one before it. */
function localTime({ year, month = '', date, time = '00:00', seconds = '00' }: Found): LocalTime | null {
  const day = dayWith(Number(year), monthNamed(month) || Number(month), Number(date));
  return day === null ? null : { day, time, seconds: Math.min(Number(seconds), 59) };
}

const isoDate = String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<date>\d\d)`;
const clock = String.raw`(?<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::(?<seconds>[0-5]\d|60)(?:\.\d+)?)?`;

const asLocal = (): RegExp => new RegExp(`^${isoDate}(?:[T ]${clock})?$`, 'i');
const asRfc3339 = (): RegExp => new RegExp(String.raw`^${isoDate}[T ]${clock}\s?(?<offset>Z|[+-]\d\d:?\d\d)$`, 'i');
const asRfc5322 = (): RegExp =>
  new RegExp(
    String.raw`^(?:${weekdayNames},?\s+)?(?<date>\d{1,2})\s+(?<month>${monthNames})\s+(?<year>\d{4})\s+${clock}\s+(?<offset>[+-]\d{4}|[A-Z]{1,3})$`,
    'i',
  );

/** The zone names that old mails may carry, in hours. */
const oldZones: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
};

/** Nobody's clocks are as far off as `15:00-16:00` would have it, which is from when until when. */
const realOffset = (minutes: number): number | null =>
  minutes > -12 * 60 && minutes <= 14 * 60 && minutes % 15 === 0 ? minutes : null;

function offsetOf(offset: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (sign !== undefined) return realOffset((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
  const named = oldZones[offset.toUpperCase()];
  return named === undefined ? null : named * 60;
}
