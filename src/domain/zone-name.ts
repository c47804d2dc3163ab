import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Zone } from './moment.ts';
import { offsetAt } from './zone.ts';
import { isInTable } from './zone-table.ts';

/**
 * Whether this is the IANA name of a time zone, in its own capitals: `Europe/Berlin`, not `europe/berlin`. The engine
 * takes an unknown name for UTC, so clocks that ever differ from UTC prove a name at once; only the others are looked up
 * by way of `Intl`, which is slow the first time.
 */
export const isZone = (name: string): boolean =>
  asZone.test(name) && (isInTable(name) || showsOtherTime(name) || isKnownToIntl(name));

/** The zone that was meant, put into its own capitals where they follow the usual rule; null when there is none. */
export function zoneCalled(typed: string): Zone | null {
  const name = typed.trim();
  return [name, name.toUpperCase(), capitalised(name)].find(isZone) ?? null;
}

/** Capitalised words with slashes, the short names of old such as `UTC`, and offsets only as in `Etc/GMT+5`. */
const asZone = /^(?:[A-Z]{3}(?:\d[A-Z]{3})?|[A-Z][A-Za-z_-]*(?:\/[A-Z][A-Za-z_-]*)+|Etc\/GMT[+-]\d{1,2})$/;

const showsOtherTime = (name: string): boolean => name.includes('/') && samples.some((time) => offsetAt(name, time) !== 0);

/** Intl takes any capitals, and so would answer for a name that the engine takes for UTC. */
const isKnownToIntl = (name: string): boolean =>
  (name === capitalised(name) || !/^[A-Z]+\/[A-Z]/.test(name)) &&
  samples.every((time) => tzOffset(name, new Date(time)) === offsetAt(name, time));

const samples = [1972, 1990, 2010, 2026].flatMap((year) => [0, 3, 6, 9].map((month) => Date.UTC(year, month, 15)));

const capitalised = (name: string): string =>
  name.toLowerCase().replace(/(^|[/_-])(?!(?:of|es|au)[_-])[a-z]/g, (letter) => letter.toUpperCase());
