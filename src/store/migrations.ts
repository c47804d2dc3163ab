import { journalVersion } from './journal-file.ts';

/** One step from a version of the journal's format to the next: a pure function. What it does not know it keeps. */
export type Migration = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The formats that can be read: the oldest, and the steps from it to the one that is written, each to the next version. */
export interface Formats {
  readonly oldest: number;
  readonly steps: readonly Migration[];
}

/** The formats that this version of the program reads. */
export const knownFormats: Formats = { oldest: journalVersion, steps: [] };

/** The version of the format that a journal is written in; null when it does not say. */
export function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('schema' in value) || typeof value.schema !== 'string') return null;
  const version = /^keepword\.journal\/(\d{1,4})$/.exec(value.schema)?.[1];
  return version === undefined ? null : Number(version);
}

/**
 * A journal of an older version in the format of this one, step by step. Nothing is written: the first save afterwards writes
 * the new format, and keeps the old file as a backup as it does with every journal it replaces.
 */
export const migrated = (value: unknown, version: number, { oldest, steps }: Formats): unknown =>
  steps.slice(version - oldest).reduce(
    (older, step, count) => {
      const schema = `keepword.journal/${version + count + 1}`;
      return { ...step(older), schema };
    },
    value as Readonly<Record<string, unknown>>,
  );
