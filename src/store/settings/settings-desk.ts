import type { Environment } from '../../domain/environment.ts';
import type { Waiting } from '../lock.ts';
import type { Places } from '../places.ts';
import { type Around, aroundOf, type Said } from './settings-around.ts';
import { openSettingsText, type SettingsText } from './settings-text.ts';

/** What there is to the settings besides their values. */
export interface SettingsDesk {
  readonly text: SettingsText;
  readonly around: Around;
}

/** The settings of the journal in these places; `said` and `environment` are what a person gave besides. */
export const openSettings = (
  places: Places,
  { said, environment, waiting }: { readonly said: Said; readonly environment: Environment; readonly waiting: Waiting },
): SettingsDesk => ({ text: openSettingsText(places, waiting), around: aroundOf(places, said, environment) });
