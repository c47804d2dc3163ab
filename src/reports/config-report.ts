import type { Document } from './document.ts';
import type { Report } from './report.ts';

/** The settings, and what is decided by the line and the environment. */
export interface SettingsDocument extends Document<'keepword.settings/1'> {
  /** All of them, or the one that was asked for or changed. */
  readonly items: readonly SettingItem[];
}

/** One setting: its value as it is typed, null where nothing was set, and what it is for. */
export interface SettingItem {
  /** What it is called. */
  readonly key: string;
  /** Its value, as it would be typed; null where nothing was set. */
  readonly value: string | null;
  /** Where the value comes from. */
  readonly from: 'option' | 'environment' | 'config.json' | 'default';
  /** The option or variable that says so, such as `--home` or `TZ`, or `the machine`, whose zone is ours where none is set; null where none does. */
  readonly by: string | null;
  /** What it is for, with an example. */
  readonly means: string;
}

/** Settings to read. */
export function configReport(items: readonly SettingItem[]): Report & { readonly facts: SettingsDocument } {
  const columns = [
    { title: 'Setting', shrink: 0 },
    { title: 'Value', shrink: 0 },
    { title: 'From', shrink: 0 },
    { title: 'What it is', shrink: 1 },
  ];
  return {
    title: null,
    sections: [
      {
        heading: null,
        columns,
        rows: items.map(({ key, value, from, by, means }) => ({
          cells: [{ text: key }, { text: value ?? '', tone: 'strong' }, { text: by ?? from }, { text: means, tone: 'quiet' }],
        })),
        notes: [],
      },
    ],
    nothing: null,
    plainRows: items.map(({ key, value, from, by }) => [key, value ?? '', by ?? from]),
    facts: { schema: 'keepword.settings/1', items },
  };
}
