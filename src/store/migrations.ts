import { journalVersion } from './journal-file.ts';

/** One step from a version of the journal's format to the next. */
type Migration = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The step from version 1 is the first, from version 2 the second, and so on. */
const migrations: readonly Migration[] = [];

/** The version of the format that a journal is written in; null when it does not say. */
export function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('schema' in value) || typeof value.schema !== 'string') return null;
  const version = /^keepword\.journal\/(\d{1,4})$/.exec(value.schema)?.[1];
  return version === undefined ? null : Number(version);
}

/** A journal of an older version in the format of this one. */
export const migrated = (value: unknown, version: number): unknown =>
  migrations
    .slice(version - 1, journalVersion - 1)
    .reduce<unknown>((older, step) => step(older as Readonly<Record<string, unknown>>), value);
