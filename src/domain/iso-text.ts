/**
 * Milliseconds since 1970 as a date and a time in UTC, to the second: `2026-11-24T14:00:00`; what is below a second is dropped. Throws a
 * RangeError for what is no moment. `Date.toISOString` says the same of one, but looks up the zone of the machine each time, and a list of what is
 * due asks for hundreds of moments in a few dozen days.
 */
export function isoText(milliseconds: number): string {
  const day = Math.floor(milliseconds / 86_400_000);
  const second = Math.floor(milliseconds / 1000) - day * 86_400;
  const minute = Math.floor(second / 60);
  const hour = Math.floor(minute / 60);
  return `${dayText(day)}T${twoDigits(hour)}:${twoDigits(minute - hour * 60)}:${twoDigits(second - minute * 60)}`;
}

/** What was asked before. */
const days = new Map<number, string>();

/** The day that is so many days after the first of 1970. */
function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  const text = isOfFourDigits(year)
    ? `${String(year).padStart(4, '0')}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
    : date.toISOString().split('T', 1).join();
  days.set(day, text);
  return text;
}

const isOfFourDigits = (year: number): boolean => year >= 0 && year <= 9999;

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));
