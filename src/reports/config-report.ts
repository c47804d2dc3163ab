import type { Report } from './report.ts';

/** The settings. */
export interface SettingsDocument {
  readonly schema: 'keepword.settings/1';
  readonly items: readonly SettingItem[];
}

/** One setting: its value as it is typed, null where nothing was set, and what it is for. */
export interface SettingItem {
  readonly key: string;
  readonly value: string | null;
  readonly means: string;
}

/** Settings to read. */
export function configReport(items: readonly SettingItem[]): Report {
  const facts: SettingsDocument = { schema: 'keepword.settings/1', items };
  const columns = [
    { title: 'Setting', shrink: 0 },
    { title: 'Value', shrink: 0 },
    { title: 'What it is', shrink: 1 },
  ];
  return {
    title: null,
    sections: [
      {
        heading: null,
        columns,
        rows: items.map(({ key, value, means }) => ({
          cells: [{ text: key }, { text: value ?? '', tone: 'strong' }, { text: means, tone: 'quiet' }],
        })),
        notes: [],
      },
    ],
    nothing: null,
    plainRows: items.map(({ key, value }) => [key, value ?? '']),
    facts,
  };
}
