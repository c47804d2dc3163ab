import type { Context } from '../context.ts';
import { configReport, type SettingItem } from '../reports/config-report.ts';
import type { Settings } from '../store/settings.ts';
import type { ConfigKey } from './config-keys.ts';

/** Settings, each with where its value comes from. */
export async function settingsReport(context: Context, settings: Settings, keys: readonly ConfigKey[]) {
  const { around } = await context.settings();
  return configReport(
    keys.map(({ name, means, shown }): SettingItem => {
      const isSet = Reflect.get(settings, heldAs(name)) !== null;
      if (isSet) return { key: name, value: shown(settings), from: 'config.json', by: null, means };
      if (name !== 'zone') return { key: name, value: shown(settings), from: 'default', by: null, means };
      return { key: name, ...around.zone, means };
    }),
  );
}

/** What is decided elsewhere: each with what decides it. */
export async function aroundItems(context: Context): Promise<readonly SettingItem[]> {
  const { around } = await context.settings();
  const { out, by } = context.terminal.colour;
  const isOption = by.startsWith('--');
  const colour: SettingItem = {
    key: 'colour',
    value: out ? 'yes' : 'no',
    from: isOption ? 'option' : by === 'terminal' ? 'default' : 'environment',
    by: by === 'terminal' ? null : by,
    means: 'whether results are coloured: --color, NO_COLOR or FORCE_COLOR',
  };
  return [...around.values, colour];
}

/** How a setting is called in `config.json`. */
const heldAs = (name: string): string =>
  ['working-days', 'working-hours', 'days-off'].includes(name)
    ? 'workingTime'
    : name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
