import { foldedForComparing } from './folding.ts';
import { didYouMean } from './likeness.ts';
import type { Zone } from './moment.ts';
import { asTyped } from './text.ts';
import { UserError } from './user-error.ts';
import { zoneCalled } from './zone-name.ts';
import { zonesOfPlace } from './zone-of-place.ts';

/** The zone that was meant. Throws a UserError that says which it may have been: of a city, a country, or a slip. */
export function readZone(typed: string): Zone {
  const zone = withoutSeasons.has(typed.trim().toUpperCase()) ? null : zoneCalled(typed);
  if (zone !== null) return zone;
  const [first, ...others] = zonesLike(typed);
  const hint = first === undefined ? 'Name a large city there, such as Europe/London, or the country.' : meantOf(first, others);
  throw new UserError('usage', `"${asTyped(typed)}" is no time zone.`, hint);
}

const meantOf = (first: Zone, others: readonly Zone[]): string =>
  others.length === 0
    ? `Did you mean ${first}?`
    : `Did you mean ${others.slice(0, -1).reduce((all, zone) => `${all}, ${zone}`, first)} or ${others.at(-1)}?`;

/** Up to six, the likeliest first. */
function zonesLike(typed: string): readonly Zone[] {
  for (const find of [zonesByShortName, zonesOfPlace, zonesOfCountry, zonesBySlip]) {
    const found = find(typed);
    if (found.length > 0) return found.slice(0, 6);
  }
  return [];
}

const zonesByShortName = (typed: string): readonly Zone[] => [shortNames[typed.trim().toUpperCase()] ?? []].flat();

/** Those of a country by its English name or its two letters. */
function zonesOfCountry(typed: string): readonly Zone[] {
  const words = foldedForComparing(typed.trim());
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const code = twoLetters().find((letters) => foldedForComparing(names.of(letters) ?? '') === words || letters === typed.trim());
  return code === undefined ? [] : zonesIn(code);
}

function twoLetters(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((one) => letters.map((other) => one + other));
}

/** Newer engines have a function where older ones have a property. */
function zonesIn(country: string): readonly Zone[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly Zone[];
    getTimeZones?(): readonly Zone[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

const zonesBySlip = (typed: string): readonly Zone[] =>
  didYouMean(
    foldedForComparing(typed.trim()),
    Intl.supportedValuesOf('timeZone').map((zone) => ({
      value: zone,
      names: [zone, zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')].map(foldedForComparing),
    })),
  );

/** Names of zones that never change their clocks, although everybody who types them means a place that does. */
const withoutSeasons: ReadonlySet<string> = new Set(['EST', 'MST']);

/** What people call the time of a place. */
const shortNames: Readonly<Record<string, Zone | readonly Zone[]>> = {
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CT: 'America/Chicago',
  CST: ['America/Chicago', 'Asia/Shanghai'],
  CDT: 'America/Chicago',
  MT: 'America/Denver',
  MST: ['America/Denver', 'America/Phoenix'],
  MDT: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  USA: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  'UNITED STATES': ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  AUSTRALIA: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Perth'],
  BRAZIL: ['America/Sao_Paulo', 'America/Manaus'],
  CANADA: ['America/Toronto', 'America/Vancouver', 'America/Edmonton', 'America/Winnipeg', 'America/Halifax'],
  RUSSIA: ['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok'],
  UK: 'Europe/London',
  ENGLAND: 'Europe/London',
  BST: 'Europe/London',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
  EEST: 'Europe/Helsinki',
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  JST: 'Asia/Tokyo',
  SGT: 'Asia/Singapore',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
};
