import { foldedForComparing } from './folding.ts';
import type { Zone } from './moment.ts';
import { isZone } from './zone-name.ts';

/** The zone that a place gives its name to, such as Europe/London for London; null when there is none. Slow the first time. */
export const zoneOfPlace = (place: string): Zone | null => zonesOfPlace(place)[0] ?? null;

/** All of that name, also by an older or newer one than the engine's own, as Kolkata and Calcutta. */
export function zonesOfPlace(place: string): readonly Zone[] {
  const words = foldedWords(place);
  if (words === '') return [];
  const listed = Intl.supportedValuesOf('timeZone').filter(
    (zone) => foldedWords(zone.slice(zone.lastIndexOf('/') + 1)) === words,
  );
  if (listed.length > 0) return listed;
  const name = words.replaceAll(/(?:^|_)[a-z]/g, (letters) => letters.toUpperCase());
  return areas.map((area) => `${area}/${name}`).filter(isZone);
}

const areas = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];

/** "new_york", however it is written. */
const foldedWords = (text: string): string =>
  foldedForComparing(text.replaceAll('_', ' '))
    .trim()
    .replaceAll(/[\s-]+/g, '_');
