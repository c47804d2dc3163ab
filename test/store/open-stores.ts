import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Happening, Journal } from '../../src/domain/journal.ts';
import { openBackups } from '../../src/store/backup-shelf.ts';
import type { Backups } from '../../src/store/backups-kept.ts';
import { type Forgetting, openForgetting } from '../../src/store/forgetting.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { type Places, placesFor } from '../../src/store/places.ts';
import type { Saved, Store } from '../../src/store/store.ts';
import { silently } from '../helpers/silently.ts';

/** The clock of these tests: a Monday in November. */
export const now = Date.parse('2026-11-23T06:30:00Z');

/** How these tests open what is in a folder. */
export const opening = silently(() => now);

/** Where a journal of its own may be; the folder is removed when the test ends. */
export function freshPlaces(): Places {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return placesFor(join(folder, 'keepword'), {});
}

/** The journal in these places, at a moment of the test's choice. */
export const storeAt = (places: Places, at: string | number = now, patience = 5_000): Store =>
  openStore(places, { ...silently(() => (typeof at === 'string' ? Date.parse(at) : at)), patience });

/** The backups in these places. */
export const backupsAt = (places: Places): Backups => openBackups(places, opening);

/** What erases from the journal in these places. */
export const forgettingAt = (places: Places): Forgetting => openForgetting(places, opening);

/** The history of the year of these tests. */
export const historyOf = ({ history }: Places): string => join(history, '2026.jsonl');

/** The operations of their month. */
export const operationsOf = ({ operations }: Places): string => join(operations, '2026-11.jsonl');

/** Changes the text of a file, as something else than the program does. */
export const replaceIn = (path: string, from: string | RegExp, to: string): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

/** Both kinds of store, each of which must do the same. */
export const kinds: readonly (readonly [kind: string, open: () => Store])[] = [
  ['on disk', () => storeAt(freshPlaces())],
  ['in memory', () => memoryStore(undefined, () => now)],
];

/** Saves some records in one step. */
export const put = (store: Store, records: Partial<Journal>, happened: readonly Happening[] = [], said = 'a change'): Saved =>
  store.update('test', (latest) => ({ journal: { ...latest, ...records }, happened, said }));
